package headwater.agreement;

import headwater.agreement.Codings.Read;
import headwater.agreement.Codings.Written;
import headwater.agreement.Reliability.Code;
import headwater.agreement.Reliability.Measured;
import headwater.agreement.Reliability.Tally;
import headwater.agreement.Reliability.Undetermined;
import headwater.model.Known;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// One variable over all items.
///
/// @param read item to what coders wrote of it
/// @param unit what was coded, in the names of phrases: `undetermined` for items, `unanswered` for questions
record Answers(Phrase variable, Level level, Map<String, List<Read>> read, String unit, long seed) {

    /// With fewer items than this nothing is answered: at ten the interval of a variable with two values is one wide,
    /// so it tells agreement from chance in no ordinary case. At twenty it is .5 to .8 wide, and holds the truth.
    static final int FEWEST = 20;

    /// Of more values than this a part is drawn, item by item, and told: the expected disagreement of a ratio grows
    /// with
    /// the square of the values.
    static final int MOST_VALUES = 1_000;

    private static final int MOST_OF_ITEM = 100;

    boolean isCoded() {
        return read.values().stream().anyMatch(each -> !each.isEmpty());
    }

    Reliability reliability() {
        List<List<Variable.Value>> pairable = pairable();
        RandomGenerator random = new SplittableRandom(seed);
        List<List<Variable.Value>> used = drawn(pairable, random);
        Units units = Units.of(level, used);
        double equal = units.equal();
        return new Reliability(
                variable,
                level,
                new Tally(
                        coders(),
                        pairable.size(),
                        count(pairable),
                        count(used),
                        Double.isNaN(equal) ? Known.notStated() : Known.of(equal)),
                answer(units, random));
    }

    private Reliability.Answer answer(Units units, RandomGenerator random) {
        if (coders() < 2) {
            return new Undetermined(Code.ONE_CODER, why("one-coder", coders()));
        }
        if (units.count() < FEWEST) {
            return new Undetermined(Code.TOO_FEW_ITEMS, why("too-few-items", units.count(), FEWEST));
        }
        double alpha = units.alpha();
        if (Double.isNaN(alpha)) {
            return new Undetermined(Code.NO_VARIATION, why("no-variation"));
        }
        List<Double> interval = units.interval(random);
        return interval.isEmpty()
                ? new Undetermined(Code.NO_VARIATION, why("little-variation"))
                : new Measured(alpha, Math.min(alpha, interval.getFirst()), Math.max(alpha, interval.getLast()));
    }

    private Phrase why(String code, Serializable... args) {
        return new Phrase("agreement." + unit + "." + code, List.of(args));
    }

    private int coders() {
        return (int) read.values().stream()
                .flatMap(List::stream)
                .map(Read::coder)
                .distinct()
                .count();
    }

    /// The values of items with two or more; a coder at odds with himself has none.
    private List<List<Variable.Value>> pairable() {
        return read.values().stream()
                .map(said -> said.stream()
                        .filter(Read::isClear)
                        .map(each -> each.written().getFirst().value())
                        .toList())
                .filter(each -> each.size() > 1)
                .toList();
    }

    private static List<List<Variable.Value>> drawn(List<List<Variable.Value>> items, RandomGenerator random) {
        if (count(items) <= MOST_VALUES) {
            return items;
        }
        List<List<Variable.Value>> left = new ArrayList<>(items);
        List<List<Variable.Value>> drawn = new ArrayList<>();
        int values = 0;
        while (values < MOST_VALUES && !left.isEmpty()) {
            List<Variable.Value> item = draw(left, 1, random).getFirst();
            List<Variable.Value> some =
                    item.size() <= MOST_OF_ITEM ? item : draw(new ArrayList<>(item), MOST_OF_ITEM, random);
            values += some.size();
            drawn.add(some);
        }
        return drawn;
    }

    /// Takes some out of a list, each as likely as any other.
    private static <T> List<T> draw(List<T> left, int count, RandomGenerator random) {
        List<T> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = random.nextInt(left.size());
            drawn.add(left.set(place, left.getLast()));
            left.removeLast();
        }
        return drawn;
    }

    private static int count(List<List<Variable.Value>> items) {
        return items.stream().mapToInt(List::size).sum();
    }

    List<Disagreement> disagreements() {
        Map<String, Disagreement> found = new TreeMap<>();
        read.forEach((item, said) -> {
            List<Written> written =
                    said.stream().flatMap(each -> each.written().stream()).toList();
            if (written.stream().map(each -> each.value().key()).distinct().count() > 1) {
                found.put(item, new Disagreement(variable, item, Excerpts.of(written)));
            }
        });
        return List.copyOf(found.values());
    }
}
