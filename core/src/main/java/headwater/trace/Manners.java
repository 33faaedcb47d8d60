package headwater.trace;

import headwater.match.Match;
import headwater.model.Relation;
import headwater.trace.Derivation.Manner;

/// How a child was taken from its parent, from what the two texts share.
final class Manners {

    /// A headline of which this much stands in a short item is repeated there.
    private static final double HEADLINE = 0.7;

    /// A caption of which this much stands in the parent's text is a sentence of it, re-used.
    private static final double CAPTION = 0.75;

    /// The share of the shorter text from which on a copy covers most of it.
    private static final double MOST = 0.7;

    /// A shared stretch of this many letters (fifteen Chinese characters) is a passage, not a phrase.
    private static final int PASSAGE = 60;

    /// A share of the child that no phrase or two could make up.
    private static final double PART = 0.3;

    /// Fewer letters are a headline, whatever they share.
    private static final int SENTENCE = 100;

    private Manners() {}

    static Manner of(Pair pair) {
        if (!pair.sameLanguage()) {
            return acrossLanguages(pair);
        }
        Grams child = pair.child().grams();
        Grams parent = pair.parent().grams();
        if (child.sameLetters(parent)) {
            return Manner.VERBATIM_COPY;
        }
        double ofChild = child.within(parent);
        double ofShorter = Math.max(ofChild, parent.within(child));
        if (pair.isShort()) {
            return ofShort(pair, ofChild, ofShorter);
        }
        if (ofShorter >= MOST && ofChild >= PART) {
            return Manner.NEAR_VERBATIM_COPY;
        }
        return ofShorter >= PART || child.sharesRun(parent, PASSAGE) ? Manner.PARTIAL_COPY : Manner.REUSE_NEW_FRAME;
    }

    private static Manner ofShort(Pair pair, double ofChild, double ofShorter) {
        Grams child = pair.child().grams();
        Grams parent = pair.parent().grams();
        if (child.weight() >= SENTENCE && child.textWithinText(parent) >= CAPTION) {
            return Manner.NEAR_VERBATIM_COPY;
        }
        boolean parentIsLonger = parent.weight() > child.weight();
        if (parent.titleWithin(child) >= HEADLINE && (parentIsLonger || ofShorter < MOST)) {
            return Manner.HEADLINE_REUSE;
        }
        if (ofShorter >= MOST) {
            return parentIsLonger && child.weight() < SENTENCE ? Manner.HEADLINE_REUSE : Manner.NEAR_VERBATIM_COPY;
        }
        return ofChild >= PART || child.sharesRun(parent, PASSAGE) ? Manner.PARTIAL_COPY : Manner.REUSE_NEW_FRAME;
    }

    /// A translation where the matcher says so or the item does; a credit with a figure in common is re-use.
    private static Manner acrossLanguages(Pair pair) {
        Match match = pair.match();
        boolean matched = match != null && match.kind() == Match.Kind.TRANSLATED;
        boolean declared = Declared.from(pair.child(), pair.parent())
                .filter(type -> type == Relation.Type.TRANSLATION_OF)
                .isPresent();
        return matched || declared ? Manner.TRANSLATION : Manner.REUSE_NEW_FRAME;
    }
}
