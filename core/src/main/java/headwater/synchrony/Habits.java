package headwater.synchrony;

import java.util.Arrays;

/// At which minutes of the hour, and at which hours of the day, an account posts: whoever posts on the quarter of an
/// hour meets others who do.
///
/// Counted over everything an account posts, and drawn to what all accounts do by the weight of thirty posts.
final class Habits {

    private static final double SHRINKAGE = 30;

    private final int[] total;
    private final int[] minutes;
    private final int[] hours;
    private final double[] allMinutes;
    private final double[] allHours;

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
        allMinutes = pooled(minutes, 60);
        allHours = pooled(hours, 24);
    }

    private void count(int account, long second) {
        total[account]++;
        minutes[60 * account + (int) (Math.floorMod(second, 3_600L) / 60)]++;
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

    /// How much an account prefers each cell of a block that begins at `start`: means over the cell's minutes, and times
    /// the preference for the hour where a block is longer than an hour.
    void fill(int account, Scale scale, long start, double[] weights) {
        double weight = SHRINKAGE + total[account];
        for (int c = 0; c < weights.length; c++) {
            double from = start + c * scale.cell();
            double to = from + scale.cell();
            double sum = 0;
            for (double minute = Math.floor(from / 60) * 60; minute < to; minute += 60) {
                double overlap = Math.min(to, minute + 60) - Math.max(from, minute);
                int m = (int) (Math.floorMod((long) minute, 3_600L) / 60);
                sum += overlap * (minutes[60 * account + m] + SHRINKAGE * allMinutes[m]) / weight;
            }
            weights[c] = sum;
            if (scale.block() > 3_600) {
                int h = (int) (Math.floorMod((long) from, 86_400L) / 3_600);
                weights[c] *= (hours[24 * account + h] + SHRINKAGE * allHours[h]) / weight;
            }
        }
    }
}
