package headwater.descent;

import headwater.model.Context;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How probable it is that the first item we can see was the first of its class.
///
/// With `m` of `N` outlets watched and `k` of the watched ones reacting, outlets we do not watch are expected to
/// have reacted `(N − m)(k + ½)/(m + 1)` times; if every reactor is equally likely to have been first, ours was
/// with `k / (k + unseen)`, to first order the watched share itself. It is wrong where the outlets nobody watches
/// are the faster ones, such as wire desks and private groups.
///
/// Which of those we see was first is known only as far as their times tell, with a [#doubt] whether a zone was read
/// wrongly ([ZoneSlips]).
public final class FirstChance {

    /// How often a zone that somebody supplied, for a page or a platform, turns out to be another one. Assumed.
    public static final double ZONE_DOUBT = 0.05;

    /// The same where the material writes the offset beside the time. Assumed.
    public static final double OFFSET_DOUBT = 0.01;

    private static final double LEAST = 0.01;

    private FirstChance() {}

    /// @param reacting how many watched outlets of the class carried the narrative
    /// @param order how probable it is that the first of those seen is one of those taken for it
    public static double of(Context.Watched watched, int reacting, double order) {
        double share = shareOfFirsts(watched.watched(), watched.outOf(), Math.min(reacting, watched.watched()));
        return Math.clamp(share * order, LEAST, 1 - LEAST);
    }

    public static double shareOfFirsts(int watched, int outOf, int reacting) {
        double unseen = (outOf - watched) * (reacting + 0.5) / (watched + 1);
        return reacting == 0 ? 0 : reacting / (reacting + unseen);
    }

    /// The probability that `a` came before `b`, each anywhere within its bounds, or off by a slip of the zone.
    public static double before(When a, When b) {
        double sum = 0;
        for (Shift first : shifts(a)) {
            for (Shift second : shifts(b)) {
                sum += first.weight() * second.weight() * before(a, b, second.hours() - first.hours());
            }
        }
        return sum;
    }

    /// The same, the stated zones taken at their word.
    public static double withinBounds(When a, When b) {
        return before(a, b, 0);
    }

    /// How probable it is that the zone of a time is another one than is stated. One without a zone has all of them
    /// within its bounds already.
    public static double doubt(When when) {
        return switch (when.zone()) {
            case UTC_EPOCH, LOCAL_NAIVE -> 0;
            case EXPLICIT_OFFSET -> OFFSET_DOUBT;
            case DECLARED_ZONE, PLATFORM_DISPLAY, ASSUMED, UNKNOWN -> ZONE_DOUBT;
        };
    }

    private record Shift(int hours, double weight) {}

    private static List<Shift> shifts(When when) {
        double doubt = doubt(when);
        if (doubt == 0) {
            return List.of(new Shift(0, 1));
        }
        List<Shift> shifts = new ArrayList<>(ZoneSlips.HOURS.stream()
                .map(hours -> new Shift(hours, doubt / ZoneSlips.HOURS.size()))
                .toList());
        shifts.add(new Shift(0, 1 - doubt));
        shifts.sort(Comparator.comparingInt(Shift::hours));
        return shifts;
    }

    /// Two even spreads: the share of the rectangle of both in which `a` is the smaller.
    private static double before(When a, When b, int hoursLater) {
        double aWidth = Math.max(1, a.width().toSeconds());
        double bWidth = Math.max(1, b.width().toSeconds());
        Instant bStart = b.earliest().plus(Duration.ofHours(hoursLater));
        double gap = Duration.between(a.earliest(), bStart).toSeconds();
        return (area(gap + bWidth, aWidth) - area(gap, aWidth)) / (aWidth * bWidth);
    }

    /// The integral, up to `x`, of how much of `[0, width]` lies below.
    private static double area(double x, double width) {
        if (x <= 0) {
            return 0;
        }
        return x <= width ? x * x / 2 : width * width / 2 + (x - width) * width;
    }
}
