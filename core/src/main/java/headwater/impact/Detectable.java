package headwater.impact;

import headwater.model.Context;

/// The smallest effect that a comparison of districts would have been likely to show. A comparison that
/// shows nothing says that no larger effect is likely, and nothing of smaller ones.
public final class Detectable {

    /// A two-sided test at .05 sees an effect of so many standard errors with a probability of .8 (1.96 + 0.84).
    private static final double ERRORS = 2.8;

    private Detectable() {}

    /// In the units of `spread`.
    ///
    /// @param spread standard deviation of the outcome between districts
    public static double smallest(double spread, int treated, int controls) {
        return ERRORS * spread * Math.sqrt(1.0 / treated + 1.0 / controls);
    }

    static double smallest(Context.Design design) {
        return smallest(design.spread(), design.treated(), design.controls());
    }
}
