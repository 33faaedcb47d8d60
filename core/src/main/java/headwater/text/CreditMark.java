package headwater.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way in which a text names its source: a pattern whose first group is the name.
///
/// Every repetition in a pattern has a bound, so that looking through a text takes time in proportion to its
/// length.
///
/// @param cues a text without any of these cannot match
/// @param reach how many characters before a cue a match begins at most; `ANYWHERE` if that is not known
record CreditMark(String id, Strength strength, List<String> cues, Pattern pattern, int reach) {

    static final int ANYWHERE = -1;

    private static final String SCRIPT = "\\p{IsHan}";

    private static final String RANGES = "\\u3005\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF";

    /// What the group has to be for the mark to credit somebody.
    enum Strength {
        NAMED,
        /// A name counts only if it is one of a newsroom: "Police reported" credits nobody.
        NEWSROOM,
        /// A source is hinted at and not named.
        HINTED
    }

    static CreditMark named(String id, List<String> cues, String pattern) {
        return new CreditMark(id, Strength.NAMED, cues, Pattern.compile(quick(pattern)), ANYWHERE);
    }

    static CreditMark newsroom(String id, List<String> cues, String pattern) {
        return new CreditMark(id, Strength.NEWSROOM, cues, Pattern.compile(quick(pattern)), ANYWHERE);
    }

    static CreditMark hinted(String id, List<String> cues, String pattern) {
        return new CreditMark(id, Strength.HINTED, cues, Pattern.compile(quick(pattern)), ANYWHERE);
    }

    /// The same mark, looked for only where one of its cues stands.
    CreditMark near(int reach) {
        return new CreditMark(id, strength, cues, pattern, reach);
    }

    /// Calls for each match in a text, given where the cues stand in it.
    void matches(String text, int[] cues, Consumer<Matcher> each) {
        Matcher matcher = pattern.matcher(text);
        if (reach == ANYWHERE) {
            while (matcher.find()) {
                each.accept(matcher);
            }
            return;
        }
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int tried = 0;
        Arrays.sort(cues);
        for (int cue : cues) {
            for (int at = Math.max(tried, cue - reach); at <= cue; at++) {
                tried = at + 1;
                if (matcher.region(at, text.length()).lookingAt()) {
                    each.accept(matcher);
                    tried = Math.max(tried, matcher.end());
                    at = tried - 1;
                }
            }
        }
    }

    /// The same pattern with the ranges of Han characters in the place of their script, which takes long to look
    /// up.
    static String quick(String pattern) {
        StringBuilder quick = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (pattern.startsWith(SCRIPT, at)) {
                quick.append(depth > 0 ? RANGES : "[" + RANGES + "]");
                at += SCRIPT.length() - 1;
            } else if (c == '\\') {
                quick.append(c).append(pattern.charAt(++at));
            } else {
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                quick.append(c);
            }
        }
        return quick.toString();
    }

    boolean isWorthLooking(String text) {
        for (String cue : cues) {
            if (text.contains(cue)) {
                return true;
            }
        }
        return false;
    }
}
