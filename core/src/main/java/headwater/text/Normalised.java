package headwater.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        char[] chars = original.toCharArray();
        Units units = new Units(chars, foldings, cuts);
        LeftOut left = new LeftOut(original, chars, foldings);
        int from = 0;
        while (left.find(from)) {
            units.take(from, left.start());
            from = left.end();
        }
        units.take(from, chars.length);
        return units.all();
    }

    /// Addresses and mentions, one after another. The pattern is only tried where one can begin.
    private static final class LeftOut {

        private final String original;
        private final char[] chars;
        private final boolean asked;
        private @Nullable Matcher matcher;
        private int start;
        private int end;

        LeftOut(String original, char[] chars, Foldings foldings) {
            this.original = original;
            this.chars = chars;
            this.asked = foldings.folds(Folding.ADDRESSES) && mayHold(original);
        }

        /// A quick look before the slow one.
        private static boolean mayHold(String original) {
            boolean may = original.indexOf('@') >= 0 || original.indexOf('＠') >= 0 || original.contains("://");
            for (int dot = original.indexOf('.'); dot >= 0 && !may; dot = original.indexOf('.', dot + 1)) {
                may = original.regionMatches(true, dot - 3, "www", 0, 3);
            }
            return may;
        }

        /// Goes on to the next that begins at a place or later.
        boolean find(int from) {
            for (int at = asked ? from : chars.length; at < chars.length; at++) {
                if (mayBegin(at) && matches(at)) {
                    return true;
                }
            }
            return false;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        private boolean mayBegin(int at) {
            return switch (chars[at]) {
                case '@', '＠' -> true;
                case 'h', 'H' -> original.regionMatches(true, at + 1, "ttp", 0, 3);
                case 'w', 'W' -> original.regionMatches(true, at + 1, "ww.", 0, 3);
                default -> false;
            };
        }

        private boolean matches(int at) {
            Matcher known = matcher;
            if (known == null) {
                known = ADDRESS_OR_MENTION.matcher(original).useTransparentBounds(true);
                matcher = known;
            }
            boolean found = known.region(at, original.length()).lookingAt();
            start = at;
            end = found ? known.end() : at;
            return found;
        }
    }

    /// The comparison form while it grows.
    private static final class Units {

        private final char[] original;
        private final FoldingTable table;
        private final int[] cuts;
        private char[] kept;
        private int size;
        private int cut;

        Units(char[] original, Foldings foldings, int[] cuts) {
            this.original = original;
            this.table = FoldingTable.of(foldings);
            this.cuts = cuts;
            this.kept = new char[original.length + 16];
        }

        void take(int from, int to) {
            for (int at = from; at < to; ) {
                while (cut < cuts.length && cuts[cut] <= at) {
                    cuts[cut++] = size;
                }
                char single = table.single(original[at]);
                if (single == 0) {
                    int codePoint = Character.codePointAt(original, at);
                    append(table.of(codePoint));
                    at += Character.charCount(codePoint);
                    continue;
                }
                if (single != FoldingTable.NOTHING) {
                    append(single);
                }
                at++;
            }
        }

        private void append(char unit) {
            if (size == kept.length) {
                kept = Arrays.copyOf(kept, 2 * size);
            }
            kept[size++] = unit;
        }

        private void append(String units) {
            for (int i = 0; i < units.length(); i++) {
                append(units.charAt(i));
            }
        }

        char[] all() {
            Arrays.fill(cuts, cut, cuts.length, size);
            return Arrays.copyOf(kept, size);
        }
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

        private final char[] original;
        private final FoldingTable table;
        private final LeftOut left;
        private char[] kept;
        private int[] starts;
        private int[] ends;
        private int size;

        Walk(String original, Foldings foldings) {
            this.original = original.toCharArray();
            this.table = FoldingTable.of(foldings);
            this.left = new LeftOut(original, this.original, foldings);
            this.kept = new char[original.length() + 8];
            this.starts = new int[original.length() + 8];
            this.ends = new int[original.length() + 8];
        }

        Normalised run() {
            int from = 0;
            while (left.find(from)) {
                take(from, left.start());
                from = left.end();
            }
            take(from, original.length);
            return new Normalised(new String(kept, 0, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }

        private void take(int from, int to) {
            for (int at = from; at < to; ) {
                char single = table.single(original[at]);
                if (single != 0 && single != FoldingTable.NOTHING) {
                    append(single, at, at + 1);
                    at++;
                    continue;
                }
                int codePoint = Character.codePointAt(original, at);
                int end = at + Character.charCount(codePoint);
                String folded = table.of(codePoint);
                for (int i = 0; i < folded.length(); i++) {
                    append(folded.charAt(i), at, end);
                }
                if (folded.isEmpty()) {
                    stretch(codePoint, at, end);
                }
                at = end;
            }
        }

        private void append(char unit, int start, int end) {
            if (size == kept.length) {
                kept = Arrays.copyOf(kept, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            kept[size] = unit;
            starts[size] = start;
            ends[size++] = end;
        }

        private void stretch(int codePoint, int at, int end) {
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
