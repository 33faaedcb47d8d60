package headwater.accuracy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts by the cosine of their runs of three characters, weighted by how rare each run is in the set.
///
/// It returns every pair from .2 on: whoever scores it takes the bound that suits the set best, which flatters it.
final class Cosine implements Baseline {

    static final double LEAST = 0.2;
    private static final int SIZE = 3;

    private record Posting(int text, float weight) {}

    @Override
    public String name() {
        return "TF-IDF cosine";
    }

    @Override
    public Map<Pair, Double> pairs(List<String> texts) {
        List<Map<String, Integer>> counts = texts.stream().map(Cosine::counts).toList();
        Map<String, Integer> carriers = new HashMap<>();
        counts.forEach(each -> each.keySet().forEach(gram -> carriers.merge(gram, 1, Integer::sum)));
        Map<String, List<Posting>> index = new HashMap<>();
        Map<Pair, Double> pairs = new HashMap<>();
        float[] sums = new float[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            Map<String, Float> weights = weights(counts.get(i), carriers, texts.size());
            for (Map.Entry<String, Float> each : weights.entrySet()) {
                List<Posting> postings = index.computeIfAbsent(each.getKey(), gram -> new ArrayList<>(1));
                for (Posting posting : postings) {
                    sums[posting.text] += posting.weight * each.getValue();
                }
                postings.add(new Posting(i, each.getValue()));
            }
            for (int other = 0; other < i; other++) {
                if (sums[other] >= LEAST) {
                    pairs.put(Pair.of(other, i), Math.min(1.0, sums[other]));
                }
                sums[other] = 0;
            }
        }
        return pairs;
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + Math.min(SIZE, text.length()) <= text.length() && i < Math.max(1, text.length()); i++) {
            counts.merge(text.substring(i, i + Math.min(SIZE, text.length())), 1, Integer::sum);
        }
        return counts;
    }

    private static Map<String, Float> weights(Map<String, Integer> counts, Map<String, Integer> carriers, int texts) {
        Map<String, Float> weights = new HashMap<>();
        double length = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            double rarity = Math.log((texts + 1.0) / carriers.getOrDefault(each.getKey(), 1));
            double weight = (1 + Math.log(each.getValue())) * rarity;
            weights.put(each.getKey(), (float) weight);
            length += weight * weight;
        }
        float norm = (float) Math.sqrt(Math.max(length, 1e-12));
        weights.replaceAll((gram, weight) -> weight / norm);
        return weights;
    }
}
