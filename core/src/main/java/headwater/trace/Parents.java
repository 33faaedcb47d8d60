package headwater.trace;

import headwater.credit.Credits;
import headwater.match.Match;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// For each item the one it was most probably taken from, or why that cannot be said.
///
/// The order is asked before the likeness: an item that is certainly later is never a parent. Where the times leave
/// the order open only the child's own words may decide it, a credit or a declared relation. Likeness alone gives
/// no direction.
final class Parents {

    /// Differences in likeness below this decide nothing.
    private static final double TIE = 0.02;

    /// Nor do a few runs of letters: in a caption, a hashtag may make as many.
    private static final double TIE_RUNS = 4;

    /// A possible parent this much more alike than the chosen one is named beside it.
    private static final double CLEARLY_MORE = 0.1;

    /// An item this much like one of open order, and this little like any earlier one, has no parent we can name.
    private static final double NEARLY_SAME = 0.8;

    private static final double LOOSE = 0.5;

    /// A shared stretch of this many letters (eight Chinese characters) is somebody's phrase.
    private static final int PHRASE = 32;

    /// What naming the parent adds to its likeness: it outweighs a rival of somewhat more text in common.
    private static final double CREDIT = 0.3;

    private static final double DECLARED = 1;

    private final List<Node> nodes;
    private final Credits credits;
    private final Map<String, Match> matches = new HashMap<>();

    Parents(List<Node> nodes, List<Match> asserted, Credits credits) {
        this.nodes = nodes;
        this.credits = credits;
        Map<String, String> idOfCapture = new HashMap<>();
        nodes.forEach(node -> node.captures().forEach(each -> idOfCapture.put(each.id(), node.id())));
        for (Match match : asserted) {
            String a = idOfCapture.get(match.a());
            String b = idOfCapture.get(match.b());
            if (a != null && b != null && !a.equals(b) && match.kind().asserts()) {
                matches.merge(key(a, b), match, (x, y) -> x.score() >= y.score() ? x : y);
            }
        }
    }

    /// What was chosen for one child.
    sealed interface Choice {
        /// @param second the next best, if there is one
        /// @param notes what has to be said beside it: a tie, a more alike rival of open order
        record Chosen(Pair pair, @Nullable Node second, List<Phrase> notes) implements Choice {}

        record Refused(Phrase why) implements Choice {}

        /// Everything like it is later: it is where its line begins, as far as we see.
        record Root() implements Choice {}
    }

    /// The choices by child, free of circles.
    Map<String, Choice> all() {
        Map<String, Choice> choices = new TreeMap<>();
        for (Node child : nodes) {
            if (!child.isListEntry()) {
                choices.put(child.id(), choose(child));
            }
        }
        for (Node child : nodes) {
            if (choices.get(child.id()) instanceof Choice.Chosen chosen && isCircle(child, choices)) {
                choices.put(
                        child.id(),
                        new Choice.Refused(Phrase.of(
                                "trace.orphan.order", chosen.pair().parent().name())));
            }
        }
        return choices;
    }

    private Choice choose(Node child) {
        List<Pair> pairs = nodes.stream()
                .filter(each -> !each.equals(child) && !each.isListEntry() && !child.before(each))
                .flatMap(each -> pair(each, child).stream())
                .toList();
        List<Pair> open = sorted(pairs.stream()
                .filter(each -> each.order() == Pair.Order.UNKNOWN)
                .toList());
        List<Pair> ordered = sorted(withoutNewTranslations(pairs.stream()
                .filter(each -> each.order() != Pair.Order.UNKNOWN)
                .toList()));
        if (ordered.isEmpty()) {
            return open.isEmpty()
                    ? new Choice.Root()
                    : new Choice.Refused(Phrase.of(
                            "trace.orphan.order", open.getFirst().parent().name()));
        }
        return chooseAmong(ordered, open);
    }

