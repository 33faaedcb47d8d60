package headwater.crosslingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Chinese or Japanese text cut into the fewest words of a dictionary; of two ways with as many, the one with the
/// longer words.
final class HanWords {

    private static final int LONGEST = 8;

    /// Words written in kana are longer.
    private static final int LONGEST_JAPANESE = 12;

    /// More than the square of the longest word, so that the number of words decides first.
    private static final int PER_WORD = 1_000;

    private HanWords() {}

    static List<String> of(String run, Tongue tongue, Set<String> dictionary) {
        return tongue == Tongue.JAPANESE ? japanese(run, dictionary) : cut(run, LONGEST, dictionary);
    }

    /// Names and new words are written in katakana: a stretch of it that is not made of known words is one word.
    private static List<String> japanese(String run, Set<String> dictionary) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= run.length(); i++) {
            boolean katakana = isKatakana(run.charAt(from));
            if (i == run.length() || isKatakana(run.charAt(i)) != katakana) {
                String stretch = run.substring(from, i);
                List<String> cut = cut(stretch, LONGEST_JAPANESE, dictionary);
                boolean known = cut.stream().allMatch(word -> word.length() > 1 && dictionary.contains(word));
                words.addAll(katakana && !known ? List.of(stretch) : cut);
                from = i;
            }
        }
        return words;
    }

    private static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヿ';
    }

    private static List<String> cut(String run, int longest, Set<String> dictionary) {
        int size = run.length();
        int[] cost = new int[size + 1];
        int[] length = new int[size + 1];
        for (int i = size - 1; i >= 0; i--) {
            cost[i] = Integer.MAX_VALUE;
            int most = Math.min(longest, size - i);
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
