package headwater.ranking;

import headwater.model.Known;
import headwater.model.When;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How topics came onto ranked lists, how long they stood there, and how unusual that is beside the other
/// topics of the same list.
///
/// A place on a list is what its platform shows. A steep entry is unusual and no more: news breaks steeply,
/// and whether somebody at the platform lent a hand no list tells. Lists that only grow over a day have no
/// places, and entries that never move are taken for pinned; neither is compared.
public final class RankPaths {

    /// Other entries that are needed to say how unusual one is.
    public static final int LEAST_BESIDE = 100;

    /// An entry that stands still on so many crawls and then is gone was pinned.
    private static final int PINNED = 8;

    /// A list whose longest crawls are longer than its shortest by more than this grows.
    private static final double GROWS = 1.5;

    /// After a longer time without a crawl nobody knows how a topic climbed.
    private static final Duration MOST_APART = Duration.ofMinutes(130);

    /// The ways on no list.
    public static final RankPaths NONE = new RankPaths(List.of());

    private final Map<String, Paths> boards = new TreeMap<>();

    /// What is known of one topic's way on one list.
    ///
    /// @param topic its title as the list has it
    /// @param places one for each crawl that shows it, in order of time
    /// @param entry how it came onto the list; absent where the list was not crawled shortly before
    /// @param others entries of other topics it can be compared with
    public record Path(String board, String topic, List<Place> places, Known<Entry> entry, int others, boolean pinned)
            implements Serializable {
        public Path {
            places = List.copyOf(places);
        }

        /// From the first crawl that shows it to the last: it stood there at least so long.
        public Duration atLeast() {
            return Duration.between(places.getFirst().at(), places.getLast().at());
        }

        public int best() {
            return places.stream().mapToInt(Place::place).min().orElseThrow();
        }
    }

    /// @param place from 1
    public record Place(Instant at, int place) implements Serializable {}

    /// The step from below the list to the first place seen.
    ///
    /// @param since the time since the crawl before, which did not show it
    /// @param asSteep the share of entries, this one among them, that came in as high or higher after a
    ///     similar time
    public record Entry(int place, Duration since, double asSteep) implements Serializable {}

    RankPaths(List<Board> boards) {
        for (Board board : boards) {
            if (board.isCrawled()) {
                this.boards.put(board.key(), new Paths(board));
            }
        }
    }

    /// The way of a topic on a list; absent where the list has no places or never showed it.
    public Known<Path> path(String board, String topic) {
        Paths paths = boards.get(board);
        return paths == null ? Known.notStated() : paths.path(topic);
    }

    /// Every way on every list that has places, sorted by list and topic.
    public List<Path> all() {
        return boards.values().stream()
                .flatMap(each -> each.topics.keySet().stream().flatMap(topic -> each.path(topic).stream()))
                .toList();
    }

    /// The ways on one list.
    private static final class Paths {
        private final Board board;
        private final Map<String, List<Integer>> topics = new TreeMap<>();
        private final Map<String, List<Place>> places = new TreeMap<>();
        private final Map<Integer, List<Integer>> entries = new TreeMap<>();

        Paths(Board board) {
            this.board = board;
            List<List<String>> crawls = new ArrayList<>();
            for (int crawl = 0; crawl < board.crawls(); crawl++) {
                crawls.add(board.isOrdered(crawl) ? board.titles(crawl) : List.of());
            }
            if (grows(crawls)) {
                return;
            }
            for (int crawl = 0; crawl < crawls.size(); crawl++) {
                Instant at = Board.captured(board.crawl(crawl)).latest();
                for (int i = 0; i < crawls.get(crawl).size(); i++) {
                    String topic = Titles.normal(crawls.get(crawl).get(i));
                    List<Integer> seen = topics.computeIfAbsent(topic, none -> new ArrayList<>());
                    if (!seen.isEmpty() && seen.getLast() == crawl) {
                        continue;
                    }
                    seen.add(crawl);
                    places.computeIfAbsent(topic, none -> new ArrayList<>()).add(new Place(at, i + 1));
                }
            }
            topics.forEach((topic, seen) -> {
                if (isEntry(seen.getFirst()) && !isPinned(topic)) {
                    entries.computeIfAbsent(pace(seen.getFirst()), none -> new ArrayList<>())
                            .add(places.getOrDefault(topic, List.of())
                                    .getFirst()
                                    .place());
                }
            });
        }

        private static boolean grows(List<List<String>> crawls) {
            int[] lengths = crawls.stream()
                    .mapToInt(List::size)
                    .filter(size -> size > 0)
                    .sorted()
                    .toArray();
            return lengths.length == 0 || lengths[lengths.length * 9 / 10] > GROWS * lengths[lengths.length / 10];
        }

        private Duration since(int crawl) {
            When before = Board.captured(board.crawl(crawl - 1));
            return Duration.between(
                    before.earliest(), Board.captured(board.crawl(crawl)).latest());
        }

        private boolean isEntry(int crawl) {
            return crawl > 0 && board.isOrdered(crawl - 1) && since(crawl).compareTo(MOST_APART) <= 0;
        }

        /// Times between two crawls are alike if neither is more than twice the other, to a power of two of
        /// minutes.
        private int pace(int crawl) {
            return 64 - Long.numberOfLeadingZeros(Math.max(0, since(crawl).toMinutes()));
        }

        private boolean isPinned(String topic) {
            List<Place> all = places.getOrDefault(topic, List.of());
            return all.size() >= PINNED
                    && all.stream().mapToInt(Place::place).distinct().count() == 1;
        }

        Known<Path> path(String title) {
            String topic = Titles.normal(title);
            List<Integer> seen = topics.get(topic);
            if (seen == null) {
                return Known.notStated();
            }
            List<Place> way = places.getOrDefault(topic, List.of());
            boolean pinned = isPinned(topic);
            int first = seen.getFirst();
            String shown = board.titles(first).get(way.getFirst().place() - 1);
            if (!isEntry(first) || pinned) {
                return Known.of(new Path(board.key(), shown, way, Known.notStated(), 0, pinned));
            }
            List<Integer> alike = entries.getOrDefault(pace(first), List.of());
            int place = way.getFirst().place();
            long asSteep = alike.stream().filter(each -> each <= place).count();
            return Known.of(new Path(
                    board.key(),
                    shown,
                    way,
                    Known.of(new Entry(place, since(first), (double) asSteep / alike.size())),
                    alike.size() - 1,
                    false));
        }
    }
}
