package headwater.descent;

/// How probable a delay between an item and what was taken from it is.
///
/// Most copies follow within hours and a few after weeks: a log-normal with a median of three hours. With a small
/// chance one of the times is wrong, a slip of the zone or a page that was dated back, and then any order within
/// days is possible.
final class Lag {

    private static final double LOG_MEDIAN = Math.log(3);

    private static final double SIGMA = 1.3;

    private static final double DOUBT = 0.05;

    /// Of the double exponential of wrong times, in hours.
    private static final double WRONG = 12;

    /// A lag shorter than half a minute is as likely as one of half a minute.
    private static final double SHORTEST = 1.0 / 120;

    /// How finely the bounds of a coarse time are walked.
    private static final int STEPS = 9;

    private Lag() {}

    /// The logarithm of the density, an hour, of the child's time given the parent's. Nothing is known of a lag
    /// between times of which one is unknown: then 0 for every parent.
    static double logDensity(Moment parent, Moment child) {
        if (!parent.isKnown() || !child.isKnown()) {
            return 0;
        }
        int parents = parent.width() < SHORTEST ? 1 : STEPS;
        int children = child.width() < SHORTEST ? 1 : STEPS;
        double sum = 0;
        for (int i = 0; i < parents; i++) {
            for (int j = 0; j < children; j++) {
                sum += density(child.at((j + 0.5) / children) - parent.at((i + 0.5) / parents));
            }
        }
        return Math.log(sum / (parents * children));
    }

    private static double density(double hours) {
        return (1 - DOUBT) * logNormal(hours) + DOUBT * Math.exp(-Math.abs(hours) / WRONG) / (2 * WRONG);
    }

    private static double logNormal(double hours) {
        if (hours <= 0) {
            return 0;
        }
        double lag = Math.max(hours, SHORTEST);
        double z = (Math.log(lag) - LOG_MEDIAN) / SIGMA;
        return Math.exp(-z * z / 2) / (lag * SIGMA * Math.sqrt(2 * Math.PI));
    }
}
