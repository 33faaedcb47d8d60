package headwater.match;

import headwater.crosslingual.OrdinaryWords;
import headwater.gram.Weights;
import headwater.text.Figures;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether two aligned texts fill one frame differently: with another number, episode or name.
///
/// Titles of one series agree in all but that, and tell of two things.
final class Slots {

    /// Up to here a text is a title or a caption, and one number or name is what it is about.
    static final int SHORT = 120;

    /// More than this between two aligned stretches is no gap in one sentence: 16 Han characters.
    private static final int GAP = 48;

    private static final int LONGEST_NAME = 24;

    private static final int FEWEST_OF_A_LIST = 3;

    /// Once, another name may be a slip.
    private static final int FEWEST_TIMES = 2;

    private static final String HAN_NUMERALS = "零〇一二两三四五六七八九十百千万亿";

    /// Single characters that name countries, sides, ranks or rounds in headlines.
    private static final String NAMING = "中美日韩英法德俄加澳印港台东西南北男女上下前后左右首末正反单双团一二三四五六七八九十";

    /// Single characters that turn a headline into its contrary.
    private static final String DENYING = "无未不没非";

    private final Form a;
    private final Form b;
    private final Alignment.Shared shared;

    Slots(Form a, Form b, Alignment.Shared shared) {
        this.a = a;
        this.b = b;
        this.shared = shared;
    }

    boolean differ() {
        return figuresDiffer() || nameDiffers();
    }

    /// True if each of the two states a figure in the common frame that the other does not.
    boolean figuresDiffer() {
        if (a.figures().isEmpty() || b.figures().isEmpty() || !aNumberMeetsAnother()) {
            return false;
        }
        List<String> onlyA = figures(a, true);
        List<String> onlyB = figures(b, false);
        for (String figure : List.copyOf(onlyA)) {
            if (onlyB.remove(figure)) {
                onlyA.remove(figure);
            }
        }
        return !onlyA.isEmpty() && !onlyB.isEmpty();
    }

    /// False if each part of a number without a counterpart meets something that is no number: `500` and `5x0` differ
    /// by
    /// an edit, or a disguise, and not by what they count.
    private boolean aNumberMeetsAnother() {
        Map<Integer, Rest> ofA = unmatched(a, shared.a());
        Map<Integer, Rest> ofB = unmatched(b, shared.b());
        return Stream.concat(ofA.keySet().stream(), ofB.keySet().stream()).anyMatch(place -> {
            boolean numberA = isNumber(ofA.get(place));
            boolean numberB = isNumber(ofB.get(place));
            return (numberA && (numberB || !ofB.containsKey(place))) || (numberB && !ofA.containsKey(place));
        });
    }

    private static boolean isNumber(@Nullable Rest rest) {
        return rest != null
                && rest.units().chars().anyMatch(c -> (c >= '0' && c <= '9') || HAN_NUMERALS.indexOf(c) >= 0);
    }

    /// True if of three figures or more in the common frame of each, most are not the other's: a price list of another
    /// day, a result of another match.
    boolean figuresMostlyDiffer() {
        // Of the second first: it is the same in pair after pair, and mostly has too few.
        if (b.figures().size() < FEWEST_OF_A_LIST || a.figures().size() < FEWEST_OF_A_LIST) {
            return false;
        }
        List<String> ofA = figures(a, true);
        List<String> ofB = figures(b, false);
        int fewest = Math.min(ofA.size(), ofB.size());
        List<String> left = new ArrayList<>(ofB);
        long common = ofA.stream().filter(left::remove).count();
        return fewest >= FEWEST_OF_A_LIST && common * 2 < fewest;
    }

    /// True if a caption states a figure that the text around it does not.
    boolean saysAnotherFigure() {
        boolean first = a.weight() <= b.weight();
        return saysAnotherFigure((first ? a : b).figures(), (first ? b : a));
    }

    static boolean saysAnotherFigure(List<Figures.Figure> caption, Form text) {
        return caption.stream()
                .anyMatch(figure ->
                        text.figures().stream().noneMatch(known -> known.value().equals(figure.value())));
    }

    /// The figures of the aligned part and of what stands in its gaps; dates count, a series is told apart by them.
    /// Where a caption's parts lie far apart in an article, what lies between them is no gap.
    private List<String> figures(Form form, boolean isA) {
        List<Span> runs = form.figures().isEmpty() ? List.of() : runs(form, isA);
        if (runs.isEmpty()) {
            return new ArrayList<>();
        }
        int from = runs.getFirst().start();
        int to = runs.getLast().end();
        boolean wholeText = form.weight() <= SHORT && form.weight(from, to) >= 0.6 * form.weight();
        List<Span> searched = wholeText
                ? List.of(new Span(0, form.document().text().length()))
                : runs.stream()
                        .map(run -> new Span(form.originalStart(run.start()), form.originalEnd(run.end() - 1)))
                        .toList();
        return new ArrayList<>(form.figures().stream()
                .filter(figure -> searched.stream()
                        .anyMatch(part -> figure.span().start() >= part.start()
                                && figure.span().end() <= part.end()))
                .map(Figures.Figure::value)
                .toList());
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
        Map<Integer, Rest> ofA = unmatched(a, shared.a());
        Map<Integer, Rest> ofB = unmatched(b, shared.b());
        return isDenied(ofA, ofB)
                || isDenied(ofB, ofA)
                || ofA.entrySet().stream().anyMatch(each -> {
                    Rest other = ofB.get(each.getKey());
                    return other != null && isAnother(each.getValue(), other);
                });
    }

