package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Progress;
import headwater.assess.Verdict;
import headwater.credit.CreditGiven;
import headwater.engagement.Reach;
import headwater.model.About;
import headwater.model.Chance;
import headwater.model.Context;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Known;
import headwater.publish.Publisher;
import headwater.ranking.Absence;
import headwater.ranking.Appearance;
import headwater.registry.Registry;
import headwater.report.Report;
import headwater.trace.Derivation;
import headwater.trace.Earliest;
import headwater.trace.FurtherSource;
import headwater.trace.SourcePath;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The results of a case as one JSON document, in both languages at once: for scripts and for checks. Its fields
/// are described in `docs/reference/formats/case-json.md`.
public final class CaseJson implements Publisher {

    /// Raised when a field changes its meaning or goes.
    static final int VERSION = 3;

    @Override
    public About about() {
        return new About("opendata", "case-json", 1, List.of());
    }

    @Override
    public String extension() {
        return "case.json";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language, Progress progress) {
        return Tree.bytes(tree(report, assessment));
    }

    static ObjectNode tree(Report report, Assessment assessment) {
        ObjectNode root = Tree.object()
                .put("format", "headwater-case")
                .put("version", VERSION)
                .put("case", report.caseName())
                .put("notice", report.notice())
                .put("question", report.question())
                .put("as_of", assessment.settings().asOf().toString())
                .put("seed", assessment.settings().seed())
                .put("local_zone", assessment.settings().localZone().getId());
        ArrayNode kept = root.putArray("kept");
        assessment.settings().foldings().kept().forEach(each -> kept.add(each.toString()));
        ObjectNode imported = root.putObject("imported");
        imported.put("observations", assessment.material().observations().size());
        imported.put("rejected", assessment.material().rejected().size());
        ArrayNode narratives = root.putArray("narratives");
        assessment.narratives().forEach(each -> narratives.add(narrative(assessment, each)));
        ArrayNode outlets = root.putArray("outlets");
        Registry registry = assessment.material().registry();
        registry.entries().forEach(each -> outlets.add(RegistryJson.entry(each)));
        ArrayNode channels = root.putArray("channels");
        registry.channels().forEach(each -> channels.add(channel(each)));
        ArrayNode events = root.putArray("events");
        for (Context context : assessment.material().context()) {
            if (context instanceof Context.Event event) {
                events.add(event(event));
            }
        }
        rankings(root.putArray("rankings"), assessment.appearances());
        root.set("sites", SiteTree.of(assessment.sites()));
        ArrayNode findings = root.putArray("findings");
        assessment.across().findings().forEach(each -> findings.add(finding(each)));
        root.set("accumulation", ImpactTree.of(assessment.across().dossier()));
        root.set("agreement", AgreementTree.of(assessment.agreement()));
        root.set("judgements", JudgedTree.of(assessment.judged()));
        root.set("skipped", Tree.phrases(assessment.skipped()));
        ArrayNode rejected = root.putArray("rejected");
        assessment
                .material()
                .rejected()
                .forEach(each -> rejected.addObject()
                        .put("where", each.where())
                        .put("problem", each.problem().name())
                        .put("detail", each.detail()));
        return root;
    }

    private static ObjectNode narrative(Assessment assessment, NarrativeAssessment narrative) {
        ObjectNode node = Tree.object()
                .put("id", narrative.narrative().id())
                .put("title", narrative.narrative().title());
        node.set("members", Tree.strings(narrative.narrative().members()));
        node.set("judged", JudgedTree.of(narrative.narrative().judged()));
        ArrayNode earliest = node.putArray("earliest");
        narrative.trace().earliest().forEach(each -> earliest.add(earliest(each)));
        ArrayNode derivations = node.putArray("derivations");
        narrative.trace().derivations().forEach(each -> derivations.add(derivation(each)));
        ArrayNode further = node.putArray("further_sources");
        narrative.trace().further().forEach(each -> further.add(further(each)));
        ArrayNode paths = node.putArray("paths");
        narrative.trace().paths().forEach(each -> paths.add(path(narrative, each)));
        ArrayNode histories = node.putArray("histories");
        narrative.trace().histories().forEach(each -> histories.add(HistoryTree.of(each)));
        ArrayNode orphans = node.putArray("orphans");
        narrative.trace().orphans().forEach(each -> {
            ObjectNode orphan = orphans.addObject().put("observation", each.observation());
            orphan.set("why", Tree.phrase(each.why()));
        });
        ArrayNode findings = node.putArray("findings");
        narrative.findings().forEach(each -> findings.add(finding(each)));
        ArrayNode events = node.putArray("events");
        narrative
                .events()
                .forEach(each -> events.addObject()
                        .put("event", each.event())
                        .put("offset_seconds", each.offset().toSeconds())
                        .put("order_certain", each.orderCertain()));
        ArrayNode controls = node.putArray("controls");
        narrative.controls().forEach(each -> {
            ObjectNode control = controls.addObject()
                    .put("control", each.control())
                    .put("outcome", Tree.lower(each.outcome()))
                    .put("captures", each.captures());
            control.set("reactions", Tree.strings(each.reactions()));
            control.set("note", Tree.phrase(each.note()));
        });
        ArrayNode reach = node.putArray("reach");
        narrative.reach().forEach(each -> reach.add(reach(each)));
        node.set("impact", ImpactTree.of(narrative.impact()));
        ArrayNode absences = node.putArray("never_on");
        narrative.absences().forEach(each -> absences.add(absence(each)));
        return node;
    }

