package headwater.match;

import headwater.flow.Flow;
import headwater.model.Observation;
import headwater.text.Document;
import headwater.text.Foldings;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the matchers compare: observations, their words, and which of these belong to the sites. Worked out once for
/// all of them.
public final class Material {

    private final List<Observation> observations;
    private final Foldings foldings;
    private final List<Prose> texts;
    private final Boilerplate boilerplate;

    /// Of observations only: each other text is an item of its own.
    private final Map<String, Prose> byId = new HashMap<>();

    private Material(List<Observation> observations, Foldings foldings, List<Prose> texts) {
        this.observations = List.copyOf(observations);
        this.foldings = foldings;
        this.texts = List.copyOf(texts);
        this.boilerplate = Boilerplate.of(texts);
        if (!observations.isEmpty()) {
            texts.forEach(prose -> byId.put(prose.id(), prose));
        }
    }

    static Material of(Flow<Observation> observations, Foldings foldings) {
        List<Observation> all = observations.fold(new Matching.Listed<>());
        return new Material(
                all,
                foldings,
                all.stream().flatMap(each -> Prose.of(each, foldings)).toList());
    }

    /// Texts that are no observations.
    static Material of(List<Prose> texts, Foldings foldings) {
        return new Material(List.of(), foldings, texts);
    }

    List<Observation> observations() {
        return observations;
    }

    /// Which differences of writing are overlooked.
    Foldings foldings() {
        return foldings;
    }

    List<Prose> texts() {
        return texts;
    }

    /// The units of a text that are left out of the comparison.
    BitSet left(Prose prose) {
        return boilerplate.in(prose);
    }

    /// A text with what is left out of it turned into blanks, so that every place stays where it is.
    String blanked(Prose prose) {
        return Boilerplate.blanked(prose, left(prose));
    }

    /// All texts with what is left out of them turned into blanks.
    List<Document> blankedDocuments() {
        return texts.stream().map(this::blankedDocument).toList();
    }

    private Document blankedDocument(Prose prose) {
        Document document = prose.document();
        String blanked = blanked(prose);
        return blanked.equals(document.text())
                ? document
                : new Document(document.id(), document.language(), blanked, document.titleLength());
    }

    /// True if two texts are captures of one published item.
    boolean areOneItem(String a, String b) {
        Prose one = byId.get(a);
        Prose other = byId.get(b);
        return one != null && other != null && one.item().equals(other.item());
    }
}
