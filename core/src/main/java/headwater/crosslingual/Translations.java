package headwater.crosslingual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Finds, among texts in Chinese, English and French, those that say the same in another of these languages.
public final class Translations {

    /// What was found, and what was not compared.
    ///
    /// @param unread how many texts are in each language without a lexicon
    /// @param cut how many texts were too long to be read to their end
    /// @param common how many words were in too many sentences to be looked up
    public record Found(List<Translation> translations, Map<String, Integer> unread, int cut, int common) {
        public Found {
            translations = List.copyOf(translations);
            unread = Map.copyOf(unread);
        }
    }

    private Translations() {}

    public static Found among(List<Text> texts) {
        Reading reading = Reading.of(texts.stream().sorted(Comparator.comparing(Text::id)).toList());
        List<Translation> found = new ArrayList<>();
        int common = 0;
        for (Tongue one : Tongue.values()) {
            for (Tongue two : Tongue.values()) {
                if (one.compareTo(two) < 0 && !reading.shelf(one).texts().isEmpty() && !reading.shelf(two).texts().isEmpty()) {
                    Comparison comparison = new Comparison(reading.shelf(one), reading.shelf(two), reading.keys());
                    found.addAll(comparison.translations());
                    common += comparison.common();
                }
            }
        }
        return new Found(found, reading.unread(), reading.cut(), common);
    }

    /// For each text the one of others that is most like it, by its place, or -1: each is compared as one sentence,
    /// however many it has.
    public static int[] nearest(List<Text> texts, List<Text> others) {
        LineReader reader = new LineReader(Lexicon.shared());
        List<Tongue> tongues = texts.stream().map(text -> Tongue.of(text.language()).orElseThrow()).toList();
        List<Tongue> otherTongues = others.stream().map(text -> Tongue.of(text.language()).orElseThrow()).toList();
        List<List<String>> words = new ArrayList<>();
        List<List<String>> otherWords = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            words.add(reader.words(texts.get(i).words(), tongues.get(i)));
        }
        for (int i = 0; i < others.size(); i++) {
            otherWords.add(reader.words(others.get(i).words(), otherTongues.get(i)));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            lines.add(reader.read(otherWords.get(i), otherTongues.get(i)));
        }
        List<Line> queries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            queries.add(reader.read(words.get(i), tongues.get(i)));
        }
        Neighbours neighbours = Neighbours.of(queries, new LineIndex(lines, reader.keys()));
        int[] nearest = new int[texts.size()];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = neighbours.of(i).length == 0 ? -1 : neighbours.of(i)[0];
        }
        return nearest;
    }
}
