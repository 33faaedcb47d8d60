package headwater.synchrony;

import headwater.synchrony.Meetings.Meeting;
import java.util.Arrays;
import java.util.BitSet;

/// When in a block a share of one object was to be expected, for one meeting: by the age of the object, by where the
/// others' shares lie, and by the habits of an account.
final class Crowd {

    /// The age of the object counts as much as this many shares.
    private static final double PRIOR = 2;

    /// A share makes others likely up to so many windows before and after it.
    private static final int REACH = 5;

    private final Meetings meetings;
    private final Ages ages;
    private final Habits habits;
    private final Company company;
    private final int cells;
    private final double[] all;
    private double[][] near = new double[0][];
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
        all = new double[cells];
        left = new double[cells];
        one = new double[cells];
        other = new double[cells];
    }

    void enter(Meeting next) {
        meeting = next;
        int size = next.size();
        makeRoom(size);
        byAge();
        for (int i = 0; i < size; i++) {
            Arrays.fill(near[i], 0);
            spread(meetings.second(next.from() + i), near[i]);
            for (int c = 0; c < cells; c++) {
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
            preferences = Arrays.copyOf(preferences, size);
            companions = Arrays.copyOf(companions, size);
            isReady = Arrays.copyOf(isReady, size);
            for (int i = had; i < size; i++) {
                near[i] = new double[cells];
                preferences[i] = new double[cells];
                companions[i] = new BitSet();
            }
        }
    }

    private void byAge() {
        long start = meeting.block() * meetings.scale.block() - meetings.firsts.trigger(meeting.object());
        int kind = meetings.firsts.shares.kinds[meetings.firsts.shares.source[meeting.object()]];
        double before = ages.youngerThan(kind, start);
        double whole = ages.youngerThan(kind, start + meetings.scale.block()) - before;
        for (int c = 0; c < cells; c++) {
            double up = ages.youngerThan(kind, start + (c + 1) * meetings.scale.cell());
            all[c] = whole > 0 ? PRIOR * (up - before) / whole : PRIOR / cells;
            before = up;
        }
    }

    /// A triangle around a share whose parts add up to one.
    private void spread(long second, double[] density) {
        double cell = meetings.scale.cell();
        double at = second - meeting.block() * (double) meetings.scale.block();
        double reach = REACH * meetings.scale.window();
        int from = (int) Math.max(0, Math.floor((at - reach) / cell));
        int to = (int) Math.min(cells - 1, Math.floor((at + reach) / cell));
        for (int c = from; c <= to; c++) {
            double distance = Math.abs((c + 0.5) * cell - at);
            density[c] = Math.max(0, (1 - distance / reach) * cell / reach);
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

    /// The probability that two members would have been together if each had come by itself: crowd and age as they are
    /// without the two and their companions, times the habits of each.
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
        double sumOne = weigh(preferencesOf(i), one);
        double sumOther = weigh(preferencesOf(j), other);
        return within(one, other) / (sumOne * sumOther);
    }

    private double[] preferencesOf(int member) {
        if (!isReady[member]) {
            long start = meeting.block() * meetings.scale.block();
            habits.fill(meetings.account(meeting.from() + member), meetings.scale, start, preferences[member]);
            isReady[member] = true;
        }
        return preferences[member];
    }

    private void leaveOut(int member) {
        double[] share = near[member];
        for (int c = 0; c < cells; c++) {
            left[c] -= share[c];
        }
    }

    private double weigh(double[] preference, double[] weighted) {
        double sum = 0;
        for (int c = 0; c < cells; c++) {
            // What was added and taken away again leaves a rest of rounding.
            weighted[c] = preference[c] * Math.max(left[c], 1e-9);
            sum += weighted[c];
        }
        return sum;
    }

    /// Within cells the density is flat, so that cells two apart (one window) count half.
    private double within(double[] f, double[] g) {
        double sum = 0;
        for (int c = 0; c < cells; c++) {
            double around = g[c];
            around += c > 0 ? g[c - 1] : 0;
            around += c + 1 < cells ? g[c + 1] : 0;
            around += c > 1 ? g[c - 2] / 2 : 0;
            around += c + 2 < cells ? g[c + 2] / 2 : 0;
            sum += f[c] * around;
        }
        return sum;
    }
}
