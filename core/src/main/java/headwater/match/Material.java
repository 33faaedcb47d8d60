package headwater.match;

import headwater.flow.Flow;
import headwater.model.Observation;
import headwater.room.Room;
import headwater.text.Document;
import headwater.text.Foldings;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the matchers compare: observations, their words, and which of these belong to the sites. Worked out once for
/// all of them.
public final class Material {

    private final List<Observation> observations;
    private final Foldings foldings;
    private final Texts texts;
    private final Room room;
    private final Boilerplate boilerplate;

    /// Of observations only: each other text is an item of its own.
    private final Map<String, Prose> byId = new HashMap<>();

    /// Texts by their number, of which many more may be kept than fit as objects.
    interface Texts {

        int size();

        String id(int number);

        /// See [Prose#order].
        long order(int number);

        /// Its comparison form; not to be changed.
        char[] units(int number);

        /// Made again each time it is asked for, unless it is kept.
        Prose get(int number);
    }

    private Material(List<Observation> observations, Foldings foldings, Texts texts, Room room) {
        this.observations = List.copyOf(observations);
        this.foldings = foldings;
        this.texts = texts;
        this.room = room;
        this.boilerplate = Boilerplate.of(this);
        if (!observations.isEmpty()) {
            texts().forEach(prose -> byId.put(prose.id(), prose));
        }
    }

    static Material of(Flow<Observation> observations, Foldings foldings) {
        List<Observation> all = observations.fold(new Matching.Listed<>());
        List<Prose> texts =
                all.stream().flatMap(each -> Prose.of(each, foldings)).toList();
        return new Material(all, foldings, new Listed(texts), Room.heap());
    }

    /// Texts that are no observations.
    ///
    /// @param room where what is worked out of them is kept
    static Material of(Texts texts, Foldings foldings, Room room) {
        return new Material(List.of(), foldings, texts, room);
    }

    List<Observation> observations() {
        return observations;
    }

    /// Which differences of writing are overlooked.
    Foldings foldings() {
        return foldings;
    }

    Room room() {
        return room;
    }

    int size() {
        return texts.size();
    }

    String id(int number) {
        return texts.id(number);
    }

    long order(int number) {
        return texts.order(number);
    }

    /// The comparison form of a text; not to be changed.
    char[] units(int number) {
        return texts.units(number);
    }

    Prose text(int number) {
        return texts.get(number);
    }

    Stream<Prose> texts() {
        return IntStream.range(0, texts.size()).mapToObj(texts::get);
    }

    /// The units of a text that are left out of the comparison.
    BitSet left(Prose prose) {
        return boilerplate.in(prose);
    }

    /// A text with what is left out of it turned into blanks, so that every place stays where it is.
    String blanked(Prose prose) {
        return Boilerplate.blanked(prose, left(prose));
    }

    Document blankedDocument(int number) {
        Prose prose = texts.get(number);
        Document document = prose.document();
        String blanked = blanked(prose);
        return blanked.equals(document.text())
                ? document
                : new Document(document.id(), document.language(), blanked, document.titleLength());
    }

    /// All texts with what is left out of them turned into blanks.
    List<Document> blankedDocuments() {
        return IntStream.range(0, texts.size()).mapToObj(this::blankedDocument).toList();
    }

    /// True if two texts are captures of one published item.
    boolean areOneItem(String a, String b) {
        Prose one = byId.get(a);
        Prose other = byId.get(b);
        return one != null && other != null && one.item().equals(other.item());
    }

    private record Listed(List<Prose> all) implements Texts {

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public String id(int number) {
            return all.get(number).id();
        }

        @Override
        public long order(int number) {
            return all.get(number).order();
        }

        @Override
        public char[] units(int number) {
            return all.get(number).units();
        }

        @Override
        public Prose get(int number) {
            return all.get(number);
        }
    }
}