    private static ObjectNode earliest(Earliest earliest) {
        ObjectNode node = Tree.object().put("language", earliest.language()).put("platform", earliest.platform());
        node.set("candidates", Tree.strings(earliest.candidates()));
        node.set("when", Tree.when(earliest.when()));
        if (earliest.first() instanceof Known.Value<Double>(Double probability)) {
            node.put("probability_first", probability);
            node.set(
                    "word",
                    Tree.phrase(headwater.alternatives.Lexicon.standard().word(probability)));
        } else {
            node.putNull("probability_first");
        }
        node.set("reasons", Tree.phrases(earliest.reasons()));
        return node;
    }

    private static ObjectNode derivation(Derivation derivation) {
        ObjectNode node = Tree.object()
                .put("child", derivation.child())
                .put("parent", derivation.parent())
                .put("manner", Tree.lower(derivation.manner()))
                .put("credit", Tree.lower(derivation.credit().status()))
                .put("runner_up", derivation.runnerUp().orElse(""))
                .put("probability", Math.round(1000 * derivation.probability()) / 1000.0);
        node.set("credit_found", creditFound(derivation.credit()));
        node.set("credit_checked", Tree.strings(derivation.credit().checked()));
        node.set("changes", HistoryTree.changes(derivation.changes()));
        node.set("reasons", Tree.phrases(derivation.reasons()));
        return node;
    }

    private static ObjectNode further(FurtherSource further) {
        ObjectNode node = Tree.object()
                .put("child", further.child())
                .put("source", further.source())
                .put("probability", Math.round(1000 * further.probability()) / 1000.0)
                .put("credit", Tree.lower(further.credit().status()));
        node.set("credit_found", creditFound(further.credit()));
        node.set("credit_checked", Tree.strings(further.credit().checked()));
        ArrayNode passages = node.putArray("passages");
        further.passages()
                .forEach(each -> passages.addObject()
                        .put("source_start", each.sourceStart())
                        .put("source_end", each.sourceEnd())
                        .put("child_start", each.childStart())
                        .put("child_end", each.childEnd()));
        node.set("reasons", Tree.phrases(further.reasons()));
        return node;
    }

    private static ObjectNode path(NarrativeAssessment narrative, SourcePath path) {
        ObjectNode node = Tree.object()
                .put("item", path.item())
                .put("parent", path.parent())
                .put("top", path.top())
                .put("top_earliest", narrative.trace().isEarliest(path.top()))
                .put("steps", path.steps());
        node.putObject("uncredited")
                .put("next", path.uncredited().next())
                .put("all", path.uncredited().all())
                .put("unknown", path.uncredited().unknown());
        node.putObject("reader")
                .put("named", path.reader().named().orElse(""))
                .put("furthest", path.reader().furthest())
                .put("stop", Tree.lower(path.reader().stop()));
        return node;
    }

