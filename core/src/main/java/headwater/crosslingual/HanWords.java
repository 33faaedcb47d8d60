package headwater.crosslingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Chinese text cut into the fewest words of a dictionary; of two ways with as many, the one with the longer words.
final class HanWords {

    private static final int LONGEST = 8;

    /// More than the square of the longest word, so that the number of words decides first.
    private static final int PER_WORD = 1_000;

    private HanWords() {}

    static List<String> of(String run, Set<String> dictionary) {
        int size = run.length();
        int[] cost = new int[size + 1];
        int[] length = new int[size + 1];
        for (int i = size - 1; i >= 0; i--) {
            cost[i] = Integer.MAX_VALUE;
            int most = Math.min(LONGEST, size - i);
            for (int take = 1; take <= most; take++) {
                int with = cost[i + take] + PER_WORD - take * take;
                if (with < cost[i] && (take == 1 || dictionary.contains(run.substring(i, i + take)))) {
                    cost[i] = with;
                    length[i] = take;
                }
            }
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < size; i += length[i]) {
            words.add(run.substring(i, i + length[i]));
        }
        return words;
    }
}
