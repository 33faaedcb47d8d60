package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Program;
import headwater.assess.Settings;
import headwater.control.ControlResult;
import headwater.engagement.Reach;
import headwater.model.Finding;
import headwater.model.Known;
import headwater.model.When;
import headwater.ranking.Absence;
import headwater.ranking.Appearance;
import headwater.timing.Nearby;
import headwater.trace.Earliest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What was first, how far it went, what it stood beside, and with what all that was worked out.
final class CaseTables {

    private CaseTables() {}

    static List<List<String>> earliest(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("narrative", "language", "platform", "candidates", "earliest", "latest", "first_probability"));
        for (NarrativeAssessment each : assessment.narratives()) {
            each.trace()
                    .earliest()
                    .forEach(found -> rows.add(earliest(each.narrative().id(), found)));
        }
        return rows;
    }

    private static List<String> earliest(String narrative, Earliest earliest) {
        return List.of(
                narrative,
                earliest.language(),
                earliest.platform(),
                String.join(";", earliest.candidates()),
                earliest.when().earliest().toString(),
                earliest.when().latest().toString(),
                earliest.first() instanceof Known.Value<Double>(Double first) ? Tree.thousandths(first) : "");
    }

    static List<List<String>> reach(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "narrative", "count", "exact_sum", "exact_items", "at_least_sum", "at_least_items", "without_number"));
        for (NarrativeAssessment each : assessment.narratives()) {
            each.reach().forEach(reach -> rows.add(reach(each.narrative().id(), reach)));
        }
        return rows;
    }

    /// A sum over no item is absent, not zero.
    private static List<String> reach(String narrative, Reach reach) {
        return List.of(
                narrative,
                Tree.lower(reach.name()),
                reach.items() == 0 ? "" : String.valueOf(reach.exact()),
                String.valueOf(reach.items()),
                reach.floors() == 0 ? "" : String.valueOf(reach.floor()),
                String.valueOf(reach.floors()),
                String.valueOf(reach.absent()));
    }

    static List<List<String>> rankings(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "list", "topic", "first_seen_earliest", "first_seen_latest", "last_seen", "best_position", "crawls"));
        for (Appearance each : assessment.appearances()) {
            rows.add(List.of(
                    each.board(),
                    each.topic(),
                    each.firstSeen().precision() == When.Precision.UNKNOWN
                            ? ""
                            : each.firstSeen().earliest().toString(),
                    each.firstSeen().latest().toString(),
                    each.lastSeen().toString(),
                    each.bestPosition() < 0 ? "" : String.valueOf(each.bestPosition()),
                    String.valueOf(each.crawls())));
        }
        return rows;
    }

    static List<List<String>> absences(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("narrative", "list", "topic", "window_from", "window_to", "crawls", "longest_gap_seconds"));
        for (NarrativeAssessment narrative : assessment.narratives()) {
            for (Absence each : narrative.absences()) {
                rows.add(List.of(
                        narrative.narrative().id(),
                        each.board(),
                        each.topic(),
                        each.from().toString(),
                        each.to().toString(),
                        String.valueOf(each.crawls()),
                        String.valueOf(each.longestGap().toSeconds())));
            }
        }
        return rows;
    }

    static List<List<String>> controls(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("narrative", "control", "outcome", "reactions", "watched_captures"));
        for (NarrativeAssessment narrative : assessment.narratives()) {
            for (ControlResult each : narrative.controls()) {
                rows.add(List.of(
                        narrative.narrative().id(),
                        each.control(),
                        Tree.lower(each.outcome()),
                        String.join(";", each.reactions()),
                        String.valueOf(each.captures())));
            }
        }
        return rows;
    }

    static List<List<String>> offsets(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("narrative", "event", "offset_seconds", "order_certain"));
        for (NarrativeAssessment narrative : assessment.narratives()) {
            for (Nearby each : narrative.events()) {
                rows.add(List.of(
                        narrative.narrative().id(),
                        each.event(),
                        String.valueOf(each.offset().toSeconds()),
                        String.valueOf(each.orderCertain())));
            }
        }
        return rows;
    }

    /// Everything that was set for the run, and every parameter of the tests that ran.
    static List<List<String>> parameters(Assessment assessment) {
        Settings settings = assessment.settings();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("method", "parameter", "set_to"));
        rows.add(List.of("run", "program", Program.NAME + " " + Program.VERSION));
        rows.add(List.of("run", "as-of", settings.asOf().toString()));
        rows.add(List.of("run", "seed", String.valueOf(settings.seed())));
        rows.add(List.of("run", "local-zone", settings.localZone().getId()));
        rows.add(List.of("run", "keep", settings.foldings().names()));
        settings.models().forEach(each -> rows.add(List.of("run", "model", each.name() + " sha256:" + each.digest())));
        Stream.concat(
                        assessment.narratives().stream().flatMap(each -> each.findings().stream()),
                        assessment.across().findings().stream())
                .map(Finding::method)
                .flatMap(method -> method.parameters().stream()
                        .map(each -> List.of(method.test(), name(each), each.substring(each.indexOf('=') + 1))))
                .distinct()
                .sorted(java.util.Comparator.comparing(Object::toString))
                .forEach(rows::add);
        return rows;
    }

    private static String name(String parameter) {
        return parameter.contains("=") ? parameter.substring(0, parameter.indexOf('=')) : "";
    }
}
