package headwater.report;

import headwater.agreement.Agreement;
import headwater.agreement.Disagreement;
import headwater.agreement.Reliability;
import headwater.assess.Effects;
import headwater.assess.Verdict;
import headwater.engagement.Reach;
import headwater.engagement.Total;
import headwater.impact.Breakout;
import headwater.impact.Impact;
import headwater.impact.Rung;
import headwater.model.Finding;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reach with floors kept apart, the verdicts with what is missing, and how far people who read by hand agree.
final class Measures {

    /// Disagreements beyond these are counted; the case's data have all of them.
    private static final int MOST_DISAGREEMENTS = 100;

    /// Coders that are named in one place.
    private static final int MOST_NAMED = 20;

    private Measures() {}

    static Section reach(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.reach.meaning"))));
        List<List<Phrase>> rows = new ArrayList<>();
        for (int i = 0; i < view.narratives().size(); i++) {
            int narrative = view.number(i);
            view.narratives().get(i).reach().forEach(each -> rows.add(row(narrative, each)));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.reach.caption"),
                    Opening.heads("reach", "narrative", "count", "exact", "floor", "absent"),
                    rows));
        }
        blocks.addAll(howFar(view));
        return new Section("reach", Phrase.of("report.reach"), blocks);
    }

    private static List<Phrase> row(int narrative, Reach reach) {
        return List.of(
                Opening.number(narrative),
                CaseView.word("count", reach.name()),
                reach.items() == 0
                        ? Phrase.of("report.none")
                        : Phrase.of("report.reach.exact", reach.exact(), reach.items()),
                reach.floors() == 0
                        ? Phrase.of("report.none")
                        : Phrase.of("report.reach.floor", reach.floor(), reach.floors()),
                Opening.number(reach.absent()));
    }

    /// What capped counters come to, the levels from published to vote, and when each category was reached.
    private static List<Block> howFar(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        totals(view, blocks);
        if (view.narratives().isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading("how-far", Phrase.of("report.far")));
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.far.meaning"))));
        table(blocks, "far", ladder(view), "level", "narratives", "state", "said");
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.breakout.meaning"))));
        table(blocks, "breakout", breakout(view), "category", "narratives", "since", "why");
        return blocks;
    }

    private static void totals(CaseView view, List<Block> blocks) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (int i = 0; i < view.narratives().size(); i++) {
            for (Total total : view.narratives().get(i).impact().totals()) {
                if (total.capped() > 0) {
                    rows.add(List.of(
                            Opening.number(view.number(i)),
                            CaseView.word("count", total.name()),
                            Phrase.of("report.totals.capped", total.capped(), total.items()),
                            answer(total)));
                }
            }
        }
        table(blocks, "totals", rows, "narrative", "count", "capped", "total");
    }

    private static Phrase answer(Total total) {
        return switch (total.answer()) {
            case Total.Counted _ -> Phrase.of("report.none");
            case Total.Estimated each ->
                Phrase.of("report.totals.estimate", each.middle(), each.low(), each.high(), Total.LEVEL);
            case Total.Undetermined each -> each.why();
        };
    }

    private static void table(List<Block> blocks, String name, List<List<Phrase>> rows, String... heads) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(Phrase.of("report." + name + ".caption"), Opening.heads(name, heads), rows));
        }
    }

    /// Level by level; narratives of which the same is said share a row.
    private static List<List<Phrase>> ladder(CaseView view) {
        Map<List<Phrase>, List<Integer>> alike = new LinkedHashMap<>();
        for (Rung.Level level : Rung.Level.values()) {
            for (int i = 0; i < view.narratives().size(); i++) {
                for (Rung rung : view.narratives().get(i).impact().ladder()) {
                    if (rung.level() == level) {
                        add(
                                alike,
                                view.number(i),
                                CaseView.word("level", level),
                                CaseView.word("state", rung.state()),
                                CaseView.sentences(rung.said()));
                    }
                }
            }
        }
        return joined(alike);
    }

    private static List<List<Phrase>> breakout(CaseView view) {
        Map<List<Phrase>, List<Integer>> alike = new LinkedHashMap<>();
        for (int category = 0; category < 6; category++) {
            for (int i = 0; i < view.narratives().size(); i++) {
                Impact impact = view.narratives().get(i).impact();
                Breakout.Category each = impact.breakout().categories().get(category);
                Phrase name = Phrase.of("report.breakout.category", each.number(), Breakout.name(each.number()));
                switch (each) {
                    case Breakout.Reached reached ->
                        add(
                                alike,
                                view.number(i),
                                name,
                                Phrase.of("report.time", reached.since()),
                                evidence(view, reached));
                    case Breakout.Open open ->
                        add(alike, view.number(i), name, Phrase.of("report.state.undetermined"), why(open));
                }
            }
        }
        return joined(alike);
    }

    private static Phrase why(Breakout.Open open) {
        List<Phrase> said = new ArrayList<>(List.of(open.why()));
        open.evidence().forEach(id -> said.add(Phrase.of("report.ref", id)));
        return CaseView.sentences(said);
    }

    private static Phrase evidence(CaseView view, Breakout.Reached reached) {
        return CaseView.list(reached.evidence().stream()
                .map(id -> view.names().context().containsKey(id) ? Phrase.of("report.ref", id) : view.item(id))
                .toList());
    }

    private static void add(Map<List<Phrase>, List<Integer>> alike, int narrative, Phrase... cells) {
        alike.computeIfAbsent(List.of(cells), none -> new ArrayList<>()).add(narrative);
    }

    private static List<List<Phrase>> joined(Map<List<Phrase>, List<Integer>> alike) {
        return alike.entrySet().stream()
                .map(each -> List.of(
                        each.getKey().get(0),
                        CaseView.numbers(each.getValue()),
                        each.getKey().get(1),
                        each.getKey().get(2)))
                .toList();
    }

    /// One table over all narratives, then each proposition once: what holds for all of them, and what for some.
    static Section findings(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.findings.meaning"))));
        List<List<Phrase>> rows = rows(view);
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.findings.caption"),
                    Opening.heads("findings", "proposition", "narratives", "verdict", "measured", "missing", "test"),
                    rows));
        }
        blocks.addAll(Reasoning.blocks(view));
        return new Section("findings", Phrase.of("report.findings"), blocks);
    }

    private static List<List<Phrase>> rows(CaseView view) {
        Map<List<Phrase>, List<Integer>> alike = new LinkedHashMap<>();
        for (Phrase proposition : Reasoning.propositions(view)) {
            view.findings()
                    .forEach((number, findings) -> findings.stream()
                            .filter(finding -> finding.proposition().equals(proposition))
                            .forEach(finding -> alike.computeIfAbsent(row(view, finding), none -> new ArrayList<>())
                                    .add(number)));
        }
        return alike.entrySet().stream()
                .map(each -> List.of(
                        each.getKey().get(0),
                        CaseView.numbers(each.getValue()),
                        each.getKey().get(1),
                        each.getKey().get(2),
                        each.getKey().get(3),
                        each.getKey().get(4)))
                .toList();
    }

    private static List<Phrase> row(CaseView view, Finding finding) {
        return List.of(
                view.readable(finding.proposition()),
                verdict(finding),
                view.readable(Effects.phrase(finding.effect())),
                codes(missing(finding)),
                CaseView.text(finding.method().test()));
    }

    /// What was found of the narratives that are not told: how many of them have each verdict. Nothing where all
    /// are told.
    static List<Block> others(CaseView view) {
        Map<List<Phrase>, Integer> counts = new LinkedHashMap<>();
        view.others()
                .forEach(narrative -> narrative
                        .findings()
                        .forEach(finding -> counts.merge(
                                List.of(view.readable(finding.proposition()), verdict(finding)), 1, Integer::sum)));
        List<Block> blocks = new ArrayList<>();
        table(
                blocks,
                "others",
                counts.entrySet().stream()
                        .map(each -> List.of(
                                each.getKey().getFirst(), each.getKey().getLast(), Opening.number(each.getValue())))
                        .toList(),
                "proposition",
                "verdict",
                "narratives");
        return blocks;
    }

    static List<Finding.Missing> missing(Finding finding) {
        return finding instanceof Finding.Undetermined undetermined ? undetermined.missing() : List.of();
    }

    /// What a platform does not show is the same for every narrative, so it is said once.
    static Section limits(CaseView view) {
        Map<List<Phrase>, List<Integer>> alike = new TreeMap<>(Comparator.comparing(List::toString));
        view.findings()
                .tailMap(1)
                .forEach((number, findings) -> findings.stream()
                        .flatMap(finding -> missing(finding).stream())
                        .filter(Measures::isOfPlatform)
                        .forEach(each -> alike.computeIfAbsent(
                                        List.of(
                                                CaseView.text(each.platform()),
                                                coded(each.code()),
                                                view.readable(each.detail())),
                                        none -> new ArrayList<>())
                                .add(number)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.limits.meaning"))));
        if (!alike.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.limits.caption"),
                    Opening.heads("limits", "platform", "code", "why", "narratives"),
                    alike.entrySet().stream()
                            .map(each -> List.of(
                                    each.getKey().get(0),
                                    each.getKey().get(1),
                                    each.getKey().get(2),
                                    CaseView.numbers(each.getValue())))
                            .toList()));
        }
        return new Section("limits", Phrase.of("report.limits"), blocks);
    }

    /// Whether the platform hides it, and not this collection lacks it.
    static boolean isOfPlatform(Finding.Missing missing) {
        return missing.detail().key().startsWith("coordination.platform.");
    }

    static Phrase verdict(Finding finding) {
        return Verdict.of(finding).phrase();
    }

    /// A missing kind of evidence in words, with its code in the data.
    static Phrase coded(Finding.Code code) {
        return Phrase.of("report.findings.codes", CaseView.word("missing", code), code.name());
    }

    /// Each missing kind of evidence once, in words.
    static Phrase kinds(List<Finding.Missing> missing) {
        return CaseView.list(missing.stream()
                .map(Finding.Missing::code)
                .distinct()
                .sorted()
                .map(code -> CaseView.word("missing", code))
                .toList());
    }

    /// Each missing kind of evidence once, with the platforms it is missing on; the details stand below the table.
    static Phrase codes(List<Finding.Missing> missing) {
        Map<Finding.Code, TreeSet<String>> platforms = new TreeMap<>();
        missing.forEach(each ->
                platforms.computeIfAbsent(each.code(), none -> new TreeSet<>()).add(each.platform()));
        Phrase all = Phrase.of("report.none");
        boolean last = true;
        for (Map.Entry<Finding.Code, TreeSet<String>> each :
                new TreeMap<>(platforms).descendingMap().entrySet()) {
            Phrase one = each.getValue().equals(Set.of("*"))
                    ? CaseView.word("missing", each.getKey())
                    : Phrase.of(
                            "report.findings.codes",
                            CaseView.word("missing", each.getKey()),
                            String.join(", ", each.getValue()));
            all = last ? one : Phrase.of("report.list", one, all);
            last = false;
        }
        return all;
    }

    /// Empty, and so left out, where nobody read by hand.
    static Section agreement(CaseView view) {
        Agreement agreement = view.assessment().agreement();
        List<Block> blocks = new ArrayList<>();
        if (agreement.isCoded()) {
            blocks.add(counts(view, agreement));
            blocks.add(new Block.Table(
                    Phrase.of("report.agreement.caption"),
                    Opening.heads("agreement", "variable", "level", "coders", "items", "equal", "alpha", "interval"),
                    agreement.variables().stream().map(Measures::row).toList()));
            if (!agreement.disagreements().isEmpty()) {
                blocks.add(new Block.Table(
                        Phrase.of(
                                "report.agreement.disagreements",
                                agreement.disagreements().size(),
                                agreement.disagreements().size() > MOST_DISAGREEMENTS ? MOST_DISAGREEMENTS : 0),
                        Opening.heads("agreement", "item", "variable", "said"),
                        agreement.disagreements().stream()
                                .limit(MOST_DISAGREEMENTS)
                                .map(each -> row(view, each))
                                .toList()));
            }
        }
        return new Section("agreement", Phrase.of("report.agreement"), blocks);
    }

    private static Block counts(CaseView view, Agreement agreement) {
        List<String> formats = view.assessment().material().observations().stream()
                .map(Observation::capture)
                .map(each -> each.format())
                .filter(each -> each.endsWith(":manual-review"))
                .distinct()
                .sorted()
                .map(Opening::anchor)
                .toList();
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.fact(
                Phrase.of(
                        "report.agreement.counts",
                        agreement.codings(),
                        agreement.coders().size(),
                        agreement.items(),
                        agreement.doubled(),
                        String.join(
                                        ", ",
                                        agreement.coders().stream()
                                                .limit(MOST_NAMED)
                                                .toList())
                                + (agreement.coders().size() > MOST_NAMED ? ", …" : "")),
                formats));
        if (agreement.unnamed() > 0) {
            said.add(Sentence.fact(Phrase.of("report.agreement.unnamed", agreement.unnamed()), formats));
        }
        said.add(Sentence.assumption(Phrase.of("report.agreement.meaning")));
        said.add(Sentence.assumption(Phrase.of("report.agreement.floors", 0.8, 0.667)));
        return new Block.Paragraph(said);
    }

    private static List<Phrase> row(Reliability each) {
        Reliability.Tally tally = each.tally();
        Phrase items = Opening.number(tally.items());
        Reliability.Printed printed = each.printed();
        return List.of(
                each.variable(),
                each.level().phrase(),
                Opening.number(tally.coders()),
                tally.used() == tally.values() ? items : Phrase.of("report.agreement.drawn", items, tally.used()),
                printed.equal().orElse(Phrase.of("report.none")),
                printed.alpha(),
                printed.interval().orElse(Phrase.of("report.none")));
    }

    private static List<Phrase> row(CaseView view, Disagreement each) {
        return List.of(
                view.title(each.said().getFirst().observation()),
                each.variable(),
                CaseView.list(Stream.concat(
                                each.said().stream()
                                        .limit(MOST_NAMED)
                                        .map(said -> Phrase.of(
                                                "report.agreement.said",
                                                said.coder(),
                                                said.value(),
                                                Phrase.of("report.ref", said.observation()))),
                                Stream.of(each.said().size() - MOST_NAMED)
                                        .filter(more -> more > 0)
                                        .map(more -> Phrase.of("report.agreement.more", more)))
                        .toList()));
    }
}
