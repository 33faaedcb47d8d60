package headwater.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Items as the arithmetic takes them: each value by its place among the distinct ones.
final class Units {

    private final Coincidences coincidences;
    private final int[][] items;

    private Units(Coincidences coincidences, int[][] items) {
        this.coincidences = coincidences;
        this.items = items;
    }

    /// @param items the values of each
    static Units of(Level level, List<List<Variable.Value>> items) {
        Map<String, Integer> places = new TreeMap<>();
        List<Double> sizes = new ArrayList<>();
        items.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Variable.Value::size).thenComparing(Variable.Value::key))
                .forEach(each -> {
                    if (places.putIfAbsent(each.key(), sizes.size()) == null) {
                        sizes.add(each.size());
                    }
                });
        return new Units(
                new Coincidences(
                        level, sizes.stream().mapToDouble(Double::doubleValue).toArray()),
                items.stream()
                        .map(item -> item.stream()
                                .mapToInt(each -> places.getOrDefault(each.key(), 0))
                                .toArray())
                        .toArray(int[][]::new));
    }

    int count() {
        return items.length;
    }

    double alpha() {
        return coincidences.alpha(items);
    }

    double equal() {
        return coincidences.equal(items);
    }

    List<Double> interval(RandomGenerator random) {
        return new Draws(coincidences, items, random).interval();
    }
}
