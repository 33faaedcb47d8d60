package headwater.trace;

import headwater.match.Match;
import headwater.text.Sentences;
import headwater.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The passages that came into an item with a later text, and which other items have them.
///
/// What an earlier text of the item has was taken from that one, whoever else has it, and is not looked at here.
final class Gains {

    /// Less of what came in than this, and a phrase in common, is no passage taken.
    private static final double SHARED = 0.3;

    private Gains() {}

    /// The later text with nothing but what came in, each passage at its place.
    static Node of(Node later) {
        return later.cutTo(later.following().gained());
    }

    /// True if another item has some of what came in.
    ///
    /// @param match the match of the two, if there is one
    static boolean has(Node other, Node gained, @Nullable Match match) {
        if (match == null) {
            return false;
        }
        return new Pair(other, gained, match, Pair.Order.UNKNOWN).sameLanguage()
                ? gained.grams().within(other.grams()) >= SHARED
                        || gained.grams().sharesRun(other.grams(), Pair.PHRASE)
                : passages(match, gained)
                        .anyMatch(each -> gained.following().gained().stream()
                                .anyMatch(span -> span.start() < each.end() && each.start() < span.end()));
    }

    private static Stream<Span> passages(Match match, Node node) {
        boolean first = match.a().equals(node.id());
        return match.passages().stream()
                .map(each -> first ? new Span(each.aStart(), each.aEnd()) : new Span(each.bStart(), each.bEnd()));
    }

    /// What is compared of the others: the sentences that have some of what came in.
    static Lineage lineage(Node gained, List<Pair> pairs, double coverage, long seed) {
        return new Lineage(
                Stream.concat(Stream.of(gained), pairs.stream().map(each -> shared(each.parent(), gained)))
                        .toList(),
                coverage,
                seed);
    }

    private static Node shared(Node other, Node gained) {
        List<Span> sentences = Sentences.of(other.document().text()).stream()
                .filter(each -> other.cutTo(List.of(each)).grams().within(gained.grams()) >= SHARED)
                .toList();
        return sentences.isEmpty() ? other : other.cutTo(sentences);
    }
}
