package headwater.page;

import headwater.model.Relation;
import headwater.model.Relation.Basis;
import headwater.model.Relation.Evidence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The line in which newsrooms name their source. It stands beside the article, not in it.
///
/// Not every "source" is one of an article: pictures, energy and incomes have sources, some lines name nobody ("the
/// net", "this site"), and some ask those who copy to name this one.
final class SourceLines {

    private static final String ELEMENTS = "#source_baidu, .source, .post_source, span.source, #ne_article_source,"
            + " .article-source, [itemprop=sourceOrganization]";

    private static final Pattern LINE = Pattern.compile(
            "(?<![\\p{IsHan}])(?:本文|文章|新闻|新聞|稿件|信息|资料|資料|消息|内容|內容)?(?:来源|來源|出处|出處)\\s?[：:]\\s*"
                    + "《?([\\p{IsHan}\\p{L}\\p{N}·&.-]{2,30})|(?<![\\p{L}] )\\bSources?\\s?:\\s*(\\p{Lu}[^\\n|,;]{1,40})");

    private static final Pattern LABEL = Pattern.compile("^.*?(?:来源|來源|出处|出處|[Ss]ources?)\\s?[：:]?\\s*");

    /// What follows a name in the same line.
    private static final Pattern AFTER = Pattern.compile(
            "\\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|作者|记者|記者|时间|時間|发布|發布|发表|發表|日期|字号|字體|\\||\\d{4}\\s?[-年/.]).*$");

    private static final Pattern NOBODY = Pattern.compile(
            "网络|网上|互联网|網絡|網路|網上|互聯網|未知|不详|不詳|原创|原創|本站|本网|本網|本报|本報|本刊|综合|綜合|整理|作者提供|自媒体|投稿|其他"
                    + "|(?:电影|電影|电视剧|電視劇|小说|小說|图书|圖書|书籍|書籍).*|(?i:internet|various|staff|none|unknown|n/a|web|divers|interne)");

    /// A work is no newsroom: a source line that names a book or a film says what is told of, not from whom.
    private static final Pattern WORK = Pattern.compile(
            "(?:来源|來源|出处|出處)\\s?[：:]\\s*(?!《[^》]{1,24}(?:报|報|时报|時報|周刊|週刊|杂志|雜誌|日报|新闻|新聞|邮报|郵報|晚报|晚報|月刊)》)《");

    private static final int LONGEST_NAME = 40;

    private static final int MOST = 3_000;

    private SourceLines() {}

    static void read(Document page, PageMarks.Found into) {
        for (Element each : page.select(ELEMENTS).stream().limit(5).toList()) {
            String text = each.text();
            if (!WORK.matcher(text).find()) {
                name(LABEL.matcher(text).replaceFirst("").replaceAll("[《》]", ""))
                        .ifPresent(name -> into.source(
                                name,
                                Relation.Type.CITES,
                                Basis.HTML_META,
                                Evidence.at(PageMarks.selector(each), text)));
            }
        }
        for (Element each : page.select("body span, body div, body p, body td, body li, body em").stream()
                .limit(MOST)
                .toList()) {
            if (isSourceLine(each, into)) {
                return;
            }
        }
    }

    private static boolean isSourceLine(Element each, PageMarks.Found into) {
        String own = each.normalName().equals("p") || !each.select("a").isEmpty() ? each.text() : each.ownText();
        if (own.length() < 4 || own.length() > 80 || WORK.matcher(own).find()) {
            return false;
        }
        Matcher line = LINE.matcher(own);
        if (!line.find()) {
            return false;
        }
        Optional<String> name = name(line.group(1) == null ? line.group(2) : line.group(1));
        name.ifPresent(found -> into.source(
                found, Relation.Type.CITES, Basis.TEXT_PATTERN, Evidence.at(PageMarks.selector(each), own)));
        return name.isPresent();
    }

    /// The name alone, unless it is nobody's.
    static Optional<String> name(String text) {
        String name = AFTER.matcher(text.strip()).replaceFirst("").strip();
        boolean fits = name.length() > 1
                && name.length() <= LONGEST_NAME
                && !name.matches("[\\d\\W&&[^\\p{L}]]*")
                && !NOBODY.matcher(name).matches();
        return fits ? Optional.of(name) : Optional.empty();
    }
}
