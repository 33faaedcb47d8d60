package headwater.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the names of newsrooms stand in Chinese: an ending that is listed, and what stands before it in one run of
/// characters.
final class HanNames {

    private static final int LONGEST = 12;

    /// What no name of a newsroom has in it.
    private static final String NEVER = "的了是推向据據称稱说說對对被";

    /// After these a name may begin.
    private static final String LEADS = "在于於与與和及由从從自合给給名家国國日";

    private static final String AND = "和与與及";

    private static final String DONE = "过過了會会後后的《";

    private static final Pattern NO_START = Pattern.compile(
            "^(?:\\p{IsHan}{0,10}(?:从事|從事|一家)|本|该|該|某|一家|有|多|这|這|见习|等|接受|告诉|告訴|来自|來自|\\p{IsHan}{0,6}(?<![新自融多全流])(?:媒体|媒體|官媒)(?=\\p{IsHan}{2})|[在于於与與和及由从從自给給以])+");

    private static final Pattern NO_END =
            Pattern.compile("^(?:道|導|导|人|员|員|价|價|告|案|名|者|工作|企业|公司|行业|产业|平台|账号|業|界|\\p{IsHan}{0,8}的微博)");

    /// 网 alone ends the name of a site, unless it is another net.
    private static final Pattern SITE = Pattern.compile("(?<!互联|物联|联|电|官|全|上|台|万维|因特|聯)网$");

    private static final Pattern NO_SITE = Pattern.compile("^[站友民络絡上红紅购購店售约約贷貸游课課传傳曝暴恋吧格点點银銀剧劇盘盤页頁址信]");

    /// 报 alone ends the name of a paper before the word for its reporter or at the end of a bracket.
    private static final Pattern PAPER = Pattern.compile("\\p{IsHan}(?<![海情举舉通预預汇匯申上播警电電简簡战戰年季财財月回填瞒瞞谎謊虚误公])[报報]$");

    private static final Pattern PAPER_OF = Pattern.compile("^(?:记者|記者|讯|訊|[》）)])");

    /// "9日报道" tells the day of a report.
    private static final Pattern DAY = Pattern.compile("\\d日[报報]$");

    private static final Set<String> ENDINGS = new HashSet<>(Newsrooms.hanEndings());

    private static final Set<Character> LASTS = lasts();

    private static final int LONGEST_ENDING =
            ENDINGS.stream().mapToInt(String::length).max().orElse(0);

    private HanNames() {}

    private static Set<Character> lasts() {
        Set<Character> lasts = new HashSet<>();
        ENDINGS.forEach(each -> lasts.add(each.charAt(each.length() - 1)));
        lasts.addAll(List.of('网', '报', '報'));
        return lasts;
    }

    static List<Span> in(String text) {
        List<Span> names = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            int length = text.charAt(at) >= 0x2E80 && LASTS.contains(text.charAt(at)) ? ending(text, at + 1) : 0;
            if (length > 0
                    && !NO_END.matcher(text.substring(at + 1, Math.min(text.length(), at + 12)))
                            .find()
                    && !isDeed(text, at)) {
                Span name = named(text, start(text, from, at + 1 - length), at + 1);
                if (name.end() - name.start() > 1
                        && !DAY.matcher(name.in(text)).find()
                        && !Newsrooms.isGeneralEnding(name.in(text))) {
                    // Names stand in order and apart, so that only the last ones can overlap this one.
                    while (!names.isEmpty() && names.getLast().overlaps(name)) {
                        names.removeLast();
                    }
                    names.add(name);
                }
                from = Math.max(from, names.isEmpty() ? 0 : names.getLast().start());
            }
        }
        return names;
    }

    /// A name whose own word is in Latin letters, with a space between: "Metro 新聞".
    private static Span named(String text, int start, int end) {
        if (start < 2 || text.charAt(start - 1) != ' ' || !Newsrooms.startsGeneral(text.substring(start, end))) {
            return new Span(start, end);
        }
        int word = start - 1;
        while (word > 0 && start - word < LONGEST && isLatin(text.charAt(word - 1))) {
            word--;
        }
        return new Span(word == start - 1 ? start : word, end);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /// The length of the longest listed ending before an offset, or 0.
    private static int ending(String text, int end) {
        for (int length = Math.min(LONGEST_ENDING, end); length > 1; length--) {
            if (ENDINGS.contains(text.substring(end - length, end))) {
                return length;
            }
        }
        boolean paper = PAPER.matcher(text.substring(Math.max(0, end - 2), end)).find()
                && PAPER_OF.matcher(text.substring(end, Math.min(text.length(), end + 2)))
                        .find();
        boolean site = text.charAt(end - 1) == '网'
                && SITE.matcher(text.substring(Math.max(0, end - 4), end)).find()
                && !NO_SITE.matcher(text.substring(end, Math.min(text.length(), end + 1)))
                        .find();
        return site || paper ? 1 : 0;
    }

    /// True of a word for making public that tells what was done: 发布过, 发布了.
    private static boolean isDeed(String text, int last) {
        return last + 1 < text.length() && text.charAt(last) == '布' && DONE.indexOf(text.charAt(last + 1)) >= 0;
    }

    private static int start(String text, int from, int ending) {
        int start = ending;
        int lead = ending;
        while (start > from
                && ending - start < LONGEST
                && isInside(text.charAt(start - 1))
                && !isBetweenNames(text, start - 1)) {
            start--;
            if (start > 0 && LEADS.indexOf(text.charAt(start - 1)) >= 0) {
                lead = start;
            }
        }
        if (start > from && ending - start == LONGEST && isInside(text.charAt(start - 1))) {
            start = lead;
        }
        var leading = NO_START.matcher(text.substring(start, ending));
        return leading.find() ? start + leading.end() : start;
    }

    /// True for the "and" between two newsrooms.
    private static boolean isBetweenNames(String text, int at) {
        return AND.indexOf(text.charAt(at)) >= 0 && ending(text, at) > 0;
    }

    private static boolean isInside(char c) {
        return (Character.isLetterOrDigit(c) || Character.isIdeographic(c)) && NEVER.indexOf(c) < 0;
    }
}
