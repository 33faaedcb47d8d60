package headwater.timing;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/// How much a series varies by itself from day to day, and for how long: counts about an intensity whose logarithm has
/// a part that lasts (autoregressive, of order one) and a part that each day has for itself. Fitted by moments.
///
/// Gamma intensities, whose tail is lighter, were tried for the part of each day and found a burst in 12 per cent of
/// series without one.
///
/// @param spread the variance of the intensity, relative to its mean, beyond what counting alone gives
/// @param lasting how much of that lasts
/// @param persistence the correlation of the lasting part from one day to the next
record Fluctuation(double spread, double lasting, double persistence) {

    private static final double LEAST = 1e-4;

    private static final int LAGS = 4;

    private static final double STEP = 0.05;

    private static final double MOST = 0.95;

    /// No day has more, whatever is drawn.
    private static final double CEILING = 1e7;

    /// @param counts negative where unknown
    /// @param expected what each day would have if only its weekday mattered
    static Fluctuation of(double[] counts, double[] expected) {
        double[] about = about(counts, expected);
        double square = 0;
        double counting = 0;
        int days = 0;
        for (int i = 0; i < about.length; i++) {
            if (!Double.isNaN(about[i])) {
                square += about[i] * about[i];
                counting += 1 / expected[i];
                days++;
            }
        }
        if (days < 2) {
            return new Fluctuation(LEAST, 0, 0);
        }
        double spread = Math.max(LEAST, (square - counting) / (days - 1));
        return lasting(spread, covariances(about, days));
    }

    private static double[] about(double[] counts, double[] expected) {
        double[] about = new double[counts.length];
        for (int i = 0; i < about.length; i++) {
            about[i] = counts[i] < 0 || expected[i] <= 0 ? Double.NaN : counts[i] / expected[i] - 1;
        }
        return about;
    }

    private static double[] covariances(double[] about, int days) {
        double[] covariances = new double[LAGS];
        for (int lag = 1; lag <= LAGS; lag++) {
            for (int i = lag; i < about.length; i++) {
                double product = about[i] * about[i - lag];
                covariances[lag - 1] += Double.isNaN(product) ? 0 : product / days;
            }
        }
        return covariances;
    }

    /// The persistence whose powers come closest to the covariances of the first lags.
    private static Fluctuation lasting(double spread, double[] covariances) {
        Fluctuation best = new Fluctuation(spread, 0, 0);
        double least = Double.POSITIVE_INFINITY;
        for (double persistence = 0; persistence <= MOST + STEP / 2; persistence += STEP) {
            double product = 0;
            double square = 0;
            double power = 1;
            for (double covariance : covariances) {
                power *= persistence;
                product += covariance * power;
                square += power * power;
            }
            double lasting = square == 0 ? 0 : Math.clamp(product / square, 0, spread);
            double error = 0;
            power = 1;
            for (double covariance : covariances) {
                power *= persistence;
                error += (covariance - lasting * power) * (covariance - lasting * power);
            }
            if (error < least) {
                least = error;
                best = new Fluctuation(spread, lasting, persistence);
            }
        }
        return best;
    }

    /// The variance of a window's count, relative to the square of what a day of it expects.
    double variance(int length) {
        double variance = spread * length;
        double power = 1;
        for (int lag = 1; lag < length; lag++) {
            power *= persistence;
            variance += 2 * (length - lag) * lasting * power;
        }
        return variance;
    }

    /// Another series that varies alike; unknown where this one is.
    double[] draw(double[] counts, double[] expected, RandomGenerator random) {
        UniformRandomProvider bits = random::nextLong;
        double lastingLog = Math.log1p(lasting);
        double ownLog = Math.log(Math.max((1 + spread) / (1 + lasting), 1 + 1e-6));
        double fresh = Math.sqrt(1 - persistence * persistence);
        double state = random.nextGaussian();
        double[] drawn = new double[counts.length];
        for (int i = 0; i < drawn.length; i++) {
            double log = state * Math.sqrt(lastingLog)
                    - lastingLog / 2
                    + random.nextGaussian() * Math.sqrt(ownLog)
                    - ownLog / 2;
            double intensity = Math.min(CEILING, expected[i] * Math.exp(log));
            drawn[i] = counts[i] < 0 ? -1 : poisson(intensity, bits);
            state = persistence * state + fresh * random.nextGaussian();
        }
        return drawn;
    }

    static double poisson(double mean, UniformRandomProvider bits) {
        return mean <= 0 ? 0 : PoissonDistribution.of(mean).createSampler(bits).sample();
    }
}
