package headwater.engagement;

import java.util.List;

/// A spread that was measured is itself known only roughly: five factors to it, placed and weighted as Gauss and
/// Hermite
/// say for a normal logarithm with a standard deviation of 0.4.
///
/// A law with its spread taken for certain has tails too thin for the p-values that many tests at once ask for.
record Roughly(double factor, double weight) {

    private static final double DEVIATION = 0.4;

    static final List<Roughly> ALL = List.of(
            at(-2.8569700, 0.0112574),
            at(-1.3556262, 0.2220759),
            at(0, 0.5333333),
            at(1.3556262, 0.2220759),
            at(2.8569700, 0.0112574));

    private static Roughly at(double place, double weight) {
        return new Roughly(Math.exp(DEVIATION * place), weight);
    }
}
