package headwater.synchrony;

import headwater.chance.Discoveries;
import headwater.synchrony.Meetings.Meeting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final int MOST_MEMBERS = 25;
    private static final double LEAST_BOUND = 1e-9;
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
    private record Tested(TreeSet<Integer> members, int occasions, int together, double expected, double p) {}

    List<GroupAnswer> all() {
        List<Tested> tested = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            for (TreeSet<Integer> members : suspected(half)) {
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
                group.members().stream().map(member -> names[member]).sorted().toList(),
                group.occasions(),
                group.together(),
                group.expected(),
                group.p(),
                q,
                isBeyond ? Answer.BEYOND_HABIT : Answer.TOO_WEAK);
    }

    /// Accounts joined by pairs that are suspicious on this half of the days. Where too many hang together, only
    /// the most suspicious pairs join.
    private List<TreeSet<Integer>> suspected(int half) {
        Occasions.Histories histories =
                occasions.histories(meeting -> half(meetings.all.get(meeting).block()) == half);
        TreeMap<Long, Double> suspicious = new TreeMap<>();
        for (long pair : occasions.candidates().pairs()) {
            History history = histories.of(occasions.candidates().get(pair));
            if (history.together >= LEAST_TOGETHER) {
                double p = history.pValue();
                if (p <= SUSPECT) {
                    suspicious.put(pair, p);
                }
            }
        }
        return split(suspicious, SUSPECT);
    }

    private static List<TreeSet<Integer>> split(TreeMap<Long, Double> pairs, double bound) {
        List<TreeSet<Integer>> groups = new ArrayList<>();
        for (TreeSet<Integer> group : joined(inTriangles(pairs, bound))) {
            if (group.size() <= MOST_MEMBERS || bound < LEAST_BOUND) {
                groups.add(group);
            } else {
                TreeMap<Long, Double> inside = new TreeMap<>(pairs);
                inside.keySet().removeIf(pair -> !group.contains(PairCounts.lower(pair)));
                groups.addAll(split(inside, bound / 3));
            }
        }
        return groups;
    }

    /// The pairs up to a bound that share a third account which is so suspicious with both (the 3-truss of Cohen
    /// 2008): a pair alone is often chance, and would tie groups together that have nothing to do with each other.
    private static List<Long> inTriangles(TreeMap<Long, Double> pairs, double bound) {
        List<Long> left =
                pairs.keySet().stream().filter(pair -> pairs.get(pair) <= bound).toList();
        while (true) {
            TreeMap<Integer, TreeSet<Integer>> partners = new TreeMap<>();
            for (long pair : left) {
                int one = PairCounts.lower(pair);
                int other = PairCounts.higher(pair);
                partners.computeIfAbsent(one, each -> new TreeSet<>()).add(other);
                partners.computeIfAbsent(other, each -> new TreeSet<>()).add(one);
            }
            List<Long> kept = left.stream()
                    .filter(pair -> partners.get(PairCounts.lower(pair)).stream()
                            .anyMatch(partners.get(PairCounts.higher(pair))::contains))
                    .toList();
            if (kept.size() == left.size()) {
                return kept;
            }
            left = kept;
        }
    }

    private static List<TreeSet<Integer>> joined(List<Long> pairs) {
        TreeMap<Integer, TreeSet<Integer>> groupOf = new TreeMap<>();
        for (long pair : pairs) {
            TreeSet<Integer> one = groupOf.computeIfAbsent(PairCounts.lower(pair), Groups::alone);
            TreeSet<Integer> other = groupOf.computeIfAbsent(PairCounts.higher(pair), Groups::alone);
            if (one != other) {
                one.addAll(other);
                other.forEach(each -> groupOf.put(each, one));
            }
        }
        return groupOf.entrySet().stream()
                .filter(each -> each.getKey().equals(each.getValue().first()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static TreeSet<Integer> alone(int account) {
        TreeSet<Integer> group = new TreeSet<>();
        group.add(account);
        return group;
    }

    private long half(long block) {
        return Math.floorMod(Math.floorDiv(block * meetings.scale.block(), 86_400L), 2L);
    }

    private Tested tested(TreeSet<Integer> members, int half) {
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

    private BitSet present(Meeting meeting, TreeSet<Integer> members) {
        BitSet present = new BitSet();
        for (int i = 0; i < meeting.size(); i++) {
            if (members.contains(meetings.account(meeting.from() + i))) {
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
        long[][] usual = new long[who.length][];
        long start = meeting.block() * meetings.scale.block();
        long age = start - meetings.firsts.trigger(meeting.object());
        int source = meetings.firsts.shares.source[meeting.object()];
        for (int i = 0; i < who.length; i++) {
            int first = meeting.from() + who[i];
            moments[i] = meetings.second(first) - start;
            upTo[i] = crowd.upTo(who[i], present);
            usual[i] = delays.within(
                    meetings.account(first), source, age, age + meetings.scale.block(), age + (long) moments[i]);
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

    private double moment(double[] upTo, long[] usual, long age, SplittableRandom random) {
        double cell = meetings.scale.cell();
        if (random.nextDouble() * (Delays.PRIOR + usual.length) >= Delays.PRIOR) {
            return usual[random.nextInt(usual.length)] - age + cell * (random.nextDouble() - 0.5);
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
