package headwater.text;

import java.util.List;
import java.util.regex.Pattern;

/// One way in which a text names its source: a pattern whose first group is the name.
///
/// Every repetition in a pattern has a bound, so that looking through a text takes time in proportion to its length.
///
/// @param cues a text without any of these cannot match
record CreditMark(String id, Strength strength, List<String> cues, Pattern pattern) {

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
        return new CreditMark(id, Strength.NAMED, cues, Pattern.compile(quick(pattern)));
    }

    static CreditMark newsroom(String id, List<String> cues, String pattern) {
        return new CreditMark(id, Strength.NEWSROOM, cues, Pattern.compile(quick(pattern)));
    }

    static CreditMark hinted(String id, List<String> cues, String pattern) {
        return new CreditMark(id, Strength.HINTED, cues, Pattern.compile(quick(pattern)));
    }

    /// The same pattern with the ranges of Han characters in the place of their script, which takes long to look up.
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
