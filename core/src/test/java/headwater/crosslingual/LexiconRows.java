package headwater.crosslingual;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPOutputStream;

/// The words of one language, each with what it may be in English, as they are written.
final class LexiconRows {

    private static final int MOST = 12;

    private static final double DEEPEST = 12;

    private record Sense(int english, double there, double back) {
        double worth() {
            return there * back;
        }
    }

    private static final Comparator<Sense> SUREST =
            Comparator.comparingDouble((Sense sense) -> -sense.worth()).thenComparingInt(Sense::english);

    private final Tongue tongue;
    private final Set<String> dictionary;
    private final TreeMap<String, List<Sense>> rows = new TreeMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    LexiconRows(Tongue tongue, Set<String> dictionary) {
        this.tongue = tongue;
        this.dictionary = dictionary;
    }

    void add(String word, int english, double there, double back) {
        rows.computeIfAbsent(word, key -> new ArrayList<>()).add(new Sense(english, there, back));
    }

    void addWord(String word) {
        rows.computeIfAbsent(word, key -> new ArrayList<>());
    }

    void count(String word, int times) {
        seen.put(word, times);
    }

    int size() {
        return rows.size();
    }

    /// An inflected form that the rules do not lead back to its word.
    void addForm(String form, String word) {
        List<String> forms = LearntLanguage.words(form, tongue, dictionary).toList();
        List<String> words = LearntLanguage.words(word, tongue, dictionary).toList();
        if (forms.size() == 1 && words.size() == 1 && !forms.equals(words) && rows.containsKey(words.getFirst())) {
            rows.putIfAbsent(forms.getFirst(), rows.get(words.getFirst()));
        }
    }

    /// Of each word its surest senses alone.
    void limit(int most) {
        rows.replaceAll(
                (word, senses) -> senses.stream().sorted(SUREST).limit(most).toList());
    }

    /// How many words name each English stem, added to these.
    void countEnglish(Map<Integer, Integer> named) {
        rows.values().forEach(senses -> senses.forEach(sense -> named.merge(sense.english(), 1, Integer::sum)));
    }

    /// Words that no sentence has and of which only rare English stems are known.
    void drop(IntPredicate rare) {
        rows.entrySet()
                .removeIf(row -> seen.getOrDefault(row.getKey(), 0) == 0
                        && !row.getValue().isEmpty()
                        && row.getValue().stream().allMatch(sense -> rare.test(sense.english())));
    }

    /// @param sentences among which the words were counted
    /// @param place of an English stem in its file
    void write(Path folder, int sentences, IntUnaryOperator place) throws IOException {
        StringBuilder text = new StringBuilder();
        rows.forEach((word, senses) -> {
            text.append(word).append('\t').append(bits(seen.getOrDefault(word, 0), sentences));
            senses.stream()
                    .sorted(SUREST)
                    .limit(MOST)
                    .forEach(sense -> text.append('\t')
                            .append(Integer.toString(place.applyAsInt(sense.english()), 36))
                            .append(':')
                            .append(depth(sense.there()))
                            .append(depth(sense.back())));
            text.append('\n');
        });
        write(folder.resolve(tongue.tag() + ".tsv.gz"), text);
    }

    private static String depth(double chance) {
        double halves = Math.min(2 * DEEPEST, -2 * Math.log(chance) / Math.log(2));
        return Integer.toString((int) Math.round(Math.max(0, halves)), 36);
    }

    /// In tenths of a bit.
    static long bits(int seen, int sentences) {
        return Math.round(-10 * Math.log((seen + 0.5) / (sentences + 1)) / Math.log(2));
    }

    static void write(Path file, CharSequence rows) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
