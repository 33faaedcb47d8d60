package headwater.river;

import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.Comparator;

/// An item of the river.
///
/// @param outlet who published it, or the channel's name where no outlet is registered for it
/// @param language of one script or another, so that Simplified and Traditional share a lane
/// @param reach the largest number of readers that any count of it shows
/// @param narrative the place of its narrative in the river, or -1
/// @param control the place of the control story that it carries, or -1
/// @param isHeld false for a topic that was read off crawls of a list, which is no observation of its own
public record Entry(
        Observation item,
        String outlet,
        String language,
        Known<Count> reach,
        int narrative,
        int control,
        boolean isHeld) {

    /// Oldest first; what has no time comes last.
    static final Comparator<Entry> OLDEST_FIRST = Comparator.comparing(
                    (Entry each) -> each.when().map(Entry::first).orElse(Instant.MAX))
            .thenComparing(each -> each.when().map(When::latest).orElse(Instant.MAX))
            .thenComparing(each -> each.item().id());

    public Entry {
        if (narrative < -1 || control < -1) {
            throw new IllegalArgumentException("no place: " + narrative + ", " + control);
        }
    }

    public Known<When> when() {
        return item.item().published();
    }

    public String platform() {
        return item.channel().platform();
    }

    /// When it may have begun; what only "no later than" is known of stands where it was seen.
    private static Instant first(When when) {
        return isOpen(when) ? when.latest() : when.earliest();
    }

    /// Whether nobody knows since when it was there.
    static boolean isOpen(When when) {
        return when.precision() == When.Precision.UNKNOWN;
    }
}
