package headwater.text;

import java.util.List;
import java.util.regex.Pattern;

/// One way in which a text names its source: a pattern whose first group is the name.
///
/// Every repetition in a pattern has a bound, so that looking through a text takes time in proportion to its length.
///
/// @param cues a text without any of these cannot match
record CreditMark(String id, Strength strength, List<String> cues, Pattern pattern) {

    /// What the group has to be for the mark to credit somebody.
    enum Strength {
        NAMED,
        /// A name counts only if it is one of a newsroom: "Police reported" credits nobody.
        NEWSROOM,
        /// A source is hinted at and not named.
        HINTED
    }

    static CreditMark named(String id, List<String> cues, String pattern) {
        return new CreditMark(id, Strength.NAMED, cues, Pattern.compile(pattern));
    }

    static CreditMark newsroom(String id, List<String> cues, String pattern) {
        return new CreditMark(id, Strength.NEWSROOM, cues, Pattern.compile(pattern));
    }

    static CreditMark hinted(String id, List<String> cues, String pattern) {
        return new CreditMark(id, Strength.HINTED, cues, Pattern.compile(pattern));
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
