package headwater.crosslingual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Finds, among texts in the languages for which there is a lexicon, those that say the same in another of them.
public final class Translations {

    /// What was found, and what was not compared.
    ///
    /// @param unread how many texts are in each language without a lexicon
    /// @param tooShort how many texts have too few words to be compared
    /// @param cut how many texts were too long to be read to their end
    /// @param common how many words were in too many sentences to be looked up
    public record Found(
            List<Translation> translations, SortedMap<String, Integer> unread, int tooShort, int cut, int common) {
        public Found {
            translations = List.copyOf(translations);
            unread = Collections.unmodifiableSortedMap(new TreeMap<>(unread));
        }
    }

    /// A text is read up to so many sentences.
    public static final int MOST_SENTENCES = Reading.MOST_SENTENCES;

    /// A word in more sentences than this is not looked up, though it still counts where two are compared.
    public static final int MOST_LINES = LineIndex.MOST_LINES;

    private Translations() {}

    /// Told how far it has come. What it throws ends the comparison.
    @FunctionalInterface
    public interface Watch {

        /// @param done how many sentences have been looked up among those of another language, by any thread
        void lookedUp(long done, long total);
    }

    public static Found among(List<Text> texts) {
        return among(texts, (done, total) -> {});
    }

    /// @param watch told how far it has come
    public static Found among(List<Text> texts, Watch watch) {
        Reading reading =
                Reading.of(texts.stream().sorted(Comparator.comparing(Text::id)).toList());
        List<Translation> found = new ArrayList<>();
        LookedUp progress = new LookedUp(reading, watch);
        int common = 0;
        for (Tongue one : Tongue.values()) {
            for (Tongue two : Tongue.values()) {
                if (reading.areCompared(one, two)) {
                    Comparison comparison =
                            new Comparison(reading.shelf(one), reading.shelf(two), reading.keys(), progress);
                    found.addAll(comparison.translations());
                    common += comparison.common();
                }
            }
        }
        return new Found(found, reading.unread(), reading.tooShort(), reading.cut(), common);
    }

    /// For each text the one of others that is most like it, by its place, or -1: each is compared as one sentence,
    /// however many it has. Accuracy is measured with it.
    public static int[] nearest(List<Text> texts, List<Text> others) {
        LineReader reader = new LineReader(Lexicon.shared());
        List<List<String>> words =
                texts.stream().map(text -> words(text, reader)).toList();
        List<List<String>> otherWords =
                others.stream().map(text -> words(text, reader)).toList();
        List<Line> lines = lines(texts, words, reader);
        LineIndex index = new LineIndex(lines(others, otherWords, reader), reader.keys());
        Neighbours neighbours = Neighbours.of(lines, index, new LookedUp(lines.size(), (done, total) -> {}));
        return IntStream.range(0, lines.size())
                .map(i -> neighbours.of(i).length == 0 ? -1 : neighbours.of(i)[0])
                .toArray();
    }

    private static List<String> words(Text text, LineReader reader) {
        return reader.words(text.words(), Tongue.of(text.language()).orElseThrow());
    }

    private static List<Line> lines(List<Text> texts, List<List<String>> words, LineReader reader) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> reader.read(
                        words.get(i), Tongue.of(texts.get(i).language()).orElseThrow()))
                .toList();
    }
}
