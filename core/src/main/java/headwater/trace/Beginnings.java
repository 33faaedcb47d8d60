package headwater.trace;

import headwater.credit.Credits;
import headwater.lexicon.Plain;
import headwater.model.Phrase;
import headwater.model.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// With which item a narrative probably began: of each outlet the first that carries it, weighed by its time, its
/// words, and what the others say and took.
///
/// Each mark multiplies the odds by a factor set beforehand. The factors are rounded; they were chosen on half of a
/// labelled set of topics and tried on the other.
final class Beginnings {

    /// Less probable ones are not told.
    private static final double WORTH_TELLING = 0.05;

    /// It carries the hashtag the narrative goes by. Who does not may tell of the matter and began other words.
    private static final double CARRIES = 10;

    /// The registry knows who stands behind it: such outlets write what others talk about.
    private static final double REGISTERED = 10;

    /// For each outlet that carried it before, up to [#MANY].
    private static final double LATER = 4;

    /// In addition for each registered one.
    private static final double LATER_THAN_REGISTERED = 2;

    private static final int MANY = 3;

    /// The hashtag stands where a headline does: it names what is written, and does not hang on it.
    private static final double OPENS_WITH = 5;

    /// In addition if that is a title, or in the brackets of one.
    private static final double HEADLINE = 5;

    /// For the first and the second outlet that credits it.
    private static final double CREDITED = 3;

    /// It credits somebody else.
    private static final double CREDITS = 2;

    /// The least of what is left to an item that was itself taken from another outlet's.
    private static final double TAKEN = 0.05;

    /// Odds for an outlet that nobody captured.
    private static final double UNSEEN = 100;

    /// Credits are looked for only for so many, the most probable by everything else.
    private static final int LOOKED_AT = 32;

    /// In letters; a headline may stand behind another tag.
    private static final int OPENING = 60;

    private static final Pattern BRACKETS = Pattern.compile("【([^】]{1,200})】");

    private final Map<String, Parents.Choice> choices;
    private final Credits credits;
    private final String tag;

    /// Of each outlet its first item.
    private final List<Node> firsts;

    private final Starts carriers;
    private final Starts registered;

    Beginnings(List<Node> nodes, Map<String, Parents.Choice> choices, Credits credits) {
        List<Node> published =
                nodes.stream().filter(each -> !each.isListEntry()).toList();
        this.choices = choices;
        this.credits = credits;
        this.tag = Hashtags.common(published);
        this.firsts = firsts(published);
        List<Node> carrying = firsts.stream().filter(this::carries).toList();
        this.carriers = new Starts(carrying);
        this.registered = new Starts(
                carrying.stream().filter(each -> each.outlet().isRegistered()).toList());
    }

    private List<Node> firsts(List<Node> published) {
        Comparator<Node> first = Comparator.comparing((Node each) -> !carries(each))
                .thenComparingDouble(Starts::start)
                .thenComparing(Node::id);
        Map<String, Node> firsts = new HashMap<>();
        published.forEach(each -> firsts.merge(each.outlet().key(), each, (a, b) -> first.compare(a, b) <= 0 ? a : b));
        return firsts.values().stream().sorted(Comparator.comparing(Node::id)).toList();
    }

    /// Where nothing is common to most, each of its items carries a narrative.
    private boolean carries(Node node) {
        return Plain.letters(node.document().text()).contains(tag);
    }

    /// Most probable first.
    List<Beginning> all() {
        if (firsts.size() < 2) {
            return List.of();
        }
        List<Weighed> weighed =
                firsts.stream().map(this::byItself).sorted(Weighed.LIKELIEST).toList();
        List<Weighed> all = Stream.concat(
                        weighed.stream().limit(LOOKED_AT).map(this::byOthers),
                        weighed.stream().skip(LOOKED_AT))
                .sorted(Weighed.LIKELIEST)
                .toList();
        double sum = UNSEEN + all.stream().mapToDouble(Weighed::odds).sum();
        return all.stream()
                .map(each -> new Beginning(each.node().id(), each.odds() / sum, each.reasons()))
                .filter(each -> each.probability() >= WORTH_TELLING)
                .toList();
    }

