package headwater.searching;

import headwater.custody.Sha256;
import headwater.listing.Listing;
import headwater.listing.Listings;
import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.search.Asked;
import headwater.search.Highlights;
import headwater.search.Result;
import headwater.search.Search;
import headwater.search.SearchIndex;
import headwater.store.CaseStore;
import headwater.store.Row;
import headwater.store.SavedTexts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/// Searches cases, and keeps searches with them.
public final class Searching {

    /// How many observations are read between two words on how far the index is.
    private static final int STEP = 1_000;

    /// What may be said beside a kept search, as it says how it is looked at and not what it finds.
    private static final Set<String> OF_A_VIEW = Set.of("order", "page");

    private final Function<String, CaseStore> open;
    private final Function<Row, Observation> reading;
    private final InstantSource clock;
    private final Tree tree;

    /// @param reading an observation as it is shown: private persons are covered, so that nobody is found by what is
    /// not shown
    public Searching(
            Function<String, CaseStore> open, Function<Row, Observation> reading, InstantSource clock, Tree tree) {
        this.open = open;
        this.reading = reading;
        this.clock = clock;
        this.tree = tree;
    }

    /// A search that a case keeps.
    ///
    /// @param fault why it cannot be read, or empty
    public record Saved(String name, Map<String, String> asked, String fault) {}

    public Found find(String name, Search search) {
        return find(name, search, done -> {});
    }

    /// @param indexed told how many observations are in the index so far, if one is to be made
    public Found find(String name, Search search, LongConsumer indexed) {
        Asked asked = Asked.of(search);
        try (CaseStore opened = open.apply(name);
                SearchIndex index = index(name, opened, indexed)) {
            Result result = index.search(asked);
            Highlights highlights = Highlights.of(asked);
            List<Hit> hits = new ArrayList<>();
            for (Result.Place each : result.page()) {
                Observation found = opened.observation(each.id()).map(reading).orElseThrow(() -> changed(name));
                hits.add(Hit.of(found, each.isPerhaps(), highlights));
            }
            return Found.of(search, result, hits);
        }
    }

    private SearchIndex index(String name, CaseStore opened, LongConsumer indexed) {
        String state = opened.observationState();
        return SearchIndex.of(opened.searchFolder(), state, taker -> {
            read(opened, taker, indexed);
            if (!opened.observationState().equals(state)) {
                throw changed(name);
            }
        });
    }

    private void read(CaseStore opened, Consumer<Observation> taker, LongConsumer indexed) {
        long[] done = {0};
        opened.eachObservation(row -> {
            taker.accept(reading.apply(row));
            if (++done[0] % STEP == 0) {
                indexed.accept(done[0]);
            }
        });
    }

    private static ProblemException changed(String name) {
        return Problem.STORE_UNAVAILABLE.at(name, "the case was changed meanwhile; search again");
    }

    /// The searches that a case keeps, by name; one that cannot be read hides no other.
    public List<Saved> saved(String name) {
        try (CaseStore opened = open.apply(name)) {
            SavedTexts kept = opened.saved(SavedTexts.Kind.SEARCH);
            return kept.names().stream().map(each -> saved(kept, each)).toList();
        }
    }

    private static Saved saved(SavedTexts kept, String name) {
        try {
            return new Saved(name, kept.find(name).map(Searching::asked).orElse(Map.of()), "");
        } catch (ProblemException unreadable) {
            return new Saved(name, Map.of(), unreadable.detail());
        }
    }

