package headwater.crosslingual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// What is learnt of one language and English, from entries of dictionaries and from sentences.
final class LearntLanguage {

    private static final double LEAST = 0.02;

    private final Tongue tongue;
    private final Set<String> dictionary;
    private final EnglishStems english;
    private final Map<String, Integer> words = new HashMap<>();
    private final List<String> byNumber = new ArrayList<>(List.of(""));
    private final List<int[]> own = new ArrayList<>();
    private final List<int[]> other = new ArrayList<>();
    private final Map<Integer, Integer> seen = new HashMap<>();
    private final Map<Integer, Integer> seenEnglish = new HashMap<>();
    private int sentences;

    /// @param dictionary what cuts a text that is written without spaces
    LearntLanguage(Tongue tongue, Set<String> dictionary, EnglishStems english) {
        this.tongue = tongue;
        this.dictionary = dictionary;
        this.english = english;
    }

    /// The words of a text as the lexicon has them.
    static Stream<String> words(String text, Tongue tongue, Set<String> dictionary) {
        return Words.of(text, tongue, dictionary).stream()
                .map(word -> tongue.keepsForms() ? Stems.of(word, tongue) : word);
    }

    boolean learn(String text, String inEnglish) {
        int[] one = words(text, tongue, dictionary)
                .mapToInt(word -> words.computeIfAbsent(word, key -> {
                    byNumber.add(key);
                    return byNumber.size() - 1;
                }))
                .distinct()
                .toArray();
        int[] two = english.of(inEnglish);
        if (one.length == 0 || two.length == 0) {
            return false;
        }
        own.add(one);
        other.add(two);
        return true;
    }

    /// @param file English and the language, with a tab between them
    /// @param leftOut lines that must not be learnt from
    void learnSentences(Path file, Set<String> leftOut) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] both = line.split("\t");
            if (leftOut.contains(both[0].strip()) || leftOut.contains(both[1].strip()) || !learn(both[1], both[0])) {
                continue;
            }
            sentences++;
            for (int word : own.getLast()) {
                seen.merge(word, 1, Integer::sum);
            }
            for (int word : other.getLast()) {
                seenEnglish.merge(word, 1, Integer::sum);
            }
        }
    }

    int sentences() {
        return sentences;
    }

    /// In how many sentences each English stem stood, by its number.
    Map<Integer, Integer> seenEnglish() {
        return seenEnglish;
    }

    /// In how many entries and sentences each English stem stood, added to these.
    void countEnglish(Map<Integer, Integer> counts) {
        other.forEach(stems -> {
            for (int stem : stems) {
                counts.merge(stem, 1, Integer::sum);
            }
        });
    }

    /// All that was learnt.
    LexiconRows rows() {
        return rows(english -> true);
    }

    /// @param kept the English stems to keep, by number
    LexiconRows rows(IntPredicate kept) {
        int[][] one = own.toArray(int[][]::new);
        int[][] two = other.toArray(int[][]::new);
        WordPairs there = WordPairs.learn(one, two);
        WordPairs back = WordPairs.learn(two, one);
        Map<Long, Float> backwards = new HashMap<>();
        for (int i = 0; i < back.pairs.length; i++) {
            if (back.chances[i] > 1e-4) {
                backwards.put(Long.rotateLeft(back.pairs[i], 32), back.chances[i]);
            }
        }
        LexiconRows rows = new LexiconRows(tongue, dictionary);
        for (int i = 0; i < there.pairs.length; i++) {
            int source = (int) (there.pairs[i] >>> 32);
            Float chance = backwards.get(there.pairs[i]);
            if (source > 0
                    && kept.test((int) there.pairs[i])
                    && chance != null
                    && Math.max(there.chances[i], chance) >= LEAST
                    && there.chances[i] >= 1e-3) {
                rows.add(byNumber.get(source), (int) there.pairs[i], there.chances[i], chance);
            }
        }
        words.forEach((word, number) -> rows.count(word, seen.getOrDefault(number, 0)));
        return rows;
    }
}
