package headwater.assess;

import headwater.accumulation.Dossier;
import headwater.accumulation.Dossier.Holds;
import headwater.accumulation.Dossier.Tests;
import headwater.engagement.Counters.Bounds;
import headwater.impact.Audience;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Framed;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.wording.Cited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the case holds of the incidents that analysts state: their narratives, whom those reached, who published
/// what an incident rests on, and what the tests say.
final class Incidents {

    private static final Bounds UNKNOWN = new Bounds(0, -1);

    private final List<NarrativeAssessment> narratives;
    private final Map<String, Observation> observations = new TreeMap<>();
    private final Map<String, Context> entries = new TreeMap<>();
    private final Set<String> held;
    private final Cited cited;

    private Incidents(Material material, List<Observation> texts, List<NarrativeAssessment> narratives) {
        this.narratives = narratives;
        Stream.concat(texts.stream(), material.observations().stream())
                .forEach(each -> observations.putIfAbsent(each.id(), each));
        material.standing().forEach(each -> entries.put(each.id(), each));
        this.held = material.observations().stream().map(Observation::itemKey).collect(Collectors.toSet());
        this.cited = new Cited(material.observations(), material.standing(), Stream.empty());
    }

    /// @param texts all that were compared
    static Dossier dossier(
            Material material, List<Observation> texts, List<NarrativeAssessment> narratives, long seed) {
        List<Framed.Incident> stated = material.standing().stream()
                .filter(Framed.Incident.class::isInstance)
                .map(Framed.Incident.class::cast)
                .sorted(Comparator.comparing(Framed.Incident::id))
                .toList();
        if (stated.isEmpty()) {
            return Dossier.of(List.of(), seed);
        }
        Incidents incidents = new Incidents(material, texts, narratives);
        List<Set<String>> anchors = stated.stream().map(incidents::anchors).toList();
        return Dossier.of(
                IntStream.range(0, stated.size())
                        .mapToObj(i -> new Dossier.Entry(stated.get(i), incidents.holds(stated.get(i), anchors, i)))
                        .toList(),
                seed);
    }

    private Set<String> keys(Framed.Incident incident) {
        return incident.itemUrls().stream()
                .map(Item.Address::key)
                .filter(held::contains)
                .collect(Collectors.toSet());
    }

    /// Indices of the narratives that items of an incident carry.
    private List<Integer> carried(Set<String> keys) {
        return IntStream.range(0, narratives.size())
                .filter(i -> keysOf(i).anyMatch(keys::contains))
                .boxed()
                .toList();
    }

    private Stream<String> keysOf(int narrative) {
        return narratives.get(narrative).narrative().members().stream()
                .flatMap(id -> Stream.ofNullable(observations.get(id)))
                .map(Observation::itemKey);
    }

    /// Its narratives, and its items that carry none.
    private Set<String> anchors(Framed.Incident incident) {
        Set<String> keys = keys(incident);
        Set<String> anchors = new TreeSet<>(keys);
        for (int i : carried(keys)) {
            keysOf(i).forEach(anchors::remove);
            anchors.add(narratives.get(i).narrative().id());
        }
        return anchors;
    }

    private Known<Holds> holds(Framed.Incident incident, List<Set<String>> anchors, int at) {
        Set<String> keys = keys(incident);
        if (keys.isEmpty()) {
            return Known.absent(Known.Why.NOT_COLLECTED);
        }
        List<Integer> carried = carried(keys);
        List<Finding> findings = carried.stream()
                .flatMap(i -> narratives.get(i).findings().stream())
                .toList();
        return Known.of(new Holds(
                carried.stream().map(i -> i + 1).toList(),
                lineage(anchors, at),
                platforms(keys, carried),
                reach(carried),
                sources(incident),
                new Tests(
                        findings.size(),
                        count(findings, Finding.Supported.class),
                        count(findings, Finding.Undetermined.class))));
    }

    private static int count(List<Finding> findings, Class<? extends Finding> verdict) {
        return (int) findings.stream().filter(verdict::isInstance).count();
    }

    /// The first anchor of all that hang together with it.
    private static String lineage(List<Set<String>> anchors, int at) {
        TreeSet<String> together = new TreeSet<>(anchors.get(at));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Set<String> other : anchors) {
                grows |= other.stream().anyMatch(together::contains) && together.addAll(other);
            }
        }
        return together.first();
    }

    private int platforms(Set<String> keys, List<Integer> carried) {
        Set<String> all = Stream.concat(keys.stream(), carried.stream().flatMap(this::keysOf))
                .collect(Collectors.toSet());
        return (int) observations.values().stream()
                .filter(each -> all.contains(each.itemKey()))
                .map(each -> each.channel().platform())
                .distinct()
                .count();
    }

    /// Of several narratives the readers may be the same or all different ones.
    private Bounds reach(List<Integer> carried) {
        if (carried.isEmpty()) {
            return UNKNOWN;
        }
        long low = 0;
        long high = 0;
        for (int i : carried) {
            Audience audience = narratives.get(i).impact().audience();
            Bounds people = audience.isKnown() && audience.without() == 0
                    ? audience.people()
                    : new Bounds(audience.isKnown() ? audience.people().low() : 0, -1);
            low = Math.max(low, people.low());
            high = high < 0 || people.isOpen() ? -1 : high + people.high();
        }
        return new Bounds(low, high);
    }

    /// What one channel or publisher said is one source; what cannot be placed stands for itself.
    private List<String> sources(Framed.Incident incident) {
        Set<String> sources = new LinkedHashSet<>();
        for (String each : incident.evidence()) {
            List<String> ids = cited.ids(each);
            (ids.isEmpty() ? List.of(each) : ids).forEach(id -> sources.add(source(id)));
        }
        return new ArrayList<>(sources);
    }

    private String source(String id) {
        Observation observation = observations.get(id);
        if (observation != null) {
            return observation.channel().key();
        }
        return entries.get(id) instanceof Context.Document document
                        && !document.publisher().isBlank()
                ? document.publisher()
                : id;
    }
}
