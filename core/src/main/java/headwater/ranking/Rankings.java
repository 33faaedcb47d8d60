package headwater.ranking;

import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Ranked lists over time: what was first seen where and when, and what was never seen although somebody looked.
///
/// A list is known only at its crawls. So a first sighting is a bracket between two crawls, and a "never" counts
/// the crawls behind it and the longest time nobody looked.
public final class Rankings {

    private final List<Board> boards;

    private Rankings(List<Board> boards) {
        this.boards = boards;
    }

    /// @param observations of any kind; only snapshots of lists are looked at
    public static Rankings of(List<Observation> observations) {
        Map<String, List<Observation>> byBoard = new TreeMap<>();
        for (Observation each : observations) {
            if (each.item().kind() == Item.Kind.LIST) {
                byBoard.computeIfAbsent(each.channel().key(), key -> new ArrayList<>())
                        .add(each);
            }
        }
        return new Rankings(byBoard.entrySet().stream()
                .map(each -> new Board(each.getKey(), each.getValue()))
                .toList());
    }

    /// Every topic of every list, sorted by board and topic.
    public List<Appearance> appearances() {
        return boards.stream()
                .flatMap(board -> board.topics().stream().map(board::appearance))
                .toList();
    }

    /// Every topic whose title contains these words, compared as [#absences] does; sorted by board and topic.
    public List<Appearance> appearances(String words) {
        String phrase = Titles.normal(words);
        return phrase.isEmpty()
                ? List.of()
                : appearances().stream()
                        .filter(each -> Titles.normal(each.topic()).contains(phrase))
                        .toList();
    }

    /// The time of the first crawl of any list; of a case without crawls, the beginning of time.
    public Instant firstCrawl() {
        return boards.stream()
                .filter(Board::isCrawled)
                .map(board -> Board.captured(board.crawl(0)).earliest())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// The time of the last crawl of any list.
    public Instant lastCrawl() {
        return boards.stream()
                .filter(Board::isCrawled)
                .map(board -> Board.captured(board.crawl(board.crawls() - 1)).latest())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// How topics came onto the lists and how long they stood there.
    public RankPaths paths() {
        return new RankPaths(boards);
    }

    /// Every topic of every list as an observation of its title, published somewhere in its first-seen bracket.
    public List<Observation> topics() {
        return boards.stream()
                .flatMap(board -> board.topics().stream().map(topic -> topic(board, topic)))
                .toList();
    }

    /// For each list and topic: that the list never showed it in the window, and on how many crawls that rests. A
    /// list that showed it, or a title that contains it, has no entry.
    ///
    /// @param topics titles or parts of them; compared in the normal form of all text
    public List<Absence> absences(List<String> topics, Instant from, Instant to) {
        return boards.stream()
                .flatMap(board -> topics.stream().flatMap(topic -> absence(board, topic, from, to)))
                .toList();
    }

    private static Stream<Absence> absence(Board board, String topic, Instant from, Instant to) {
        String phrase = Titles.normal(topic);
        return phrase.isEmpty() || board.shows(phrase, from, to)
                ? Stream.of()
                : Stream.of(board.absence(topic, from, to));
    }

    private static Observation topic(Board board, Board.Topic topic) {
        Observation first = board.crawl(topic.seenBy.nextSetBit(0));
        // Two boards that show one topic show two items: each has its own place, time and reach.
        String listed = first.channel().nativeId().orElse(first.channel().platform()) + " " + topic.title;
        Item item = new Item(
                Item.Kind.POST,
                Known.of(listed),
                new Item.Address(Known.notStated(), Known.notStated(), Known.notStated()),
                new Item.Body(
                        Known.of(topic.title),
                        Known.notStated(),
                        Known.absent(Known.Why.NOT_COLLECTED),
                        Item.Completeness.TITLE_ONLY,
                        first.item().body().language(),
                        first.item().body().languageBasis()),
                Known.of(board.firstSeen(topic)),
                Known.notStated(),
                Known.notStated(),
                Item.References.NONE);
        return new Observation(
                Observation.idOf(
                        first.capture().digests().getFirst(), board.key() + " " + first.id(), Known.of(topic.title)),
                Board.at(first, position(first, topic)),
                first.channel(),
                item,
                List.of(),
                Credit.notDeterminable(List.of()),
                rank(board, topic),
                List.of());
    }

    private static int position(Observation crawl, Board.Topic topic) {
        return topic.best < 0
                ? -1
                : List.of(crawl.item().body().text().orElse("").split("\n", -1)).indexOf(topic.title) + 1;
    }

    /// The best position any crawl saw; the list may have shown a better one between crawls.
    private static List<Count> rank(Board board, Board.Topic topic) {
        if (topic.best < 0) {
            return List.of();
        }
        return List.of(new Count(
                Count.Name.RANK,
                Count.Qualifier.EXACT,
                topic.best,
                topic.best,
                Integer.toString(topic.best),
                Count.Scope.TOPIC,
                Known.of(Board.captured(board.crawl(topic.bestCrawl)))));
    }
}
