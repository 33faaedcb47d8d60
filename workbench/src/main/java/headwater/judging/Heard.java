package headwater.judging;

import headwater.model.Judgement;
import headwater.narrative.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What people said of a case so far. They may name any capture of an item; it is the item that they speak of.
///
/// @param standings in the order in which they were made
/// @param items the item that stands for each observation
record Heard(List<Standing> standings, Map<String, String> items) {
    Heard {
        standings = List.copyOf(standings);
        items = Map.copyOf(items);
    }

    /// The item that an observation shows; its own id where nobody knows another.
    String item(String observation) {
        return items.getOrDefault(observation, observation);
    }

    /// The pair that a derivation is of, the one that took first.
    List<String> pair(String child, String parent) {
        return List.of(item(child), item(parent));
    }

    /// The items of these observations.
    Set<String> items(Collection<String> observations) {
        Set<String> found = new TreeSet<>();
        observations.forEach(each -> found.add(item(each)));
        return found;
    }

    /// What was said of one derivation.
    List<Standing> of(String child, String parent) {
        List<String> pair = pair(child, parent);
        return standings.stream()
                .filter(each -> each.judgement().says() instanceof Judgement.Taken taken
                        && pair(taken.child(), taken.parent()).equals(pair))
                .toList();
    }
}
