package headwater.prose;

/// Captured words may hold signs that turn round the direction of all that follows in the line. Each such sign is
/// closed
/// where the words end, so that what the page says behind them reads as it is; the words themselves are as they were.
///
/// Unicode Bidirectional Algorithm (UAX 9): embeddings and overrides end with U+202C, isolates with U+2069, which ends
/// what was opened inside it as well.
public final class Turned {

    private static final char POP = '\u202C';

    private static final char POP_ISOLATE = '\u2069';

    private Turned() {}

    public static String closed(String words) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            switch (words.charAt(i)) {
                case '\u202A', '\u202B', '\u202D', '\u202E' -> open.append(POP);
                case '\u2066', '\u2067', '\u2068' -> open.append(POP_ISOLATE);
                case POP -> pop(open);
                case POP_ISOLATE -> popIsolate(open);
                default -> {}
            }
        }
        return open.isEmpty() ? words : words + open.reverse();
    }

    /// Ends the last embedding, unless an isolate was opened since.
    private static void pop(StringBuilder open) {
        if (!open.isEmpty() && open.charAt(open.length() - 1) == POP) {
            open.setLength(open.length() - 1);
        }
    }

    private static void popIsolate(StringBuilder open) {
        int last = open.lastIndexOf(String.valueOf(POP_ISOLATE));
        if (last >= 0) {
            open.setLength(last);
        }
    }
}
