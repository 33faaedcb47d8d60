package headwater.assess;

import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The captures of a case, gathered by item: two captures of one item must not look like copies of each other.
///
/// One capture stands for the item in matching: the one that holds most of the text, the earliest among equals.
/// The others are counted, and go where the item's history counts.
final class Captures {

    private static final Comparator<Observation> STANDS_FOR_ITEM = Comparator.comparingInt(Captures::textHeld)
            .thenComparing(each -> each.capture().captured().earliest())
            .thenComparing(Observation::id);

    private final TreeMap<String, List<Observation>> byItem = new TreeMap<>();

    private Captures() {}

    /// @param observations of any kind; lists and their topics are left out, for a list has states and no copies
    static Captures of(List<Observation> observations) {
        Captures captures = new Captures();
        observations.stream()
                .filter(each -> each.item().kind() != Item.Kind.LIST && !Topics.isStated(each))
                .sorted(STANDS_FOR_ITEM)
                .forEach(each -> captures.byItem
                        .computeIfAbsent(each.itemKey(), key -> new ArrayList<>())
                        .add(each));
        return captures;
    }

    /// One observation for each item, sorted by id.
    List<Observation> items() {
        return byItem.values().stream()
                .map(List::getFirst)
                .sorted(Comparator.comparing(Observation::id))
                .toList();
    }

    /// All captures, sorted by id.
    List<Observation> all() {
        return byItem.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Observation::id))
                .toList();
    }

    /// The id of the capture that stands for the item, by the id of each capture.
    Map<String, String> standingFor() {
        Map<String, String> standing = new TreeMap<>();
        byItem.values()
                .forEach(captures -> captures.forEach(
                        each -> standing.put(each.id(), captures.getFirst().id())));
        return standing;
    }

    /// All captures of these items, sorted by id; what is not gathered here, such as a topic of a list, stands for
    /// itself.
    List<Observation> showing(Iterable<Observation> items) {
        Map<String, List<Observation>> found = new TreeMap<>();
        for (Observation item : items) {
            List<Observation> captures = byItem.getOrDefault(item.itemKey(), List.of());
            if (captures.contains(item)) {
                found.put(item.itemKey(), captures);
            } else {
                found.put(item.id(), List.of(item));
            }
        }
        return found.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Observation::id))
                .toList();
    }

    /// What was taken for a further state of an item and not compared.
    List<Phrase> skipped() {
        return byItem.values().stream()
                .filter(captures -> captures.size() > 1)
                .map(captures ->
                        Phrase.of("assess.skipped.versions", captures.getFirst().label(), captures.size() - 1))
                .toList();
    }

    private static int textHeld(Observation each) {
        return switch (each.item().body().completeness()) {
            case FULL -> 0;
            case TRUNCATED, DIGEST, UNKNOWN -> 1;
            case TITLE_ONLY -> 2;
            case NONE -> 3;
        };
    }
}
