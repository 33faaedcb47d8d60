package headwater.embedding;

import headwater.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The texts of one language, cut into sentences; what several texts say in the same words is one row.
final class Shelf {

    /// A sentence of a text.
    ///
    /// @param row which of the different sentences it is
    /// @param words about how many content words it has
    record Sentence(Span span, int row, double words) {}

    /// @param words content words of the whole text
    record Place(String id, String text, List<Sentence> sentences, double words) {}

    final String language;
    private final List<Place> texts = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<String> different = new ArrayList<>();
    private final List<TreeSet<Integer>> textsOf = new ArrayList<>();
    private float[][] vectors = {};

    Shelf(String language) {
        this.language = language;
    }

    /// Which row a sentence of the text that is added next is.
    int row(String sentence) {
        int row = rows.computeIfAbsent(sentence, key -> {
            different.add(key);
            textsOf.add(new TreeSet<>());
            return different.size() - 1;
        });
        textsOf.get(row).add(texts.size());
        return row;
    }

    void add(Place text) {
        texts.add(text);
    }

    /// Every different sentence, in the order in which they came.
    List<String> different() {
        return different;
    }

    void setVectors(float[][] vectors) {
        this.vectors = vectors;
    }

    float[][] vectors() {
        return vectors;
    }

    List<Place> texts() {
        return texts;
    }

    /// The places of the texts that have a sentence.
    SortedSet<Integer> textsOf(int row) {
        return textsOf.get(row);
    }
}
