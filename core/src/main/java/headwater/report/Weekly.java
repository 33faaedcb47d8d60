package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.credit.CreditGiven;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Issued;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.trace.Derivation;
import headwater.trace.Earliest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is new since a date: the case as it is beside the same case as it was held then. Where nothing is new, it says
/// so, for a week without news is news.
final class Weekly {

    /// Items by which a sentence on all that came in is shown.
    private static final int CITED = 100;

    private final CaseView now;
    private final CaseView before;
    private final Instant since;

    /// Which narratives held each item before, by their places.
    private final Map<String, List<Integer>> holders = new HashMap<>();

    private Weekly(CaseView now, CaseView before, Instant since) {
        this.now = now;
        this.before = before;
        this.since = since;
        for (int i = 0; i < before.narratives().size(); i++) {
            for (String member : before.narratives().get(i).narrative().members()) {
                holders.computeIfAbsent(member, none -> new ArrayList<>()).add(i);
            }
        }
    }

    static List<Section> sections(CaseView now, CaseView before, Instant since) {
        Weekly weekly = new Weekly(now, before, since);
        List<Section> news = Stream.of(
                        new Section("new-items", Phrase.of("report.weekly.items"), weekly.items()),
                        new Section("new-narratives", Phrase.of("report.weekly.narratives"), weekly.narratives()),
                        new Section("new-answers", Phrase.of("report.weekly.answers"), weekly.answers()),
                        new Section("new-readers", Phrase.of("report.weekly.readers"), weekly.readers()))
                .filter(each -> !each.blocks().isEmpty())
                .toList();
        List<Sentence> incidents = Surroundings.incidentsInShort(now);
        boolean isQuiet = news.isEmpty() && incidents.equals(Surroundings.incidentsInShort(before));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("period", Phrase.of("report.weekly.period"), weekly.period(isQuiet)));
        sections.addAll(news);
        sections.add(new Section("accumulation", Phrase.of("report.accumulation"), weekly.incidents(incidents)));
        return sections;
    }

    private List<Block> period(boolean isQuiet) {
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.assumption(Phrase.of(
                "report.weekly.from-to", since, now.assessment().settings().asOf())));
        said.add(Sentence.assumption(Phrase.of("report.weekly.meaning")));
        if (isQuiet) {
            said.add(Sentence.judgement(Phrase.of("report.weekly.nothing"), List.of()));
        }
        return List.of(new Block.Paragraph(said));
    }

    /// What they come to now, and as the case was held before.
    private List<Block> incidents(List<Sentence> said) {
        if (said.isEmpty()) {
            return List.of();
        }
        List<Sentence> earlier = Surroundings.incidentsInShort(before);
        List<Sentence> all = new ArrayList<>(said);
        all.add(Sentence.judgement(
                earlier.equals(said)
                        ? Phrase.of("report.weekly.incidents-same")
                        : Phrase.of(
                                "report.weekly.incidents-before",
                                CaseView.sentences(earlier.stream()
                                        .map(Sentence::phrase)
                                        .limit(earlier.size() - 1)
                                        .toList())),
                List.of()));
        return List.of(new Block.Paragraph(all));
    }

    private Set<String> held() {
        return before.assessment().material().observations().stream()
                .map(Observation::id)
                .collect(Collectors.toSet());
    }

    private List<Block> items() {
        Set<String> held = held();
        List<Observation> fresh = now.assessment().material().observations().stream()
                .filter(each -> !held.contains(each.id()))
                .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> platforms = new TreeMap<>();
        fresh.forEach(each -> platforms.merge(each.channel().platform(), 1, Integer::sum));
        return List.of(
                Block.Paragraph.of(Sentence.fact(
                        Phrase.of("report.weekly.captured", fresh.size()),
                        fresh.stream().map(Observation::id).limit(CITED).toList())),
                new Block.Table(
                        Phrase.of("report.weekly.by-platform"),
                        Opening.heads("weekly", "platform", "items"),
                        platforms.entrySet().stream()
                                .map(each -> List.of(CaseView.text(each.getKey()), Opening.number(each.getValue())))
                                .toList()));
    }

    /// Narratives that are new, have new items, or begin elsewhere than they did.
    private List<Block> narratives() {
        List<List<Phrase>> rows = new ArrayList<>();
        for (int i = 0; i < now.narratives().size(); i++) {
            NarrativeAssessment each = now.narratives().get(i);
            Optional<NarrativeAssessment> earlier = earlier(each);
            List<Phrase> news = news(each, earlier);
            if (!news.isEmpty()) {
                rows.add(List.of(
                        Opening.number(i + 1),
                        CaseView.text(each.narrative().title()),
                        CaseView.sentences(news),
                        Opening.earliest(now, i)));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                Phrase.of("report.weekly.narratives-caption"),
                Opening.heads("weekly", "narrative", "called", "new", "earliest"),
                rows.stream().limit(Report.NARRATIVES).toList()));
        if (rows.size() > Report.NARRATIVES) {
            blocks.add(Block.Paragraph.of(Sentence.judgement(
                    Phrase.of("report.weekly.more", Report.NARRATIVES, rows.size() - Report.NARRATIVES), List.of())));
        }
        return blocks;
    }

    /// The narrative that shares the most items with this one.
    private Optional<NarrativeAssessment> earlier(NarrativeAssessment narrative) {
        Map<Integer, Integer> shared = new TreeMap<>();
        narrative
                .narrative()
                .members()
                .forEach(member ->
                        holders.getOrDefault(member, List.of()).forEach(each -> shared.merge(each, 1, Integer::sum)));
        return shared.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(each -> before.narratives().get(each.getKey()));
    }

    private List<Phrase> news(NarrativeAssessment narrative, Optional<NarrativeAssessment> earlier) {
        if (earlier.isEmpty()) {
            return List.of(Phrase.of(
                    "report.weekly.new-narrative",
                    narrative.narrative().members().size()));
        }
        List<Phrase> news = new ArrayList<>();
        Set<String> old = new HashSet<>(earlier.get().narrative().members());
        List<String> joined = narrative.narrative().members().stream()
                .filter(each -> !old.contains(each))
                .toList();
        if (!joined.isEmpty()) {
            news.add(Phrase.of(
                    "report.weekly.joined",
                    joined.size(),
                    CaseView.list(Derivations.few(joined.stream().map(now::item).toList()))));
        }
        long uncredited = uncredited(narrative) - uncredited(earlier.get());
        if (uncredited > 0) {
            news.add(Phrase.of("report.weekly.uncredited", uncredited));
        }
        if (!first(narrative).equals(first(earlier.get()))) {
            news.add(Phrase.of("report.weekly.earlier", before.items(first(earlier.get()))));
        }
        return news;
    }

    private static long uncredited(NarrativeAssessment narrative) {
        return narrative.trace().derivations().stream()
                .map(Derivation::credit)
                .filter(each -> each.status() == CreditGiven.Status.NOT_CREDITED)
                .count();
    }

    private static List<String> first(NarrativeAssessment narrative) {
        return narrative.trace().earliest().stream()
                .filter(each -> each.language().equals("*") && each.platform().equals("*"))
                .map(Earliest::candidates)
                .findFirst()
                .orElse(List.of());
    }

    /// Propositions whose verdicts differ from those of before.
    private List<Block> answers() {
        Map<Phrase, Phrase> earlier = verdicts(before);
        List<List<Phrase>> rows = new ArrayList<>();
        verdicts(now).forEach((proposition, verdict) -> {
            Phrase was = earlier.get(proposition);
            if (!verdict.equals(was)) {
                rows.add(List.of(
                        now.readable(proposition), was == null ? Phrase.of("report.weekly.not-asked") : was, verdict));
            }
        });
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        Phrase.of("report.weekly.answers-caption"),
                        Opening.heads("weekly", "proposition", "was", "is"),
                        rows));
    }

    /// By proposition, all verdicts that it has among the narratives.
    private static Map<Phrase, Phrase> verdicts(CaseView view) {
        Map<Phrase, List<Phrase>> all = new LinkedHashMap<>();
        view.findings().values().forEach(findings -> {
            for (Finding each : findings) {
                all.computeIfAbsent(each.proposition(), none -> new ArrayList<>())
                        .add(Measures.verdict(each));
            }
        });
        Map<Phrase, Phrase> verdicts = new LinkedHashMap<>();
        all.forEach((proposition, each) -> verdicts.put(
                proposition,
                CaseView.list(each.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Phrase::toString))
                        .toList())));
        return verdicts;
    }

    /// What reached the draft from others since: answers, readings, versions.
    private List<Block> readers() {
        List<List<Phrase>> rows = Stream.of(
                        now.all(Issued.Reply.class).stream()
                                .flatMap(each -> each.answer().stream()
                                        .filter(answer -> isNew(answer.when()))
                                        .map(answer -> row("reply", answer.when(), each.asked()))),
                        now.reviews().stream()
                                .filter(each -> isNew(each.when()))
                                .map(each -> row("review", each.when(), each.by())),
                        now.all(Issued.Version.class).stream()
                                .filter(each -> isNew(each.when()))
                                .map(each -> row("version", each.when(), String.valueOf(each.number()))))
                .flatMap(each -> each)
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        Phrase.of("report.weekly.readers-caption"),
                        Opening.heads("weekly", "what", "when", "whose"),
                        rows));
    }

    private boolean isNew(When when) {
        return !when.latest().isBefore(since);
    }

    private List<Phrase> row(String what, When when, String whose) {
        return List.of(
                Phrase.of("report.weekly." + what),
                Phrase.of("report.time", when),
                now.names().context().get(whose) instanceof Context.Outlet outlet
                        ? CaseView.text(outlet.name())
                        : CaseView.text(whose));
    }
}
