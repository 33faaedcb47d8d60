package headwater.timing;

/// What each day of a series would have if only its weekday mattered. Negative counts are unknown days.
final class Weekdays {

    /// Weekdays are told apart from four weeks on.
    static final int NEEDED = 28;

    private static final int WEEK = 7;

    private Weekdays() {}

    /// The mean of all days times how the weekday compares. One ordinary day is added to each weekday, so that
    /// a weekday without items expects few and not none. With less than four weeks every day expects the mean.
    static double[] expected(double[] counts) {
        int known = 0;
        double items = 0;
        for (double count : counts) {
            known += count >= 0 ? 1 : 0;
            items += Math.max(0, count);
        }
        double mean = known == 0 ? 0 : items / known;
        double[] factors = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            factors[weekday] = known < NEEDED || mean == 0 ? 1 : factor(counts, weekday, mean);
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] >= 0 ? factors[i % WEEK] : 0;
        }
        double scale = sum == 0 ? 0 : items / sum;
        double[] expected = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            expected[i] = factors[i % WEEK] * scale;
        }
        return expected;
    }

    private static double factor(double[] counts, int weekday, double mean) {
        double items = mean;
        int days = 1;
        for (int i = weekday; i < counts.length; i += WEEK) {
            if (counts[i] >= 0) {
                items += counts[i];
                days++;
            }
        }
        return items / (days * mean);
    }
}
