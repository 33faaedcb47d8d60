package headwater.trace;

import headwater.text.Document;
import java.util.ArrayList;
import java.util.List;

/// The sentences of a document, the title first, with their offsets.
final class Pieces {

    private static final String ENDS = "。！？!?\n";

    private static final String CLOSING = "”’」』）)\"";

    private Pieces() {}

    /// One sentence.
    record Piece(int start, int end, boolean title, String letters) {
        String of(Document document) {
            return document.text().substring(start, end);
        }
    }

    static List<Piece> of(Document document) {
        String text = document.text();
        List<Piece> pieces = new ArrayList<>();
        if (document.titleLength() > 0) {
            add(pieces, document, 0, document.titleLength());
        }
        int start = document.textStart();
        for (int i = start; i < text.length(); i++) {
            if (isEnd(text, i)) {
                int end = i + 1;
                while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(pieces, document, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(pieces, document, start, text.length());
        return pieces;
    }

    private static boolean isEnd(String text, int i) {
        char each = text.charAt(i);
        boolean stop = each == '.' && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
        return (stop && !isAbbreviation(text, i)) || ENDS.indexOf(each) >= 0;
    }

    /// A capital letter or a short title before the stop: "Mr. Chiu", "J. Coulon".
    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return stop - start <= 2 && stop > start && Character.isUpperCase(text.charAt(start));
    }

    private static void add(List<Piece> pieces, Document document, int from, int to) {
        String text = document.text();
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String letters = Plain.letters(text.substring(start, end));
        if (!letters.isEmpty()) {
            pieces.add(new Piece(start, end, end <= document.titleLength(), letters));
        }
    }
}
