package headwater.delta;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a child did to the text it took: sentence beside sentence, the changes, the form.
///
/// Each change is for a person to confirm. The cost is that of [SentenceAlignment], and of a comparison word by word
/// of each pair of sentences that differ.
///
/// @param aligned in the order of the parent
/// @param changes the most telling first, then in the order of the child
public record Delta(List<Aligned> aligned, List<Change> changes, Form form) implements Serializable {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::sort)
            .thenComparingInt(Change::childStart)
            .thenComparingInt(Change::parentStart);

    public Delta {
        aligned = List.copyOf(aligned);
        changes = List.copyOf(changes);
    }

    public static Delta of(Version parent, Version child) {
        Sides sides = new Sides(parent, child);
        List<Change> changes = new ArrayList<>(Modality.bySubject(sides));
        addNew(changes, Wordings.of(sides));
        if (!sides.isOneLanguage()) {
            addNew(changes, Modality.bySentence(sides));
            changes.addAll(Numbers.across(sides));
        }
        changes.addAll(Hints.of(sides));
        changes.addAll(Passages.of(sides));
        changes.sort(ORDER);
        return new Delta(sides.alignment().aligned(), changes, Form.of(sides));
    }

    /// A change of certainty is told once, however it was found.
    private static void addNew(List<Change> changes, List<Change> more) {
        List<Change> known = List.copyOf(changes);
        more.stream()
                .filter(each -> !isCertainty(each) || known.stream().noneMatch(each::overlaps))
                .forEach(changes::add);
    }

    private static boolean isCertainty(Change change) {
        return change.sort() == Change.Sort.STRENGTHENED || change.sort() == Change.Sort.WEAKENED;
    }
}
