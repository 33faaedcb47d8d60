package headwater.crosslingual;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// How much the sentences of two texts say the same in two languages for which there is a lexicon.
///
/// A unit is one sentence or two in a row: with n sentences, unit i is the sentence i, and unit n + i the sentences
/// i and i + 1 taken as one. A likeness lies between 0 and 1; unrelated sentences of one story reach 0.2.
/// It keeps the line it works on, so one serves one thread.
public final class SentenceLikeness {

    private final List<Line> ones;
    private final LineIndex twos;

    private SentenceLikeness(List<Line> ones, LineIndex twos) {
        this.ones = ones;
        this.twos = twos;
    }

    /// Nothing where one of the languages has no lexicon.
    public static Optional<SentenceLikeness> of(
            List<String> one, String oneLanguage, List<String> two, String twoLanguage) {
        Optional<Tongue> tongue = Tongue.of(oneLanguage);
        Optional<Tongue> other = Tongue.of(twoLanguage);
        if (tongue.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        LineReader reader = new LineReader(Lexicon.shared());
        List<List<String>> words = words(one, tongue.get(), reader);
        List<List<String>> otherWords = words(two, other.get(), reader);
        List<Line> ones = lines(words, tongue.get(), reader);
        List<Line> twos = lines(otherWords, other.get(), reader);
        return Optional.of(new SentenceLikeness(ones, new LineIndex(twos, reader.keys())));
    }

    /// How much a unit of the first text is like each of these of the second.
    public float[] of(int unit, int[] others) {
        return twos.scores(ones.get(unit), others);
    }

    private static List<List<String>> words(List<String> sentences, Tongue tongue, LineReader reader) {
        return sentences.stream().map(each -> reader.words(each, tongue)).toList();
    }

    private static List<Line> lines(List<List<String>> words, Tongue tongue, LineReader reader) {
        List<Line> lines = new ArrayList<>();
        words.forEach(each -> lines.add(reader.read(each, tongue)));
        IntStream.range(1, words.size()).forEach(i -> {
            Set<String> both = new LinkedHashSet<>(words.get(i - 1));
            both.addAll(words.get(i));
            lines.add(reader.read(List.copyOf(both), tongue));
        });
        return lines;
    }
}
