package headwater.crosslingual;

import headwater.text.Normalised;
import java.util.ArrayList;
import java.util.List;

/// The stretches of a text that hold together: a run of Han characters, a word of an alphabet, a number in digits, each
/// in its form for comparison.
final class Runs {

    enum Kind {
        HAN,
        LETTERS,
        DIGITS
    }

    /// @param start in UTF-16 units of the text
    record Run(String form, Kind kind, int start, int end) {}

    private Runs() {}

    static List<Run> of(String text) {
        Normalised normalised = Normalised.of(text);
        String form = normalised.text();
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= form.length(); i++) {
            if (i == form.length() || breaks(normalised, text, i)) {
                runs.add(new Run(
                        form.substring(from, i),
                        kindOf(form.charAt(from)),
                        normalised.originalStart(from),
                        normalised.originalEnd(i - 1)));
                from = i;
            }
        }
        return runs;
    }

    private static boolean breaks(Normalised normalised, String text, int at) {
        Kind before = kindOf(normalised.text().charAt(at - 1));
        if (before != kindOf(normalised.text().charAt(at))) {
            return true;
        }
        int end = normalised.originalEnd(at - 1);
        int start = normalised.originalStart(at);
        if (start <= end) {
            return false;
        }
        return !(before == Kind.DIGITS && start == end + 1 && groups(normalised, text.charAt(end), at));
    }

    /// A mark or a space between thousands, as in 31,000 or 31 000; a decimal mark ends the whole part.
    private static boolean groups(Normalised normalised, char mark, int at) {
        if (mark != ',' && mark != '.' && mark != '\u00A0' && mark != '\u202F' && mark != '，') {
            return false;
        }
        String form = normalised.text();
        for (int i = at; i < at + 3; i++) {
            if (i >= form.length()
                    || kindOf(form.charAt(i)) != Kind.DIGITS
                    || normalised.originalStart(i) != normalised.originalStart(at) + i - at) {
                return false;
            }
        }
        return at + 3 >= form.length()
                || kindOf(form.charAt(at + 3)) != Kind.DIGITS
                || normalised.originalStart(at + 3) > normalised.originalEnd(at + 2);
    }

    static final char FIRST_HAN = 0x2E80;

    private static Kind kindOf(char c) {
        if (c >= '0' && c <= '9') {
            return Kind.DIGITS;
        }
        return (c >= FIRST_HAN && c <= 0xABFF) || (c >= 0xF900 && c <= 0xFAFF) ? Kind.HAN : Kind.LETTERS;
    }
}
