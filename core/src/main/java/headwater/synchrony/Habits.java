package headwater.synchrony;

import java.util.Arrays;

/// At which minutes of the hour, and at which hours of the day, an account posts: whoever posts on the quarter of
/// an hour meets others who do.
///
/// Counted over everything an account posts, and drawn to the timer it seems to use, or else to
/// what all accounts do, by the weight of thirty posts.
final class Habits {

    private static final double SHRINKAGE = 30;

    private static final float[] NONE = {};

    private final int[] total;
    private final int[] minutes;
    private final int[] hours;
    private final double[] allMinutes;
    private final double[] allHours;

    /// How probable each minute of the hour is for an account, once it has been asked for.
    private final float[][] known;

    Habits(Shares shares) {
        int n = shares.accounts.length;
        total = new int[n];
        minutes = new int[60 * n];
        hours = new int[24 * n];
        for (int i = 0; i < shares.size(); i++) {
            count(shares.account[i], shares.second[i]);
        }
        for (int i = 0; i < shares.otherAccount.length; i++) {
            count(shares.otherAccount[i], shares.otherSecond[i]);
        }
        known = new float[n][];
        Arrays.fill(known, NONE);
        allMinutes = pooled(minutes, 60);
        allHours = pooled(hours, 24);
    }

    private void count(int account, long second) {
        total[account]++;
        minutes[60 * account + minuteOf(second)]++;
        hours[24 * account + (int) (Math.floorMod(second, 86_400L) / 3_600)]++;
    }

    private static double[] pooled(int[] counts, int parts) {
        double[] pooled = new double[parts];
        for (int i = 0; i < counts.length; i++) {
            pooled[i % parts] += counts[i];
        }
        double sum = Arrays.stream(pooled).sum() + parts;
        return Arrays.stream(pooled).map(each -> (each + 1) / sum).toArray();
    }

    /// How much an account prefers each cell of a block that begins at `start`: by the cell's minutes, and times
    /// the preference for the hour where a block is longer than an hour.
    void fill(int account, Scale scale, long start, double[] weights, int cells) {
        double weight = SHRINKAGE + total[account];
        float[] of = minutesOf(account);
        double[] upTo = new double[61];
        for (int m = 0; m < 60; m++) {
            upTo[m + 1] = upTo[m] + of[m];
        }
        double cell = scale.cell() / 60;
        double from = Math.floorMod(start, 3_600L) / 60.0;
        double before = upTo(upTo, from);
        for (int c = 0; c < cells; c++) {
            double after = upTo(upTo, from + (c + 1) * cell);
            weights[c] = after - before;
            before = after;
        }
        if (scale.block() > 3_600) {
            for (int c = 0; c < cells; c++) {
                int h = (int) (Math.floorMod(start + (long) (c * scale.cell()), 86_400L) / 3_600);
                weights[c] *= (hours[24 * account + h] + SHRINKAGE * allHours[h]) / weight;
            }
        }
    }

    /// How many times as likely as at any minute an account is to post at the minute of a second,
    /// without what it posted at `own`: a share must not be its own habit.
    Liking liking(int account, long own) {
        float[] minutes = minutesOf(account);
        int minute = minuteOf(own);
        double without = Math.max(minutes[minute] - 1 / (SHRINKAGE + total[account]), 0);
        return second -> 60 * (minuteOf(second) == minute ? without : minutes[minuteOf(second)]);
    }

    /// How much an account likes the minute of a second.
    interface Liking {
        double of(long second);
    }

    private static int minuteOf(long second) {
        return (int) (Math.floorMod(second, 3_600L) / 60);
    }

    private float[] minutesOf(int account) {
        if (known[account].length == 0) {
            double[] expected = Timers.expected(minutes, 60 * account, allMinutes);
            float[] made = new float[60];
            for (int m = 0; m < 60; m++) {
                double weighed = minutes[60 * account + m] + SHRINKAGE * expected[m];
                made[m] = (float) (weighed / (SHRINKAGE + total[account]));
            }
            known[account] = made;
        }
        return known[account];
    }

    /// How much lies before a minute, counted over the hours since the first.
    private static double upTo(double[] upTo, double minute) {
        int whole = (int) minute;
        int hour = whole / 60;
        int m = whole - 60 * hour;
        return hour * upTo[60] + upTo[m] + (minute - whole) * (upTo[m + 1] - upTo[m]);
    }
}
