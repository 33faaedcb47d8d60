package headwater.text;

import com.ibm.icu.text.Transliterator;

/// Traditional and Simplified forms of single Han characters, read once from ICU's transliterators, which are far
/// too slow to run on every text.
///
/// It serves comparison and the choice between `zh-Hans` and `zh-Hant`, never conversion for readers: one
/// Simplified character often stands for several Traditional ones.
final class HanForms {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    private static final char[] SIMPLIFIED = table("Traditional-Simplified");
    private static final char[] TRADITIONAL = table("Simplified-Traditional");

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

    private static char[] table(String id) {
        StringBuilder all = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            all.append(c).append('\n');
        }
        String[] mapped =
                Transliterator.getInstance(id).transliterate(all.toString()).split("\n", -1);
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = mapped[i].length() == 1 ? mapped[i].charAt(0) : (char) (FIRST + i);
        }
        return table;
    }
}
