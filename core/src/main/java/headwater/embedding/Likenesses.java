package headwater.embedding;

import headwater.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds, among texts in any languages, those that say the same in other words, as a model has it.
///
/// The answer depends on the texts and the model alone: not on their order, nor on how many threads work on them.
public final class Likenesses {

    /// What was found, and what was not compared.
    ///
    /// @param sentences how many different ones were read
    /// @param tooShort how many texts have no sentence that says enough
    /// @param cut how many texts were too long to be read to their end
    /// @param common how many sentences stand in too many texts to start from all of them
    /// @param together by two languages, such as `en fr`, which share of known translations the model found
    public record Found(
            List<Likeness> likenesses,
            long sentences,
            int tooShort,
            int cut,
            int common,
            SortedMap<String, Double> together) {
        public Found {
            likenesses = List.copyOf(likenesses);
            together = Collections.unmodifiableSortedMap(new TreeMap<>(together));
        }
    }

    /// Told how far it has come.
    @FunctionalInterface
    public interface Watch {

        /// @param done how many different sentences have been turned into vectors, by any thread
        void encoded(long done, long total);
    }

    /// A text is read up to so many sentences.
    public static final int MOST_SENTENCES = Reading.MOST_SENTENCES;

    /// Two sentences that stand in so many pairs of texts lead to the first of them only.
    public static final int MOST_PAIRS = Comparison.MOST_PAIRS;

    /// A pair of fewer content words is never asserted.
    public static final int FEWEST_WORDS = Weighing.ENOUGH_WORDS;

    /// A model that brings a smaller share of known translations together is not believed between the two languages.
    public static final double KNOWN = Yardstick.KNOWN;

    private Likenesses() {}

    public static Found among(List<Document> texts, Encoder encoder, Watch watch) {
        Yardstick yardstick = Yardstick.of(encoder);
        Reading reading = Reading.of(
                texts.stream().sorted(Comparator.comparing(Document::id)).toList(), encoder, watch);
        List<Likeness> found = new ArrayList<>();
        int common = 0;
        List<Shelf> shelves = reading.shelves();
        for (int one = 0; one < shelves.size(); one++) {
            for (int two = one; two < shelves.size(); two++) {
                Comparison comparison = new Comparison(
                        shelves.get(one),
                        shelves.get(two),
                        yardstick,
                        encoder.model().least());
                found.addAll(comparison.likenesses());
                common += comparison.common();
            }
        }
        found.sort(Comparator.comparing(Likeness::a).thenComparing(Likeness::b));
        long sentences =
                shelves.stream().mapToLong(shelf -> shelf.different().size()).sum();
        return new Found(found, sentences, reading.tooShort(), reading.cut(), common, yardstick.together());
    }
}
