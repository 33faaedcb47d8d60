package headwater.search;

import java.util.List;

/// What an index answers: counts that are exact, and the ids of one page.
///
/// @param total how many were found
/// @param perhaps how many of these may lie outside the window, as their time is not known finely enough
/// @param untimed how many have the words and no time; part of the total only where no window is asked for
/// @param isWindowed true if a window was asked for, whether in the query or beside it
/// @param facets for each facet its values, the commonest first, months in their order
public record Result(
        long total, long perhaps, long untimed, boolean isWindowed, List<Place> page, List<Values> facets) {
    public Result {
        page = List.copyOf(page);
        facets = List.copyOf(facets);
    }

    /// An item on the page.
    ///
    /// @param isPerhaps true if it may lie outside the window
    public record Place(String id, boolean isPerhaps) {}

    /// Values of one facet.
    ///
    /// @param more how many further values there are
    /// @param moreItems how many items have one of those
    public record Values(Facet facet, List<Count> values, int more, long moreItems) {
        public Values {
            values = List.copyOf(values);
        }
    }

    /// @param label what to call it
    /// @param asked what to ask for to find just these items
    public record Count(String value, String label, long items, String asked) {}
}
