package headwater.lexicon;

import java.util.ArrayList;
import java.util.List;

/// Where a name stands in a text, in any script.
public final class Mentions {

    private static final int SHORTEST_HAN = 2;

    private static final int SHORTEST_OTHER = 4;

    private Mentions() {}

    /// The offset of the first mention of a name, or -1.
    public static int find(String text, String name) {
        List<Integer> all = find(text, name, 1);
        return all.isEmpty() ? -1 : all.getFirst();
    }

    /// The offsets of all mentions of a name. A Latin name counts only between word boundaries, and a name too short
    /// to be told from ordinary words never does.
    public static List<Integer> all(String text, String name) {
        return find(text, name, Integer.MAX_VALUE);
    }

    private static List<Integer> find(String text, String name, int most) {
        List<Integer> found = new ArrayList<>();
        String wanted = Plain.of(name.strip());
        int shortest = Plain.isHan(name) ? SHORTEST_HAN : SHORTEST_OTHER;
        if (wanted.length() < shortest) {
            return found;
        }
        String folded = Plain.of(text);
        for (int at = folded.indexOf(wanted); at >= 0 && found.size() < most; at = folded.indexOf(wanted, at + 1)) {
            if (isWord(folded, at, at + wanted.length(), false)) {
                found.add(at);
            }
        }
        return found;
    }

    /// True if the stretch is not the inside of a longer Latin word. A stem may go on to the right.
    public static boolean isWord(String folded, int start, int end, boolean stem) {
        boolean left = start == 0 || !isAlphabetic(folded.charAt(start)) || !isAlphabetic(folded.charAt(start - 1));
        boolean right = stem
                || end == folded.length()
                || !isAlphabetic(folded.charAt(end - 1))
                || !isAlphabetic(folded.charAt(end));
        return left && right;
    }

    /// The end of the Latin word that goes on at `end`, so that a stem is shown as a whole word.
    public static int endOfWord(String folded, int end) {
        int at = end;
        while (at > 0
                && at < folded.length()
                && isAlphabetic(folded.charAt(at - 1))
                && isAlphabetic(folded.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isAlphabetic(char each) {
        return Character.isLetterOrDigit(each) && !Character.isIdeographic(each);
    }
}
