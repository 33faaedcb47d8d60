package headwater.report;

import headwater.model.Phrase;
import headwater.trace.Derivation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What each item added, left out or said more surely, one row an item and sort of change.
final class Changes {

    private static final List<Derivation.Sort> ORDER = List.of(
            Derivation.Sort.STRENGTHENED,
            Derivation.Sort.WEAKENED,
            Derivation.Sort.NEW_ADDRESSEE,
            Derivation.Sort.REFRAMED,
            Derivation.Sort.ADDED,
            Derivation.Sort.DROPPED);

    private Changes() {}

    static Section section(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.changes.meaning"))));
        for (int i = 0; i < view.narratives().size(); i++) {
            List<List<Phrase>> rows = new ArrayList<>();
            for (Derivation each :
                    Derivations.inOrder(view, view.narratives().get(i).trace())) {
                ORDER.stream()
                        .filter(sort -> !inWords(view, each, sort).isEmpty())
                        .forEach(sort -> rows.add(List.of(
                                view.item(each.child()), Card.sign(sort), CaseView.list(words(view, each, sort)))));
            }
            if (!rows.isEmpty()) {
                blocks.add(new Block.Table(
                        Phrase.of("report.changes.caption", i + 1),
                        Opening.heads("changes", "item", "change", "words"),
                        rows));
            }
        }
        return new Section("changes", Phrase.of("report.changes"), blocks);
    }

    /// "Global Times [4]: could → 必将", each once however often it stands in the text.
    static List<Phrase> inWords(CaseView view, Derivation derivation, Derivation.Sort sort) {
        return words(view, derivation, sort).stream()
                .map(each -> Phrase.of("report.changes.by", view.item(derivation.child()), each))
                .toList();
    }

    private static List<Phrase> words(CaseView view, Derivation derivation, Derivation.Sort sort) {
        return derivation.changes().stream()
                .filter(each -> each.sort() == sort)
                .sorted(Comparator.comparing(each -> each.why().key().endsWith(".headline")))
                .map(each -> words(view, derivation, each))
                .distinct()
                .toList();
    }

    private static Phrase words(CaseView view, Derivation derivation, Derivation.Change change) {
        boolean before = change.parentStart() >= 0;
        boolean after = change.childStart() >= 0;
        Phrase parent = before
                ? Card.quoted(view, derivation.parent(), change.parentStart(), change.parentEnd())
                : Phrase.of("report.card.absent");
        Phrase child = after
                ? Card.quoted(view, derivation.child(), change.childStart(), change.childEnd())
                : Phrase.of("report.card.absent");
        Phrase words = before && after ? Phrase.of("report.changes.became", parent, child) : before ? parent : child;
        if (isHint(change.sort()) && after) {
            return Phrase.of("report.changes.within", child, within(view, derivation.child(), change));
        }
        return change.why().key().endsWith(".headline") ? Phrase.of("report.changes.headline", words) : words;
    }

    /// A single word of a list, which says little without its sentence.
    private static boolean isHint(Derivation.Sort sort) {
        return sort == Derivation.Sort.NEW_ADDRESSEE || sort == Derivation.Sort.REFRAMED;
    }

    private static Phrase within(CaseView view, String id, Derivation.Change change) {
        String sentence = change.why().args().getLast().toString();
        return Phrase.of("report.quote", sentence, view.document(id).language());
    }
}
