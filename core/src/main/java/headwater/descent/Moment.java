package headwater.descent;

import headwater.model.Known;
import headwater.model.When;
import java.time.Instant;

/// When something was published, as far as that is known: evenly anywhere between two bounds, in hours.
///
/// @param earliest hours since 1970
/// @param latest no earlier than that
/// @param isKnown false if nothing says when, which makes both bounds meaningless
record Moment(double earliest, double latest, boolean isKnown) {

    private static final Moment UNKNOWN = new Moment(0, 0, false);

    private static final double SECONDS = 3600;

    Moment {
        if (latest < earliest) {
            throw new IllegalArgumentException("latest " + latest + " before earliest " + earliest);
        }
    }

    static Moment of(Known<When> when) {
        if (!when.isKnown()) {
            return UNKNOWN;
        }
        When known = when.get();
        return new Moment(hours(known.earliest()), hours(known.latest()), true);
    }

    double notBefore() {
        return isKnown ? earliest : Double.NEGATIVE_INFINITY;
    }

    double notAfter() {
        return isKnown ? latest : Double.POSITIVE_INFINITY;
    }

    double width() {
        return latest - earliest;
    }

    /// The place within the bounds at a share of the way.
    double at(double share) {
        return earliest + share * (latest - earliest);
    }

    static double hours(Instant instant) {
        return instant.getEpochSecond() / SECONDS;
    }
}
