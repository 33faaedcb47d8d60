package headwater.accuracy;

import headwater.model.Observation;
import headwater.text.Document;
import headwater.text.Normalised;
import java.util.List;
import java.util.Map;

/// Texts, and which pairs of them say the same.
///
/// @param same the pairs that are the same, each with its kind
/// @param others the pairs that are not, each with its kind
/// @param right how a precision calls what is right
record Labelled(List<Observation> items, Map<Pair, String> same, Map<Pair, String> others, Scope scope, String right) {

    /// What is compared with what, and what is known of a pair that is not listed.
    enum Scope {
        /// Each listed pair is compared on its own.
        ALONE,
        /// Everything is compared with everything; a pair that is not listed is unknown.
        LISTED,
        /// Everything is compared with everything; a pair that is not listed is not the same.
        CLOSED
    }

    Labelled {
        items = List.copyOf(items);
        same = Map.copyOf(same);
        others = Map.copyOf(others);
    }

    boolean isWrong(Pair pair) {
        return others.containsKey(pair) || (scope == Scope.CLOSED && !same.containsKey(pair));
    }

    boolean isKnown(Pair pair) {
        return same.containsKey(pair) || isWrong(pair);
    }

    /// The texts in the form in which ours and the baselines compare them.
    List<String> normal() {
        return items.stream()
                .map(item -> Normalised.of(Document.of(item).text()).text())
                .toList();
    }
}
