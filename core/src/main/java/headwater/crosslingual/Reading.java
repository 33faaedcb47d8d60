package headwater.crosslingual;

import headwater.text.Sentences;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Texts cut into sentences and read, those of one language after another.
final class Reading {

    /// Beyond this a text is read no further.
    static final int MOST_SENTENCES = 400;

    private static final int FEWEST_WORDS = 3;

    /// A sentence as it is compared.
    ///
    /// @param text the place of its text among those of its language
    record Sentence(int text, Span span, Line line) {}

    /// A text and its sentences, from one place to another in the list of its language.
    record Place(String id, int first, int end, float total) {}

    /// All of one language.
    record Shelf(List<Place> texts, List<Sentence> sentences) {}

    private final Map<Tongue, Shelf> shelves = new EnumMap<>(Tongue.class);
    private final SortedMap<String, Integer> unread = new TreeMap<>();
    private int cut;
    private int tooShort;
    private int keys;

    private Reading() {}

    static Reading of(List<Text> texts) {
        Reading reading = new Reading();
        Map<Tongue, List<Text>> byTongue = new EnumMap<>(Tongue.class);
        for (Text text : texts) {
            Optional<Tongue> tongue = Tongue.of(text.language());
            if (tongue.isPresent()) {
                byTongue.computeIfAbsent(tongue.get(), key -> new ArrayList<>()).add(text);
            } else {
                reading.unread.merge(text.language(), 1, Integer::sum);
            }
        }
        // With texts in one language only there is nothing to compare, and the lexicon stays where it is.
        if (byTongue.size() > 1) {
            reading.read(byTongue);
        }
        return reading;
    }

    private record Cut(Span span, List<String> words) {}

    private void read(Map<Tongue, List<Text>> byTongue) {
        LineReader reader = new LineReader(Lexicon.shared());
        Map<Tongue, List<List<Cut>>> cuts = new EnumMap<>(Tongue.class);
        byTongue.forEach((tongue, texts) -> cuts.put(
                tongue, texts.stream().map(text -> cut(text, tongue, reader)).toList()));
        byTongue.forEach((tongue, texts) -> shelves.put(tongue, shelf(tongue, texts, cuts, reader)));
        tooShort = (int) shelves.values().stream()
                .flatMap(shelf -> shelf.texts().stream())
                .filter(text -> text.first() == text.end())
                .count();
        keys = reader.keys();
    }

    private List<Cut> cut(Text text, Tongue tongue, LineReader reader) {
        List<Span> spans = Sentences.of(text.words());
        cut += spans.size() > MOST_SENTENCES ? 1 : 0;
        return spans.stream()
                .limit(MOST_SENTENCES)
                .map(span -> new Cut(span, reader.words(span.in(text.words()), tongue)))
                .toList();
    }

    private static Shelf shelf(Tongue tongue, List<Text> texts, Map<Tongue, List<List<Cut>>> cuts, LineReader reader) {
        List<Place> places = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int first = sentences.size();
            float total = 0;
            for (Cut cut : cuts.getOrDefault(tongue, List.of()).get(i)) {
                Line line = reader.read(cut.words(), tongue);
                total += line.total;
                if (line.words() >= FEWEST_WORDS) {
                    sentences.add(new Sentence(i, cut.span(), line));
                }
            }
            places.add(new Place(texts.get(i).id(), first, sentences.size(), total));
        }
        return new Shelf(places, sentences);
    }

    Shelf shelf(Tongue tongue) {
        return shelves.getOrDefault(tongue, new Shelf(List.of(), List.of()));
    }

    /// Whether there are texts in both of two languages, each two of which are compared once.
    boolean areCompared(Tongue one, Tongue two) {
        return one.compareTo(two) < 0
                && !shelf(one).texts().isEmpty()
                && !shelf(two).texts().isEmpty();
    }

    /// How many texts are in each language without a lexicon.
    SortedMap<String, Integer> unread() {
        return unread;
    }

    /// How many texts were too long to be read to their end.
    int cut() {
        return cut;
    }

    /// How many texts have no sentence of three words that tell anything.
    int tooShort() {
        return tooShort;
    }

    int keys() {
        return keys;
    }
}