    private record Weighed(Node node, double odds, List<Phrase> reasons) {
        private static final Comparator<Weighed> LIKELIEST = Comparator.comparingDouble((Weighed each) -> -each.odds())
                .thenComparing(each -> each.node().id());

        Weighed times(double factor, Phrase why) {
            List<Phrase> more = new ArrayList<>(reasons);
            more.add(why);
            return new Weighed(node, odds * factor, more);
        }
    }

    private Weighed byItself(Node node) {
        int earlier = carriers.certainlyBefore(node);
        int known = registered.certainlyBefore(node);
        double late =
                Math.pow(LATER, -Math.min(earlier, MANY)) * Math.pow(LATER_THAN_REGISTERED, -Math.min(known, MANY - 1));
        Weighed weighed =
                new Weighed(node, 1, List.of()).times(late, Phrase.of("trace.beginning.later", earlier, node.name()));
        if (node.outlet().isRegistered()) {
            weighed = weighed.times(REGISTERED, Phrase.of("trace.beginning.registered", node.name()));
        }
        if (tag.isEmpty() || !carries(node)) {
            return weighed;
        }
        weighed = weighed.times(CARRIES, Phrase.of("trace.beginning.carries", tag));
        if (isHeadline(node)) {
            return weighed.times(OPENS_WITH * HEADLINE, Phrase.of("trace.beginning.headline", tag));
        }
        String letters = Plain.letters(node.document().text());
        return letters.substring(0, Math.min(letters.length(), OPENING + tag.length()))
                        .contains(tag)
                ? weighed.times(OPENS_WITH, Phrase.of("trace.beginning.opens", tag))
                : weighed;
    }

    private boolean isHeadline(Node node) {
        return Stream.concat(
                        Stream.of(node.document().title()),
                        BRACKETS.matcher(node.document().text()).results().map(each -> each.group(1)))
                .map(Plain::letters)
                .anyMatch(each -> each.contains(tag));
    }

    private Weighed byOthers(Weighed before) {
        Node node = before.node();
        Weighed weighed = before;
        List<String> crediting = firsts.stream()
                .filter(each -> !each.certainlyBefore(node) && credits.names(each.voice(), node.voice()))
                .map(Node::name)
                .distinct()
                .limit(2)
                .toList();
        if (!crediting.isEmpty()) {
            weighed = weighed.times(
                    Math.pow(CREDITED, crediting.size()),
                    Phrase.of("trace.beginning.credited", node.name(), String.join(" · ", crediting)));
        }
        if (credits.creditsAnybody(node.voice())) {
            weighed = weighed.times(1 / CREDITS, Phrase.of("trace.beginning.credits", node.name()));
        }
        if (choices.get(node.id()) instanceof Parents.Choice.Chosen chosen
                && !chosen.pair().parent().outlet().key().equals(node.outlet().key())) {
            weighed = weighed.times(
                    Math.max(TAKEN, 1 - chosen.best().probability()),
                    Phrase.of(
                            "trace.beginning.taken",
                            chosen.pair().parent().name(),
                            chosen.best().probability()));
        }
        return weighed;
    }

    /// The ends of the bounds of many times, so that how many lie before another is found without asking each.
    private static final class Starts {

        private final int all;
        private final double[] ends;

        Starts(List<Node> nodes) {
            this.all = nodes.size();
            this.ends = nodes.stream()
                    .flatMap(each -> each.published().stream())
                    .mapToDouble(each -> seconds(each, false))
                    .sorted()
                    .toArray();
        }

        /// Where the bounds of a time begin, in seconds; a time that nobody knows comes last.
        static double start(Node node) {
            return node.published().map(each -> seconds(each, true)).orElse(Double.POSITIVE_INFINITY);
        }

        /// How many came before it however the times are read; all, if it has no time.
        int certainlyBefore(Node node) {
            if (!node.published().isKnown()) {
                return all;
            }
            int at = Arrays.binarySearch(ends, start(node));
            if (at < 0) {
                return -at - 1;
            }
            int first = at;
            while (first > 0 && ends[first - 1] == ends[at]) {
                first--;
            }
            return first;
        }

        private static double seconds(When when, boolean early) {
            return (early ? when.earliest() : when.latest()).toEpochMilli() / 1000.0;
        }
    }
}