    /// True if one text puts a "not" where the other has nothing.
    private static boolean isDenied(Map<Integer, Rest> ofOne, Map<Integer, Rest> ofOther) {
        return ofOne.entrySet().stream()
                .anyMatch(each -> each.getValue().units().length() == 1
                        && DENYING.contains(each.getValue().units())
                        && !ofOther.containsKey(each.getKey()));
    }

    /// True if one name stands for another throughout: the same two meet in two places or more, as two brands do in
    /// a text that is told of both.
    boolean nameDiffersThroughout() {
        if (parts(a, shared.a()) < FEWEST_TIMES || parts(b, shared.b()) < FEWEST_TIMES) {
            return false;
        }
        Map<Integer, Rest> ofB = unmatched(b, shared.b());
        Map<String, Integer> places = new HashMap<>();
        unmatched(a, shared.a()).forEach((place, rest) -> {
            Rest other = ofB.get(place);
            if (other != null && isAnother(rest, other)) {
                places.merge(rest.units() + "\n" + other.units(), 1, Integer::sum);
            }
        });
        return places.values().stream().anyMatch(many -> many >= FEWEST_TIMES);
    }

    /// What of a text has no counterpart. What two people add to one headline tells nothing of the headline.
    ///
    /// @param names its words that are written large
    /// @param capital true if it starts with a capital letter in the original
    /// @param added true if it stands before or behind all that is shared, set off by a mark
    private record Rest(String units, Set<String> names, boolean capital, boolean added) {}

    private boolean isAnother(Rest one, Rest other) {
        if (one.units().length() == 1 && other.units().length() == 1) {
            return NAMING.contains(one.units()) && NAMING.contains(other.units());
        }
        boolean han = (one.units() + other.units()).chars().anyMatch(c -> Weights.of((char) c) > 1);
        if (!isName(one, han) || !isName(other, han) || one.added() || other.added()) {
            return false;
        }
        return han ? one.units().chars().noneMatch(c -> other.units().indexOf(c) >= 0) : namesDiffer(one, other);
    }

    /// True if each has a name that the other does not have there. A headline that writes every word large has none in
    /// words that a dictionary writes small.
    private boolean namesDiffer(Rest one, Rest other) {
        Set<String> ofOne = new TreeSet<>(one.names());
        Set<String> ofOther = new TreeSet<>(other.names());
        ofOne.removeAll(other.names());
        ofOther.removeAll(one.names());
        if (ofOne.isEmpty() || ofOther.isEmpty()) {
            return false;
        }
        boolean ordinary = a.isLarge() && b.isLarge() && areOrdinary(ofOne, a) && areOrdinary(ofOther, b);
        return !ordinary;
    }

    private static boolean areOrdinary(Set<String> words, Form form) {
        return words.stream()
                .allMatch(word -> OrdinaryWords.areAll(word, form.document().language()));
    }

    /// Of the length of one: from two Han characters, or two letters of a word written large, to eight Han characters.
    private static boolean isName(Rest rest, boolean han) {
        int weight = Weights.of(rest.units());
        return weight >= (han && !rest.capital() ? 4 : 2) && weight <= LONGEST_NAME;
    }

    private static boolean isAdded(Form form, BitSet matched, int from, int to) {
        return matched.nextSetBit(to) < 0
                ? from > 0 && isMark(form, form.originalStart(from) - 1, from)
                : matched.previousSetBit(from) < 0 && isMark(form, form.originalEnd(to - 1), to);
    }

    /// A space is a mark only beside a Han character: it stands between any two words of English or French.
    private static boolean isMark(Form form, int at, int unit) {
        char c = form.document().text().charAt(at);
        return !Character.isLetterOrDigit(c)
                && (!Character.isWhitespace(c) || Weights.of(form.units[unit]) == Weights.HEAVY);
    }

    /// How many parts of a text have no counterpart.
    private static int parts(Form form, BitSet matched) {
        int parts = 0;
        for (int from = matched.nextClearBit(0); from < form.size(); ) {
            int next = matched.nextSetBit(from);
            parts++;
            from = next < 0 ? form.size() : matched.nextClearBit(next);
        }
        return parts;
    }

    /// Each by how many units before it have a counterpart: what stands at one place in both fills one slot.
    private static Map<Integer, Rest> unmatched(Form form, BitSet matched) {
        Map<Integer, Rest> parts = new TreeMap<>();
        for (int from = matched.nextClearBit(0); from < form.size(); ) {
            int next = matched.nextSetBit(from);
            int to = next < 0 ? form.size() : Math.min(next, form.size());
            String units = new String(form.units, from, to - from);
            Rest rest = new Rest(units, form.names(from, to), form.isCapital(from), isAdded(form, matched, from, to));
            parts.put(matched.get(0, from).cardinality(), rest);
            from = matched.nextClearBit(to);
        }
        return parts;
    }
}
