package headwater.listing;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.match.Match;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.report.Lanes;
import headwater.text.Document;
import headwater.trace.Ascent;
import headwater.trace.Derivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The derivations and lanes of narratives as data, one document a narrative.
final class Cards {

    /// More of the way up is not listed; the path says how long it is, and each step has a card of its own.
    private static final int STEPS = 50;

    private final Assessment assessment;
    private final Map<String, Observation> items = new TreeMap<>();

    Cards(Assessment assessment) {
        this.assessment = assessment;
        assessment.texts().forEach(each -> items.put(each.id(), each));
    }

    List<DerivationView> derivations(NarrativeAssessment narrative) {
        Ascent ascent = new Ascent(narrative.trace());
        Map<String, List<Match>> matches = new TreeMap<>();
        for (Match each : narrative.narrative().matches()) {
            matches.computeIfAbsent(pair(each.a(), each.b()), _ -> new ArrayList<>())
                    .add(each);
        }
        return narrative.trace().derivations().stream()
                .map(each -> card(
                        narrative.narrative().id(),
                        each,
                        matches.getOrDefault(pair(each.child(), each.parent()), List.of()),
                        ascent))
                .toList();
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private DerivationView card(String narrative, Derivation derivation, List<Match> matches, Ascent ascent) {
        String parent = text(derivation.parent());
        String child = text(derivation.child());
        return new DerivationView(
                narrative,
                new DerivationView.Sides(
                        source(derivation.child()),
                        source(derivation.parent()),
                        derivation.runnerUp().map(this::source),
                        derivation.probability()),
                derivation.manner(),
                derivation.credit(),
                matches.stream()
                        .flatMap(each -> DerivationView.passages(each, derivation, this::text).stream())
                        .toList(),
                derivation.changes().stream()
                        .map(each -> new DerivationView.Altered(
                                each,
                                DerivationView.words(parent, each.parentStart(), each.parentEnd()),
                                DerivationView.words(child, each.childStart(), each.childEnd())))
                        .toList(),
                derivation.reasons(),
                new DerivationView.Way(
                        ascent.path(derivation.child()),
                        ascent.from(derivation.child(), STEPS).stream()
                                .map(each -> new DerivationView.Step(
                                        each.child(),
                                        each.parent(),
                                        each.credit().status()))
                                .toList()));
    }

    private DerivationView.Source source(String id) {
        Observation item = item(id);
        return new DerivationView.Source(
                id,
                item.label(),
                item.channel().label(),
                Document.of(item).language(),
                item.item().published());
    }

    private String text(String id) {
        return Document.of(item(id)).text();
    }

    private Observation item(String id) {
        Observation item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("no item " + id + " in this assessment");
        }
        return item;
    }

    LaneView lanes(NarrativeAssessment narrative) {
        Map<String, String> lines = narrative.trace().lines();
        return new LaneView(
                narrative.narrative().id(),
                Lanes.rows(assessment, narrative),
                narrative.narrative().members().stream()
                        .filter(id -> item(id).item().published() instanceof Known.Absent<?>)
                        .toList(),
                narrative.trace().derivations().stream()
                        .map(each -> new LaneView.Edge(
                                lines.getOrDefault(each.child(), each.child()),
                                lines.getOrDefault(each.parent(), each.parent()),
                                each.manner(),
                                each.credit().status()))
                        .toList(),
                assessment.material().standing().stream()
                        .flatMap(each -> each instanceof Context.Event event ? Stream.of(event) : Stream.empty())
                        .toList());
    }
}