    /// One of them, in another order or on another page if that is said; it brings everything else itself.
    public Search saved(String name, String saved, Map<String, String> said) {
        Map<String, String> beside = new TreeMap<>(said);
        beside.values().removeIf(String::isEmpty);
        List<String> others = beside.keySet().stream()
                .filter(each -> !OF_A_VIEW.contains(each))
                .toList();
        if (!others.isEmpty()) {
            throw Problem.BAD_PARAMETER.at(
                    Names.plain(saved), "a kept search brings its own query and filters; leave out " + others);
        }
        try (CaseStore opened = open.apply(name)) {
            SavedTexts kept = opened.saved(SavedTexts.Kind.SEARCH);
            Map<String, String> asked = kept.find(saved)
                    .map(Searching::asked)
                    .orElseThrow(() -> Problem.NO_SUCH_RESULT.at(
                            Names.plain(saved), "the case keeps no search of this name, only " + kept.names()));
            asked.putAll(beside);
            return Search.of(asked);
        }
    }

    /// Keeps a search under a name, in the place of an earlier one of that name. It is what was asked that is kept, as
    /// it was typed; what it finds follows the case.
    public Saved save(String name, String saved, Search search) {
        Map<String, String> asked = Asked.of(search.on(1)).search().said();
        // A line for each; to a search a break of a line is a space.
        asked.replaceAll((key, value) -> value.replace('\n', ' ').replace('\r', ' '));
        String text = asked.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
        try (CaseStore opened = open.apply(name)) {
            opened.saved(SavedTexts.Kind.SEARCH).keep(saved, text);
            opened.log(clock.instant(), SavedTexts.Kind.SEARCH.act(), Sha256.of(text), saved);
        }
        return new Saved(saved, asked, "");
    }

    private static Map<String, String> asked(String text) {
        Map<String, String> asked = new LinkedHashMap<>();
        text.lines()
                .filter(line -> line.indexOf('=') > 0)
                .forEach(
                        line -> asked.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return asked;
    }

    public Listing savedListing(String name) {
        List<Saved> kept = saved(name);
        return new Listing(
                List.of("search", "asks"),
                kept.stream()
                        .map(each -> List.of(
                                each.name(), each.fault().isEmpty() ? asked(each.asked()) : "? " + each.fault()))
                        .toList(),
                List.of(tree.of(kept).toString()),
                false);
    }

    private static String asked(Map<String, String> asked) {
        return asked.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    public String json(Record result) {
        return tree.of(result).toString();
    }

    /// What was found as tables: the items of the page, and how many have which value.
    public Listing listing(Found found) {
        return new Listing(
                List.of("id", "published", "platform", "channel", "language", "found"),
                found.hits().stream().map(Searching::row).toList(),
                List.of(json(found)),
                false,
                List.of(new Listing(
                        List.of("facet", "value", "items"),
                        found.facets().stream()
                                .flatMap(each -> rows(each).stream())
                                .toList(),
                        List.of(),
                        true)));
    }

    private static List<String> row(Hit hit) {
        String title = words(hit.shown().title());
        String text = hit.shown().text().stream().map(Searching::words).collect(Collectors.joining(" … "));
        return List.of(
                hit.id(),
                hit.published().map(Listings::time).orElse("?") + (hit.isPerhaps() ? " (perhaps)" : ""),
                hit.platform(),
                Names.plain(hit.channel()),
                hit.language().isEmpty() ? "?" : hit.language(),
                Names.plain(title.isEmpty() ? text : text.isEmpty() ? title : title + " — " + text));
    }

    /// Places stand in brackets that nobody writes otherwise.
    private static String words(List<Highlights.Piece> pieces) {
        return pieces.stream()
                .map(each -> each.isFound() ? "⟦" + each.text() + "⟧" : each.text())
                .collect(Collectors.joining());
    }

    private static List<List<String>> rows(Result.Values values) {
        List<List<String>> rows = new ArrayList<>();
        String facet = values.facet().toString();
        values.values()
                .forEach(each -> rows.add(List.of(
                        facet,
                        Names.plain(
                                each.label().equals(each.value())
                                        ? each.value()
                                        : each.value() + " (" + each.label() + ")"),
                        "" + each.items())));
        if (values.more() > 0) {
            rows.add(List.of(facet, values.more() + " further", "" + values.moreItems()));
        }
        return rows;
    }
}
