package headwater.trace;

import headwater.credit.Credits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How probable each possible parent of one child is, by texts and times ([Lineage]) and by what texts cannot show:
/// whom the child credits, what it declares, and marks of descent that two hands do not make alike.
///
/// Each mark multiplies the odds by a factor set beforehand, and not by more than its own: marks of one kind that a
/// pair shares in number come from one source and count once.
final class Odds {

    /// The child itself declares the parent.
    private static final double DECLARED = 1000;

    /// It names the parent as its source, or by its headline in a hashtag.
    private static final double CREDIT = 30;

    /// Both make the same mistake.
    private static final double SLIP = 30;

    /// Both use a phrase of some length, which is not the headline.
    private static final double PHRASE = 20;

    /// The child carries the parent's headline.
    private static final double HEADLINE = 200;

    /// Both carry a count that another way of counting would have made another.
    private static final double FIGURE = 5;

    /// Of an item that is matched with the child, or tied to it by a credit or a figure: that a line of it was used.
    private static final double LINE = 0.1;

    /// Nothing is ever sure.
    static final double MOST = 0.99;

    private final Lineage lineage;
    private final Credits credits;

    Odds(Lineage lineage, Credits credits) {
        this.lineage = lineage;
        this.credits = credits;
    }

    /// A possible parent and how probable it is.
    record Weighed(Pair pair, double probability) {}

    /// The pairs, most probable first; what is missing to one is for parents that nobody captured.
    List<Weighed> of(Node child, List<Pair> pairs) {
        double unseen = lineage.unseen(child);
        double[] odds = pairs.stream()
                .mapToDouble(each -> base(each, unseen) * factor(each))
                .toArray();
        double sum = unseen;
        for (double each : odds) {
            sum += each;
        }
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            weighed.add(new Weighed(pairs.get(i), Math.min(MOST, odds[i] / sum)));
        }
        weighed.sort(Comparator.comparingDouble((Weighed each) -> -each.probability())
                .thenComparing(each -> each.pair().parent().id()));
        return List.copyOf(weighed);
    }

    /// What the child took from others beside a parent of its language.
    List<Lineage.Beside> beside(Pair pair) {
        return pair.sameLanguage() ? lineage.beside(pair.parent(), pair.child()) : List.of();
    }

    /// Where little of the text was taken, or in another language, texts are not weighed: a line may have been used.
    private double base(Pair pair, double unseen) {
        double line = unseen * LINE;
        if (pair.sameLanguage()) {
            return Math.max(line, lineage.share(pair.parent(), pair.child()));
        }
        return pair.match() == null
                ? line
                : Math.max(line, unseen * pair.match().score());
    }

    private double factor(Pair pair) {
        double factor = pair.order() == Pair.Order.DECLARED ? DECLARED : 1;
        factor *= credits.names(pair.child().voice(), pair.parent().voice()) ? CREDIT : 1;
        factor *= pair.child().tags(pair.parent()) ? CREDIT : 1;
        factor *= pair.slips().isEmpty() ? 1 : SLIP;
        factor *= pair.figures().isEmpty() ? 1 : FIGURE;
        if (pair.sharesHeadline()) {
            return factor * HEADLINE;
        }
        return factor * (pair.sharesPhrase() ? PHRASE : 1);
    }
}
