package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.credit.CreditGiven;
import headwater.delta.Change;
import headwater.match.Match;
import headwater.model.Credit;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Sentence;
import headwater.text.Document;
import headwater.trace.Ascent;
import headwater.trace.Derivation;
import headwater.trace.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The card of one derivation: the words of both originals side by side with their offsets, what was changed, the
/// reasons, the credit marks found and looked for, and the next best parent.
final class Card {

    /// A stretch longer than this is cut in the middle; the offsets beside it say where the whole stands.
    private static final int LONGEST = 90;

    /// An item of at most this length is also quoted whole, with its changes marked.
    private static final int SHORT = 320;

    /// Changes in the table of a card, the most telling first; the rest is counted below it.
    private static final int CHANGES = 12;

    /// A longer way up is begun and its length told.
    private static final int STEPS = 6;

    private Card() {}

    static List<Block> of(CaseView view, NarrativeAssessment narrative, Ascent ascent, Derivation derivation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                "card-" + derivation.child() + "-" + derivation.parent(),
                Phrase.of("report.card.heading", view.who(derivation.child()), view.who(derivation.parent()))));
        blocks.add(told(view, ascent, derivation));
        List<List<Phrase>> rows = rows(view, narrative, derivation);
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.card.caption", view.item(derivation.parent()), view.item(derivation.child())),
                    Opening.heads("card", "what", "parent", "child"),
                    rows));
        }
        if (derivation.changes().size() > CHANGES) {
            List<Change> left =
                    derivation.changes().subList(CHANGES, derivation.changes().size());
            blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of(
                    "report.card.more-changes", CHANGES, derivation.changes().size(), Derivations.counted(left)))));
        }
        Document child = view.document(derivation.child());
        if (child.text().length() <= SHORT) {
            blocks.add(new Block.Quote(derivation.child(), child.language(), child.text(), marks(derivation, child)));
        }
        return blocks;
    }

    static Block.Paragraph told(CaseView view, Ascent ascent, Derivation derivation) {
        List<Sentence> said = sentences(view, derivation);
        said.addAll(path(view, ascent, derivation.child()));
        return new Block.Paragraph(Sentence.inOrder(said));
    }

    private static List<Sentence> sentences(CaseView view, Derivation derivation) {
        List<String> both = List.of(derivation.child(), derivation.parent());
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.judgement(
                Phrase.of(
                        "report.card.how",
                        view.item(derivation.child()),
                        view.item(derivation.parent()),
                        CaseView.word("manner", derivation.manner()),
                        CaseView.word("credit", derivation.credit().status())),
                both));
        derivation.reasons().forEach(reason -> said.add(Sentence.of(view.readable(reason), both)));
        said.addAll(creditMarks(view, derivation));
        return said;
    }

    /// The way up, where it is longer than the derivation itself, and how far a reader of the item can follow it.
    private static List<Sentence> path(CaseView view, Ascent ascent, String item) {
        SourcePath path = ascent.path(item);
        List<Derivation> steps = ascent.from(item, STEPS);
        List<String> evidence = Stream.concat(Stream.of(item), steps.stream().map(Derivation::parent))
                .toList();
        List<Sentence> said = new ArrayList<>();
        if (path.steps() > 1) {
            Phrase way = CaseView.list(steps.stream()
                    .map(each -> Phrase.of(
                            "report.path.step",
                            view.item(each.parent()),
                            CaseView.word("credit", each.credit().status())))
                    .toList());
            said.add(Sentence.judgement(
                    path.steps() > STEPS
                            ? Phrase.of("report.path.way-begun", view.item(item), way, path.steps())
                            : Phrase.of("report.path.way", view.item(item), way),
                    evidence));
        }
        said.add(Sentence.judgement(
                reader(view, path), List.of(item, path.reader().furthest())));
        return said;
    }

    private static Phrase reader(CaseView view, SourcePath path) {
        Phrase item = view.item(path.item());
        Phrase stop = CaseView.word("stop", path.reader().stop());
        if (path.reachesTop()) {
            return Phrase.of("report.path.to-top", item, view.item(path.top()));
        }
        return path.reader().furthest().equals(path.item())
                ? Phrase.of("report.path.to-none", item, stop)
                : Phrase.of("report.path.to-part", item, view.item(path.reader().furthest()), stop);
    }

    private static List<Sentence> creditMarks(CaseView view, Derivation derivation) {
        Credit credit = view.observation(derivation.child()).credit();
        List<Sentence> said = new ArrayList<>();
        derivation.credit().found().stream().forEach(found -> said.add(place(view, derivation, found)));
        for (Credit.Credited each : credit.credited()) {
            if (isQuoted(derivation, each.evidence().quote())) {
                continue;
            }
            said.add(Sentence.fact(
                    Phrase.of(
                            "report.card.mark-found",
                            each.name(),
                            place(each.evidence().path()),
                            Phrase.of(
                                    "report.quote",
                                    each.evidence().quote(),
                                    CaseView.language(view.observation(derivation.child())))),
                    List.of(derivation.child())));
        }
        if (credit.credited().isEmpty()
                && derivation.credit().status() != CreditGiven.Status.NOT_CREDITED
                && derivation.credit().status() != CreditGiven.Status.CREDITED) {
            said.add(Sentence.fact(Phrase.of("report.card.no-mark"), List.of(derivation.child())));
        }
        return said;
    }

    /// Where the credit stands that decided, by which mark it was found, and its words with their offsets.
    private static Sentence place(CaseView view, Derivation derivation, CreditGiven.Found found) {
        Phrase words = found.start() < 0
                ? CaseView.text(found.words())
                : words(view, derivation.child(), found.start(), found.end());
        return Sentence.fact(
                Phrase.of(
                        "report.card.credit-place",
                        CaseView.word("position", found.position()),
                        Appendix.mark(found.mark()),
                        words),
                List.of(derivation.child()));
    }

    /// Whether a reason or the place of the credit already gives the words.
    private static boolean isQuoted(Derivation derivation, String words) {
        return derivation
                        .credit()
                        .found()
                        .map(found -> found.words().equals(words))
                        .orElse(false)
                || derivation.reasons().stream()
                        .anyMatch(reason -> reason.key().equals("match.credit")
                                && reason.args().getLast().equals(words));
    }

    private static Phrase place(String path) {
        return switch (path) {
            case "text" -> Phrase.of("report.card.in-text");
            case "title" -> Phrase.of("report.card.in-title");
            default -> CaseView.text(path);
        };
    }

    private record Row(int at, List<Phrase> cells) {}

    /// Shared stretches and changes together, in the order of the child.
    private static List<List<Phrase>> rows(CaseView view, NarrativeAssessment narrative, Derivation derivation) {
        List<Row> rows = new ArrayList<>();
        for (Match match : narrative.narrative().matches()) {
            boolean forward = match.a().equals(derivation.parent()) && match.b().equals(derivation.child());
            boolean backward =
                    match.b().equals(derivation.parent()) && match.a().equals(derivation.child());
            if (forward || backward) {
                match.passages().forEach(each -> rows.add(shared(view, derivation, each, forward)));
            }
        }
        derivation.changes().stream()
                .limit(CHANGES)
                .forEach(change -> rows.add(new Row(
                        change.childStart() < 0 ? Integer.MAX_VALUE : change.childStart(),
                        List.of(
                                sign(change.sort()),
                                words(view, derivation.parent(), change.parentStart(), change.parentEnd()),
                                words(view, derivation.child(), change.childStart(), change.childEnd())))));
        rows.sort(Comparator.comparingInt(Row::at));
        return derivation.manner() == Derivation.Manner.TRANSLATION
                ? together(rows)
                : rows.stream().map(Row::cells).toList();
    }

    /// Between languages what is shared is names and figures, many of one word: they have one row.
    private static List<List<Phrase>> together(List<Row> rows) {
        Map<Boolean, List<List<Phrase>>> shared = rows.stream()
                .map(Row::cells)
                .collect(Collectors.partitioningBy(cells -> cells.getFirst().equals(Phrase.of("report.sign.shared"))));
        List<List<Phrase>> facts = shared.getOrDefault(true, List.of());
        if (facts.isEmpty()) {
            return shared.getOrDefault(false, List.of());
        }
        List<Phrase> one = List.of(
                facts.getFirst().getFirst(),
                CaseView.list(facts.stream().map(cells -> cells.get(1)).toList()),
                CaseView.list(facts.stream().map(cells -> cells.get(2)).toList()));
        return Stream.concat(Stream.of(one), shared.getOrDefault(false, List.of()).stream())
                .toList();
    }

    private static Row shared(CaseView view, Derivation derivation, Match.Passage passage, boolean forward) {
        int parentStart = forward ? passage.aStart() : passage.bStart();
        int parentEnd = forward ? passage.aEnd() : passage.bEnd();
        int childStart = forward ? passage.bStart() : passage.aStart();
        int childEnd = forward ? passage.bEnd() : passage.aEnd();
        return new Row(
                childStart,
                List.of(
                        Phrase.of("report.sign.shared"),
                        words(view, derivation.parent(), parentStart, parentEnd),
                        words(view, derivation.child(), childStart, childEnd)));
    }

    /// A sign and a word, so that colour is not needed.
    static Phrase sign(Change.Sort sort) {
        return CaseView.word("sign", sort);
    }

    /// The words of an original with their offsets.
    static Phrase words(CaseView view, String id, int start, int end) {
        Document document = view.document(id);
        if (start < 0 || end > document.text().length() || end <= start) {
            return Phrase.of("report.card.absent");
        }
        return Phrase.of("report.card.words", quoted(view, id, start, end), String.valueOf(start), String.valueOf(end));
    }

    /// The words alone, in quotation marks of the report's language.
    static Phrase quoted(CaseView view, String id, int start, int end) {
        Document document = view.document(id);
        return Phrase.of("report.quote", shortened(document.text().substring(start, end)), document.language());
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        int head = line.offsetByCodePoints(0, LONGEST / 2);
        int tail = line.offsetByCodePoints(line.length(), -LONGEST / 2);
        return line.substring(0, head) + " […] " + line.substring(tail);
    }

    private static List<Block.Mark> marks(Derivation derivation, Document child) {
        List<Block.Mark> marks = new ArrayList<>();
        int after = 0;
        for (Change change : derivation.changes().stream()
                .filter(each -> each.childEnd() > each.childStart())
                .sorted(Comparator.comparingInt(Change::childStart).thenComparing(Change::sort))
                .toList()) {
            if (change.childStart() >= after
                    && change.childEnd() <= child.text().length()) {
                marks.add(new Block.Mark(
                        change.sort().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        change.childStart(),
                        change.childEnd()));
                after = change.childEnd();
            }
        }
        return marks;
    }
}
