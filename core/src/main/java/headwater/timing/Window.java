package headwater.timing;

/// The stretch of days of a series that stands out most, by one measure.
///
/// @param score how much it stands out
/// @param day its first day
/// @param length how many days it has
record Window(double score, int day, int length) {

    /// No more than a week: what lasts longer is a change of level.
    private static final int LONGEST = 7;

    private static final Window NONE = new Window(0, 0, 1);

    private interface Measure {
        double of(double observed, double expected, int length);
    }

    /// By the likelihood ratio of a scan for a higher rate (Kulldorff 1997, for time alone).
    static Window byLikelihood(double[] counts, double[] expected) {
        return most(
                counts,
                expected,
                (observed, ordinary, _) -> observed <= ordinary || ordinary <= 0
                        ? 0
                        : observed * Math.log(observed / ordinary) - (observed - ordinary));
    }

    /// By how many of its own standard deviations it lies above what is expected. What stands out most at first is put
    /// back to the ordinary before that deviation is taken, so that a burst does not hide behind itself.
    static Window byDeviation(double[] counts, double[] expected) {
        Window first = deviating(counts, expected, Fluctuation.of(counts, expected));
        double[] levelled = first.levelled(counts, expected);
        double[] ordinary = Weekdays.expected(levelled);
        return deviating(counts, ordinary, Fluctuation.of(levelled, ordinary));
    }

    private static Window deviating(double[] counts, double[] expected, Fluctuation fluctuation) {
        double[] variances = new double[LONGEST + 1];
        for (int length = 1; length <= LONGEST; length++) {
            variances[length] = fluctuation.variance(length);
        }
        return most(counts, expected, (observed, ordinary, length) -> {
            double day = ordinary / length;
            double variance = ordinary + day * day * variances[length];
            return variance <= 0 ? 0 : (observed - ordinary) / Math.sqrt(variance);
        });
    }

    private static Window most(double[] counts, double[] expected, Measure measure) {
        Window most = NONE;
        for (int day = 0; day < counts.length; day++) {
            double observed = 0;
            double ordinary = 0;
            for (int length = 1; length <= LONGEST && day + length <= counts.length; length++) {
                if (counts[day + length - 1] < 0) {
                    break;
                }
                observed += counts[day + length - 1];
                ordinary += expected[day + length - 1];
                double score = measure.of(observed, ordinary, length);
                if (score > most.score) {
                    most = new Window(score, day, length);
                }
            }
        }
        return most;
    }

    /// The same series with what its days would ordinarily have in this window.
    private double[] levelled(double[] counts, double[] expected) {
        double observed = 0;
        double ordinary = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= 0 && (i < day || i >= day + length)) {
                observed += counts[i];
                ordinary += expected[i];
            }
        }
        double[] levelled = counts.clone();
        for (int i = day; i < day + length && i < counts.length; i++) {
            levelled[i] = counts[i] < 0 || ordinary == 0 ? counts[i] : expected[i] * observed / ordinary;
        }
        return levelled;
    }
}
