package headwater.searching;

import headwater.search.Result;
import headwater.search.Search;
import java.util.List;
import java.util.Map;

/// What a search of a case found.
///
/// @param asked what was looked for, as an address says it
/// @param total how many were found; exact
/// @param perhaps how many of these may lie outside the window
/// @param untimed how many have the words and no time of publication; part of the total only without a window
/// @param isWindowed true if a window was asked for, whether in the query or beside it
/// @param pages how many pages of hits there are
/// @param facets counts of all that was found, not of the page; exact
public record Found(
        Map<String, String> asked,
        long total,
        long perhaps,
        long untimed,
        boolean isWindowed,
        int page,
        long pages,
        List<Hit> hits,
        List<Result.Values> facets) {

    public Found {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    static Found of(Search search, Result result, List<Hit> hits) {
        return new Found(
                search.said(),
                result.total(),
                result.perhaps(),
                result.untimed(),
                result.isWindowed(),
                search.page(),
                (result.total() + Search.PAGE - 1) / Search.PAGE,
                hits,
                result.facets());
    }
}
