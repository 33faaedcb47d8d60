package headwater.trace;

import headwater.credit.Credits;
import headwater.match.Match;
import headwater.model.Phrase;
import headwater.narrative.Parentage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// For each item the one it was most probably taken from, or why that cannot be said.
///
/// The order is asked before the likeness: an item that is certainly later is never a parent. Where the times leave
/// the order open only the child's own words may decide it, a credit or a declared relation. Likeness alone gives
/// no direction. Among those that may have been the parent the most probable is named, if it is probable enough; else
/// the few of which one was, or nobody.
final class Parents {

    /// A parent is named from this probability on: in made cascades 985 of 1,000 such parents were right
    /// (accuracy/descent.csv).
    static final double NAMED = 0.9;

    /// Less probable ones are not named as a way by which it may have come.
    private static final double WORTH_NAMING = 0.05;

    /// A set of so many is still an answer.
    private static final int FEW = 3;

    /// In a larger narrative an item in another wording or language is looked at only if its outlet is registered.
    private static final int SMALL = 400;

    /// What the share of captured items is taken for where nobody states it.
    private static final double COVERAGE = 0.7;

    /// To the id of a text that followed another, this is what the text was taken from as far as it is new.
    private static final String GAINED = "+";

    private final List<Node> nodes;
    private final Map<String, Node> lines;

    /// Of items that held several, by item.
    private final Map<String, List<Node>> texts;

    private final Credits credits;
    private final Odds odds;
    private final Parentage parentage;
    private final long seed;
    private final Map<String, List<Odds.Weighed>> considered = new HashMap<>();
    private final Map<String, Node> byId = new HashMap<>();
    private final Map<String, Match> matches = new HashMap<>();
    private final Map<String, Set<String>> matched = new HashMap<>();

    Parents(Nodes all, List<Match> asserted, Credits credits, Parentage parentage, long seed) {
        this.nodes = all.all();
        this.lines = all.lines();
        this.texts = nodes.stream()
                .filter(each -> !each.following().item().isEmpty())
                .collect(Collectors.groupingBy(each -> each.following().item()));
        this.credits = credits;
        this.parentage = parentage;
        this.seed = seed;
        this.odds = new Odds(new Lineage(nodes, parentage, COVERAGE, seed), credits);
        nodes.forEach(each -> byId.put(each.id(), each));
        Map<String, String> idOfCapture = new HashMap<>();
        nodes.forEach(node -> node.captures().forEach(each -> idOfCapture.put(each.id(), node.id())));
        for (Match match : asserted) {
            String a = idOfCapture.get(match.a());
            String b = idOfCapture.get(match.b());
            if (a != null && b != null && !a.equals(b) && match.kind().asserts()) {
                matches.merge(key(a, b), match, (x, y) -> x.score() >= y.score() ? x : y);
                matched.computeIfAbsent(a, _ -> new TreeSet<>()).add(b);
                matched.computeIfAbsent(b, _ -> new TreeSet<>()).add(a);
            }
        }
    }

    /// What was chosen for one child.
    sealed interface Choice {
        /// @param second the next best, if there is one
        /// @param by others by way of which it may have come, if it may not have come directly
        record Chosen(Odds.Weighed best, @Nullable Node second, List<Node> by) implements Choice {
            Pair pair() {
                return best.pair();
            }
        }

        /// @param candidates the few of which one was probably the parent, most probable first, if there are few
        record Refused(Phrase why, List<Node> candidates) implements Choice {}

        /// Everything like it is later: it is where its line begins, as far as we see.
        record Root() implements Choice {}
    }

    /// The choices by child, free of circles.
    Map<String, Choice> all() {
        Map<String, Choice> choices = new TreeMap<>();
        for (Node child : nodes) {
            if (!child.isListEntry()) {
                choose(child).ifPresent(each -> choices.put(child.id(), each));
            }
        }
        Ancestry ancestry = new Ancestry(considered);
        for (Node child : nodes) {
            if (choices.get(child.id()) instanceof Choice.Refused) {
                String taken = isEdited(child) ? child.id() + GAINED : child.id();
                ancestry.nearest(taken, NAMED)
                        .filter(each -> !parentage.rejects(
                                child.id(), each.pair().parent().id()))
                        .ifPresent(each -> choices.put(child.id(), ancestor(taken, each)));
            }
        }
        for (Node child : nodes) {
            if (choices.get(child.id()) instanceof Choice.Chosen chosen && isCircle(child, choices)) {
                choices.put(child.id(), openOrder(chosen.pair().parent()));
            }
        }
        return choices;
    }

    /// True if an earlier text of the item carries the narrative too.
    private boolean isEdited(Node node) {
        return !node.equals(lines.get(node.id()));
    }

    /// What an item whose parent is named took from others beside it. Of a later text only what came in was looked at,
    /// and nothing beside that.
    List<Lineage.Beside> beside(Choice.Chosen chosen) {
        Node child = chosen.pair().child();
        return child.following().gained().isEmpty()
                ? odds.beside(chosen.pair()).stream()
                        .filter(each ->
                                !parentage.rejects(child.id(), each.source().id()))
                        .toList()
                : List.of();
    }

    private Choice ancestor(String child, Odds.Weighed ancestor) {
        String named = ancestor.pair().parent().id();
        List<Node> others = considered.getOrDefault(child, List.of()).stream()
                .filter(each -> each.probability() >= WORTH_NAMING)
                .map(each -> each.pair().parent())
                .filter(each -> !each.id().equals(named))
                .limit(FEW)
                .toList();
        return new Choice.Chosen(ancestor, others.isEmpty() ? null : others.getFirst(), others);
    }

