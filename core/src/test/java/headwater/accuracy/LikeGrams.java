package headwater.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Texts whose sets of runs of five characters have a Jaccard index of at least .8.
///
/// Exact: two such sets share one of the rarest fifth of their runs, so only those that do are compared (Chaudhuri,
/// Ganti and Kaushik 2006).
final class LikeGrams implements Baseline {

    private static final int SIZE = 5;
    private static final double LEAST = 0.8;

    @Override
    public String name() {
        return "5-gram Jaccard .8";
    }

    @Override
    public Map<Pair, Double> pairs(List<String> texts) {
        List<int[]> grams =
                texts.stream().map(text -> Baseline.grams(text, SIZE)).toList();
        Map<Integer, Integer> carriers = new HashMap<>();
        grams.forEach(each -> IntStream.of(each).forEach(gram -> carriers.merge(gram, 1, Integer::sum)));
        Map<Integer, List<Integer>> byGram = new HashMap<>();
        Map<Pair, Double> pairs = new HashMap<>();
        for (int i = 0; i < grams.size(); i++) {
            Set<Integer> candidates = new HashSet<>();
            for (int gram : rarest(grams.get(i), carriers)) {
                List<Integer> earlier = byGram.computeIfAbsent(gram, key -> new ArrayList<>());
                candidates.addAll(earlier);
                earlier.add(i);
            }
            for (int other : candidates) {
                double like = jaccard(grams.get(other), grams.get(i));
                if (like >= LEAST) {
                    pairs.put(Pair.of(other, i), like);
                }
            }
        }
        return pairs;
    }

    private static List<Integer> rarest(int[] grams, Map<Integer, Integer> carriers) {
        int many = grams.length - (int) Math.ceil(LEAST * grams.length) + 1;
        return IntStream.of(grams)
                .boxed()
                .sorted(Comparator.comparing((Integer gram) -> carriers.getOrDefault(gram, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(many)
                .toList();
    }

    static double jaccard(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) shared / (one.length + other.length - shared);
    }
}
