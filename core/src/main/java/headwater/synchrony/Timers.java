package headwater.synchrony;

/// By which timer an account posts, if by any: every 5, 10, 15, 20, 30 or 60 minutes, from a minute
/// of its own.
///
/// Whoever posts by timer does so from the first post on. A mixture of all timers, and of what all
/// accounts do, knows it after four or five posts, where counting minutes one by one needs thirty;
/// until then two that use one timer would look as if they had agreed.
final class Timers {

    private static final int[] PERIODS = {5, 10, 15, 20, 30, 60};

    /// Before any post is seen, one account in fifty is taken to use a timer.
    private static final double PRIOR = 0.02;

    /// Of the posts of an account with a timer, so many come at any minute.
    private static final double BESIDE = 0.15;

    private Timers() {}

    /// The minutes of the hour at which an account is to be expected, given at which it posted.
    ///
    /// @param counts its posts by minute, from `from` on
    /// @param all what all accounts do
    static double[] expected(int[] counts, int from, double[] all) {
        int total = 0;
        double likely = Math.log(1 - PRIOR);
        for (int m = 0; m < 60; m++) {
            total += counts[from + m];
            likely += counts[from + m] * Math.log(all[m]);
        }
        double[] weights = new double[PERIODS.length * 60];
        double most = likely;
        for (int k = 0; k < PERIODS.length; k++) {
            for (int phase = 0; phase < PERIODS[k]; phase++) {
                weights[60 * k + phase] = likely(PERIODS[k], phase, total, counts, from);
                most = Math.max(most, weights[60 * k + phase]);
            }
        }
        return mixed(likely, most, weights, all);
    }

    private static double likely(int period, int phase, int total, int[] counts, int from) {
        int on = 0;
        for (int m = phase; m < 60; m += period) {
            on += counts[from + m];
        }
        return Math.log(PRIOR / PERIODS.length / period)
                + on * Math.log(on(period))
                + (total - on) * Math.log(BESIDE / 60);
    }

    private static double on(int period) {
        return (1 - BESIDE) * period / 60 + BESIDE / 60;
    }

    private static double[] mixed(double likely, double most, double[] weights, double[] all) {
        double[] mixed = new double[60];
        double none = Math.exp(likely - most);
        double sum = none;
        for (int m = 0; m < 60; m++) {
            mixed[m] = none * all[m];
        }
        for (int k = 0; k < PERIODS.length; k++) {
            for (int phase = 0; phase < PERIODS[k]; phase++) {
                double weight = Math.exp(weights[60 * k + phase] - most);
                sum += weight;
                for (int m = 0; m < 60; m++) {
                    mixed[m] += weight * (m % PERIODS[k] == phase ? on(PERIODS[k]) : BESIDE / 60);
                }
            }
        }
        for (int m = 0; m < 60; m++) {
            mixed[m] /= sum;
        }
        return mixed;
    }
}
