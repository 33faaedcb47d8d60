package headwater.synchrony;

import headwater.synchrony.Meetings.Meeting;
import java.util.Arrays;
import java.util.BitSet;

/// When in a block a share of one object was to be expected, for one meeting: by the age of the object, by where
/// the others' shares lie, and by the habits of an account.
final class Crowd {

    /// The age of the object counts as much as this many shares.
    private static final double PRIOR = 2;

    /// Cells within a window of each other are at most so many apart.
    private static final int REACHES = 2;

    /// A share makes others likely up to so many windows before and after it.
    private static final int REACH = 5;

    /// What was added and taken away again leaves a rest of rounding, which must not be negative.
    private static final double LEAST = 1e-9;

    private final Meetings meetings;
    private final Ages ages;
    private final Habits habits;
    private final Company company;
    private final int cells;

    /// The cells and a few more that stay empty, so that loops run in fours.
    private final int length;

    private final double[] all;
    private double[][] near = new double[0][];
    private int[] nearFrom = new int[0];
    private int[] nearTo = new int[0];
    private double[][] preferences = new double[0][];
    private boolean[] isReady = new boolean[0];
    private BitSet[] companions = new BitSet[0];
    private final double[] left;
    private final double[] one;
    private final double[] other;
    private Meeting meeting = new Meeting(0, 0, 0, 0);

    Crowd(Meetings meetings, Ages ages, Habits habits, Company company) {
        this.meetings = meetings;
        this.ages = ages;
        this.habits = habits;
        this.company = company;
        this.cells = meetings.scale.cells();
        length = (cells + 3) / 4 * 4;
        all = new double[length];
        left = new double[length];
        one = new double[length];
        other = new double[length + 2 * REACHES];
    }

    void enter(Meeting next) {
        meeting = next;
        int size = next.size();
        makeRoom(size);
        byAge();
        for (int i = 0; i < size; i++) {
            spread(i);
            for (int c = nearFrom[i]; c < nearTo[i]; c++) {
                all[c] += near[i][c];
            }
            isReady[i] = false;
        }
        findCompanions(size);
    }

    private void makeRoom(int size) {
        int had = near.length;
        if (had < size) {
            near = Arrays.copyOf(near, size);
            nearFrom = new int[size];
            nearTo = new int[size];
            preferences = Arrays.copyOf(preferences, size);
            companions = Arrays.copyOf(companions, size);
            isReady = Arrays.copyOf(isReady, size);
            for (int i = had; i < size; i++) {
                near[i] = new double[length];
                preferences[i] = new double[length];
                companions[i] = new BitSet();
            }
        }
    }

    private void byAge() {
        double start = meeting.block() * (double) meetings.scale.block() - meetings.firsts.trigger(meeting.object());
        int kind = meetings.firsts.shares.kinds[meetings.firsts.shares.source[meeting.object()]];
        double before = ages.youngerThan(kind, start);
        double whole = ages.youngerThan(kind, start + meetings.scale.block()) - before;
        for (int c = 0; c < cells; c++) {
            double up = ages.youngerThan(kind, start + (c + 1) * meetings.scale.cell());
            all[c] = whole > 0 ? PRIOR * (up - before) / whole : PRIOR / cells;
            before = up;
        }
    }

    /// A triangle around a member's share whose parts add up to one.
    private void spread(int member) {
        double cell = meetings.scale.cell();
        double at = meetings.second(meeting.from() + member) - meeting.block() * (double) meetings.scale.block();
        double reach = REACH * meetings.scale.window();
        nearFrom[member] = (int) Math.max(0, Math.floor((at - reach) / cell));
        nearTo[member] = 1 + (int) Math.min(cells - 1, Math.floor((at + reach) / cell));
        for (int c = nearFrom[member]; c < nearTo[member]; c++) {
            double distance = Math.abs((c + 0.5) * cell - at);
            near[member][c] = Math.max(0, (1 - distance / reach) * cell / reach);
        }
    }

    private void findCompanions(int size) {
        for (int i = 0; i < size; i++) {
            companions[i].clear();
        }
        for (int i = 1; i < size; i++) {
            for (int j = 0; j < i; j++) {
                int a = meetings.account(meeting.from() + i);
                int b = meetings.account(meeting.from() + j);
                if (company.isCompanion(a, b, meeting.block())) {
                    companions[i].set(j);
                    companions[j].set(i);
                }
            }
        }
    }

    /// The probability that two members would have been together if each had come by itself: crowd and age as they
    /// are without the two and their companions, times the habits of each.
    double together(int i, int j) {
        System.arraycopy(all, 0, left, 0, cells);
        leaveOut(i);
        leaveOut(j);
        for (int k = companions[i].nextSetBit(0); k >= 0; k = companions[i].nextSetBit(k + 1)) {
            if (k != j) {
                leaveOut(k);
            }
        }
        for (int k = companions[j].nextSetBit(0); k >= 0; k = companions[j].nextSetBit(k + 1)) {
            if (k != i && !companions[i].get(k)) {
                leaveOut(k);
            }
        }
        double sumOne = weigh(preferencesOf(i), one, 0);
        double sumOther = weigh(preferencesOf(j), other, REACHES);
        return within(one, other) / (sumOne * sumOther);
    }

    /// Where a member's share is to be expected without some of the members: sums of the weights up to the end of
    /// each cell.
    double[] upTo(int member, BitSet without) {
        System.arraycopy(all, 0, left, 0, cells);
        without.stream().forEach(this::leaveOut);
        weigh(preferencesOf(member), one, 0);
        double[] upTo = Arrays.copyOf(one, cells);
        for (int c = 1; c < cells; c++) {
            upTo[c] += upTo[c - 1];
        }
        return upTo;
    }

    private double[] preferencesOf(int member) {
        if (!isReady[member]) {
            long start = meeting.block() * meetings.scale.block();
            habits.fill(meetings.account(meeting.from() + member), meetings.scale, start, preferences[member], cells);
            isReady[member] = true;
        }
        return preferences[member];
    }

    private void leaveOut(int member) {
        double[] share = near[member];
        int to = nearTo[member];
        for (int c = nearFrom[member]; c < to; c++) {
            left[c] -= share[c];
        }
    }

    /// Weights from `offset` on, and their sum. Four sums side by side, as one would wait for itself.
    private double weigh(double[] preference, double[] weighted, int offset) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int c = 0; c < length; c += 4) {
            double w0 = preference[c] * atLeast(left[c]);
            double w1 = preference[c + 1] * atLeast(left[c + 1]);
            double w2 = preference[c + 2] * atLeast(left[c + 2]);
            double w3 = preference[c + 3] * atLeast(left[c + 3]);
            weighted[offset + c] = w0;
            weighted[offset + c + 1] = w1;
            weighted[offset + c + 2] = w2;
            weighted[offset + c + 3] = w3;
            s0 += w0;
            s1 += w1;
            s2 += w2;
            s3 += w3;
        }
        return s0 + s1 + (s2 + s3);
    }

    /// Faster than `Math.max`, which minds signs of zero.
    private static double atLeast(double value) {
        return value > LEAST ? value : LEAST;
    }

    /// Within cells the density is flat, so that cells two apart (one window) count half.
    private double within(double[] f, double[] g) {
        double near = 0;
        double far = 0;
        for (int c = 0; c < length; c++) {
            near += f[c] * (g[c + 1] + g[c + 2] + g[c + 3]);
            far += f[c] * (g[c] + g[c + 4]);
        }
        return near + far / 2;
    }
}
