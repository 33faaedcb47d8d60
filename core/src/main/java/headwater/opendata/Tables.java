package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Verdict;
import headwater.match.Match;
import headwater.model.Context;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.When;
import headwater.prose.Wording;
import headwater.registry.Disagreement;
import headwater.registry.Matched;
import headwater.registry.OutletEntry;
import headwater.registry.Registry;
import headwater.revision.History;
import headwater.trace.Derivation;
import headwater.trace.FurtherSource;
import headwater.trace.SourcePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The results as flat tables; the first row names the columns.
final class Tables {

    private Tables() {}

    static List<List<String>> matches(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("a", "b", "kind", "score", "a_start", "a_end", "b_start", "b_end"));
        for (Match match : assessment.matches()) {
            for (Match.Passage each : match.passages()) {
                rows.add(row(match, each.aStart(), each.aEnd(), each.bStart(), each.bEnd()));
            }
            if (match.passages().isEmpty()) {
                rows.add(row(match, -1, -1, -1, -1));
            }
        }
        return rows;
    }

    private static List<String> row(Match match, int... offsets) {
        List<String> row = new ArrayList<>(List.of(
                match.a(), match.b(), Tree.lower(match.kind()), String.format(Locale.ROOT, "%.4f", match.score())));
        for (int each : offsets) {
            row.add(each < 0 ? "" : String.valueOf(each));
        }
        return row;
    }

    static List<List<String>> derivations(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("narrative", "child", "parent", "manner", "credit", "changes", "runner_up", "probability"));
        for (NarrativeAssessment narrative : assessment.narratives()) {
            for (Derivation each : narrative.trace().derivations()) {
                rows.add(List.of(
                        narrative.narrative().id(),
                        each.child(),
                        each.parent(),
                        Tree.lower(each.manner()),
                        Tree.lower(each.credit().status()),
                        String.join(
                                ";",
                                each.changes().stream()
                                        .map(change -> Tree.lower(change.sort()))
                                        .sorted()
                                        .toList()),
                        each.runnerUp().orElse(""),
                        Tree.thousandths(each.probability())));
            }
        }
        return rows;
    }

    /// One row a passage.
    static List<List<String>> furtherSources(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "narrative",
                "child",
                "further_source",
                "credit",
                "source_start",
                "source_end",
                "child_start",
                "child_end",
                "taken_probability"));
        for (NarrativeAssessment narrative : assessment.narratives()) {
            for (FurtherSource each : narrative.trace().further()) {
                for (FurtherSource.Passage passage : each.passages()) {
                    rows.add(List.of(
                            narrative.narrative().id(),
                            each.child(),
                            each.source(),
                            Tree.lower(each.credit().status()),
                            String.valueOf(passage.sourceStart()),
                            String.valueOf(passage.sourceEnd()),
                            String.valueOf(passage.childStart()),
                            String.valueOf(passage.childEnd()),
                            Tree.thousandths(each.probability())));
                }
            }
        }
        return rows;
    }

    static List<List<String>> paths(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "narrative",
                "item",
                "parent",
                "top",
                "top_earliest",
                "steps",
                "uncredited_next",
                "uncredited_all",
                "credit_unknown",
                "reader_named",
                "reader_furthest",
                "reader_stop"));
        for (NarrativeAssessment narrative : assessment.narratives()) {
            for (SourcePath each : narrative.trace().paths()) {
                rows.add(List.of(
                        narrative.narrative().id(),
                        each.item(),
                        each.parent(),
                        each.top(),
                        String.valueOf(narrative.trace().isEarliest(each.top())),
                        String.valueOf(each.steps()),
                        String.valueOf(each.uncredited().next()),
                        String.valueOf(each.uncredited().all()),
                        String.valueOf(each.uncredited().unknown()),
                        each.reader().named().orElse(""),
                        each.reader().furthest(),
                        Tree.lower(each.reader().stop())));
            }
        }
        return rows;
    }

    /// Every text of an item that held several.
    static List<List<String>> texts(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("narrative", "text", "after", "since_earliest", "since_latest", "captures", "carries"));
        for (NarrativeAssessment narrative : assessment.narratives()) {
            for (History history : narrative.trace().histories()) {
                history.versions().stream()
                        .filter(each -> history.isEdited())
                        .map(each -> List.of(
                                narrative.narrative().id(),
                                each.id(),
                                each.after(),
                                each.since()
                                        .map(When::earliest)
                                        .map(Instant::toString)
                                        .orElse(""),
                                each.since()
                                        .map(When::latest)
                                        .map(Instant::toString)
                                        .orElse(""),
                                String.join(";", each.captures()),
                                String.valueOf(history.carrying().contains(each.id()))))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /// One row an outlet and channel of its entry.
    static List<List<String>> outlets(Registry registry) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "outlet",
                "name",
                "other_names",
                "category",
                "category_entered",
                "category_reason",
                "category_as_of",
                "category_evidence",
                "contested",
                "registered_region",
                "registered_entity",
                "registered_as_of"));
        for (OutletEntry each : registry.entries()) {
            Context.Outlet outlet = each.outlet();
            rows.add(List.of(
                    outlet.id(),
                    outlet.name(),
                    String.join(";", outlet.names().stream().skip(1).toList()),
                    Tree.lower(each.shown().category()),
                    Tree.lower(each.shown().entered()),
                    outlet.claim().reason(),
                    outlet.claim().asOf(),
                    String.join(
                            ";",
                            each.shown().attribution().grounds().stream()
                                    .flatMap(ground -> ground.evidence().stream())
                                    .distinct()
                                    .toList()),
                    String.valueOf(each.isContested()),
                    outlet.registration().region(),
                    outlet.registration().entity(),
                    outlet.registration().asOf()));
        }
        return rows;
    }

    /// One row a tie that has evidence.
    static List<List<String>> links(Registry registry) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("outlet", "link_kind", "link_to", "link_basis", "link_as_of", "link_evidence"));
        for (OutletEntry entry : registry.entries()) {
            for (OutletEntry.Tie each : entry.ties()) {
                rows.add(List.of(
                        entry.outlet().id(),
                        each.kind(),
                        each.to(),
                        each.basis(),
                        each.asOf(),
                        String.join(";", each.evidence())));
            }
        }
        return rows;
    }

    /// One row a channel of the material and how it was matched. Private persons' accounts are in none.
    static List<List<String>> channels(Registry registry) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("channel", "channel_name", "observations", "matched", "outlet", "proposed_outlets"));
        for (Registry.ChannelEntry each : registry.channels()) {
            rows.add(List.of(
                    each.channel().key(),
                    each.channel().label(),
                    String.valueOf(each.observations()),
                    RegistryJson.how(each.matched()),
                    each.matched().outlet().orElse(""),
                    each.matched() instanceof Matched.Proposed proposed ? String.join(";", proposed.outlets()) : ""));
        }
        return rows;
    }

    /// One row a source and what it says of an outlet or channel: the case's own analysts have an empty source.
    static List<List<String>> claims(Registry registry) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("outlet", "channel", "claim_source", "claim", "network", "claim_category", "claim_as_of"));
        for (OutletEntry entry : registry.entries()) {
            entry.positions().forEach(each -> rows.add(claim(entry.outlet().id(), "", each)));
        }
        for (Registry.ChannelEntry channel : registry.channels()) {
            channel.listed()
                    .forEach(each -> rows.add(claim(
                            channel.matched().outlet().orElse(""),
                            channel.channel().key(),
                            each.position())));
        }
        return rows;
    }

    private static List<String> claim(String outlet, String channel, Disagreement.Position position) {
        return List.of(
                outlet,
                channel,
                position.source(),
                position.says(),
                position.network(),
                position.category().map(Tree::lower).orElse(""),
                position.asOf());
    }

    static List<List<String>> events(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "kind", "title_en", "title_fr", "earliest", "latest", "confounder", "source"));
        for (Context context : assessment.material().context()) {
            if (context instanceof Context.Event event) {
                rows.add(List.of(
                        event.id(),
                        event.kind(),
                        event.title().getFirst(),
                        event.title().getLast(),
                        event.when().earliest().toString(),
                        event.when().latest().toString(),
                        String.valueOf(event.confounder()),
                        event.source()));
            }
        }
        return rows;
    }

    static List<List<String>> findings(Assessment assessment) {
        Wording english = Wording.of(Locale.ENGLISH);
        Wording french = Wording.of(Locale.FRENCH);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "narrative",
                "test",
                "verdict",
                "missing",
                "effect",
                "effect_low",
                "effect_high",
                "effect_level",
                "effect_unit",
                "effect_of_en",
                "effect_of_fr",
                "proposition_en",
                "proposition_fr"));
        for (NarrativeAssessment narrative : assessment.narratives()) {
            for (Finding each : narrative.findings()) {
                rows.add(finding(narrative.narrative().id(), each, english, french));
            }
        }
        for (Finding each : assessment.across().findings()) {
            rows.add(finding("*", each, english, french));
        }
        return rows;
    }

    private static List<String> finding(String narrative, Finding finding, Wording english, Wording french) {
        List<String> row = new ArrayList<>(
                List.of(narrative, finding.method().test(), Verdict.of(finding).name(), missing(finding)));
        row.addAll(effect(finding.effect(), english, french));
        row.add(english.say(finding.proposition()));
        row.add(french.say(finding.proposition()));
        return row;
    }

    /// Where nothing is measured the unit says why, and the numbers are absent.
    private static List<String> effect(Effect effect, Wording english, Wording french) {
        return switch (effect) {
            case Effect.NotMeasured none -> List.of("", "", "", "", "not-measured:" + Tree.lower(none.why()), "", "");
            case Effect.Interval each ->
                List.of(
                        Tree.thousandths(each.point()),
                        Tree.thousandths(each.low()),
                        each.isOpen() ? "" : Tree.thousandths(each.high()),
                        Tree.thousandths(each.level()),
                        Tree.lower(each.unit()),
                        english.say(each.of()),
                        french.say(each.of()));
        };
    }

    private static String missing(Finding finding) {
        return finding instanceof Finding.Undetermined undetermined
                ? String.join(
                        ";",
                        undetermined.missing().stream()
                                .map(each -> each.code().name() + "@" + each.platform())
                                .toList())
                : "";
    }

    static List<List<String>> judgements(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("judgement", "says", "items", "from", "withdraws", "by", "made", "reason", "state"));
        assessment.judged().forEach(each -> rows.add(JudgedTree.row(each)));
        return rows;
    }

    static List<List<String>> rejected(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("where", "problem", "detail"));
        assessment
                .material()
                .rejected()
                .forEach(each -> rows.add(List.of(each.where(), each.problem().name(), each.detail())));
        return rows;
    }
}
