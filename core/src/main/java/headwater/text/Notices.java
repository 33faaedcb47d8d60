package headwater.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Words that say of a sentence that it belongs to the site: cookies, rights, subscriptions, links to more.
public final class Notices {

    private static final List<String> WORDS = List.of(
            "cookie",
            "all rights reserved",
            "copyright",
            "privacy policy",
            "terms of use",
            "terms of service",
            "sign up for",
            "subscribe to",
            "tous droits réservés",
            "politique de confidentialité",
            "abonnez-vous",
            "mentions légales",
            "版权所有",
            "版權所有",
            "未经授权",
            "未經授權",
            "不得转载",
            "不得轉載",
            "icp备",
            "icp備",
            "隐私政策",
            "隱私",
            "责任编辑",
            "責任編輯",
            "扫一扫",
            "掃一掃",
            "长按识别",
            "关注我们",
            "關注我們",
            "免责声明",
            "免責聲明",
            "点击查看更多",
            "上一篇",
            "下一篇",
            "相关阅读",
            "相關閱讀");

    /// By their first two characters, so that most places are passed over by one look.
    private static final String[][] BY_BEGINNING = byBeginning();

    /// Which characters begin one.
    private static final boolean[] BEGINS = begins();

    private Notices() {}

    public static boolean isIn(String text, Span sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (BEGINS[text.charAt(i)] && (text.charAt(i) == '©' || startsOne(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsOne(String text, int at) {
        for (String word : BY_BEGINNING[beginning(text, at)]) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static int beginning(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return (lower(text.charAt(at)) * 31 + lower(next)) & Character.MAX_VALUE;
    }

    private static char lower(char c) {
        return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
    }

    private static boolean[] begins() {
        boolean[] small = new boolean[Character.MAX_VALUE + 1];
        small['©'] = true;
        WORDS.forEach(word -> small[word.charAt(0)] = true);
        boolean[] begins = new boolean[small.length];
        for (int c = 0; c < begins.length; c++) {
            begins[c] = small[lower((char) c)];
        }
        return begins;
    }

    private static String[][] byBeginning() {
        String[][] words = new String[Character.MAX_VALUE + 1][];
        Arrays.fill(words, new String[0]);
        WORDS.stream()
                .collect(Collectors.groupingBy(word -> beginning(word, 0)))
                .forEach((beginning, those) -> words[beginning] = those.toArray(new String[0]));
        return words;
    }
}
