package headwater.match;

import headwater.model.Phrase;
import headwater.text.Figures;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What two texts that share grams are to each other.
///
/// Weights are in letters; a Han character counts for three. Precision comes first: what does not reach the mark
/// is a candidate, and a short text that differs only in a number or a name is a template.
final class Verdict {

    /// Less than 8 Han characters or 24 letters may be equal by chance.
    private static final int SHORTEST_EQUAL = 24;

    private static final int SHORTEST_EDITED = 30;
    private static final int SHORTEST_CAPTION = 36;

    /// A passage shared by two longer texts: 20 Han characters or 60 letters. Below, accidental runs are common.
    private static final int SHORTEST_PASSAGE = 60;

    /// A title of up to 20 Han characters, in which three other ones may make another story.
    private static final int SHORT_TITLE = 60;

    /// A post of up to 200 Han characters may be told again of another brand or person, word for word.
    private static final int LONGEST_RETOLD = 600;

    /// A whole text of more than 40 Han characters is no formula, however many carry it.
    private static final int LONGEST_FORMULA = 120;

    /// Texts edited all over: so much must be equal in longer runs, and so many units in all.
    private static final double LEAST_BEFORE_EDITS = 0.3;

    private static final double LEAST_ALIKE = 0.7;

    private static final double LEAST_ALIKE_SHORT = 0.8;

    /// Below, one word makes another story.
    private static final int SHORTEST_ALIKE = 48;

    private static final int POST = 150;

    /// What twice as many texts as are common carry is a formula.
    private static final double FORMULA = 2;

    /// A third of what is common: from there on, what is shared must be longer the more texts carry it.
    private static final double OFTEN = 1 / 3.0;

    /// A part that is less than half of either text is a quotation: 34 Han characters or 60 letters.
    private static final int SHORTEST_QUOTATION_HAN = 100;

    private static final int SHORTEST_QUOTATION = 60;

    /// Several runs together must be longer than one, and more of the text.
    private static final double MANY = 1.2;

    private static final double LEAST_OF_MANY = 0.25;

    private final Form a;
    private final Form b;
    private final Alignment.Shared shared;
    private final double spread;
    private final Slots slots;
    private List<Alignment.Stretch> written = List.of();

    /// @param spread how many texts carry what is shared, in units of what is common
    Verdict(Form a, Form b, Alignment.Shared shared, double spread) {
        this.a = a;
        this.b = b;
        this.shared = shared;
        this.spread = spread;
        this.slots = new Slots(a, b, shared);
    }

    static Match equal(Form a, Form b) {
        Alignment.Stretch whole = new Alignment.Stretch(0, a.size(), 0, b.size(), a.weight());
        Match.Kind kind = a.weight() >= SHORTEST_EQUAL ? Match.Kind.VERBATIM : Match.Kind.CANDIDATE;
        return write(a, b, new Outcome(kind, 1, List.of(whole), kind.asserts() ? "equal" : "equal-short"));
    }

    static Match slogan(Form a, Form b) {
        Alignment.Stretch whole = new Alignment.Stretch(0, a.size(), 0, b.size(), a.weight());
        return write(a, b, new Outcome(Match.Kind.CANDIDATE, 1, List.of(whole), "slogan"));
    }

    private record Outcome(Match.Kind kind, double score, List<Alignment.Stretch> stretches, String reason) {}

    Optional<Match> match(Match.Wanted wanted) {
        double ofA = share(a, shared.a());
        double ofB = share(b, shared.b());
        Optional<Outcome> outcome = outcome(ofA, ofB).filter(each -> isWanted(wanted, each.kind()));
        outcome.ifPresent(each -> written = each.stretches());
        return outcome.map(each -> write(a, b, each));
    }

    private boolean isWanted(Match.Wanted wanted, Match.Kind kind) {
        boolean swap = a.id().compareTo(b.id()) > 0;
        return wanted.wants(kind, swap ? b.id() : a.id(), swap ? a.id() : b.id());
    }

