package headwater.retelling;

import headwater.text.Document;
import headwater.text.Figures;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/// Whether two texts that share words tell the same. Precision comes first: what is in doubt is a candidate.
///
/// The bounds were chosen on the development half of D3lta's rewordings, on rewritten encyclopedia answers beside
/// answers written without them, and by reading pairs of posts on one topic in Chinese, English and Russian. There is
/// no bound that keeps all of the first and none of the last: these lean to the side of saying too little.
final class Judgement {

    /// Two texts on one subject, written apart, reached .28 at most.
    private static final double LEAST = 0.3;

    /// Among more texts more are on one subject, so that the bound rises by this with each tenfold number of texts; by
    /// less for short texts, of which the bound for few words asks enough.
    private static final double FOR_MANY_TEXTS = 0.12;

    private static final double FOR_MANY_SHORT_TEXTS = 0.07;
    private static final double LONG = 60;

    /// Two reports of one event, written apart, share their names and their terms at length.
    private static final double FOR_MANY_ARTICLES = 0.3;

    private static final double ARTICLE = 70;

    private static final double TEXTS_OF_ONE_QUESTION = 100;

    /// The fewer words are shared, the more alike the texts must be.
    private static final double FOR_FEW = 1.1;

    /// From so many texts on, chance finds pairs among them that share a few rare words; the bound for few words rises
    /// by [#FOR_FEW] with each tenfold number of texts.
    private static final double ALONE = 2.95;

    private static final double LEAST_FOR_FEW = 0.4;
    private static final double FEWEST_WORDS = 4;

    /// In fewer texts nothing tells which words are rare but the texts themselves, so both must be long.
    private static final int FEW_TEXTS = 50;

    private static final double FEWEST_WORDS_OF_FEW_TEXTS = 30;

    /// Names alone make sister languages alike; where the language of one text is not known, so much more is asked for.
    private static final double UNSURE_LANGUAGE = 0.15;

    /// Of both texts so much must be shared; less is one long and one short text on a subject.
    private static final double LEAST_COVER = 0.2;

    /// What comes so near the bound is a candidate.
    private static final double NOTABLE = 0.85;

    /// So many others may be about as alike: more make a topic or a frame.
    private static final int MOST_COMPANY = 16;

    /// Of the likeness of a pair.
    private static final double NEARLY = 0.8;

    /// Of the bound, where two others are retold by both texts.
    private static final double ENOUGH_TOGETHER = 0.7;

    private static final double FEWEST_WORDS_TOGETHER = 3;
    private static final double LEAST_COVER_TOGETHER = 0.3;

    /// From so many words on a retelling keeps the order of what it retells; two reports of one event that were
    /// written apart share its names and terms in any order. Of 860 rewordings of D3lta's development half two keep
    /// less; of 155 pairs of feed items with two titles that were asserted before, nearly all follow-ups, 72 do.
    /// Among few texts far more words are asked for, and a summary may begin anywhere, so the order is not.
    private static final double LONG_ENOUGH_FOR_ORDER = 30;

    private static final double LEAST_IN_ORDER = 0.38;

    /// In a text of fewer words another figure makes another story.
    private static final double SHORT = 40;

    private final double tenfolds;
    private final double forFew;
    private final double fewestWords;
    private final double leastInOrder;

    Judgement(int texts) {
        this.tenfolds = Math.max(0, Math.log10(Math.max(1, texts) / TEXTS_OF_ONE_QUESTION));
        this.forFew = Math.max(LEAST_FOR_FEW, FOR_FEW * (Math.log10(Math.max(1, texts)) - ALONE));
        this.fewestWords = texts < FEW_TEXTS ? FEWEST_WORDS_OF_FEW_TEXTS : FEWEST_WORDS;
        this.leastInOrder = texts < FEW_TEXTS ? 0 : LEAST_IN_ORDER;
    }

    /// True if a pair so alike may be worth a closer look.
    boolean isNotable(double cosine) {
        return cosine >= notable();
    }

