package headwater.embedding;

import headwater.embedding.Likeness.Aligned;
import headwater.embedding.Likeness.Strength;
import headwater.embedding.Shelf.Place;
import headwater.embedding.Shelf.Sentence;
import headwater.text.Figures;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Two texts side by side, and what their aligned sentences amount to. What is in doubt is a candidate.
final class Weighing {

    /// A sentence stands out if its partner is nearer than the next by so much of their distance.
    static final double STANDS_OUT = 0.25;

    static final int ENOUGH_WORDS = 8;

    /// On average over the aligned sentences, by their words. Chosen with an English model, which knows some French, on
    /// English and French news: .97 of what it then asserts is right.
    private static final double ENOUGH = 0.35;

    /// Within one language whatever is on one subject is near.
    private static final double ENOUGH_OF_ONE_LANGUAGE = 0.6;

    /// So much of the shorter text stands in the other, or what does is long.
    private static final double SHARE = 0.3;

    private static final double LONG = 40;

    private final Place a;
    private final Place b;
    private final Likeness.Languages languages;
    private final List<Aligned> aligned = new ArrayList<>();

    /// A sentence that answers to two counts once.
    private final Map<Span, Double> ofA = new HashMap<>();

    private final Map<Span, Double> ofB = new HashMap<>();
    private double weight;
    private double nearness;
    private boolean allEqual = true;

    Weighing(Place a, Place b, Likeness.Languages languages) {
        this.a = a;
        this.b = b;
        this.languages = languages;
    }

    void add(Sentence first, Sentence second, double near) {
        if (near < STANDS_OUT) {
            return;
        }
        aligned.add(new Aligned(first.span(), second.span()));
        ofA.put(first.span(), first.words());
        ofB.put(second.span(), second.words());
        weight += first.words() + second.words();
        nearness += (first.words() + second.words()) * near;
        allEqual &= languages == Likeness.Languages.ONE && first.row() == second.row();
    }

    /// None if nothing stands out, or only sentences that are equal.
    Optional<Likeness> likeness(boolean isTrusted) {
        double near = nearness / weight;
        double enough = languages == Likeness.Languages.ONE ? ENOUGH_OF_ONE_LANGUAGE : ENOUGH;
        if (allEqual || near < enough) {
            return Optional.empty();
        }
        double share = Math.min(1, a.words() <= b.words() ? sum(ofA) / a.words() : sum(ofB) / b.words());
        double words = Math.min(sum(ofA), sum(ofB));
        boolean swap = a.id().compareTo(b.id()) > 0;
        List<Aligned> sentences = aligned.stream()
                .map(each -> swap ? new Aligned(each.b(), each.a()) : each)
                .sorted(Comparator.comparingInt((Aligned each) -> each.a().start())
                        .thenComparingInt(each -> each.b().start()))
                .toList();
        return Optional.of(new Likeness(
                swap ? b.id() : a.id(),
                swap ? a.id() : b.id(),
                languages,
                sentences,
                share,
                near,
                (int) words,
                isTrusted ? strength(share, words) : Strength.UNTRUSTED));
    }

    private Strength strength(double share, double words) {
        if (words < ENOUGH_WORDS) {
            return Strength.LITTLE;
        }
        if (share < SHARE && words < LONG) {
            return Strength.IN_PASSING;
        }
        return words < LONG && figuresDiffer() ? Strength.OTHER_FIGURES : Strength.ASSERTED;
    }

    /// Added up from the smallest, because the order of a map is not given and the sum would differ in its last digit.
    private static double sum(Map<Span, Double> sentences) {
        return sentences.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .sum();
    }

    /// A short text with another figure is another story.
    private boolean figuresDiffer() {
        Set<String> ofOne = figures(a, ofA.keySet());
        Set<String> ofOther = figures(b, ofB.keySet());
        return !ofOne.containsAll(ofOther) && !ofOther.containsAll(ofOne);
    }

    private static Set<String> figures(Place place, Set<Span> sentences) {
        return sentences.stream()
                .flatMap(span -> Figures.in(span.in(place.text())).stream())
                .filter(figure -> !figure.isDate())
                .map(Figures.Figure::value)
                .collect(Collectors.toSet());
    }
}
