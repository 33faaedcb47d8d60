package headwater.accumulation;

import headwater.engagement.Counters.Bounds;
import headwater.model.About;
import headwater.model.Finding;
import headwater.model.Framed;
import headwater.model.Known;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The incidents that analysts state in a case, what the case holds of each, and what they come to together: for
/// people who decide whether a threshold is met. The program decides nothing.
///
/// @param entries every incident that stands, also those that cannot be counted
/// @param worked absent where no incident can be counted
/// @param method the parameters, the seed, what is needed at least and what would change it
public record Dossier(List<Entry> entries, Known<Accumulation> worked, Finding.Method method) implements Serializable {

    /// So many of the facts that would move a probability most are told.
    private static final int MOST_FACTS = 3;

    /// Less than this a fact does not move anything that is told in whole per cent.
    private static final double LEAST_MOVED = 0.005;

    /// Nobody stated an incident.
    public static final Dossier NONE = of(List.of(), 0);

    /// One incident with what the case holds of it.
    ///
    /// @param holds absent where none of its items is in the case
    public record Entry(Framed.Incident incident, Known<Holds> holds) implements Serializable {
        public Entry {
            Objects.requireNonNull(incident, "incident");
            Objects.requireNonNull(holds, "holds");
        }

        /// Why it cannot be counted; nothing if it can.
        public List<Phrase> refused() {
            List<Phrase> refused = new ArrayList<>();
            if (!holds.isKnown()) {
                refused.add(Phrase.of("accumulation.refused.items"));
            }
            if (!incident.real().isKnown()) {
                refused.add(Phrase.of("accumulation.refused.real"));
            }
            if (!incident.severity().isKnown()) {
                refused.add(Phrase.of("accumulation.refused.severity"));
            }
            if (incident.evidence().isEmpty()) {
                refused.add(Phrase.of("accumulation.refused.evidence"));
            }
            return refused;
        }

        public boolean isCounted() {
            return refused().isEmpty();
        }

        private Incident drawn() {
            Framed.Real real = incident.real().get();
            Framed.Severity severity = incident.severity().get();
            return new Incident(
                    incident.id(),
                    new Incident.Chances(real.low(), real.high()),
                    new Incident.Severity(severity.ability(), severity.credibility()),
                    new Incident.Scope(
                            incident.touched().districts(), holds.get().reach()),
                    new Incident.Origin(
                            incident.touched().actor(),
                            holds.get().sources(),
                            holds.get().lineage()));
        }
    }

    /// What the case holds of an incident.
    ///
    /// @param narratives the numbers in the report of the narratives that its items carry
    /// @param lineage the same for incidents of one narrative
    /// @param platforms on how many platforms those narratives, or else its items, were seen
    /// @param reach people who can have seen the items of those narratives
    /// @param sources who published what the incident's probability and levels rest on
    /// @param tests what the tests say of those narratives
    public record Holds(
            List<Integer> narratives, String lineage, int platforms, Bounds reach, List<String> sources, Tests tests)
            implements Serializable {
        public Holds {
            narratives = List.copyOf(narratives);
            Objects.requireNonNull(reach, "reach");
            sources = List.copyOf(sources);
            Objects.requireNonNull(tests, "tests");
        }
    }

    /// How many tests of an incident's narratives there are, how many support what they ask, and how many can tell
    /// nothing.
    public record Tests(int all, int supported, int undetermined) implements Serializable {
        public Phrase phrase() {
            return all == 0
                    ? Phrase.of("accumulation.tests.none")
                    : Phrase.of("accumulation.tests", all, supported, undetermined);
        }
    }

    public Dossier {
        entries = List.copyOf(entries);
        Objects.requireNonNull(worked, "worked");
        Objects.requireNonNull(method, "method");
    }

    /// @param entries in the order in which they are told
    public static Dossier of(List<Entry> entries, long seed) {
        List<Incident> drawn =
                entries.stream().filter(Entry::isCounted).map(Entry::drawn).toList();
        Known<Accumulation> worked =
                drawn.isEmpty() ? Known.notStated() : Known.of(Accumulation.of(drawn, Threshold.all(), seed));
        return new Dossier(entries, worked, method(entries, worked, seed));
    }

    /// Whether anybody stated an incident.
    public boolean isStated() {
        return !entries.isEmpty();
    }

    /// What is told of all of them: the refusal, or what was counted; never whether a threshold is met.
    public List<Phrase> said() {
        List<Phrase> refused = entries.stream()
                .filter(each -> !each.isCounted())
                .map(each -> Phrase.of("accumulation.left-out", each.incident().id()))
                .toList();
        return Stream.concat(
                        worked
                                .map(each -> new Told(each.said()))
                                .orElse(new Told(List.of(Phrase.of(
                                        isStated() ? "accumulation.refused.all" : "accumulation.refused.none"))))
                                .phrases()
                                .stream(),
                        Stream.concat(together().stream(), refused.stream()))
                .toList();
    }

    /// Which of those that are counted are one, or depend on each other and why.
    private List<Phrase> together() {
        List<Phrase> said = new ArrayList<>();
        List<Incident> drawn =
                entries.stream().filter(Entry::isCounted).map(Entry::drawn).toList();
        for (int i = 0; i < drawn.size(); i++) {
            for (Incident other : drawn.subList(i + 1, drawn.size())) {
                together(drawn.get(i), other).forEach(said::add);
            }
        }
        return said;
    }

    private static Stream<Phrase> together(Incident one, Incident other) {
        if (one.origin().lineage().equals(other.origin().lineage())) {
            return Stream.of(Phrase.of("accumulation.retold", one.id(), other.id()));
        }
        List<String> shared = one.origin().evidence().stream()
                .filter(other.origin().evidence()::contains)
                .toList();
        if (!shared.isEmpty()) {
            return Stream.of(Phrase.of("accumulation.shared", one.id(), other.id(), String.join(", ", shared)));
        }
        return one.origin().sharesActor(other.origin())
                ? Stream.of(Phrase.of(
                        "accumulation.actor", one.id(), other.id(), one.origin().actor()))
                : Stream.of();
    }

    private record Told(List<Phrase> phrases) implements Serializable {}

    private static Finding.Method method(List<Entry> entries, Known<Accumulation> worked, long seed) {
        About about = Accumulation.about();
        return new Finding.Method(
                about.id() + "/" + about.version(),
                about.parameters().stream()
                        .map(each -> each.name() + "=" + each.defaultValue())
                        .toList(),
                seed,
                Phrase.of("accumulation.needed"),
                wouldChange(entries, worked));
    }

    private static List<Phrase> wouldChange(List<Entry> entries, Known<Accumulation> worked) {
        List<Phrase> all = new ArrayList<>();
        worked.stream()
                .flatMap(each -> each.facts().stream())
                .filter(each -> each.moves() >= LEAST_MOVED)
                .limit(MOST_FACTS)
                .map(Accumulation.Missing::phrase)
                .forEach(all::add);
        entries.stream()
                .filter(each -> !each.isCounted())
                .map(each ->
                        Phrase.of("accumulation.change.entry", each.incident().id()))
                .forEach(all::add);
        all.add(Phrase.of("accumulation.change.another"));
        return all;
    }
}
