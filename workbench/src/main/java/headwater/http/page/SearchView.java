package headwater.http.page;

import headwater.search.Facet;
import headwater.search.Result;
import headwater.search.Search;
import headwater.searching.Found;
import headwater.searching.Searching;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// What the page of a search shows, and where its links lead: every state of the page is an address.
///
/// @param asked as the address says it, whether it can be read or not
/// @param fault why it cannot, or empty
/// @param found what was found; none if the query cannot be read
public record SearchView(
        Frame frame, Map<String, String> asked, List<Searching.Saved> saved, String fault, List<Found> found) {

    /// How many values of a facet are shown at once; the further ones can be opened.
    private static final int SHOWN = 8;

    public SearchView {
        asked = Map.copyOf(asked);
        saved = List.copyOf(saved);
        found = List.copyOf(found);
    }

    public String value(String name) {
        return asked.getOrDefault(name, "");
    }

    /// What a form hands on besides its fields.
    public List<String> narrowed() {
        return List.of(Facet.values()).stream()
                .map(Facet::toString)
                .filter(each -> !value(each).isEmpty())
                .toList();
    }

    public boolean isNarrowed(Facet facet) {
        return !value(facet.toString()).isEmpty();
    }

    public List<String> orders() {
        return List.of(Search.Order.values()).stream()
                .map(Search.Order::toString)
                .toList();
    }

    public String href(Searching.Saved each) {
        return Frame.query(frame.in("search"), each.asked());
    }

    public String page(long number) {
        return changed("page", number == 1 ? "" : Long.toString(number));
    }

    public String only(Facet facet, Result.Count count) {
        return changed(facet.toString(), count.asked());
    }

    public String without(String facet) {
        return changed(facet, "");
    }

    private String changed(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String each : Search.NAMES) {
            changed.put(each, each.equals("page") ? "" : value(each));
        }
        changed.put(name, value);
        return Frame.query(frame.in("search"), changed);
    }

    /// Values that are shown at once.
    public List<Result.Count> first(Result.Values values) {
        return values.values().subList(0, Math.min(SHOWN, values.values().size()));
    }

    /// Values that can be opened.
    public List<Result.Count> further(Result.Values values) {
        return values.values()
                .subList(
                        Math.min(SHOWN, values.values().size()), values.values().size());
    }

    /// What a value is called: words of ours for what the material does not say.
    public String label(Facet facet, Result.Count count) {
        boolean isOurs = count.value().equals(Facet.UNKNOWN) || count.value().equals(Facet.SEVERAL);
        return isOurs && (facet == Facet.MONTH || facet == Facet.LANGUAGE)
                ? frame.say("search." + count.value())
                : count.label();
    }

    /// Pages near this one, with the first and the last.
    public List<Long> pages(Found of) {
        LongStream near = LongStream.rangeClosed(of.page() - 3L, of.page() + 3L);
        return LongStream.concat(near, LongStream.of(1, of.pages()))
                .filter(each -> each >= 1 && each <= of.pages())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }
}