    private Choice chooseAmong(List<Pair> ordered, List<Pair> open) {
        Pair best = ordered.getFirst();
        double tie = Math.max(TIE, TIE_RUNS / Math.max(1, best.child().grams().runs()));
        List<Pair> tied = ordered.stream()
                .filter(each -> weight(each) >= weight(best) - tie)
                .toList();
        Pair chosen = tied.stream()
                .filter(each -> tied.stream().noneMatch(other -> other.parent().before(each.parent())))
                .findFirst()
                .orElseThrow();
        Pair rival = open.isEmpty() ? null : open.getFirst();
        boolean moreAlike = rival != null && rival.score() > chosen.score() + CLEARLY_MORE;
        if (rival != null && moreAlike && rival.score() >= NEARLY_SAME && chosen.score() < LOOSE) {
            return new Choice.Refused(Phrase.of(
                    "trace.orphan.rival", rival.parent().name(), chosen.parent().name()));
        }
        List<Phrase> notes = new ArrayList<>();
        if (tied.size() > 1) {
            notes.add(Phrase.of("trace.parent.tie", tied.size(), chosen.parent().name()));
        }
        Node second = ordered.stream()
                .map(Pair::parent)
                .filter(each -> !each.equals(chosen.parent()))
                .findFirst()
                .orElse(rival == null ? null : rival.parent());
        if (rival != null && moreAlike) {
            notes.add(Phrase.of("trace.parent.rival", rival.parent().name()));
            second = rival.parent();
        }
        return new Choice.Chosen(chosen, second, notes);
    }

    /// The same words in the same language do not come about by translating twice. So an item that shares most of
    /// its text with an earlier one of its language was not translated anew, whomever it credits; and one that
    /// shares a phrase was not either, unless it credits the other.
    private List<Pair> withoutNewTranslations(List<Pair> ordered) {
        List<Pair> same = ordered.stream().filter(Pair::sameLanguage).toList();
        if (same.isEmpty() || same.size() == ordered.size()) {
            return ordered;
        }
        boolean copied = same.stream().anyMatch(each -> each.ofChild() >= Pair.MOSTLY_COPIED);
        Pair best = sorted(same).getFirst();
        boolean phrase = best.child().grams().longestRun(best.parent().grams()) >= PHRASE;
        return ordered.stream()
                .filter(each -> each.sameLanguage()
                        || each.order() == Pair.Order.DECLARED
                        || (!copied
                                && (!phrase
                                        || credits.names(
                                                each.child().voice(),
                                                each.parent().voice()))))
                .toList();
    }

    private List<Pair> sorted(List<Pair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparingDouble((Pair each) -> -weight(each))
                        .thenComparing(each -> each.parent().id()))
                .toList();
    }

    private double weight(Pair pair) {
        double bonus = pair.order() == Pair.Order.DECLARED ? DECLARED : 0;
        return pair.score() + (credits.names(pair.child().voice(), pair.parent().voice()) ? CREDIT : 0) + bonus;
    }

    private List<Pair> pair(Node parent, Node child) {
        boolean declares = Declared.from(child, parent).isPresent();
        boolean declaredByOther = Declared.from(parent, child).isPresent();
        boolean names = credits.names(child.voice(), parent.voice());
        boolean namedByOther = credits.names(parent.voice(), child.voice());
        boolean certain = parent.before(child);
        if (!certain && ((declaredByOther && !declares) || (namedByOther && !names && !declares))) {
            return List.of();
        }
        Pair.Order order = Pair.Order.UNKNOWN;
        if (certain) {
            order = Pair.Order.TIME;
        }
        if (declares) {
            order = Pair.Order.DECLARED;
        } else if (!certain && names && !namedByOther) {
            order = Pair.Order.CREDIT;
        }
        Pair pair = new Pair(parent, child, matches.get(key(parent.id(), child.id())), order);
        return pair.hasEvidence() || (names && !pair.figures().isEmpty()) ? List.of(pair) : List.of();
    }

    private static boolean isCircle(Node child, Map<String, Choice> choices) {
        String at = child.id();
        for (int i = 0; i <= choices.size(); i++) {
            if (!(choices.get(at) instanceof Choice.Chosen chosen)) {
                return false;
            }
            at = chosen.pair().parent().id();
            if (at.equals(child.id())) {
                return true;
            }
        }
        return false;
    }

    private static String key(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
