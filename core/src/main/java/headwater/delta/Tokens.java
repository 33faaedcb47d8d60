package headwater.delta;

import headwater.lexicon.Plain;
import headwater.text.Figures;
import headwater.text.Multiples;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The words of a stretch of text as they are compared: a word of an alphabet, one Chinese character, or a number,
/// which is the same in whatever writing. Case, punctuation and the script of Chinese do not count.
final class Tokens {

    /// One word.
    ///
    /// @param form equal for equal words
    /// @param start in the whole text
    record Token(String form, int start, int end) {
        boolean isFigure() {
            return form.charAt(0) == '#';
        }

        String value() {
            return form.substring(1);
        }
    }

    private Tokens() {}

    static List<Token> of(String text, Span where) {
        List<Token> tokens = new ArrayList<>();
        String words = where.in(text);
        String folded = Plain.of(words);
        int at = 0;
        for (Figures.Figure figure : Multiples.in(words)) {
            if (figure.span().start() >= at) {
                add(tokens, folded, at, figure.span().start(), where.start());
                tokens.add(new Token(
                        "#" + figure.value(),
                        where.start() + figure.span().start(),
                        where.start() + figure.span().end()));
                at = figure.span().end();
            }
        }
        add(tokens, folded, at, folded.length(), where.start());
        return tokens;
    }

    private static void add(List<Token> tokens, String folded, int from, int to, int offset) {
        for (int i = from; i < to; ) {
            int end = i + 1;
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                while (!Character.isIdeographic(c) && end < to && isInside(folded, end, to)) {
                    end++;
                }
                tokens.add(new Token(folded.substring(i, end), offset + i, offset + end));
            }
            i = end;
        }
    }

    /// Letters of one word, and an apostrophe between two.
    private static boolean isInside(String folded, int at, int to) {
        char c = folded.charAt(at);
        boolean letter = Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
        return letter || (c == '\'' && at + 1 < to && Character.isLetter(folded.charAt(at + 1)));
    }
}
