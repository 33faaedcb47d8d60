package headwater.alternatives;

import headwater.alternatives.Evidence.Grade;
import headwater.alternatives.Evidence.Speaking;
import headwater.model.Confidence;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.List;

/// How good the basis of an answer is: from the grades of its sources and how many origins they have.
///
/// @param reasons what the level was taken from
record Basis(Confidence confidence, List<Phrase> reasons) {

    private static final Grade GOOD = new Grade('B', 2);
    private static final Grade FAIR = new Grade('C', 3);
    private static final int MANY = 3;
    private static final int SOME = 2;

    static Basis of(List<Evidence> evidence) {
        List<Speaking> speaking = evidence.stream()
                .filter(Speaking.class::isInstance)
                .map(Speaking.class::cast)
                .toList();
        int silent = evidence.size() - speaking.size();
        int good = groups(speaking, GOOD);
        int fair = groups(speaking, FAIR);
        boolean hasGaps = silent > speaking.size();
        long measured = speaking.stream()
                .filter(each -> each.scale() == Evidence.Scale.MEASURED)
                .count();
        List<Phrase> reasons = new ArrayList<>();
        if (!speaking.isEmpty()) {
            reasons.add(Phrase.of("alternatives.basis.groups", groups(speaking, new Grade('F', 6)), good, fair));
        }
        if (silent > 0) {
            reasons.add(Phrase.of("alternatives.basis.silent", silent, evidence.size()));
        }
        if (measured < speaking.size()) {
            reasons.add(Phrase.of("alternatives.basis.assumed", speaking.size() - (int) measured));
        }
        if (good >= MANY && !hasGaps && measured == speaking.size()) {
            return new Basis(Confidence.HIGH, reasons);
        }
        return new Basis(fair >= SOME && !hasGaps ? Confidence.MODERATE : Confidence.LOW, reasons);
    }

    /// How many origins have a row of at least this grade.
    private static int groups(List<Speaking> evidence, Grade grade) {
        return (int) evidence.stream()
                .filter(each -> each.grade().isAtLeast(grade))
                .map(Speaking::group)
                .distinct()
                .count();
    }
}
