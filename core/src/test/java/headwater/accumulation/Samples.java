package headwater.accumulation;

import headwater.accumulation.Incident.Chances;
import headwater.accumulation.Incident.Origin;
import headwater.accumulation.Incident.Scope;
import headwater.accumulation.Incident.Severity;
import headwater.engagement.Counters.Bounds;
import headwater.model.Framed.Level;
import java.util.List;
import java.util.stream.IntStream;

/// Incidents for tests.
final class Samples {

    static final Level TWO = new Level(2, 2);

    private Samples() {}

    static Incident incident(String id, double probability, Level level, String evidence) {
        return new Incident(
                id,
                new Chances(probability, probability),
                new Severity(level, level),
                new Scope(List.of(id + " riding"), new Bounds(100, 1_000)),
                new Origin("", List.of(evidence), ""));
    }

    static Incident told(String id, double probability, String lineage) {
        return new Incident(
                id,
                new Chances(probability, probability),
                new Severity(TWO, TWO),
                new Scope(List.of("Richmond"), new Bounds(100, 1_000)),
                new Origin("", List.of(id), lineage));
    }

    /// Eight of probability .55 on one source.
    static List<Incident> eight() {
        return IntStream.range(0, 8)
                .mapToObj(i -> incident("i" + i, 0.55, TWO, "one source"))
                .toList();
    }

    static Threshold threshold(int incidents, int level) {
        return new Threshold("single", incidents, level, level, Threshold.Needs.BOTH, 0, "test", "read");
    }
}
