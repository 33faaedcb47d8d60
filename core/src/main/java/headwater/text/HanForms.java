package headwater.text;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.HashMap;
import java.util.Map;

/// Traditional and Simplified forms of single Han characters, read once from ICU's transliterators, which are far
/// too slow to run on every text.
///
/// It serves comparison and the choice between `zh-Hans` and `zh-Hant`, never conversion for readers: one
/// Simplified character often stands for several Traditional ones.
public final class HanForms {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    private static final Map<Integer, Integer> TO_SIMPLIFIED = conversion("Traditional-Simplified");
    private static final Map<Integer, Integer> TO_TRADITIONAL = conversion("Simplified-Traditional");

    private static final char[] SIMPLIFIED = table(TO_SIMPLIFIED);
    private static final char[] TRADITIONAL = table(TO_TRADITIONAL);

    private HanForms() {}

    static char simplified(char c) {
        char once = once(c);
        // A few forms are simplified in two steps.
        return once == c ? c : once(once);
    }

    private static char once(char c) {
        return c < FIRST || c > LAST ? c : SIMPLIFIED[c - FIRST];
    }

    /// True if the character is written otherwise in Simplified Chinese.
    static boolean onlyTraditional(char c) {
        return simplified(c) != c;
    }

    /// True if the character is written otherwise in Traditional Chinese.
    static boolean onlySimplified(char c) {
        return c >= FIRST && c <= LAST && TRADITIONAL[c - FIRST] != c;
    }

    /// Every character that has another simplified form, with that form, rare ones included.
    public static Map<Integer, Integer> toSimplified() {
        return TO_SIMPLIFIED;
    }

    /// Every character that has another traditional form, with the commonest.
    public static Map<Integer, Integer> toTraditional() {
        return TO_TRADITIONAL;
    }

    private static Map<Integer, Integer> conversion(String id) {
        Transliterator converted = Transliterator.getInstance(id);
        Map<Integer, Integer> forms = new HashMap<>();
        for (String each : new UnicodeSet(converted.getSourceSet()).retainAll(new UnicodeSet("[:Han:]"))) {
            String form = converted.transliterate(each);
            if (form.codePointCount(0, form.length()) == 1 && !form.equals(each)) {
                forms.put(each.codePointAt(0), form.codePointAt(0));
            }
        }
        return Map.copyOf(forms);
    }

    /// The common ones by their number; a form outside the common ones is none here.
    private static char[] table(Map<Integer, Integer> forms) {
        char[] table = new char[LAST - FIRST + 1];
        for (int c = FIRST; c <= LAST; c++) {
            int form = forms.getOrDefault(c, c);
            table[c - FIRST] = (char) (Character.isBmpCodePoint(form) ? form : c);
        }
        return table;
    }
}
