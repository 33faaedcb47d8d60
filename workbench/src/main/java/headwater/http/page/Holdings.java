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
public record Holdings(Leaf<Observation> items, List<Board> boards) {

    private static final Comparator<Observation> OLDEST_FIRST = Comparator.comparing((Observation each) ->
                    each.item().published().map(When::earliest).orElse(Instant.MAX))
            .thenComparing(each -> each.item().published().map(When::latest).orElse(Instant.MAX))
            .thenComparing(Observation::id);

    private static final Comparator<Observation> FIRST_CRAWLED_FIRST = Comparator.comparing(
                    (Observation each) -> each.capture().captured().latest())
            .thenComparing(Observation::id);

    public Holdings {
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
        return new Holdings(
                Leaf.of(items.stream().sorted(OLDEST_FIRST).toList(), page),
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
