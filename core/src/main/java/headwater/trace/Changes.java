package headwater.trace;

import headwater.credit.Outlets;
import headwater.delta.Change;
import headwater.delta.Change.Sort;
import headwater.delta.Pieces;
import headwater.lexicon.Mentions;
import headwater.lexicon.Plain;
import headwater.lexicon.Terms;
import headwater.model.Context;
import headwater.model.Phrase;
import headwater.text.Span;
import headwater.trace.Derivation.Manner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a child did to the text it took, sentence by sentence, for a person to confirm.
final class Changes {

    private static final Terms ADDRESSEES = Terms.of("/headwater/delta/addressees.csv", "", true);

    private static final Terms EVALUATIONS = Terms.of("/headwater/delta/evaluations.csv", "", true);

    /// Runs of letters in a sentence; shorter than for whole texts, since a sentence has few.
    private static final int HAN_RUN = 3;

    private static final int OTHER_RUN = 6;

    /// A sentence of which this much stands in the other text is not new.
    private static final double KEPT = 0.5;

    /// Less of the parent than this, and the child took a part: what it left out is no omission.
    private static final double MOST_OF_PARENT = 0.4;

    private static final int QUOTE = 120;

    private final Outlets outlets;

    Changes(Outlets outlets) {
        this.outlets = outlets;
    }

    List<Change> of(Pair pair, Manner manner) {
        List<Change> changes = new ArrayList<>();
        List<Pieces.Piece> added = new ArrayList<>();
        if (pair.sameLanguage() && isCopy(manner)) {
            added.addAll(absent(pair.child(), pair.parent()));
            Pieces.joined(added, pair.child().document()).forEach(each -> changes.add(added(pair.child(), each)));
            dropped(pair, changes);
        }
        lostCredit(pair, changes);
        hints(pair, added, changes);
        changes.addAll(Modals.changes(pair.parent(), pair.child()));
        changes.sort(Comparator.comparing(Change::sort)
                .thenComparingInt(Change::childStart)
                .thenComparingInt(Change::parentStart));
        return List.copyOf(changes);
    }

    /// How many sentences, in how many of which the order of the parent is kept: the form that was taken along.
    static int keptInOrder(Pair pair) {
        List<Pieces.Piece> parents = body(pair.parent());
        int run = pair.parent().language().equals("zh") ? HAN_RUN : OTHER_RUN;
        int last = -1;
        int kept = 0;
        for (Pieces.Piece child : body(pair.child())) {
            int[] grams = Plain.grams(child.letters(), run);
            for (int i = 0; i < parents.size(); i++) {
                if (share(grams, Plain.grams(parents.get(i).letters(), run)) >= KEPT) {
                    if (i < last) {
                        return 0;
                    }
                    kept++;
                    last = i;
                    break;
                }
            }
        }
        return kept;
    }

    private static List<Pieces.Piece> body(Node node) {
        return Pieces.of(node.document()).stream().filter(each -> !each.title()).toList();
    }

    private static boolean isCopy(Manner manner) {
        return switch (manner) {
            case VERBATIM_COPY, NEAR_VERBATIM_COPY, PARTIAL_COPY, HEADLINE_REUSE -> true;
            case REUSE_NEW_FRAME, TRANSLATION -> false;
        };
    }

    /// The sentences of one text that the other does not have. Where the other was not captured in full, nothing:
    /// what is missing from a capture was not left out by anybody.
    private static List<Pieces.Piece> absent(Node from, Node in) {
        if (!in.isFull()) {
            return List.of();
        }
        int run = from.language().equals("zh") ? HAN_RUN : OTHER_RUN;
        int[] whole = Plain.grams(Plain.letters(in.document().text()), run);
        return Pieces.of(from.document()).stream()
                .filter(each -> share(Plain.grams(each.letters(), run), whole) < KEPT)
                .toList();
    }

    private static double share(int[] of, int[] in) {
        return of.length == 0 ? 0 : (double) Plain.shared(of, in) / of.length;
    }

    private static Change added(Node child, Span piece) {
        Phrase why =
                Phrase.of("trace.change.added", quote(piece.in(child.document().text())));
        return new Change(Sort.ADDED, -1, -1, piece.start(), piece.end(), why);
    }

    private static void dropped(Pair pair, List<Change> changes) {
        if (pair.parent().grams().within(pair.child().grams()) < MOST_OF_PARENT) {
            return;
        }
        for (Span piece :
                Pieces.joined(absent(pair.parent(), pair.child()), pair.parent().document())) {
            Phrase why = Phrase.of(
                    "trace.change.dropped",
                    quote(piece.in(pair.parent().document().text())));
            changes.add(new Change(Sort.DROPPED, piece.start(), piece.end(), -1, -1, why));
        }
    }

    /// A source that the parent credits and the child, captured in full, no longer names.
    private void lostCredit(Pair pair, List<Change> changes) {
        String parent = pair.parent().document().text();
        String child = pair.child().document().text();
        if (!pair.child().isFull()) {
            return;
        }
        for (Context.Outlet outlet : outlets.namedIn(parent)) {
            boolean credited = pair.parent().observation().credit().credited().stream()
                    .anyMatch(each -> outlet.names().stream().anyMatch(name -> Mentions.find(each.name(), name) >= 0));
            boolean own = pair.parent().outlet().isNamed(outlet.name())
                    || pair.child().outlet().isNamed(outlet.name());
            boolean kept = outlet.names().stream().anyMatch(name -> Mentions.find(child, name) >= 0);
            if (!credited || own || kept) {
                continue;
            }
            outlet.names().stream()
                    .filter(name -> Mentions.find(parent, name) >= 0)
                    .findFirst()
                    .ifPresent(name -> {
                        int at = Mentions.find(parent, name);
                        Phrase why = Phrase.of("trace.change.credit-dropped", outlet.name());
                        changes.add(
                                new Change(Sort.DROPPED, at, at + name.strip().length(), -1, -1, why));
                    });
        }
    }

    /// A word list whose words in the child are worth a look.
    private record Hint(Terms list, Sort sort, String key) {
        static final List<Hint> ALL = List.of(
                new Hint(ADDRESSEES, Sort.NEW_ADDRESSEE, "trace.change.addressee"),
                new Hint(EVALUATIONS, Sort.REFRAMED, "trace.change.reframed"));
    }

    /// Words of the lists in the child, one a sentence: in a new sentence always, elsewhere if the parent has none.
    private static void hints(Pair pair, List<Pieces.Piece> added, List<Change> changes) {
        Node child = pair.child();
        Node parent = pair.parent();
        for (Hint hint : Hint.ALL) {
            boolean parentHas =
                    !hint.list().in(parent.document().text(), parent.language()).isEmpty();
            Pieces.of(child.document()).stream()
                    .filter(piece -> !parentHas || added.contains(piece))
                    .flatMap(piece -> hinted(hint, child, piece).stream())
                    .forEach(changes::add);
        }
    }

    private static List<Change> hinted(Hint hint, Node child, Pieces.Piece piece) {
        String sentence = piece.of(child.document());
        return hint.list().in(sentence, child.language()).stream()
                .limit(1)
                .map(hit -> new Change(
                        hint.sort(),
                        -1,
                        -1,
                        piece.start() + hit.start(),
                        piece.start() + hit.end(),
                        Phrase.of(hint.key(), sentence.substring(hit.start(), hit.end()), quote(sentence))))
                .toList();
    }

    static String quote(String text) {
        if (text.codePointCount(0, text.length()) <= QUOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, QUOTE - 1)) + "…";
    }
}