    private Optional<Outcome> outcome(double ofA, double ofB) {
        double cover = a.weight() <= b.weight() ? ofA : ofB;
        double longer = a.weight() <= b.weight() ? ofB : ofA;
        int shorter = Math.min(a.weight(), b.weight());
        boolean isShort = shorter <= Slots.SHORT;
        if (cover >= (shorter <= SHORT_TITLE ? 0.85 : 0.8) && longer >= 0.6) {
            boolean retold =
                    shorter <= LONGEST_RETOLD && (slots.nameDiffersThroughout() || slots.figuresMostlyDiffer());
            if (isShort ? slots.differ() : retold) {
                return found(Match.Kind.TEMPLATE, cover, shared.stretches(), "template");
            }
            boolean formula = spread > FORMULA && shorter <= LONGEST_FORMULA;
            if (shorter < SHORTEST_EDITED || formula) {
                return found(Match.Kind.CANDIDATE, cover, shared.stretches(), formula ? "formula" : "short");
            }
            boolean verbatim = cover >= 0.98 && longer >= 0.9;
            return found(
                    verbatim ? Match.Kind.VERBATIM : Match.Kind.NEAR_VERBATIM, cover, shared.stretches(), "mostly");
        }
        if (Math.max(a.weight(), b.weight()) <= 2 * Slots.SHORT && isShort && cover >= 0.5 && slots.differ()) {
            return found(Match.Kind.TEMPLATE, cover, shared.stretches(), "template");
        }
        if (cover >= LEAST_BEFORE_EDITS && Math.max(a.weight(), b.weight()) * LEAST_ALIKE <= shorter) {
            double alike = alike();
            double least = shorter < POST ? LEAST_ALIKE_SHORT : LEAST_ALIKE;
            if (alike >= least && shorter >= SHORTEST_ALIKE && spread <= FORMULA) {
                boolean template = isShort ? slots.differ() : slots.figuresMostlyDiffer();
                return template
                        ? found(Match.Kind.TEMPLATE, alike, shared.stretches(), "template")
                        : found(Match.Kind.NEAR_VERBATIM, alike, shared.stretches(), "edited");
            }
        }
        Optional<Outcome> partial = partial(cover, shorter);
        if (partial.isPresent()) {
            return partial;
        }
        boolean much = cover >= 0.5 || shared.stretches().stream().anyMatch(s -> s.weight() >= SHORTEST_EDITED);
        return much && spread <= FORMULA
                ? found(Match.Kind.CANDIDATE, cover, shared.stretches(), "short")
                : Optional.empty();
    }

    /// One minus the share of units that must be changed to make one text of the other.
    private double alike() {
        int longest = Math.max(a.size(), b.size());
        return 1 - (double) b.distance().to(a.units) / longest;
    }

    private Optional<Outcome> partial(double cover, int shorter) {
        List<Alignment.Stretch> passages = shared.stretches().stream()
                .filter(stretch -> stretch.weight() >= shortestPassage(stretch, cover))
                .toList();
        if (passages.isEmpty() && cover >= LEAST_OF_MANY && isLongInAll(cover)) {
            passages = runs();
        }
        boolean isShort = shorter <= Slots.SHORT;
        if (!passages.isEmpty()
                && (isShort
                        ? slots.figuresDiffer() || slots.saysAnotherFigure()
                        : shorter <= LONGEST_RETOLD && slots.figuresMostlyDiffer())) {
            return found(Match.Kind.TEMPLATE, cover, shared.stretches(), "template");
        }
        if (!passages.isEmpty()) {
            return found(Match.Kind.PARTIAL, cover, passages, "passages");
        }
        if (spread > FORMULA) {
            return Optional.empty();
        }
        if (shorter >= SHORTEST_CAPTION && cover >= 0.85) {
            return slots.differ() || slots.saysAnotherFigure()
                    ? found(Match.Kind.TEMPLATE, cover, shared.stretches(), "template")
                    : found(Match.Kind.PARTIAL, cover, shared.stretches(), "contained");
        }
        return shared.stretches().stream()
                .filter(stretch -> isWholeTitle(a, b, stretch.aStart(), stretch.aEnd(), stretch.weight())
                        || isWholeTitle(b, a, stretch.bStart(), stretch.bEnd(), stretch.weight()))
                .max(Comparator.comparingInt(Alignment.Stretch::weight))
                .flatMap(stretch -> found(Match.Kind.PARTIAL, cover, List.of(stretch), "title"));
    }

