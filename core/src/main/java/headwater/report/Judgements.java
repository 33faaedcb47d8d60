package headwater.report;

import headwater.alternatives.Lexicon;
import headwater.alternatives.Matrix;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Phrase;
import headwater.model.Written;
import headwater.model.Written.Alternative;
import headwater.model.Written.Said;
import headwater.model.Written.Statement;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.wording.Cited;
import headwater.wording.Draft;
import headwater.wording.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the analysts write: sentences with their evidence, the answers they hold against each other, by which words
/// they looked, and what still stands between the draft and its publication.
final class Judgements {

    private final CaseView view;
    private final Cited cited;

    Judgements(CaseView view) {
        this.view = view;
        this.cited = view.cited();
    }

    static Section section(CaseView view) {
        List<Block> blocks = view.written().isEmpty() ? List.of() : new Judgements(view).blocks();
        return new Section("judgements", Phrase.of("report.judgements"), blocks);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(faults());
        List<Sentence> sentences = inOrder(Statement.class).stream()
                .flatMap(each -> stated(each).stream())
                .toList();
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Paragraph(sentences));
        }
        blocks.addAll(alternatives());
        blocks.addAll(queries());
        return blocks;
    }

    /// In the order of their ids, with numbers in them counted: `s2` before `s10`.
    <T extends Written> List<T> inOrder(Class<T> kind) {
        return view.all(kind).stream().sorted(Draft.IN_ORDER).toList();
    }

    /// Words in the two languages of a report; where one is missing, the other stands in for it, and the draft is
    /// faulted for that.
    static Phrase said(List<Said> words) {
        return Phrase.of("report.bilingual", in("en", words), in("fr", words));
    }

    static String in(String language, List<Said> words) {
        return words.stream()
                .filter(each -> each.language().equals(language))
                .findFirst()
                .orElse(words.getFirst())
                .text();
    }

    /// Whether the draft may be published, in one sentence; none where nothing was written.
    List<Sentence> standing() {
        return view.written().isEmpty()
                ? List.of()
                : List.of(standing(view.assessment().faults().size()));
    }

    private static Sentence standing(int faults) {
        return Sentence.assumption(
                faults == 0 ? Phrase.of("report.judgements.held") : Phrase.of("report.judgements.draft", faults));
    }

    private List<Block> faults() {
        List<Placed> faults = view.assessment().faults();
        Block standing = Block.Paragraph.of(standing(faults.size()));
        if (faults.isEmpty()) {
            return List.of(standing);
        }
        return List.of(
                standing,
                new Block.Table(
                        Phrase.of("report.judgements.faults"),
                        Opening.heads("judgements", "where", "found", "rule"),
                        faults.stream().map(this::row).toList()));
    }

    private List<Phrase> row(Placed placed) {
        String language = placed.fault().language();
        return List.of(
                placed.where().isEmpty()
                        ? Phrase.of("report.judgements.whole")
                        : language.isEmpty()
                                ? CaseView.text(placed.where())
                                : Phrase.of("report.judgements.in", placed.where(), language),
                placed.fault().found().isEmpty()
                        ? Phrase.of("report.none")
                        : CaseView.text(placed.fault().found()),
                placed.fault().rule().why());
    }

    /// A statement with the answers of the tests that it rests on.
    private List<Sentence> stated(Statement statement) {
        List<Sentence> said = brief(statement);
        statement.evidence().stream()
                .filter(id -> id.startsWith(Cited.TEST))
                .flatMap(id -> tests(id.substring(Cited.TEST.length())))
                .forEach(said::add);
        return said;
    }

    /// What a statement says, how likely it is and how good its basis is: sentences of their own.
    List<Sentence> brief(Statement statement) {
        List<Sentence> said = new ArrayList<>();
        said.add(sentence(statement, said(statement.words())));
        statement.likelihood().stream().forEach(each -> said.add(Sentence.judgement(stands(each), List.of())));
        statement.confidence().stream()
                .forEach(each -> said.add(Sentence.judgement(
                        Phrase.of(
                                "report.judgements.confidence",
                                CaseView.word("confidence", each.level()),
                                said(each.why())),
                        List.of())));
        statement.machine().stream()
                .forEach(each -> said.add(Sentence.judgement(
                        Phrase.of(
                                "report.judgements.machine",
                                each.model(),
                                each.version(),
                                each.made().toString()),
                        List.of())));
        return said;
    }

    /// A fact that nothing shows is printed as what it is, an assumption; the draft is faulted for it.
    Sentence sentence(Statement statement, Phrase words) {
        List<String> evidence = statement.evidence().stream()
                .flatMap(id -> cited.ids(id).stream())
                .distinct()
                .toList();
        return switch (statement.sort()) {
            case FACT -> evidence.isEmpty() ? Sentence.assumption(words) : Sentence.fact(words, evidence);
            case ASSUMPTION -> Sentence.assumption(words);
            case JUDGEMENT -> Sentence.judgement(words, evidence);
        };
    }

    private static Phrase stands(Written.Likelihood likelihood) {
        Lexicon lexicon = Lexicon.standard();
        return Phrase.of("report.judgements.likelihood", likelihood.low(), likelihood.high(), lexicon.name());
    }

    private Stream<Sentence> tests(String test) {
        return view.findings().values().stream()
                .flatMap(List::stream)
                .filter(each -> Cited.test(each).equals(test))
                .map(each ->
                        Phrase.of("report.judgements.test", view.readable(each.proposition()), Measures.verdict(each)))
                .distinct()
                .map(each -> Sentence.judgement(each, List.of()));
    }

    private List<Block> alternatives() {
        List<Alternative> alternatives = inOrder(Alternative.class);
        if (alternatives.isEmpty()) {
            return List.of();
        }
        Matrix matrix = Matrix.of(alternatives);
        Map<String, Phrase> titles =
                alternatives.stream().collect(Collectors.toMap(Alternative::id, each -> said(each.title())));
        List<Phrase> head = new ArrayList<>();
        head.add(Phrase.of("report.judgements.head.evidence"));
        alternatives.forEach(each -> head.add(said(each.title())));
        head.add(Phrase.of("report.judgements.head.apart"));
        head.add(Phrase.of("report.judgements.head.linchpin"));
        return List.of(
                new Block.Heading("judgements-alternatives", Phrase.of("report.judgements.alternatives")),
                new Block.Paragraph(ranking(matrix, titles)),
                new Block.Table(
                        Phrase.of("report.judgements.matrix"),
                        head,
                        matrix.rows().stream()
                                .map(each -> row(each, alternatives))
                                .toList()));
    }

    private static List<Sentence> ranking(Matrix matrix, Map<String, Phrase> titles) {
        int least = matrix.standings().getFirst().against();
        List<Phrase> first = matrix.standings().stream()
                .filter(each -> each.against() == least)
                .map(Matrix.Standing::alternative)
                .filter(titles::containsKey)
                .map(titles::get)
                .toList();
        return List.of(
                Sentence.assumption(Phrase.of("report.judgements.matrix-meaning")),
                Sentence.judgement(
                        Phrase.of("report.judgements.first", CaseView.list(first), first.size()), List.of()));
    }

    private List<Phrase> row(Matrix.Row row, List<Alternative> alternatives) {
        List<Phrase> cells = new ArrayList<>();
        cells.add(evidence(row.evidence()));
        for (Alternative each : alternatives) {
            cells.add(each.readings().stream()
                    .filter(reading -> reading.evidence().equals(row.evidence()))
                    .map(reading -> Phrase.of(
                            "report.judgements.read", CaseView.word("fit", reading.fit()), said(reading.reason())))
                    .findFirst()
                    .orElse(Phrase.of("report.judgements.unread")));
        }
        cells.add(Opening.number(row.apart()));
        cells.add(Phrase.of(row.isLinchpin() ? "report.judgements.decides" : "report.none"));
        return cells;
    }

    /// What stands behind an id that analysts cite.
    Phrase evidence(String id) {
        if (id.startsWith(Cited.TEST)) {
            return view.findings().values().stream()
                    .flatMap(List::stream)
                    .filter(each -> Cited.test(each).equals(id.substring(Cited.TEST.length())))
                    .map(Finding::proposition)
                    .map(view::readable)
                    .findFirst()
                    .orElse(CaseView.text(id));
        }
        List<Phrase> named = cited.ids(id).stream().map(each -> named(each)).toList();
        return named.isEmpty() ? CaseView.text(id) : CaseView.list(named);
    }

    private Phrase named(String id) {
        Context entry = view.names().context().get(id);
        return entry == null
                ? view.item(id)
                : Phrase.of("report.judgements.entry", Evidence.said(entry), Phrase.of("report.ref", id));
    }

    private List<Block> queries() {
        List<Written.QuerySet> queries = inOrder(Written.QuerySet.class);
        if (queries.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Table(
                Phrase.of("report.judgements.queries"),
                Opening.heads("judgements", "platform", "terms", "by", "justification"),
                queries.stream()
                        .map(each -> List.of(
                                CaseView.text(each.platform()),
                                CaseView.text(String.join(", ", each.terms())),
                                CaseView.text(each.by()),
                                each.justification().isEmpty()
                                        ? Phrase.of("report.none")
                                        : CaseView.text(each.justification())))
                        .toList()));
    }
}
