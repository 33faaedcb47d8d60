package headwater.delta;

import headwater.lexicon.Plain;
import headwater.text.Document;
import headwater.text.Sentences;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The sentences of a document, the title first as one, with their offsets.
public final class Pieces {

    private Pieces() {}

    /// One sentence.
    public record Piece(int start, int end, boolean title, String letters) {
        public String of(Document document) {
            return document.text().substring(start, end);
        }
    }

    public static List<Piece> of(Document document) {
        List<Piece> pieces = new ArrayList<>();
        if (document.titleLength() > 0) {
            add(pieces, document, new Span(0, document.titleLength()));
        }
        int start = document.textStart();
        for (Span each : Sentences.of(document.text().substring(start))) {
            add(pieces, document, new Span(each.start() + start, each.end() + start));
        }
        return pieces;
    }

    /// Sentences that follow each other in one paragraph, taken together: one thing was added there, not three.
    public static List<Span> joined(List<Piece> pieces, Document document) {
        List<Span> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.end() <= piece.start() && isOneLine(document, last.end(), piece.start())) {
                joined.set(joined.size() - 1, new Span(last.start(), piece.end()));
            } else {
                joined.add(new Span(piece.start(), piece.end()));
            }
        }
        return joined;
    }

    private static boolean isOneLine(Document document, int from, int to) {
        String between = document.text().substring(from, to);
        return between.isBlank() && between.indexOf('\n') < 0;
    }

    private static void add(List<Piece> pieces, Document document, Span span) {
        String letters = Plain.letters(span.in(document.text()));
        if (!letters.isEmpty()) {
            pieces.add(new Piece(span.start(), span.end(), span.end() <= document.titleLength(), letters));
        }
    }
}
