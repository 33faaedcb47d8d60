package headwater.opendata;

import headwater.assess.Assessment;
import headwater.revision.History;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The items that held several texts, and every text that is a node of a narrative's graph.
final class Edited {

    private Edited() {}

    /// The members of narratives, and the further texts that carry one.
    static Set<String> nodes(Assessment assessment) {
        Set<String> nodes = new TreeSet<>();
        assessment.narratives().forEach(each -> {
            nodes.addAll(each.narrative().members());
            each.trace().histories().stream()
                    .filter(History::isEdited)
                    .forEach(history -> nodes.addAll(history.carrying()));
        });
        return nodes;
    }

    /// One history for each such item, the one of its first narrative, sorted by item.
    static Collection<History> items(Assessment assessment) {
        Map<String, History> items = new TreeMap<>();
        assessment.narratives().stream()
                .flatMap(each -> each.trace().histories().stream())
                .filter(History::isEdited)
                .forEach(each -> items.putIfAbsent(each.item(), each));
        return items.values();
    }
}
