package headwater.http.page;

import headwater.model.Capture;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a case holds in the order in which a person goes through it: items, oldest first and those without a time
/// last, then the lists that were crawled, each with its crawls.
///
/// @param items those of this page
/// @param all how many items there are on all pages
/// @param page from 1
public record Holdings(List<Observation> items, int all, int page, List<Board> boards) {

    /// How many items stand on one page.
    static final int PAGE = 500;

    private static final Comparator<Observation> OLDEST_FIRST = Comparator.comparing((Observation each) ->
                    each.item().published().map(When::earliest).orElse(Instant.MAX))
            .thenComparing(each -> each.item().published().map(When::latest).orElse(Instant.MAX))
            .thenComparing(Observation::id);

    private static final Comparator<Observation> FIRST_CRAWLED_FIRST = Comparator.comparing(
                    (Observation each) -> each.capture().captured().latest())
            .thenComparing(Observation::id);

    public Holdings {
        items = List.copyOf(items);
        boards = List.copyOf(boards);
    }

    /// A ranking or search list, with every crawl of it.
    ///
    /// @param crawls oldest first, never empty
    public record Board(String platform, String label, List<Observation> crawls) {

        public Board {
            if (crawls.isEmpty()) {
                throw new IllegalArgumentException("a list that was never crawled: " + label);
            }
            crawls = List.copyOf(crawls);
        }

        public Capture first() {
            return crawls.getFirst().capture();
        }

        public Capture last() {
            return crawls.getLast().capture();
        }
    }

    public int pages() {
        return pages(all);
    }

    private static int pages(int items) {
        return Math.max(1, (items + PAGE - 1) / PAGE);
    }

    /// @param page from 1; beyond the last, the last
    static Holdings of(List<Observation> observations, int page) {
        List<Observation> items = new ArrayList<>();
        Map<String, List<Observation>> boards = new TreeMap<>();
        for (Observation each : observations) {
            if (each.item().kind() == Item.Kind.LIST) {
                boards.computeIfAbsent(each.channel().key(), key -> new ArrayList<>())
                        .add(each);
            } else {
                items.add(each);
            }
        }
        int shown = Math.clamp(page, 1, pages(items.size()));
        return new Holdings(
                items.stream()
                        .sorted(OLDEST_FIRST)
                        .skip((shown - 1L) * PAGE)
                        .limit(PAGE)
                        .toList(),
                items.size(),
                shown,
                boards.values().stream().map(Holdings::board).toList());
    }

    private static Board board(List<Observation> crawls) {
        Observation one = crawls.getFirst();
        return new Board(
                one.channel().platform(),
                one.channel().label(),
                crawls.stream().sorted(FIRST_CRAWLED_FIRST).toList());
    }
}