    /// Empty for a text that followed another of its item and has nothing new that another item has.
    private Optional<Choice> choose(Node child) {
        boolean isEdited = isEdited(child);
        if (isEdited) {
            considered.put(child.id(), List.of(new Odds.Weighed(earlier(child), Odds.MOST)));
        }
        if (!isEdited && child.following().gained().isEmpty()) {
            return Optional.of(choose(child.id(), child, pairs(near(child), child), odds));
        }
        Node gained = Gains.of(child);
        List<Pair> pairs = pairs(
                near(child).filter(each -> Gains.has(each, gained, matches.get(key(each.id(), child.id())))), gained);
        if (pairs.isEmpty()) {
            return isEdited ? Optional.empty() : Optional.of(new Choice.Root());
        }
        Odds ofGained = new Odds(Gains.lineage(gained, pairs, COVERAGE, seed), credits);
        return Optional.of(choose(isEdited ? child.id() + GAINED : child.id(), gained, pairs, ofGained));
    }

    /// With the last text of the item that certainly stood there before and carries the narrative.
    private Pair earlier(Node child) {
        Node earlier = texts.getOrDefault(child.following().item(), List.of()).stream()
                .filter(each -> each.following().number() < child.following().number())
                .max(Comparator.comparingInt((Node each) -> each.following().number())
                        .thenComparing(Node::id))
                .orElse(lines.getOrDefault(child.id(), child));
        return new Pair(earlier, child, null, Pair.Order.TIME);
    }

    private List<Pair> pairs(Stream<Node> among, Node child) {
        return among.filter(each ->
                        !each.equals(child) && !each.isOfItem(child) && !each.isListEntry() && !child.before(each))
                .filter(each -> !parentage.rejects(child.id(), each.id()))
                .flatMap(each -> pair(each, child).stream())
                .toList();
    }

    private Choice choose(String key, Node child, List<Pair> pairs, Odds odds) {
        List<Pair> open = pairs.stream()
                .filter(each -> each.order() == Pair.Order.UNKNOWN)
                .toList();
        List<Pair> ordered = withoutNewTranslations(pairs.stream()
                .filter(each -> each.order() != Pair.Order.UNKNOWN)
                .toList());
        List<Odds.Weighed> weighed =
                odds.of(child, Stream.concat(ordered.stream(), open.stream()).toList());
        considered.put(key, weighed);
        if (ordered.isEmpty()) {
            return open.isEmpty()
                    ? new Choice.Root()
                    : openOrder(weighed.getFirst().pair().parent());
        }
        return decide(weighed);
    }

    /// The items that may be tied to one: those matched with it, and those that it may name or declare.
    private Stream<Node> near(Node child) {
        if (nodes.size() <= SMALL) {
            return nodes.stream();
        }
        Stream<Node> alike = matched.getOrDefault(child.id(), Set.of()).stream().map(byId::get);
        return Stream.concat(alike, nodes.stream().filter(each -> each.outlet().isRegistered()))
                .distinct();
    }

    private static Choice decide(List<Odds.Weighed> weighed) {
        Odds.Weighed best = weighed.getFirst();
        Node second = weighed.size() > 1 ? weighed.get(1).pair().parent() : null;
        if (best.probability() >= NAMED) {
            return best.pair().order() == Pair.Order.UNKNOWN
                    ? openOrder(best.pair().parent())
                    : new Choice.Chosen(best, second, List.of());
        }
        List<Odds.Weighed> set = new ArrayList<>();
        double sum = 0;
        for (Odds.Weighed each : weighed) {
            if (sum < NAMED && set.size() < FEW) {
                set.add(each);
                sum += each.probability();
            }
        }
        if (sum < NAMED) {
            return new Choice.Refused(
                    Phrase.of("trace.orphan.below", best.pair().parent().name(), best.probability(), NAMED), List.of());
        }
        String names = set.stream().map(each -> each.pair().parent().name()).collect(Collectors.joining(" · "));
        return new Choice.Refused(
                Phrase.of("trace.orphan.one-of", set.size(), names, sum),
                set.stream().map(each -> each.pair().parent()).toList());
    }

    private static Choice.Refused openOrder(Node other) {
        return new Choice.Refused(Phrase.of("trace.orphan.order", other.name()), List.of(other));
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
        boolean phrase = same.stream().anyMatch(Pair::sharesPhrase);
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
        } else if (!certain && child.tags(parent) && !parent.tags(child)) {
            order = Pair.Order.TAG;
        }
        Pair pair = new Pair(parent, child, matches.get(key(parent.id(), child.id())), order);
        return pair.hasEvidence() || (names && !pair.figures().isEmpty()) ? List.of(pair) : List.of();
    }

    /// Upward from a later text goes on with the first of its item, as paths do.
    private boolean isCircle(Node child, Map<String, Choice> choices) {
        String at = child.id();
        for (int i = 0; i <= choices.size(); i++) {
            if (!(choices.get(at) instanceof Choice.Chosen chosen)) {
                return false;
            }
            Node parent = chosen.pair().parent();
            at = lines.getOrDefault(parent.id(), parent).id();
            if (parent.equals(child) || at.equals(child.id())) {
                return true;
            }
        }
        return false;
    }

    private static String key(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
