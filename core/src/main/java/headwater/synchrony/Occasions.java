package headwater.synchrony;

import headwater.synchrony.Meetings.Meeting;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Each time two accounts that are tested met over one object: whether they were together, and how probable that
/// was.
final class Occasions {

    private final Meetings meetings;
    private final PairCounts candidates;
    private int size;
    private int[] pair = new int[1024];
    private int[] meeting = new int[1024];
    private float[] byCrowd = new float[1024];
    private float[] chance = new float[1024];

    /// 0 apart, 1 together with the smaller account first, 2 with the other first, 3 at the same second.
    private byte[] outcome = new byte[1024];

    Occasions(Meetings meetings, Company company, Crowd crowd, Delays delays) {
        this.meetings = meetings;
        this.candidates = company.candidates();
        for (int m = 0; m < meetings.all.size(); m++) {
            add(m, crowd, delays);
        }
        new Strata().recalibrate();
    }

    PairCounts candidates() {
        return candidates;
    }

    private void add(int number, Crowd crowd, Delays delays) {
        Meeting each = meetings.all.get(number);
        boolean isEntered = false;
        for (int i = 1; i < each.size(); i++) {
            for (int j = 0; j < i; j++) {
                int found = candidates.findNumber(
                        PairCounts.pair(meetings.account(each.from() + i), meetings.account(each.from() + j)));
                if (found >= 0) {
                    if (!isEntered) {
                        crowd.enter(each);
                        isEntered = true;
                    }
                    makeRoom();
                    pair[size] = found;
                    meeting[size] = number;
                    outcome[size] = outcome(each.from() + i, each.from() + j);
                    double b = Math.min(1, crowd.together(i, j));
                    byCrowd[size] = (float) b;
                    chance[size++] = (float) Math.max(b, byDelay(each, i, j, delays, b));
                }
            }
        }
    }

    private void makeRoom() {
        if (size == pair.length) {
            pair = Arrays.copyOf(pair, 2 * size);
            meeting = Arrays.copyOf(meeting, 2 * size);
            byCrowd = Arrays.copyOf(byCrowd, 2 * size);
            chance = Arrays.copyOf(chance, 2 * size);
            outcome = Arrays.copyOf(outcome, 2 * size);
        }
    }

    /// The later of two members is given first.
    private byte outcome(int later, int earlier) {
        long apart = meetings.second(later) - meetings.second(earlier);
        if (apart > meetings.scale.window()) {
            return 0;
        }
        if (apart == 0) {
            return 3;
        }
        return (byte) (meetings.account(earlier) < meetings.account(later) ? 1 : 2);
    }

    private double byDelay(Meeting each, int i, int j, Delays delays, double otherwise) {
        return Math.max(
                delays.near(delays.past(meetings, each, each.from() + i), age(each, j), meetings.scale, otherwise),
                delays.near(delays.past(meetings, each, each.from() + j), age(each, i), meetings.scale, otherwise));
    }

    private long age(Meeting each, int member) {
        return meetings.second(each.from() + member) - meetings.firsts.trigger(each.object());
    }

    /// The joint blocks of each tested pair, pair by pair.
    Histories histories() {
        return histories(meeting -> true);
    }

    /// The same from some of the meetings.
    Histories histories(IntPredicate counted) {
        int[] start = new int[candidates.size() + 1];
        for (int i = 0; i < size; i++) {
            start[pair[i] + 1] += counted.test(meeting[i]) ? 1 : 0;
        }
        for (int p = 0; p < candidates.size(); p++) {
            start[p + 1] += start[p];
        }
        int[] next = Arrays.copyOf(start, start.length);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            if (counted.test(meeting[i])) {
                order[next[pair[i]]++] = i;
            }
        }
        return number -> history(order, start[number], start[number + 1]);
    }

    /// The history of the pair with a number.
    interface Histories {
        History of(int number);
    }

    /// Several objects in one block overlap in time, so that they count once.
    private History history(int[] order, int from, int to) {
        History.Made made = new History.Made(to - from);
        for (int i = from; i < to; i++) {
            int at = order[i];
            Meeting each = meetings.all.get(meeting[at]);
            made.add(each.block(), outcome[at], byCrowd[at], chance[at], meetings.firsts.isTriggerKnown(each.object()));
        }
        return made.history(meetings.scale);
    }

    /// Occasions alike in source, chance and crowd: where more were together than their chances say, the chances
    /// were too small, and are raised for all of them.
    private final class Strata {

        private static final int BINS = 24;
        private static final int ENOUGH = 50;

        private final int[] count;
        private final int[] together;
        private final double[] expected;

        Strata() {
            int kinds = 1 + Arrays.stream(meetings.firsts.shares.kinds).max().orElse(0);
            count = new int[kinds * 3 * BINS];
            together = new int[count.length];
            expected = new double[count.length];
            for (int i = 0; i < size; i++) {
                int stratum = stratum(i);
                count[stratum]++;
                together[stratum] += outcome[i] > 0 ? 1 : 0;
                expected[stratum] += chance[i];
            }
        }

        private int stratum(int occasion) {
            Meeting each = meetings.all.get(meeting[occasion]);
            int kind = meetings.firsts.shares.kinds[meetings.firsts.shares.source[each.object()]];
            int crowd = each.size() <= 4 ? 0 : each.size() <= 15 ? 1 : 2;
            int bin = Math.clamp(-Math.getExponent(chance[occasion]), 0, BINS - 1);
            return (kind * 3 + crowd) * BINS + bin;
        }

        void recalibrate() {
            int[] stratum = new int[size];
            for (int i = 0; i < size; i++) {
                stratum[i] = stratum(i);
            }
            for (int i = 0; i < size; i++) {
                int s = stratum[i];
                if (count[s] >= ENOUGH && together[s] > expected[s]) {
                    chance[i] = (float) Math.min(1, chance[i] * together[s] / expected[s]);
                }
            }
        }
    }
}
