package headwater.assess;

import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.revision.Histories;
import headwater.revision.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The captures of a case, gathered by item: two captures of one item must not look like copies of each other.
///
/// One capture stands for the item: the one that holds most of the text, the earliest among equals. Where
/// others hold another text, each text is compared too. The rest is counted, and goes where the item's history
/// counts.
final class Captures {

    private final Map<String, List<Observation>> byItem;
    private final Histories histories;

    private Captures(Map<String, List<Observation>> byItem, Histories histories) {
        this.byItem = byItem;
        this.histories = histories;
    }

    /// @param observations of any kind; lists and their topics are left out, for a list has states and no copies
    static Captures of(List<Observation> observations) {
        TreeMap<String, List<Observation>> byItem = new TreeMap<>();
        observations.stream()
                .filter(each -> each.item().kind() != Item.Kind.LIST && !Topics.isStated(each))
                .sorted(Histories.STANDING)
                .forEach(each -> byItem.computeIfAbsent(each.itemKey(), key -> new ArrayList<>())
                        .add(each));
        return new Captures(byItem, Histories.of(byItem.values(), observations));
    }

    /// One observation for each item, sorted by id. Where captures say otherwise than the item of when it was
    /// published, what they say is in its place.
    List<Observation> items() {
        return byItem.values().stream()
                .map(List::getFirst)
                .map(histories::dated)
                .sorted(Comparator.comparing(Observation::id))
                .toList();
    }

    /// One observation for each further text that an item held, published when that text appeared; sorted by id.
    List<Observation> furtherTexts() {
        return byItem.values().stream()
                .filter(captures -> captures.size() > 1)
                .flatMap(captures -> histories.of(captures.getFirst()).stream()
                        .flatMap(history ->
                                captures.stream().skip(1).filter(each -> isFurther(history, captures, each))))
                .map(histories::dated)
                .sorted(Comparator.comparing(Observation::id))
                .toList();
    }

    private static boolean isFurther(History history, List<Observation> captures, Observation each) {
        return history.isEdited()
                && history.version(each.id())
                        .filter(version ->
                                !version.captures().contains(captures.getFirst().id()))
                        .isPresent();
    }

    Histories histories() {
        return histories;
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
            if (captures.stream().anyMatch(each -> each.id().equals(item.id()))) {
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

    /// What was taken for a further state of an item, and the texts of it that were not compared.
    List<Phrase> skipped() {
        return byItem.values().stream()
                .filter(captures -> captures.size() > 1)
                .flatMap(captures -> Stream.concat(
                        Stream.of(Phrase.of(
                                "assess.skipped.versions", captures.getFirst().label(), captures.size() - 1)),
                        histories.of(captures.getFirst()).stream()
                                .filter(history -> history.left() > 0)
                                .map(history -> Phrase.of(
                                        "assess.skipped.texts",
                                        captures.getFirst().label(),
                                        history.versions().size(),
                                        history.left()))))
                .toList();
    }
}