    /// Half of a text that another repeats is a copy of it; less may be a phrase that both know, and the more texts
    /// carry
    /// it, the likelier.
    private double shortestPassage(Alignment.Stretch stretch, double cover) {
        if (cover >= 0.5) {
            return SHORTEST_PASSAGE * (1 + Math.max(0, Math.log(spread / FORMULA) / Math.log(2)));
        }
        boolean han = stretch.weight() > 2 * (stretch.aEnd() - stretch.aStart());
        int shortest = han ? SHORTEST_QUOTATION_HAN : SHORTEST_QUOTATION;
        return shortest * (1 + Math.max(0, Math.log(spread / OFTEN) / Math.log(2)));
    }

    /// True if many shorter runs make up for one long one.
    private boolean isLongInAll(double cover) {
        List<Alignment.Stretch> runs = runs();
        int all = runs.stream().mapToInt(Alignment.Stretch::weight).sum();
        return runs.size() > 1 && runs.stream().allMatch(each -> all >= MANY * shortestPassage(each, cover));
    }

    private List<Alignment.Stretch> runs() {
        return shared.stretches().stream()
                .filter(each -> each.weight() >= SHORTEST_EDITED)
                .toList();
    }

    private static boolean isWholeTitle(Form form, Form other, int start, int end, int weight) {
        int title = form.weight(0, form.titleUnits());
        return title >= SHORTEST_CAPTION
                && start < form.titleUnits()
                && form.weight(start, Math.min(end, form.titleUnits())) >= 0.85 * title
                && weight >= 0.8 * title
                && !Slots.saysAnotherFigure(Figures.in(form.document().title()), other);
    }

    private static double share(Form form, BitSet matched) {
        int weight = 0;
        for (int i = matched.nextSetBit(0); i >= 0; i = matched.nextSetBit(i + 1)) {
            weight += form.weight(i, i + 1);
        }
        return Math.min(1, (double) weight / form.weight());
    }

    private static Optional<Outcome> found(
            Match.Kind kind, double score, List<Alignment.Stretch> stretches, String reason) {
        return Optional.of(new Outcome(kind, score, stretches, reason));
    }

    /// The same between exact copies of the two, whose originals may differ in what normalising drops.
    Match between(Form otherA, Form otherB, Match like) {
        return write(otherA, otherB, new Outcome(like.kind(), like.score(), written, ""), like.reasons());
    }

    private static Match write(Form a, Form b, Outcome outcome) {
        long percent = Math.round(outcome.score() * 100);
        int weight =
                outcome.stretches().stream().mapToInt(Alignment.Stretch::weight).sum();
        Phrase reason = Phrase.of(
                "match." + outcome.reason(), percent, outcome.stretches().size(), weight);
        return write(a, b, outcome, List.of(reason));
    }

    private static Match write(Form a, Form b, Outcome outcome, List<Phrase> reasons) {
        boolean swap = a.id().compareTo(b.id()) > 0;
        List<Match.Passage> passages = outcome.stretches().stream()
                .map(stretch -> passage(a, b, stretch, swap))
                .sorted(Comparator.comparingInt(Match.Passage::aStart).thenComparingInt(Match.Passage::bStart))
                .toList();
        return new Match(
                swap ? b.id() : a.id(), swap ? a.id() : b.id(), outcome.kind(), outcome.score(), passages, reasons);
    }

    private static Match.Passage passage(Form a, Form b, Alignment.Stretch stretch, boolean swap) {
        int aStart = a.originalStart(stretch.aStart());
        int aEnd = a.originalEnd(stretch.aEnd() - 1);
        int bStart = b.originalStart(stretch.bStart());
        int bEnd = b.originalEnd(stretch.bEnd() - 1);
        return swap ? new Match.Passage(bStart, bEnd, aStart, aEnd) : new Match.Passage(aStart, aEnd, bStart, bEnd);
    }
}
