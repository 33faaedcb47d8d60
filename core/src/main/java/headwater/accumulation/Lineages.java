package headwater.accumulation;

import headwater.accumulation.Incident.Chances;
import headwater.accumulation.Incident.Origin;
import headwater.accumulation.Incident.Scope;
import headwater.accumulation.Incident.Severity;
import headwater.engagement.Counters.Bounds;
import headwater.model.Framed.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes one incident of its tellings.
final class Lineages {

    private Lineages() {}

    static List<Incident> merged(List<Incident> incidents) {
        Map<String, List<Incident>> byLineage = new LinkedHashMap<>();
        for (Incident each : incidents) {
            String lineage = each.origin().lineage();
            byLineage
                    .computeIfAbsent(lineage.isEmpty() ? "\n" + each.id() : lineage, none -> new ArrayList<>())
                    .add(each);
        }
        return byLineage.values().stream()
                .map(each -> each.size() == 1 ? each.getFirst() : merge(each))
                .toList();
    }

    /// As probable as the best telling, as wide as all: a second telling of the same is no second reason to believe
    /// it.
    private static Incident merge(List<Incident> tellings) {
        Incident first = tellings.getFirst();
        return new Incident(
                first.id(),
                likeliest(tellings.stream().map(Incident::chances).toList()),
                new Severity(
                        hull(tellings.stream().map(each -> each.severity().ability())),
                        hull(tellings.stream().map(each -> each.severity().credibility()))),
                new Scope(
                        tellings.stream()
                                .flatMap(each -> each.scope().districts().stream())
                                .toList(),
                        widest(tellings.stream()
                                .map(each -> each.scope().reach())
                                .toList())),
                new Origin(
                        first.origin().actor(),
                        tellings.stream()
                                .flatMap(each -> each.origin().evidence().stream())
                                .distinct()
                                .toList(),
                        first.origin().lineage()));
    }

    private static Chances likeliest(List<Chances> chances) {
        return new Chances(
                chances.stream().mapToDouble(Chances::low).max().orElseThrow(),
                chances.stream().mapToDouble(Chances::high).max().orElseThrow());
    }

    /// Tellings of one narrative reach its readers once.
    private static Bounds widest(List<Bounds> reach) {
        return new Bounds(
                reach.stream().mapToLong(Bounds::low).max().orElse(0),
                reach.stream().anyMatch(Bounds::isOpen)
                        ? -1
                        : reach.stream().mapToLong(Bounds::high).max().orElse(0));
    }

    private static Level hull(Stream<Level> levels) {
        List<Level> all = levels.toList();
        return new Level(
                all.stream().mapToInt(Level::low).min().orElse(0),
                all.stream().mapToInt(Level::high).max().orElse(Level.MOST));
    }
}
