package headwater.ranking;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// One list and every crawl of it, oldest first, with the crawls that show each topic.
///
/// A crawl that shows nothing at all counts as no crawl: the list was not empty, the crawler failed.
final class Board {

    /// What an importer calls the union of a day, which has no order and no time of day.
    private static final String DAY_UNION = "ranking:day-union";

    private final String key;
    private final List<Observation> crawls;
    private final Map<String, Topic> topics = new TreeMap<>();
    private final Phrases phrases;

    Board(String key, List<Observation> snapshots) {
        this.key = key;
        this.crawls = snapshots.stream()
                .filter(each -> each.item().body().text().isKnown())
                .sorted(Comparator.comparing(
                                (Observation each) -> captured(each).earliest())
                        .thenComparing(Observation::id))
                .toList();
        for (int crawl = 0; crawl < crawls.size(); crawl++) {
            add(crawl);
        }
        this.phrases = new Phrases(topics.keySet());
    }

    /// A topic and where it stood.
    static final class Topic {
        final String title;
        final BitSet seenBy = new BitSet();
        int best = -1;
        int bestCrawl = -1;

        Topic(String title) {
            this.title = title;
        }
    }

    private void add(int crawl) {
        boolean ordered = isOrdered(crawl);
        int position = 0;
        for (String title : titles(crawl)) {
            position++;
            Topic topic = topics.computeIfAbsent(Titles.normal(title), normal -> new Topic(title));
            topic.seenBy.set(crawl);
            if (ordered && (topic.best < 0 || position < topic.best)) {
                topic.best = position;
                topic.bestCrawl = crawl;
            }
        }
    }

    /// Whether the order of titles is the list's own.
    boolean isOrdered(int crawl) {
        return !crawls.get(crawl).capture().format().equals(DAY_UNION);
    }

    /// What a crawl shows, from the top.
    List<String> titles(int crawl) {
        return List.of(crawls.get(crawl).item().body().text().orElse("").split("\n", -1));
    }

    String key() {
        return key;
    }

    List<Topic> topics() {
        return new ArrayList<>(topics.values());
    }

    /// How often it was crawled.
    int crawls() {
        return crawls.size();
    }

    boolean isCrawled() {
        return !crawls.isEmpty();
    }

    Observation crawl(int index) {
        return crawls.get(index);
    }

    Appearance appearance(Topic topic) {
        int last = topic.seenBy.length() - 1;
        return new Appearance(
                key,
                topic.title,
                firstSeen(topic),
                captured(crawls.get(last)).latest(),
                topic.best,
                topic.seenBy.cardinality());
    }

    /// After the last crawl that did not show it, and not after the first that did.
    When firstSeen(Topic topic) {
        int first = topic.seenBy.nextSetBit(0);
        When seen = captured(crawls.get(first));
        if (first == 0) {
            return When.noLaterThan(seen);
        }
        Instant notYet = captured(crawls.get(first - 1)).earliest();
        return new When(
                notYet,
                seen.latest(),
                When.Precision.RELATIVE,
                seen.zone(),
                seen.zoneId(),
                When.Basis.ARCHIVE_CAPTURE,
                seen.raw());
    }

    /// Whether any crawl that may lie in the window shows a topic like this. In doubt it does: a "never" must hold.
    ///
    /// @param phrase a part of its title in normal form
    boolean shows(String phrase, Instant from, Instant to) {
        return phrases.containing(phrase).stream()
                .flatMapToInt(title -> Objects.requireNonNull(topics.get(title)).seenBy.stream())
                .mapToObj(crawl -> captured(crawls.get(crawl)))
                .anyMatch(when ->
                        !when.latest().isBefore(from) && !when.earliest().isAfter(to));
    }

    /// The crawls that certainly lie in the window.
    private List<When> within(Instant from, Instant to) {
        return crawls.subList(firstNotBefore(from), crawls.size()).stream()
                .map(Board::captured)
                .takeWhile(when -> !when.earliest().isAfter(to))
                .filter(when -> !when.latest().isAfter(to))
                .toList();
    }

    /// The first crawl, of those in order, that does not begin before an instant; by halves, for it is asked often.
    private int firstNotBefore(Instant from) {
        int low = 0;
        int high = crawls.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (captured(crawls.get(middle)).earliest().isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Absence absence(String topic, Instant from, Instant to) {
        List<When> within = within(from, to);
        Duration longest = Duration.ZERO;
        Instant covered = from;
        for (When crawl : within) {
            longest = longer(longest, Duration.between(covered, crawl.earliest()));
            covered = crawl.latest().isAfter(covered) ? crawl.latest() : covered;
        }
        return new Absence(key, topic, from, to, within.size(), longer(longest, Duration.between(covered, to)));
    }

    static When captured(Observation crawl) {
        return crawl.capture().captured();
    }

    /// Where the crawl and the place in it are, for a topic that is no record of its own.
    static Capture at(Observation crawl, int position) {
        Capture capture = crawl.capture();
        return new Capture(
                capture.captured(),
                Known.notStated(),
                capture.status(),
                capture.availability(),
                capture.digests(),
                capture.format(),
                position < 0 ? capture.locator() : capture.locator() + " position " + position,
                capture.collector());
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
