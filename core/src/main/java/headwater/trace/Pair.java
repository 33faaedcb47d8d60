package headwater.trace;

import headwater.lexicon.Terms;
import headwater.match.Match;
import headwater.text.Figures;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A possible parent and its possible child, and how strongly the two belong together.
///
/// @param match the strongest asserted match of their captures, if there is one
record Pair(Node parent, Node child, @Nullable Match match, Order order) {

    /// What says that the parent came first.
    enum Order {
        /// No reading of the two times allows another order, or hardly any.
        TIME,
        /// The child itself declares where it was taken from.
        DECLARED,
        /// The times leave it open, and the child credits the parent.
        CREDIT,
        /// The times leave it open, and a hashtag of the child is the parent's headline.
        TAG,
        UNKNOWN
    }

    /// Known mistakes of translation.
    private static final Terms SLIPS = Terms.of("/headwater/trace/slips.csv", "", false);

    /// Below this, in letters, an item is a caption or a headline with a remark.
    static final int SHORT = 480;

    /// A child of which this much stands in a text of its own language was not translated anew.
    static final double MOSTLY_COPIED = 0.6;

    boolean sameLanguage() {
        return parent.language().equals(child.language()) && parent.grams().comparable(child.grams());
    }

    /// A shared stretch of this many letters (eight Chinese characters) is somebody's phrase.
    static final int PHRASE = 32;

    private static final double HEADLINE = 0.8;

    boolean sharesPhrase() {
        return sameLanguage() && child.grams().sharesRun(parent.grams(), PHRASE);
    }

    /// True if the parent's headline, or most of it, stands in the child: as a hashtag it may be all that was taken.
    boolean sharesHeadline() {
        return sameLanguage()
                && parent.grams().titleWeight() >= PHRASE
                && parent.grams().titleWithin(child.grams()) >= HEADLINE;
    }

    boolean isShort() {
        return child.grams().weight() < SHORT;
    }

    /// The share of the child that stands in the parent.
    double ofChild() {
        return sameLanguage() ? child.grams().within(parent.grams()) : 0;
    }

    /// Numbers of two digits or more that both carry, dates apart, in digits or in words: a count is a fingerprint
    /// where counting
    /// differently gives another number.
    List<String> figures() {
        TreeSet<String> shared = figuresIn(parent);
        shared.retainAll(figuresIn(child));
        return List.copyOf(shared);
    }

    /// Known mistakes that both carry. Shared mistakes prove kinship where shared facts do not.
    List<String> slips() {
        TreeSet<String> shared = slipsIn(parent);
        shared.retainAll(slipsIn(child));
        return List.copyOf(shared);
    }

    /// True if anything beside the narrative's chain ties the two together.
    boolean hasEvidence() {
        return match != null
                || order == Order.DECLARED
                || order == Order.TAG
                || (order == Order.CREDIT && !figures().isEmpty());
    }

    private static TreeSet<String> slipsIn(Node node) {
        TreeSet<String> found = new TreeSet<>();
        SLIPS.in(node.document().text(), node.language())
                .forEach(hit -> found.add(hit.term().folded()));
        return found;
    }

    private static TreeSet<String> figuresIn(Node node) {
        TreeSet<String> found = new TreeSet<>();
        for (Figures.Figure figure : Figures.in(node.document().text())) {
            if (!figure.isDate() && figure.value().length() > 1) {
                found.add(figure.value());
            }
        }
        return found;
    }
}
