package headwater.synchrony;

import headwater.chance.Discoveries;
import headwater.synchrony.Meetings.Meeting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Groups of accounts that are together more than chance: found on the odd days and tested on the even ones, and
/// the other way round.
///
/// The chance is drawn: each member comes by itself, by crowd, age and clock as they are without the whole group,
/// or after one of the delays it has for this source otherwise. It holds only where it is known when objects became
/// public.
final class Groups {

    private static final double SUSPECT = 0.02;
    private static final int LEAST_TOGETHER = 2;
    private static final int DRAWS = 999;

    private final Meetings meetings;
    private final Occasions occasions;
    private final Crowd crowd;
    private final Delays delays;
    private final String[] names;
    private final long seed;

    Groups(Meetings meetings, Occasions occasions, Crowd crowd, Delays delays, long seed) {
        this.meetings = meetings;
        this.occasions = occasions;
        this.crowd = crowd;
        this.delays = delays;
        this.names = meetings.firsts.shares.accounts;
        this.seed = seed;
    }

    /// A group, its half of the days, and what was counted there.
    private record Tested(BitSet members, int occasions, int together, double expected, double p) {}

    List<GroupAnswer> all() {
        List<Tested> tested = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            for (BitSet members : suspected(half)) {
                Tested group = tested(members, 1 - half);
                if (group.occasions() > 0) {
                    tested.add(group);
                }
            }
        }
        double[] q = Discoveries.qValues(tested.stream().mapToDouble(Tested::p).toArray());
        List<GroupAnswer> answers = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            answers.add(answer(tested.get(i), q[i]));
        }
        return answers;
    }

    private GroupAnswer answer(Tested group, double q) {
        boolean isBeyond = q <= SynchronyTest.RATE && group.together() >= SynchronyTest.EXCESS * group.expected();
        return new GroupAnswer(
                group.members().stream()
                        .mapToObj(member -> names[member])
                        .sorted()
                        .toList(),
                group.occasions(),
                group.together(),
                group.expected(),
                group.p(),
                q,
                isBeyond ? Answer.BEYOND_HABIT : Answer.TOO_WEAK);
    }

    /// Accounts joined by pairs that are suspicious on this half of the days.
    private List<BitSet> suspected(int half) {
        Occasions.Histories histories =
                occasions.histories(meeting -> half(meetings.all.get(meeting).block()) == half);
        List<Suspects.Tie> ties = new ArrayList<>();
        for (long pair : occasions.candidates().pairs()) {
            History history = histories.of(occasions.candidates().get(pair));
            if (history.together >= LEAST_TOGETHER) {
                ties.add(new Suspects.Tie(pair, history.pValue()));
            }
        }
        return new Suspects(names.length).groups(ties, SUSPECT);
    }

    private long half(long block) {
        return Math.floorMod(Math.floorDiv(block * meetings.scale.block(), 86_400L), 2L);
    }

    private Tested tested(BitSet members, int half) {
        SplittableRandom random = new SplittableRandom(seed + 31L * members.hashCode() + half);
        int count = 0;
        int together = 0;
        double expected = 0;
        double sum = 0;
        for (Meeting meeting : meetings.all) {
            BitSet present = half(meeting.block()) == half ? present(meeting, members) : new BitSet();
            if (present.cardinality() > 1) {
                Drawn drawn = drawn(meeting, present, random);
                count++;
                together += drawn.together();
                expected += drawn.expected();
                sum -= 2 * Math.log(drawn.p());
            }
        }
        double p = count == 0 ? 1 : ChiSquaredDistribution.of(2.0 * count).survivalProbability(sum);
        return new Tested(members, count, together, expected, p);
    }

    private BitSet present(Meeting meeting, BitSet members) {
        BitSet present = new BitSet();
        for (int i = 0; i < meeting.size(); i++) {
            if (members.get(meetings.account(meeting.from() + i))) {
                present.set(i);
            }
        }
        return present;
    }

    /// What was counted on one occasion, what chance gives, and how probable that much is.
    private record Drawn(int together, double expected, double p) {}

    private Drawn drawn(Meeting meeting, BitSet present, SplittableRandom random) {
        crowd.enter(meeting);
        int[] who = present.stream().toArray();
        double[] moments = new double[who.length];
        double[][] upTo = new double[who.length][];
        Delays.Usual[] usual = new Delays.Usual[who.length];
        long start = meeting.block() * meetings.scale.block();
        long age = start - meetings.firsts.trigger(meeting.object());
        for (int i = 0; i < who.length; i++) {
            int first = meeting.from() + who[i];
            moments[i] = meetings.second(first) - start;
            upTo[i] = crowd.upTo(who[i], present);
            usual[i] = delays.usual(delays.past(meetings, meeting, first), age, age + meetings.scale.block() - 1);
        }
        int seen = pairsWithin(moments);
        int atLeast = 0;
        long sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < who.length; i++) {
                moments[i] = moment(upTo[i], usual[i], age, random);
            }
            int drawn = pairsWithin(moments);
            sum += drawn;
            atLeast += drawn >= seen ? 1 : 0;
        }
        return new Drawn(seen, (double) sum / DRAWS, (1.0 + atLeast) / (DRAWS + 1));
    }

    private double moment(double[] upTo, Delays.Usual usual, long age, SplittableRandom random) {
        double cell = meetings.scale.cell();
        double drawn = random.nextDouble() * (Delays.PRIOR + usual.weight()) - Delays.PRIOR;
        if (drawn >= 0) {
            return usual.at(drawn) - age + cell * (random.nextDouble() - 0.5);
        }
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return cell * ((found < 0 ? -1 - found : found) + random.nextDouble());
    }

    private int pairsWithin(double[] moments) {
        int count = 0;
        for (int i = 1; i < moments.length; i++) {
            for (int j = 0; j < i; j++) {
                count += Math.abs(moments[i] - moments[j]) <= meetings.scale.window() ? 1 : 0;
            }
        }
        return count;
    }
}
