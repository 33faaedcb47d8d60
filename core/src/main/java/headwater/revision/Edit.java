package headwater.revision;

import headwater.delta.Aligned;
import headwater.delta.Change;
import headwater.delta.Delta;
import headwater.lexicon.Plain;
import headwater.text.Sentences;
import headwater.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/// What an item's text became against the one before it.
///
/// @param changes offsets of the parent are into the text before, those of the child into this one
/// @param gained the passages of this text that no earlier text of the item has, in order. A sentence that was
///     edited is none: it stood there in other words.
public record Edit(List<Change> changes, List<Span> gained) implements Serializable {

    public static final Edit NONE = new Edit(List.of(), List.of());

    /// Less of the text than this stood there before, and it is another text in the same place.
    private static final double EDITED = 0.3;

    public Edit {
        changes = List.copyOf(changes);
        gained = List.copyOf(gained);
    }

    /// @param before the text that this one followed
    /// @param older every earlier text of the item
    public static Edit of(
            headwater.delta.Version before, headwater.delta.Version now, List<headwater.delta.Version> older) {
        Delta delta = Delta.of(before, now);
        String text = now.document().text();
        List<String> stood = older.stream()
                .map(each -> Plain.letters(each.document().text()))
                .toList();
        Stream<Span> added = isEdited(delta, text)
                ? delta.changes().stream()
                        .filter(each -> each.sort() == Change.Sort.ADDED)
                        .map(each -> new Span(each.childStart(), each.childEnd()))
                : Sentences.of(text).stream();
        List<Span> gained = added.filter(each -> isNew(Plain.letters(each.in(text)), stood))
                .sorted()
                .toList();
        return new Edit(delta.changes(), gained);
    }

    private static boolean isNew(String letters, List<String> stood) {
        return !letters.isEmpty() && stood.stream().noneMatch(text -> text.contains(letters));
    }

    private static boolean isEdited(Delta delta, String text) {
        int kept = delta.aligned().stream()
                .map(Aligned::child)
                .mapToInt(Span::length)
                .sum();
        return kept >= EDITED * text.length();
    }
}
