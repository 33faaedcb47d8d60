package headwater.embedding;

import headwater.embedding.Shelf.Place;
import headwater.embedding.Shelf.Sentence;
import headwater.text.Document;
import headwater.text.Sentences;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Texts cut into sentences, and these turned into vectors, each different one once.
final class Reading {

    /// Beyond this a text is read no further.
    static final int MOST_SENTENCES = 400;

    /// A sentence of fewer content words says too little to be looked for.
    private static final double FEWEST_WORDS = 3;

    private final TreeMap<String, Shelf> shelves = new TreeMap<>();
    private int cut;
    private int tooShort;

    private Reading() {}

    /// @param texts sorted
    static Reading of(List<Document> texts, Encoder encoder, Likenesses.Watch watch) {
        Reading reading = new Reading();
        texts.forEach(reading::add);
        reading.encode(encoder, watch);
        return reading;
    }

    private void add(Document text) {
        Shelf shelf = shelves.computeIfAbsent(primary(text.language()), Shelf::new);
        List<Span> spans = Sentences.of(text.text());
        cut += spans.size() > MOST_SENTENCES ? 1 : 0;
        List<Sentence> sentences = new ArrayList<>();
        double total = 0;
        for (Span span : spans.subList(0, Math.min(spans.size(), MOST_SENTENCES))) {
            String sentence = span.in(text.text());
            double words = Amount.of(sentence);
            total += words;
            if (words >= FEWEST_WORDS) {
                sentences.add(new Sentence(span, shelf.row(sentence), words));
            }
        }
        tooShort += sentences.isEmpty() ? 1 : 0;
        shelf.add(new Place(text.id(), text.text(), sentences, total));
    }

    private static String primary(String language) {
        int end = language.indexOf('-');
        String primary = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
        return primary.equals("cmn") || primary.equals("yue") ? "zh" : primary;
    }

    private void encode(Encoder encoder, Likenesses.Watch watch) {
        long total = shelves.values().stream()
                .mapToLong(shelf -> shelf.different().size())
                .sum();
        AtomicLong done = new AtomicLong();
        for (Shelf shelf : shelves.values()) {
            float[][] vectors = new float[shelf.different().size()][];
            IntStream.range(0, vectors.length).parallel().forEach(row -> {
                vectors[row] = encoder.encode(shelf.different().get(row));
                watch.encoded(done.incrementAndGet(), total);
            });
            shelf.setVectors(vectors);
        }
    }

    List<Shelf> shelves() {
        return List.copyOf(shelves.values());
    }

    int cut() {
        return cut;
    }

    int tooShort() {
        return tooShort;
    }
}