    private static JsonNode creditFound(CreditGiven credit) {
        if (!(credit.found() instanceof Known.Value<CreditGiven.Found>(CreditGiven.Found found))) {
            return Tree.object().nullNode();
        }
        return Tree.object()
                .put("mark", found.mark())
                .put("name", found.name())
                .put("words", found.words())
                .put("position", Tree.lower(found.position()))
                .put("start", found.start())
                .put("end", found.end());
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = Tree.object();
        node.set("proposition", Tree.phrase(finding.proposition()));
        node.put("verdict", Verdict.of(finding).name());
        ArrayNode missing = node.putArray("missing");
        if (finding instanceof Finding.Undetermined undetermined) {
            undetermined.missing().forEach(each -> {
                ObjectNode lacking =
                        missing.addObject().put("code", each.code().name()).put("platform", each.platform());
                lacking.set("detail", Tree.phrase(each.detail()));
            });
        }
        ArrayNode links = node.putArray("links");
        if (finding instanceof Finding.Supported supported) {
            supported.strength().links().forEach(each -> {
                ObjectNode link = links.addObject().put("kind", Tree.lower(each.kind()));
                link.set("evidence", Tree.strings(each.evidence()));
                link.set("said", Tree.phrase(each.said()));
            });
        }
        node.set("effect", effect(finding.effect()));
        node.set("reasons", Tree.phrases(finding.reasons()));
        node.put("test", finding.method().test()).put("seed", finding.method().seed());
        node.set("parameters", Tree.strings(finding.method().parameters()));
        node.set("needed", Tree.phrase(finding.method().needed()));
        node.set("would_change", Tree.phrases(finding.method().wouldChange()));
        ArrayNode chance = node.putArray("chance");
        finding.method().chance().forEach(each -> chance.add(chance(each)));
        return node;
    }

    private static ObjectNode chance(Chance chance) {
        ObjectNode node = Tree.object();
        node.set("of", Tree.phrase(chance.of()));
        node.put("seen", chance.seen());
        ArrayNode bars = node.putArray("bars");
        chance.bars()
                .forEach(each -> bars.addObject()
                        .put("from", each.from())
                        .put("to", each.to())
                        .put("share", each.share()));
        ArrayNode varied = node.putArray("varied");
        chance.varied().forEach(each -> {
            ObjectNode one = varied.addObject();
            one.set("setting", Tree.phrase(each.setting()));
            one.put("p", each.p()).put("own", each.isOwn());
        });
        return node;
    }

    private static ObjectNode effect(Effect effect) {
        return switch (effect) {
            case Effect.NotMeasured none -> Tree.object().put("not_measured", Tree.lower(none.why()));
            case Effect.Interval each -> {
                ObjectNode node = Tree.object();
                node.set("of", Tree.phrase(each.of()));
                node.put("unit", Tree.lower(each.unit()))
                        .put("point", each.point())
                        .put("low", each.low());
                yield (each.isOpen() ? node.putNull("high") : node.put("high", each.high())).put("level", each.level());
            }
        };
    }

    private static ObjectNode reach(Reach reach) {
        return Tree.object()
                .put("count", Tree.lower(reach.name()))
                .put("exact_sum", reach.exact())
                .put("exact_items", reach.items())
                .put("at_least_sum", reach.floor())
                .put("at_least_items", reach.floors())
                .put("without_number", reach.absent());
    }

    private static ObjectNode absence(Absence absence) {
        return Tree.object()
                .put("board", absence.board())
                .put("topic", absence.topic())
                .put("from", absence.from().toString())
                .put("to", absence.to().toString())
                .put("crawls", absence.crawls())
                .put("longest_gap_seconds", absence.longestGap().toSeconds());
    }

    private static void rankings(ArrayNode into, List<Appearance> appearances) {
        for (Appearance each : appearances) {
            ObjectNode node = into.addObject()
                    .put("board", each.board())
                    .put("topic", each.topic())
                    .put("last_seen", each.lastSeen().toString())
                    .put("best_position", each.bestPosition())
                    .put("crawls", each.crawls());
            node.set("first_seen", Tree.when(each.firstSeen()));
        }
    }

    private static ObjectNode channel(Registry.ChannelEntry channel) {
        ObjectNode node = Tree.object()
                .put("key", channel.channel().key())
                .put("name", channel.channel().label())
                .put("observations", channel.observations());
        node.set("matched", RegistryJson.matched(channel.matched()));
        node.set("disagreements", RegistryJson.disagreements(channel.disagreements()));
        return node;
    }

    private static ObjectNode event(Context.Event event) {
        ObjectNode node = Tree.object()
                .put("id", event.id())
                .put("kind", event.kind())
                .put("title_en", event.title().getFirst())
                .put("title_fr", event.title().getLast())
                .put("confounder", event.confounder())
                .put("source", event.source());
        node.set("when", Tree.when(event.when()));
        return node;
    }
}
