package headwater.accuracy;

import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// MinHash signatures by a library, in bands: texts that agree on five hashes of one of 25 bands and whose signatures
/// agree on half of all 125 (Broder 1997; the bands meet a Jaccard index of .5).
public final class MinHashes implements Baseline {

    private static final int BANDS = 25;
    private static final int ROWS = 5;
    private static final int SIZE = 5;
    private static final double LEAST = 0.5;

    private final MinHash hashes = new MinHash(BANDS * ROWS, Integer.MAX_VALUE, 1);

    @Override
    public String name() {
        return "MinHash-LSH .5";
    }

    @Override
    public Map<Pair, Double> pairs(List<String> texts) {
        List<int[]> signatures = new ArrayList<>();
        Map<Long, List<Integer>> buckets = new HashMap<>();
        Map<Pair, Double> pairs = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            int[] signature = signature(texts.get(i));
            signatures.add(signature);
            Set<Integer> candidates = new HashSet<>();
            for (int band = 0; band < BANDS; band++) {
                List<Integer> bucket = buckets.computeIfAbsent(key(signature, band), key -> new ArrayList<>(1));
                candidates.addAll(bucket);
                bucket.add(i);
            }
            for (int other : candidates) {
                double like = agreement(signatures.get(other), signature);
                if (like >= LEAST) {
                    pairs.put(Pair.of(other, i), like);
                }
            }
        }
        return pairs;
    }

    private int[] signature(String text) {
        Set<Integer> grams = new HashSet<>();
        for (int gram : Baseline.grams(text, SIZE)) {
            grams.add(gram & Integer.MAX_VALUE);
        }
        return hashes.signature(grams);
    }

    private static long key(int[] signature, int band) {
        int[] rows = Arrays.copyOfRange(signature, band * ROWS, (band + 1) * ROWS);
        long key = band;
        for (int row : rows) {
            key = key * 0x9E3779B97F4A7C15L + row;
        }
        return key;
    }

    private static double agreement(int[] one, int[] other) {
        int same = 0;
        for (int i = 0; i < one.length; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return (double) same / one.length;
    }
}