    private double notable() {
        return NOTABLE * (LEAST + FOR_MANY_SHORT_TEXTS * tenfolds);
    }

    /// What is less alike than this keeps no pair company.
    double leastCompany() {
        return NEARLY * notable();
    }

    /// How alike a text must be to keep a pair company.
    static double nearly(double cosine) {
        return NEARLY * cosine;
    }

    /// Two texts and what is known of them.
    ///
    /// @param company how many texts are nearly as alike to one of the two
    /// @param order asked for once everything else agrees: the share of the words of the shorter that stand in
    /// the same order in the other
    record Two(Document one, Document other, Bag a, Bag b, Bag.Shared shared, int company, DoubleSupplier order) {

        private Languages languages() {
            return Languages.of(one, other);
        }

        private double shorter() {
            return Math.min(a.words(), b.words());
        }

        private boolean isOneOfMany() {
            return company > MOST_COMPANY;
        }

        private boolean hasOtherFigures() {
            return shorter() < SHORT && figuresDiffer(one, other);
        }
    }

    private boolean isInOrder(Two two) {
        return leastInOrder == 0 || two.shorter() < LONG_ENOUGH_FOR_ORDER || two.order.getAsDouble() >= leastInOrder;
    }

    Optional<Retelling.Strength> of(Two two) {
        Bag.Shared shared = two.shared;
        double bound = bound(two);
        boolean notable = shared.words() >= FEWEST_WORDS && shared.cosine() >= NOTABLE * bound;
        if (!notable || shared.cover() < LEAST_COVER || two.languages() == Languages.TWO) {
            return Optional.empty();
        }
        if (shared.cosine() < bound || shared.words() < fewestWords) {
            return Optional.of(Retelling.Strength.LITTLE);
        }
        if (two.isOneOfMany()) {
            return Optional.of(Retelling.Strength.ONE_OF_MANY);
        }
        if (two.hasOtherFigures()) {
            return Optional.of(Retelling.Strength.OTHER_FIGURES);
        }
        return Optional.of(isInOrder(two) ? Retelling.Strength.ASSERTED : Retelling.Strength.OTHER_ORDER);
    }

    /// True if two texts are alike enough once two others are retold by both.
    boolean holdTogether(Two two) {
        Bag.Shared shared = two.shared;
        return shared.words() >= FEWEST_WORDS_TOGETHER
                && shared.cover() >= LEAST_COVER_TOGETHER
                && shared.cosine() >= ENOUGH_TOGETHER * bound(two)
                && two.languages() != Languages.TWO
                && !two.isOneOfMany()
                && !two.hasOtherFigures()
                && isInOrder(two);
    }

    private double bound(Two two) {
        return least(two.shorter())
                + forFew / Math.max(1, two.shared.words())
                + (two.languages() == Languages.UNSURE ? UNSURE_LANGUAGE : 0);
    }

    private double least(double shorter) {
        double rise = shorter >= ARTICLE ? FOR_MANY_ARTICLES : shorter >= LONG ? FOR_MANY_TEXTS : FOR_MANY_SHORT_TEXTS;
        return LEAST + tenfolds * rise;
    }

    private enum Languages {
        ONE,
        TWO,
        UNSURE;

        static Languages of(Document one, Document other) {
            String a = primary(one.language());
            String b = primary(other.language());
            return a.equals(b) ? ONE : a.equals("und") || b.equals("und") ? UNSURE : TWO;
        }
    }

    private static String primary(String language) {
        int end = language.indexOf('-');
        return end < 0 ? language : language.substring(0, end);
    }

    private static boolean figuresDiffer(Document one, Document other) {
        Set<String> a = figures(one);
        Set<String> b = figures(other);
        return !a.containsAll(b) && !b.containsAll(a);
    }

    private static Set<String> figures(Document document) {
        return Figures.in(document.text()).stream()
                .filter(figure -> !figure.isDate())
                .map(Figures.Figure::value)
                .collect(Collectors.toSet());
    }
}
