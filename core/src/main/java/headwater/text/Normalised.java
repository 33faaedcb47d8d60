package headwater.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in the form in which it is compared, with the way back: letters and digits only, case, width, accents,
/// look-alikes and Traditional forms folded, addresses and mentions left out, but for what a run keeps.
///
/// It is a key and never shown: whoever quotes takes the offsets back to the original.
public final class Normalised {

    /// An address ends at the first character that is not ASCII, because Chinese follows it without a space.
    private static final Pattern ADDRESS_OR_MENTION = Pattern.compile(
            "(?i)(?:https?://|www\\.)[\\x21-\\x7E]+|(?<![\\p{L}\\p{N}._+-])[@＠][\\p{L}\\p{N}_·-]{1,20}+(?![\\p{L}\\p{N}_])");

    /// The soft hyphen: nothing before it is a mark or invisible.
    private static final int FIRST_ATTACHED = 0xAD;

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Normalised(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// With everything folded.
    public static Normalised of(String original) {
        return of(original, Foldings.ALL);
    }

    public static Normalised of(String original, Foldings foldings) {
        return new Walk(original, foldings).run();
    }

    /// The comparison form alone, for the many texts whose places nobody will ask for.
    public static char[] units(String original, Foldings foldings) {
        return units(original, foldings, new int[0]);
    }

    /// The comparison form, and how much of it comes before certain places of the original.
    ///
    /// @param cuts places in the original in order; each is replaced by the number of units that begin before it
    public static char[] units(String original, Foldings foldings, int[] cuts) {
        FoldingTable table = FoldingTable.of(foldings);
        char[] kept = new char[original.length() + 16];
        int size = 0;
        int cut = 0;
        Matcher left = leavesOut(original, foldings) ? ADDRESS_OR_MENTION.matcher(original) : null;
        int next = left != null && left.find() ? left.start() : original.length();
        for (int at = 0; at < original.length(); ) {
            while (cut < cuts.length && cuts[cut] <= at) {
                cuts[cut++] = size;
            }
            if (at == next && left != null) {
                at = left.end();
                next = left.find() ? left.start() : original.length();
                continue;
            }
            int codePoint = original.codePointAt(at);
            at += Character.charCount(codePoint);
            String folded = table.of(codePoint);
            int width = folded.length();
            if (size + width > kept.length) {
                kept = Arrays.copyOf(kept, size * 2 + width);
            }
            for (int i = 0; i < width; i++) {
                kept[size++] = folded.charAt(i);
            }
        }
        Arrays.fill(cuts, cut, cuts.length, size);
        return Arrays.copyOf(kept, size);
    }

    /// A quick look before the slow one.
    private static boolean leavesOut(String original, Foldings foldings) {
        if (!foldings.folds(Folding.ADDRESSES)) {
            return false;
        }
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (c == '@'
                    || c == '＠'
                    || (c == ':' && original.startsWith("//", i + 1))
                    || (c == '.' && i > 2 && original.regionMatches(true, i - 3, "www", 0, 3))) {
                return true;
            }
        }
        return false;
    }

    /// The comparison form.
    public String text() {
        return text;
    }

    /// Where in the original the unit at `unit` of [#text] comes from.
    public int originalStart(int unit) {
        return starts[unit];
    }

    /// The end, exclusive, of what the unit at `unit` comes from; marks and invisible characters directly behind a
    /// letter belong to it.
    public int originalEnd(int unit) {
        return ends[unit];
    }

    private static final class Walk {

        private final String original;
        private final FoldingTable table;
        private final boolean leavesOut;
        private final StringBuilder kept;
        private int[] starts;
        private int[] ends;

        Walk(String original, Foldings foldings) {
            this.original = original;
            this.table = FoldingTable.of(foldings);
            this.leavesOut = leavesOut(original, foldings);
            this.kept = new StringBuilder(original.length());
            this.starts = new int[original.length() + 8];
            this.ends = new int[original.length() + 8];
        }

        Normalised run() {
            int from = 0;
            if (leavesOut) {
                Matcher left = ADDRESS_OR_MENTION.matcher(original);
                while (left.find()) {
                    take(from, left.start());
                    from = left.end();
                }
            }
            take(from, original.length());
            return new Normalised(
                    kept.toString(), Arrays.copyOf(starts, kept.length()), Arrays.copyOf(ends, kept.length()));
        }

        private void take(int from, int to) {
            int width;
            for (int at = from; at < to; at += width) {
                int codePoint = original.codePointAt(at);
                width = Character.charCount(codePoint);
                String folded = table.of(codePoint);
                if (folded.isEmpty()) {
                    stretch(codePoint, at, at + width);
                } else {
                    append(folded, at, at + width);
                }
            }
        }

        private void append(String folded, int start, int end) {
            int size = kept.length();
            if (size + folded.length() > starts.length) {
                starts = Arrays.copyOf(starts, size * 2 + folded.length());
                ends = Arrays.copyOf(ends, size * 2 + folded.length());
            }
            Arrays.fill(starts, size, size + folded.length(), start);
            Arrays.fill(ends, size, size + folded.length(), end);
            kept.append(folded);
        }

        private void stretch(int codePoint, int at, int end) {
            int size = kept.length();
            if (size == 0 || ends[size - 1] != at || !isAttached(codePoint)) {
                return;
            }
            int start = starts[size - 1];
            for (int i = size - 1; i >= 0 && starts[i] == start; i--) {
                ends[i] = end;
            }
        }

        private static boolean isAttached(int codePoint) {
            if (codePoint < FIRST_ATTACHED) {
                return false;
            }
            int type = Character.getType(codePoint);
            return type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        }
    }
}
