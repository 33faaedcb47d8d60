package headwater.opendata;

import headwater.accumulation.Dossier;
import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Program;
import headwater.assess.Settings;
import headwater.control.ControlResult;
import headwater.engagement.Reach;
import headwater.model.Finding;
import headwater.model.Framed;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.model.Written;
import headwater.prose.Wording;
import headwater.ranking.Absence;
import headwater.ranking.Appearance;
import headwater.timing.Nearby;
import headwater.trace.Earliest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What was first, how far it went, what it stood beside, what it is one of, and with what all that was worked
/// out.
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

    /// What analysts state of each incident, what the case holds of it, and why it is not counted if it is not.
    static List<List<String>> incidents(Assessment assessment) {
        Wording english = Wording.of(Locale.ENGLISH);
        Wording french = Wording.of(Locale.FRENCH);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "incident",
                "title_en",
                "title_fr",
                "carried",
                "real_low",
                "real_high",
                "ability_low",
                "ability_high",
                "credibility_low",
                "credibility_high",
                "districts",
                "actor",
                "platforms",
                "reach_low",
                "reach_high",
                "counted",
                "not_counted_en",
                "not_counted_fr"));
        for (Dossier.Entry each : assessment.across().dossier().entries()) {
            Framed.Incident incident = each.incident();
            List<String> row =
                    new ArrayList<>(List.of(incident.id(), said(incident.title(), "en"), said(incident.title(), "fr")));
            row.add(each.holds()
                    .map(held -> carried(assessment, held.narratives()))
                    .orElse(""));
            row.add(incident.real().map(Framed.Real::low).map(Tree::thousandths).orElse(""));
            row.add(incident.real()
                    .map(Framed.Real::high)
                    .map(Tree::thousandths)
                    .orElse(""));
            row.addAll(levels(incident.severity()));
            row.add(String.join(";", incident.touched().districts()));
            row.add(incident.touched().actor());
            row.add(each.holds().map(held -> String.valueOf(held.platforms())).orElse(""));
            row.add(each.holds().map(held -> String.valueOf(held.reach().low())).orElse(""));
            row.add(each.holds()
                    .map(held -> held.reach().isOpen()
                            ? ""
                            : String.valueOf(held.reach().high()))
                    .orElse(""));
            row.add(String.valueOf(each.isCounted()));
            row.add(said(each.refused(), english));
            row.add(said(each.refused(), french));
            rows.add(row);
        }
        return rows;
    }

    private static String said(List<Written.Said> words, String language) {
        return words.stream()
                .filter(each -> each.language().equals(language))
                .map(Written.Said::text)
                .findFirst()
                .orElse("");
    }

    private static String said(List<Phrase> phrases, Wording wording) {
        return String.join(" ", phrases.stream().map(wording::say).toList());
    }

    private static String carried(Assessment assessment, List<Integer> narratives) {
        return String.join(
                ";",
                narratives.stream()
                        .map(number -> assessment
                                .narratives()
                                .get(number - 1)
                                .narrative()
                                .id())
                        .toList());
    }

    private static List<String> levels(Known<Framed.Severity> stated) {
        if (!(stated instanceof Known.Value<Framed.Severity>(Framed.Severity severity))) {
            return List.of("", "", "", "");
        }
        return Stream.of(severity.ability(), severity.credibility())
                .flatMap(each -> Stream.of(each.low(), each.high()))
                .map(String::valueOf)
                .toList();
    }

    /// How probable it is that each reading of the threshold would be met: with all that are counted, and without
    /// each.
    static List<List<String>> accumulation(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("reading", "left_out", "met_probability", "met_low", "met_high"));
        assessment.across().dossier().worked().stream()
                .forEach(all -> all.answers().forEach(each -> {
                    String reading = each.threshold().id();
                    rows.add(List.of(
                            reading,
                            "",
                            Tree.thousandths(each.probability()),
                            Tree.thousandths(each.low()),
                            Tree.thousandths(each.high())));
                    for (int i = 0; i < all.incidents().size(); i++) {
                        rows.add(List.of(
                                reading, all.incidents().get(i).id(), Tree.thousandths(each.without(i)), "", ""));
                    }
                }));
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
        Dossier dossier = assessment.across().dossier();
        Stream.of(
                        assessment.narratives().stream()
                                .flatMap(each -> each.findings().stream())
                                .map(Finding::method),
                        assessment.across().findings().stream().map(Finding::method),
                        dossier.isStated() ? Stream.of(dossier.method()) : Stream.<Finding.Method>empty())
                .flatMap(each -> each)
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
