package headwater.search;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Observations to be searched, and what is found of them.
final class Items {

    private static final When CAPTURED = When.at(
            Instant.parse("2021-09-20T00:00:00Z"), When.Zone.UTC_EPOCH, When.Basis.COLLECTOR_CLOCK, "2021-09-20");

    private final List<Observation> all = new ArrayList<>();

    static Items of(String... texts) {
        Items items = new Items();
        for (String text : texts) {
            items.add("", text);
        }
        return items;
    }

    static When day(String day, String zone) {
        return When.local(
                LocalDate.parse(day).atStartOfDay(),
                ZoneId.of(zone),
                When.Precision.DAY,
                When.Zone.DECLARED_ZONE,
                When.Basis.HTML_META,
                day);
    }

    static When at(String instant) {
        return When.at(Instant.parse(instant), When.Zone.UTC_EPOCH, When.Basis.PLATFORM_EPOCH, instant);
    }

    Items add(String title, String text) {
        return add(title, text, "zh-Hans", Known.notStated());
    }

    Items add(String title, String text, String language, Known<When> published) {
        return add(Channel.site("news.example", Known.of("例报"), List.of()), title, text, language, published);
    }

    Items add(Channel channel, String title, String text, String language, Known<When> published) {
        all.add(new Observation(
                id(all.size()),
                new Capture(
                        CAPTURED,
                        Known.notStated(),
                        -1,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256("00")),
                        "csv",
                        "t.csv#" + all.size(),
                        new Capture.Collector("test", "", Capture.AccessBasis.OPEN_WEB, "")),
                channel,
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of("https://news.example/" + all.size()),
                        new Item.Body(
                                Known.ofText(title),
                                Known.notStated(),
                                Known.ofText(text),
                                Item.Completeness.FULL,
                                Known.ofText(language),
                                Item.LanguageBasis.DECLARED),
                        published,
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(),
                List.of()));
        return this;
    }

    static String id(int number) {
        return "o-%016d".formatted(number);
    }

    List<Observation> sorted() {
        return all.stream().sorted(Comparator.comparing(Observation::id)).toList();
    }

    SearchIndex index(Path folder) {
        return SearchIndex.of(folder, "state", each -> sorted().forEach(each));
    }

    static Result search(SearchIndex index, Search search) {
        return index.search(Asked.of(search));
    }

    static Search narrowed(Search search, Facet facet, String value) {
        Map<String, String> said = search.said();
        said.put(facet.toString(), value);
        return Search.of(said);
    }

    static Result.Values values(Result result, Facet facet) {
        return result.facets().stream()
                .filter(each -> each.facet() == facet)
                .findFirst()
                .orElseThrow();
    }

    /// Numbers of the items that a query finds, in the order of their ids.
    static List<Integer> found(SearchIndex index, Search search) {
        List<Integer> numbers = new ArrayList<>();
        long total = search(index, search).total();
        for (int page = 1; page == 1 || page <= (total + Search.PAGE - 1) / Search.PAGE; page++) {
            search(index, search.on(page))
                    .page()
                    .forEach(each -> numbers.add(Integer.parseInt(each.id().substring(2))));
        }
        return numbers.stream().sorted().toList();
    }

    static List<Integer> found(SearchIndex index, String query) {
        return found(index, Search.of(query));
    }
}
