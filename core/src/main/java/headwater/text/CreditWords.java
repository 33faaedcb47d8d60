package headwater.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words from which the surroundings of a credited name are put together: a word list that ships with the program,
/// `credit-words.csv`.
///
/// A pattern refers to a list by its kind in braces, as does a list to those above it.
final class CreditWords {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z-]*)}");

    private static final Map<String, String> LISTS = lists();

    private CreditWords() {}

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        ListedWords.rows("/headwater/text/credit-words.csv")
                .forEach(row -> lists.merge(row.kind(), fill(row.term(), lists), (one, other) -> one + "|" + other));
        return lists;
    }

    /// A pattern with the words in the place of their kinds.
    static String fill(String pattern) {
        return fill(pattern, LISTS);
    }

    private static String fill(String pattern, Map<String, String> lists) {
        return SLOT.matcher(pattern).replaceAll(slot -> {
            String words = lists.get(slot.group(1));
            if (words == null) {
                throw new IllegalArgumentException("no list of words is called " + slot.group(1));
            }
            return Matcher.quoteReplacement("(?:" + words + ")");
        });
    }
}
