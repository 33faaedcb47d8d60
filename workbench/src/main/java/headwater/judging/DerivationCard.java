package headwater.judging;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.delta.Change;
import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.match.Match;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.narrative.Standing;
import headwater.problem.Problem;
import headwater.prose.Block;
import headwater.report.Report;
import headwater.text.Document;
import headwater.trace.Derivation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One derivation as a person looks at it before saying anything of it: both originals with what is told of their
/// words.
///
/// @param told how, why this parent, the credit found and looked for, and the way up
/// @param said what people said of it so far, in the order in which they did
public record DerivationCard(
        Derivation derivation,
        Side parent,
        Side child,
        Known<Source> runnerUp,
        Block.Paragraph told,
        List<Standing> said) {

    /// One of the two, in its own words.
    public record Side(Observation observation, Marked words) {}

    /// An item in short.
    public record Source(String id, String label, String channel) implements Serializable {}

    public DerivationCard {
        said = List.copyOf(said);
    }

    /// The number of a change as both sides carry it.
    public static String number(int change) {
        return "c" + (change + 1);
    }

    static DerivationCard of(Assessment assessment, String child, String parent, Heard heard) {
        Map<String, Observation> items = new HashMap<>();
        assessment.texts().forEach(each -> items.put(each.id(), each));
        for (NarrativeAssessment each : assessment.narratives()) {
            Optional<Derivation> found = each.trace().derivations().stream()
                    .filter(one -> one.child().equals(child) && one.parent().equals(parent))
                    .findFirst();
            if (found.isPresent()) {
                return of(assessment, each, found.get(), items, heard.of(child, parent));
            }
        }
        throw Problem.NO_SUCH_RESULT.at(
                Names.plain(child + " " + parent), "the first is not shown to be taken from the second in this case");
    }

    private static DerivationCard of(
            Assessment assessment,
            NarrativeAssessment narrative,
            Derivation derivation,
            Map<String, Observation> items,
            List<Standing> said) {
        List<Match.Passage> passages = passages(narrative, derivation);
        Observation parent = item(items, derivation.parent());
        Observation child = item(items, derivation.child());
        String sort = derivation.manner() == Derivation.Manner.TRANSLATION ? "translated" : "passage";
        return new DerivationCard(
                derivation,
                new Side(parent, words(parent, parents(derivation, passages, sort))),
                new Side(child, words(child, children(derivation, passages, sort))),
                derivation.runnerUp().map(id -> source(items, id)),
                Report.told(assessment, narrative, derivation),
                said);
    }

    static Source source(Map<String, Observation> items, String id) {
        Observation item = item(items, id);
        return new Source(id, item.label(), item.channel().label());
    }

    private static Observation item(Map<String, Observation> items, String id) {
        Observation item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("no item " + id + " in this assessment");
        }
        return item;
    }

    private static Marked words(Observation item, List<Marked.Mark> marks) {
        Document document = Document.of(item);
        return Marked.of(document.text(), document.language(), marks);
    }

    /// The parent's words first, whichever side the match has them on.
    private static List<Match.Passage> passages(NarrativeAssessment narrative, Derivation derivation) {
        return narrative.narrative().matches().stream()
                .filter(each -> Stream.of(each.a(), each.b())
                        .allMatch(id -> id.equals(derivation.child()) || id.equals(derivation.parent())))
                .flatMap(each -> each.passages().stream()
                        .map(one -> each.a().equals(derivation.parent())
                                ? one
                                : new Match.Passage(one.bStart(), one.bEnd(), one.aStart(), one.aEnd())))
                .toList();
    }

    private static List<Marked.Mark> parents(Derivation derivation, List<Match.Passage> passages, String sort) {
        List<Marked.Mark> marks = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            marks.add(new Marked.Mark(
                    sort,
                    "" + (i + 1),
                    passages.get(i).aStart(),
                    passages.get(i).aEnd()));
        }
        for (int i = 0; i < derivation.changes().size(); i++) {
            Change each = derivation.changes().get(i);
            marks.add(new Marked.Mark(sort(each), number(i), each.parentStart(), each.parentEnd()));
        }
        return marks;
    }

    private static List<Marked.Mark> children(Derivation derivation, List<Match.Passage> passages, String sort) {
        List<Marked.Mark> marks = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            marks.add(new Marked.Mark(
                    sort,
                    "" + (i + 1),
                    passages.get(i).bStart(),
                    passages.get(i).bEnd()));
        }
        for (int i = 0; i < derivation.changes().size(); i++) {
            Change each = derivation.changes().get(i);
            marks.add(new Marked.Mark(sort(each), number(i), each.childStart(), each.childEnd()));
        }
        derivation.credit().found().stream()
                .forEach(each -> marks.add(new Marked.Mark("credit", "", each.start(), each.end())));
        return marks;
    }

    private static String sort(Change change) {
        return Tree.kebab(change.sort().name());
    }
}
