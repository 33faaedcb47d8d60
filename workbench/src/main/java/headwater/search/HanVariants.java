package headwater.search;

import headwater.text.HanForms;
import java.util.HashMap;
import java.util.Map;

/// One character for all forms of a Han character: Traditional, Simplified and the variants of regions, whatever the
/// table for comparing texts makes of them.
///
/// A search must find one thing for `裡`, `裏` and `里`, in both directions, so forms are joined wherever a conversion
/// leads from one to another. It joins more than a comparison should (`乾` of 乾坤 with `干`), and never converts for
/// readers.
final class HanVariants {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    /// Forms of one character that ICU's conversions leave apart, or join only within some words, as writers in Taiwan,
    /// Hong Kong and on the mainland have them.
    private static final String FURTHER = "峰峯 秘祕 略畧 卫衞 面麪 郎郞 黄黃 你妳 它牠 余馀 干榦 岩嵒 群羣 吃喫 叫呌 回囘 "
            + "同仝 杯盃 果菓 棱稜 款欵 梅楳 村邨 梁樑 凉涼 减減 况況 决決 冲沖 净淨 却卻 叙敘 唇脣 场塲 灶竈 皂皁 确碻 磁礠 糖餹 "
            + "岳嶽 仿彷 傍徬 壳殻 寸吋 淬焠 熏薰 荧螢 炼鍊 链鍊 划畫 什甚 只祇 朱硃 熔鎔 秋鞦 千韆 同衕 胡衚";

    private static final Map<Integer, Integer> JOINED = joined();

    /// The common ones by their number, as every character of every text is looked up.
    private static final int[] COMMON = common();

    private HanVariants() {}

    static int of(int codePoint) {
        if (codePoint < FIRST) {
            return codePoint;
        }
        return codePoint <= LAST ? COMMON[codePoint - FIRST] : root(JOINED, codePoint);
    }

    private static int[] common() {
        int[] common = new int[LAST - FIRST + 1];
        for (int i = 0; i < common.length; i++) {
            common[i] = root(JOINED, FIRST + i);
        }
        return common;
    }

    private static Map<Integer, Integer> joined() {
        Map<Integer, Integer> joined = new HashMap<>();
        HanForms.toSimplified().forEach((one, other) -> join(joined, one, other));
        HanForms.toTraditional().forEach((one, other) -> join(joined, one, other));
        for (String each : FURTHER.split(" ")) {
            join(joined, each.codePointAt(0), each.codePointAt(1));
        }
        return joined;
    }

    /// The least stands for all, so that an index and a later query agree in whatever order forms were joined.
    private static void join(Map<Integer, Integer> joined, int one, int other) {
        int first = root(joined, one);
        int second = root(joined, other);
        if (first != second) {
            joined.put(Math.max(first, second), Math.min(first, second));
        }
    }

    private static int root(Map<Integer, Integer> joined, int codePoint) {
        int at = codePoint;
        for (Integer next = joined.get(at); next != null; next = joined.get(at)) {
            at = next;
        }
        return at;
    }
}
