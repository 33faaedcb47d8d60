package headwater.accumulation;

import headwater.accumulation.Incident.Level;
import headwater.accumulation.Incident.Origin;
import headwater.accumulation.Incident.Scope;
import headwater.accumulation.Incident.Severity;
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
                tellings.stream().mapToDouble(Incident::probability).max().orElseThrow(),
                new Severity(
                        hull(tellings.stream().map(each -> each.severity().ability())),
                        hull(tellings.stream().map(each -> each.severity().credibility()))),
                new Scope(
                        tellings.stream()
                                .flatMap(each -> each.scope().ridings().stream())
                                .toList(),
                        tellings.stream()
                                .mapToLong(each -> each.scope().leastReach())
                                .max()
                                .orElse(0),
                        tellings.stream()
                                .mapToLong(each -> each.scope().mostReach())
                                .sum()),
                new Origin(
                        first.origin().actor(),
                        tellings.stream()
                                .flatMap(each -> each.origin().evidence().stream())
                                .distinct()
                                .toList(),
                        first.origin().lineage()));
    }

    private static Level hull(Stream<Level> levels) {
        List<Level> all = levels.toList();
        return new Level(
                all.stream().mapToInt(Level::low).min().orElse(0),
                all.stream().mapToInt(Level::high).max().orElse(Incident.MOST));
    }
}
