package headwater.report;

import headwater.accumulation.Accumulation;
import headwater.accumulation.Dossier;
import headwater.agreement.Agreement;
import headwater.alternatives.Lexicon;
import headwater.alternatives.Weighed;
import headwater.assess.Assessment;
import headwater.assess.Program;
import headwater.assess.TimeConflicts;
import headwater.control.ControlTest;
import headwater.coordination.CoordinationTest;
import headwater.coordination.CoordinationTests;
import headwater.credit.Credits;
import headwater.engagement.AuthenticityTest;
import headwater.engagement.PathTest;
import headwater.impact.Impact;
import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Importers;
import headwater.influence.InfluenceTest;
import headwater.match.Matcher;
import headwater.match.Matchers;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.text.Folding;
import headwater.timing.BurstTest;
import headwater.timing.EventTest;
import headwater.trace.Derivation;
import headwater.trace.Tracing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// How it was done, and what is missing: nothing is dropped in silence.
final class Appendix {

    /// Marks of credit that have words; one that another program looked for keeps the name it gave.
    private static final Set<String> MARKS = Set.copyOf(Credits.marks());

    private Appendix() {}

    static Section methods(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(
                Sentence.assumption(Phrase.of(
                        "report.methods.run",
                        view.assessment().settings().asOf(),
                        String.valueOf(view.assessment().settings().seed()),
                        view.assessment().settings().localZone().getId())),
                Sentence.assumption(Phrase.of("report.methods.reproducible")),
                Sentence.assumption(
                        Phrase.of("report.methods.lexicon", Lexicon.standard().name())),
                Sentence.assumption(Phrase.of("report.methods.cite", citation(view.assessment())))));
        List<Folding> kept = view.assessment().settings().foldings().kept();
        if (!kept.isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.methods.kept", kept(kept)))));
        }
        int taken = view.takenAway();
        if (taken > 0) {
            blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.methods.taken-away", taken))));
        }
        blocks.add(new Block.Table(
                Phrase.of("report.methods.parts"),
                Opening.heads("methods", "part", "summary", "cannot", "parameters"),
                parts(view).map(Appendix::row).toList()));
        marks(view, blocks);
        Map<String, List<String>> tests = new TreeMap<>();
        view.findings().values().stream()
                .flatMap(List::stream)
                .map(Finding::method)
                .forEach(method -> tests.putIfAbsent(method.test(), method.parameters()));
        Dossier dossier = view.assessment().across().dossier();
        if (dossier.isStated()) {
            tests.put(dossier.method().test(), dossier.method().parameters());
        }
        if (!tests.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.methods.tests"),
                    Opening.heads("methods", "test", "parameters"),
                    tests.entrySet().stream()
                            .map(each -> List.of(
                                    CaseView.text(each.getKey()), CaseView.text(String.join(", ", each.getValue()))))
                            .toList()));
        }
        List<Context.Watched> watched = view.all(Context.Watched.class);
        if (!watched.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.methods.watched"),
                    Opening.heads("methods", "language", "platform", "share", "basis"),
                    watched.stream().map(Appendix::row).toList()));
        }
        return new Section("methods", Phrase.of("report.methods"), blocks);
    }

    /// How report and data ask to be cited. Who made them is set when data is published.
    private static Phrase citation(Assessment assessment) {
        return Phrase.of(
                "report.methods.citation",
                assessment.material().name(),
                assessment.settings().asOf(),
                String.valueOf(assessment.settings().seed()),
                Program.NAME + " " + Program.VERSION);
    }

    private static Phrase kept(List<Folding> kept) {
        return CaseView.list(
                kept.stream().map(each -> Phrase.of("report.kept." + each)).toList());
    }

    /// The marks of credit are the same for nearly every item, so they stand here and not on each card.
    private static void marks(CaseView view, List<Block> blocks) {
        TreeSet<String> marks = new TreeSet<>();
        List<String> searched = new ArrayList<>();
        for (String id : Evidence.memberNumbers(view).keySet()) {
            List<String> checked = view.observation(id).credit().checked();
            if (!checked.isEmpty()) {
                marks.addAll(checked);
                searched.add(id);
            }
        }
        derivations(view).forEach(each -> marks.addAll(each.credit().checked()));
        if (!searched.isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.fact(
                    Phrase.of(
                            "report.methods.marks",
                            CaseView.list(marks.stream().map(Appendix::mark).toList())),
                    searched)));
        }
    }

    private static Stream<Derivation> derivations(CaseView view) {
        return view.assessment().narratives().stream().flatMap(each -> each.trace().derivations().stream());
    }

    static Phrase mark(String id) {
        return MARKS.contains(id) ? Phrase.of("report.mark." + id) : CaseView.text(id);
    }

    /// Every part that may have had a say, importers first.
    private static Stream<About> parts(CaseView view) {
        return Stream.of(
                        Importers.all().stream().map(Importer::about),
                        Matchers.all(view.outlets()).stream().map(Matcher::about),
                        view.assessment().settings().models().stream().map(model -> Matchers.byModel()),
                        tests())
                .flatMap(each -> each);
    }

    /// Those that come after the comparison of texts.
    static Stream<About> tests() {
        return Stream.of(
                        Stream.of(Tracing.about()),
                        CoordinationTests.all().stream().map(CoordinationTest::about),
                        Stream.of(
                                EventTest.about(),
                                EventTest.aboutPolls(),
                                BurstTest.about(),
                                ControlTest.about(),
                                InfluenceTest.about(),
                                AuthenticityTest.about(),
                                AuthenticityTest.aboutCounters(),
                                PathTest.about(),
                                Impact.about(),
                                Weighed.about(),
                                Accumulation.about(),
                                Agreement.about()))
                .flatMap(each -> each);
    }

    private static List<Phrase> row(About about) {
        return List.of(
                CaseView.text(about.id() + "/" + about.version()),
                about.summary(),
                about.cannotTell(),
                CaseView.text(parameters(about)));
    }

    /// What importers are told goes with each file and stands in its mapping.
    private static String parameters(About about) {
        return about.stage().equals("importing")
                ? ""
                : String.join(
                        ", ",
                        about.parameters().stream()
                                .map(each -> each.name() + "=" + each.defaultValue())
                                .toList());
    }

    private static List<Phrase> row(Context.Watched watched) {
        return List.of(
                Origins.language(watched.language()),
                watched.platform().equals("*")
                        ? Phrase.of("report.earliest.all-platforms")
                        : CaseView.text(watched.platform()),
                watched.outOf() < 0
                        ? Phrase.of("report.methods.share-unknown", watched.watched())
                        : Phrase.of("report.methods.share", watched.watched(), watched.outOf()),
                CaseView.text(watched.basis()));
    }

    static Section unread(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        rejected(view, blocks);
        warnings(view, blocks);
        disagreeing(view, blocks);
        undated(view, blocks);
        if (!view.assessment().skipped().isEmpty()) {
            blocks.add(new Block.Paragraph(skipped(view)));
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.unread.nothing"))));
        }
        return new Section("unread", Phrase.of("report.unread"), blocks);
    }

    /// Items captured more than once are many in an ordinary case, so they share a sentence.
    private static List<Sentence> skipped(CaseView view) {
        List<Phrase> states = new ArrayList<>();
        List<Sentence> said = new ArrayList<>();
        for (Phrase each : view.assessment().skipped()) {
            if (each.key().equals("assess.skipped.versions")) {
                states.add(new Phrase("report.unread.state", view.readable(each).args()));
            } else {
                said.add(Sentence.assumption(view.readable(each)));
            }
        }
        if (!states.isEmpty()) {
            said.addFirst(Sentence.assumption(Phrase.of("report.unread.states", CaseView.list(states))));
        }
        return said;
    }

    private static void rejected(CaseView view, List<Block> blocks) {
        List<Imported.Rejected> rejected = view.assessment().material().rejected();
        if (!rejected.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.unread.rejected"),
                    Opening.heads("unread", "where", "problem", "detail"),
                    rejected.stream()
                            .map(each -> List.of(
                                    CaseView.text(each.where()),
                                    CaseView.text(each.problem().name()),
                                    CaseView.text(each.detail())))
                            .toList()));
        }
    }

    /// By code, because one importer gives the same warning for every record of a file.
    private static void warnings(CaseView view, List<Block> blocks) {
        Map<String, List<String>> byCode = new TreeMap<>();
        for (Observation observation : view.observations().values()) {
            for (Observation.Warning warning : observation.warnings()) {
                byCode.computeIfAbsent(warning.code(), none -> new ArrayList<>())
                        .add(warning.path() + ": " + warning.detail());
            }
        }
        if (!byCode.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.unread.warnings"),
                    Opening.heads("unread", "code", "times", "example"),
                    byCode.entrySet().stream()
                            .map(each -> List.of(
                                    CaseView.text(each.getKey()),
                                    Opening.number(each.getValue().size()),
                                    CaseView.text(each.getValue().getFirst())))
                            .toList()));
        }
    }

    /// Items of narratives one by one; elsewhere they are counted, as a large collection has thousands.
    private static void disagreeing(CaseView view, List<Block> blocks) {
        Map<String, String> members = new TreeMap<>();
        Evidence.memberNumbers(view)
                .keySet()
                .forEach(id -> members.putIfAbsent(view.observation(id).itemKey(), id));
        List<TimeConflicts> all = TimeConflicts.of(view.assessment().material().observations());
        List<List<Phrase>> rows = all.stream()
                .filter(each -> members.containsKey(each.item()))
                .map(each -> List.of(view.item(members.getOrDefault(each.item(), "")), stated(each)))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.assumption(Phrase.of("report.times.meaning")));
        if (all.size() > rows.size()) {
            said.add(Sentence.assumption(Phrase.of("report.times.others", all.size() - rows.size())));
        }
        blocks.add(new Block.Paragraph(said));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.times.disagree"), Opening.heads("times", "item", "stated"), rows));
        }
    }

    private static Phrase stated(TimeConflicts conflicts) {
        return CaseView.list(Stream.concat(
                        conflicts.statements().stream().map(each -> switch (each.kind()) {
                            case PUBLISHED ->
                                Phrase.of(
                                        "report.times.published",
                                        each.when(),
                                        CaseView.word("basis", each.when().basis()),
                                        each.place());
                            case ID_GIVEN_OUT -> Phrase.of("report.times.given", each.when(), each.place());
                            case CAPTURED -> Phrase.of("report.times.captured", each.when(), each.place());
                        }),
                        conflicts.warnings().stream()
                                .map(each -> Phrase.of("report.times.conflict", each.path(), each.detail())))
                .distinct()
                .toList());
    }

    private static void undated(CaseView view, List<Block> blocks) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (Observation each : view.assessment().items()) {
            if (each.item().published() instanceof Known.Absent<When>(Known.Why why)
                    && each.item().kind() != headwater.model.Item.Kind.LIST) {
                rows.add(List.of(CaseView.text(each.channel().label()), view.title(each.id()), CaseView.absent(why)));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.unread.undated"), Opening.heads("unread", "outlet", "title", "why"), rows));
        }
    }
}
