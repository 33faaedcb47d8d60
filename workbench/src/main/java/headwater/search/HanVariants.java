package headwater.search;

import com.ibm.icu.text.Transliterator;

/// One character for all forms of a Han character: Traditional, Simplified and the variants of regions, whatever the
/// table for comparing texts makes of them.
///
/// A search must find one thing for `裡`, `裏` and `里`, in both directions, so forms are joined wherever a conversion
/// leads from one to another. It joins more than a comparison should (`乾` of 乾坤 with `干`), and never converts for
/// readers.
final class HanVariants {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    /// Forms of one character that ICU's conversions leave apart, as the standard lists of Taiwan, Hong Kong and the
    /// mainland have them; the first of each is kept.
    private static final String FURTHER = "峰峯 秘祕 略畧 卫衞 面麪 郎郞 黄黃 你妳 它牠 余馀 干榦 岩嵒 群羣 吃喫 叫呌 回囘 "
            + "同仝 杯盃 果菓 棱稜 款欵 雕鵰 奔犇 梅楳 村邨 梁樑 凉涼 减減 况況 决決 冲沖 净淨 却卻 叙敘 唇脣 场塲 灶竈 "
            + "皂皁 确碻 磁礠 糖餹 升昇 床牀 线綫 着著 台臺 里裏";

    private static final char[] FORMS = forms();

    private HanVariants() {}

    static char of(char c) {
        return c < FIRST || c > LAST ? c : FORMS[c - FIRST];
    }

    private static char[] forms() {
        char[] forms = new char[LAST - FIRST + 1];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = (char) (FIRST + i);
        }
        join(forms, "Traditional-Simplified");
        join(forms, "Simplified-Traditional");
        for (String each : FURTHER.split(" ")) {
            each.chars().forEach(c -> join(forms, each.charAt(0), (char) c));
        }
        for (int i = 0; i < forms.length; i++) {
            forms[i] = root(forms, (char) (FIRST + i));
        }
        return forms;
    }

    private static void join(char[] forms, String conversion) {
        StringBuilder all = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            all.append(c).append('\n');
        }
        String[] converted = Transliterator.getInstance(conversion)
                .transliterate(all.toString())
                .split("\n", -1);
        for (int i = 0; i < forms.length; i++) {
            if (converted[i].length() == 1) {
                join(forms, converted[i].charAt(0), (char) (FIRST + i));
            }
        }
    }

    private static void join(char[] forms, char one, char other) {
        if (one >= FIRST && one <= LAST) {
            char kept = root(forms, one);
            forms[root(forms, other) - FIRST] = kept;
        }
    }

    private static char root(char[] forms, char c) {
        char at = c;
        while (forms[at - FIRST] != at) {
            at = forms[at - FIRST];
        }
        return at;
    }
}
