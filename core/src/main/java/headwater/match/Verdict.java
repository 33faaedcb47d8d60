package headwater.match;

import headwater.model.Phrase;
import headwater.text.Figures;
import headwater.text.Span;
import java.util.ArrayList;
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

    /// Up to here a text is a title or a caption, and one number or name is what it is about.
    private static final int SHORT = 120;

    /// More than this between two aligned stretches is no gap in one sentence: 16 Han characters.
    private static final int GAP = 48;

    /// A title of up to 20 Han characters, in which three other ones may make another story.
    private static final int SHORT_TITLE = 60;

    /// Below this average worth, what is shared is a formula that many texts use.
    private static final float LEAST_WORTH = 0.35f;

    /// Single characters that name countries, sides or ranks in headlines.
    private static final String NAMING = "中美日韩英法德俄加澳印港台东西南北男女上下前后左右首末正反";

    private final Form a;
    private final Form b;
    private final Alignment.Shared shared;
    private final float worth;

    Verdict(Form a, Form b, Alignment.Shared shared, float worth) {
        this.a = a;
        this.b = b;
        this.shared = shared;
        this.worth = worth;
    }

    static Match equal(Form a, Form b) {
        Alignment.Stretch whole = new Alignment.Stretch(0, a.size(), 0, b.size(), a.weight());
        Match.Kind kind = a.weight() >= SHORTEST_EQUAL ? Match.Kind.VERBATIM : Match.Kind.CANDIDATE;
        return write(a, b, new Outcome(kind, 1, List.of(whole), kind.asserts() ? "equal" : "equal-short"));
    }

    private record Outcome(Match.Kind kind, double score, List<Alignment.Stretch> stretches, String reason) {}

    Optional<Match> match() {
        double ofA = share(a, shared.a());
        double ofB = share(b, shared.b());
        return outcome(ofA, ofB).map(outcome -> write(a, b, outcome));
    }

    private Optional<Outcome> outcome(double ofA, double ofB) {
        double cover = a.weight() <= b.weight() ? ofA : ofB;
        double longer = a.weight() <= b.weight() ? ofB : ofA;
        int shorter = Math.min(a.weight(), b.weight());
        boolean isShort = shorter <= SHORT;
        if (cover >= (shorter <= SHORT_TITLE ? 0.85 : 0.8) && longer >= 0.6) {
            if (isShort && slotDiffers()) {
                return found(Match.Kind.TEMPLATE, cover, shared.stretches(), "template");
            }
            if (shorter < SHORTEST_EDITED || worth < LEAST_WORTH) {
                return found(
                        Match.Kind.CANDIDATE, cover, shared.stretches(), worth < LEAST_WORTH ? "formula" : "short");
            }
            boolean verbatim = cover >= 0.98 && longer >= 0.9;
            return found(
                    verbatim ? Match.Kind.VERBATIM : Match.Kind.NEAR_VERBATIM, cover, shared.stretches(), "mostly");
        }
        Optional<Outcome> partial = partial(cover, shorter);
        if (partial.isPresent()) {
            return partial;
        }
        boolean much = cover >= 0.5 || shared.stretches().stream().anyMatch(s -> s.weight() >= SHORTEST_EDITED);
        if (isShort && cover >= 0.5 && longer >= 0.5 && slotDiffers()) {
            return found(Match.Kind.TEMPLATE, cover, shared.stretches(), "template");
        }
        return much && worth >= LEAST_WORTH
                ? found(Match.Kind.CANDIDATE, cover, shared.stretches(), "short")
                : Optional.empty();
    }

    private Optional<Outcome> partial(double cover, int shorter) {
        if (worth < LEAST_WORTH) {
            return Optional.empty();
        }
        List<Alignment.Stretch> passages = shared.stretches().stream()
                .filter(stretch -> stretch.weight() >= SHORTEST_PASSAGE)
                .toList();
        if (!passages.isEmpty()) {
            return found(Match.Kind.PARTIAL, cover, passages, "passages");
        }
        if (shorter >= SHORTEST_CAPTION && cover >= 0.85) {
            return figuresDiffer() || saysAnotherFigure()
                    ? found(Match.Kind.TEMPLATE, cover, shared.stretches(), "template")
                    : found(Match.Kind.PARTIAL, cover, shared.stretches(), "contained");
        }
        return shared.stretches().stream()
                .filter(stretch -> isWholeTitle(a, stretch.aStart(), stretch.aEnd(), stretch.weight())
                        || isWholeTitle(b, stretch.bStart(), stretch.bEnd(), stretch.weight()))
                .max(Comparator.comparingInt(Alignment.Stretch::weight))
                .flatMap(stretch -> found(Match.Kind.PARTIAL, cover, List.of(stretch), "title"));
    }

    private static boolean isWholeTitle(Form form, int start, int end, int weight) {
        int title = form.weight(0, form.titleUnits);
        return title >= SHORTEST_CAPTION
                && start < form.titleUnits
                && form.weight(start, Math.min(end, form.titleUnits)) >= 0.85 * title
                && weight >= 0.8 * title;
    }

    /// True if the texts differ in a number, or have one differing place each that nothing of the other fills.
    private boolean slotDiffers() {
        return figuresDiffer() || nameDiffers();
    }

    private boolean figuresDiffer() {
        List<String> ofA = figures(a, true);
        List<String> ofB = figures(b, false);
        return !ofA.equals(ofB) && !ofA.isEmpty() && !ofB.isEmpty();
    }

    /// True if the shorter text states a figure that the longer one does not.
    private boolean saysAnotherFigure() {
        Form caption = a.weight() <= b.weight() ? a : b;
        List<String> known = Figures.in((caption == a ? b : a).document.text()).stream()
                .map(Figures.Figure::value)
                .toList();
        return Figures.in(caption.document.text()).stream().anyMatch(figure -> !known.contains(figure.value()));
    }

    /// The figures of the aligned part and of what stands in its gaps; dates count, a series is told apart by them.
    /// Where a caption's parts lie far apart in an article, what lies between them is no gap.
    private List<String> figures(Form form, boolean isA) {
        List<Span> runs = runs(form, isA);
        if (runs.isEmpty()) {
            return List.of();
        }
        int from = runs.getFirst().start();
        int to = runs.getLast().end();
        boolean wholeText = form.weight() <= SHORT && form.weight(from, to) >= 0.6 * form.weight();
        List<Span> searched = wholeText
                ? List.of(new Span(0, form.document.text().length()))
                : runs.stream()
                        .map(run -> new Span(form.originalStart(run.start()), form.originalEnd(run.end() - 1)))
                        .toList();
        return Figures.in(form.document.text()).stream()
                .filter(figure -> searched.stream()
                        .anyMatch(part -> figure.span().start() >= part.start()
                                && figure.span().end() <= part.end()))
                .map(Figures.Figure::value)
                .sorted()
                .toList();
    }

    /// The aligned stretches of one text in order, those joined that have only a small gap between them.
    private List<Span> runs(Form form, boolean isA) {
        List<Span> stretches = shared.stretches().stream()
                .map(each -> isA ? new Span(each.aStart(), each.aEnd()) : new Span(each.bStart(), each.bEnd()))
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
        List<Span> runs = new ArrayList<>();
        for (Span each : stretches) {
            if (!runs.isEmpty()
                    && form.weight(runs.getLast().end(), Math.max(runs.getLast().end(), each.start())) <= GAP) {
                Span last = runs.removeLast();
                runs.add(new Span(last.start(), Math.max(last.end(), each.end())));
            } else {
                runs.add(each);
            }
        }
        return runs;
    }

    private boolean nameDiffers() {
        List<Rest> ofA = unmatched(a, shared.a());
        List<Rest> ofB = unmatched(b, shared.b());
        if (ofA.size() != ofB.size() || ofA.isEmpty()) {
            return false;
        }
        for (int i = 0; i < ofA.size(); i++) {
            if (isAnother(ofA.get(i), ofB.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// What of a text has no counterpart.
    ///
    /// @param capital true if it starts with a capital letter in the original
    private record Rest(String units, boolean capital) {}

    private static boolean isAnother(Rest one, Rest other) {
        if (one.units().length() == 1 && other.units().length() == 1) {
            return NAMING.contains(one.units()) && NAMING.contains(other.units());
        }
        boolean han = (one.units() + other.units()).chars().anyMatch(c -> Form.weightOf((char) c) > 1);
        if (Math.min(Form.weightOf(one.units()), Form.weightOf(other.units()))
                < (one.capital() || other.capital() ? 2 : 4)) {
            return false;
        }
        return han
                ? one.units().chars().noneMatch(c -> other.units().indexOf(c) >= 0)
                : one.capital() && other.capital();
    }

    private static List<Rest> unmatched(Form form, BitSet matched) {
        List<Rest> parts = new ArrayList<>();
        for (int from = matched.nextClearBit(0); from < form.size(); ) {
            int next = matched.nextSetBit(from);
            int to = next < 0 ? form.size() : Math.min(next, form.size());
            boolean capital = Character.isUpperCase(form.document.text().codePointAt(form.originalStart(from)));
            parts.add(new Rest(new String(form.units, from, to - from), capital));
            from = matched.nextClearBit(to);
        }
        return parts;
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
        List<Alignment.Stretch> stretches =
                like.passages().size() == shared.stretches().size()
                        ? shared.stretches()
                        : shared.stretches().stream()
                                .filter(stretch -> stretch.weight() >= SHORTEST_PASSAGE)
                                .toList();
        return write(otherA, otherB, new Outcome(like.kind(), like.score(), stretches, ""), like.reasons());
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
