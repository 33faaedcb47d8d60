package headwater.text;

import static headwater.text.CreditMark.hinted;
import static headwater.text.CreditMark.named;

import java.util.List;

/// The marks of credit in Chinese, in both scripts. They need no cue but their script.
final class HanMarks {

    private static final List<String> NONE = List.of();

    private static final String HAN = "[\\p{IsHan}\\p{L}\\p{N}·＋+&.]";

    /// A word before a name that is not part of it.
    private static final String NO_NAME = "(?!本|该|該|某|一家|有|多|据|據|这|這|首席|见习|新|等)";

    /// In prose a name is one of a newsroom by its end.
    private static final String PAPER_NAME = NO_NAME + "[\\p{IsHan}\\p{L}\\p{N}]{0,9}?" + Newsrooms.HAN_ENDS;

    private static final String TELLS = "(?:报道|報道|報導|消息|刊文|刊发|刊發|撰文|发文|發文|称|稱|指出|披露|透露|统计|統計|投書|投书|爆料|援引|引述)";

    private static final String REPORTS = "(?:报道|報道|報導)";

    /// A book, law or plan in title marks is no newsroom.
    private static final String NOT_A_PAPER =
            "(?![^》]{0,30}(?:法|条例|條例|条约|條約|公约|公約|白皮书|白皮書|计划|計劃|办法|辦法|规定|規定|通知|纲领|綱領|决议|決議|方案|意见|意見|宣言|规划|規劃|协定"
                    + "|協定|报告|報告|声明|聲明|协议|協議)》)";

    /// In title marks only what is called a paper, a magazine or the like is a source; a book or a film is not.
    private static final String PAPER =
            "(?:[^》]{0,24}(?:报|報|刊|杂志|雜誌|新闻|新聞|学人|學人|网|網|社|台|臺|周报)|纽约客|紐約客|时代|時代|外交政策|外交事务|外交事務|福布斯"
                    + "|财富|財富|科学|科學|自然|柳叶刀|柳葉刀|国家地理|國家地理)";

    /// Who names these as the source names nobody, or the site itself.
    private static final String NOBODY = "网络|互联网|網絡|網路|互聯網|网上|網上|未知|不详|不詳|原创|原創|本站|本网|本網|本报|本報|本刊|综合|綜合|作者提供";

    private static final String SOURCE =
            "(?:^|(?<=[\\s　|｜(（）)：:】]))(?:本文|文章|新闻|新聞|新聞資料|新闻资料|稿件|信息|资料|資料|消息|内容|素材|图文)?(?:来源|來源|出处|出處)\\s?"
                    + "(?:[：:︰]|(?=@))\\s{0,3}@?";

    private static final String OF_MEDIA =
            "(?:海外|国外|國外|境外|外国|外國|有关|多家|当地|當地|本地|[\\p{IsHan}]{1,3}国|[\\p{IsHan}]{1,3}國|香港|台湾|台灣|西方|欧洲"
                    + "|歐洲)(?:多家)?(?:媒体|媒體)";

    private static final String SHORT_MEDIA = "(?:外|韩|韓|日|美|英|德|法|俄|港|台|陆|陸|义|義|意|印|加|澳|官|央)媒";

    private static final String HINTS = "(?:报道|報道|報導|消息|称|稱|：|:|指|曝|爆|引用|披露|透露|采访|採訪|找到|依据)";

    private HanMarks() {}

    static List<CreditMark> all() {
        return List.of(
                named(
                        "zh-source",
                        NONE,
                        "(?m)" + SOURCE + "(?:《(?=" + PAPER + "》)|(?!《|" + NOBODY + "))(" + HAN
                                + "[\\p{IsHan}\\p{L}\\p{N}·&. －-]{0,29})"),
                named(
                        "zh-reprinted",
                        NONE,
                        "(?:转自|轉自|转载自|轉載自|转载于|转发自|轉發自|摘自|综合自|綜合自|编译自|編譯自|原载于?|原載[於于]?|首发于|首發於)\\s?[：:]?\\s?[《「@]?("
                                + HAN + "{2,30})"),
                named("zh-repost", NONE, "(?://|转发|轉發|转载|轉載|转)\\s?@([\\p{IsHan}\\p{L}\\p{N}_-]{2,30})"),
                named(
                        "zh-according",
                        NONE,
                        "[据據](?:[\\p{IsHan}]{0,6})?《" + NOT_A_PAPER + "([^》]{2,24})》[^。；\\n]{0,24}?" + TELLS),
                named(
                        "zh-paper-reports",
                        NONE,
                        "[《「]" + NOT_A_PAPER
                                + "(?=[^》」]{0,22}(?:[报報刊志誌闻聞网網社台臺]|[A-Za-z])[》」]|[^》」\\n]{2,24}》)([^》」\\n]{2,24})[》」]"
                                + "(?:网站|網站|记者|記者)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^。；，,\\n《》「」]{0,10}?的?" + TELLS),
                named("zh-paper-page", NONE, "《\\s?([^》\\n]{2,16}?)\\s?》\\s?[（(][^）)\\n]{4,24}版\\s?[）)]"),
                named(
                        "zh-according-plain",
                        NONE,
                        "[据據]\\s?((?!此|悉|称|稱|了解|瞭解|我|其|" + OF_MEDIA + "|" + SHORT_MEDIA
                                + "|媒体|媒體|报道|報道|報導|警方|公开)[\\p{IsHan}\\p{L}\\p{N} ]{2,22}?)(?:\\s?[（(][^）)\\n]{2,30}[）)])?\\s?"
                                + "(?:网站|網站|记者|記者|新媒体)?(?:今天|昨天|日前|近日|当天|在禮拜.的|在?\\d{0,2}月?\\d{1,2}日的?|的)?" + REPORTS),
                named(
                        "zh-according-newsroom",
                        NONE,
                        "[据據]\\s?(" + PAPER_NAME + ")[^。；，,\\n]{0,12}?(?:消息|透露|称|稱|披露|统计)"),
                named(
                        "zh-newsroom-reports",
                        NONE,
                        "(?:^|(?<=[\\s　。，；：:】》“「、 日报]))(?:据|據)?(" + PAPER_NAME
                                + "|(?<![A-Za-z] )[A-Z][A-Za-z&]{1,15}(?: [A-Z][A-Za-z&]{1,15}){0,3})"
                                + "\\s?(?:网站|網站|记者|記者)?[^。；，,\\n]{0,14}?" + REPORTS),
                named(
                        "zh-agency-says",
                        NONE,
                        "((?:新华|新華|中新|中央|法新|路透|美联|美聯|共同|塔斯|韩联|韓聯|德新)社|央视新闻|央视财经|央视|人民日报)[^。；，,\\n]{0,6}?(?:称|稱|消息|指出|披露)"),
                named(
                        "zh-told",
                        NONE,
                        "(?:告诉|告訴|对|對|接受)\\s?(?:苏格兰|蘇格蘭|美国|美國|英国|英國)?\\s?(" + PAPER_NAME
                                + "|BBC|CNN|AFP|NBC|CBS)(?=[：:，,「“\\s的]|采访|採訪|表示|专访|專訪|记者|記者)"),
                named(
                        "zh-published-in",
                        NONE,
                        "[在於于][\\p{IsHan}]{0,6}《" + NOT_A_PAPER + "([^》\\n]{2,24})》(?:上)?(?:投書|投书|刊文|撰文|发文|發文|发表|發表)"),
                named(
                        "zh-compiled",
                        NONE,
                        "(?:综合|綜合|编译|編譯)《?((?!报道|報道|報導|外媒|外电|外電|媒体|媒體)" + HAN + "{2,20}?)》?等?(?:报道|報道|報導|消息)"),
                named(
                        "zh-dispatch",
                        NONE,
                        "((?:(?:新华|新華|中新|中央|中通|法新|路透|美联|美聯|共同|塔斯)社|中新网|中新網|人民网|央视网|环球网))\\p{IsHan}{0,8}?(?:\\d{1,2}月)?\\d{0,2}日?(?:电|電)"),
                named("zh-agency", NONE, "[〔（(【]((?:新华|新華|中新|中央|中通|法新|路透|美联|美聯|共同)社|中新网|中新網)[^〕）)】\\n]{0,24}[〕）)】]"),
                named(
                        "zh-reporter",
                        NONE,
                        "[（(【〔]\\s?(" + PAPER_NAME + ")(?:首席|见习)?(?:记者|記者|特派员|特派員|通讯员)[^）)】〕\\n]{0,30}[）)】〕]"),
                named(
                        "zh-signed",
                        NONE,
                        "[（(〔]\\s?(?:[\\p{IsHan}]{2,6}[ 、])?@?(" + PAPER_NAME + "|[\\p{IsHan}]{2,12}预报中心)\\s?[）)〕]"
                                + "(?=\\s?(?:$|[\\n#【]|网页链接|[\\p{IsHan}\\p{L}\\p{N}-]{2,16}的微博))"),
                named(
                        "zh-signed-twice",
                        NONE,
                        "[（(〔]\\s?(" + PAPER_NAME + ")[、 ]" + PAPER_NAME
                                + "\\s?[）)〕](?=\\s?(?:$|[\\n#【]|网页链接|[\\p{IsHan}\\p{L}\\p{N}-]{2,16}的微博))"),
                named(
                        "zh-written-by",
                        NONE,
                        "(?:^|(?<=[\\s　(（|｜]))(?:文|文字|撰文|编译|編譯)\\s?[/／|｜:：]\\s?(" + PAPER_NAME + ")"),
                hinted("zh-foreign-media", NONE, "(外电|外電|" + OF_MEDIA + "|" + SHORT_MEDIA + ")[^。；\\n]{0,12}?" + HINTS),
                hinted("zh-media", NONE, "([据據有](?:媒体|媒體|報紙|报纸))[^。；\\n]{0,8}?" + HINTS),
                hinted(
                        "zh-reports-unnamed",
                        NONE,
                        "((?:根)?[据據](?:当地|當地|外电|外電)?(?:报道|報道|報導)|(?<!数)(?<!數)據報(?!告|導|道|案|名)|(?:^|(?<=[。，；\\s]))(?:报道|報導)(?:称|稱))"),
                hinted("zh-compiled-unnamed", NONE, "((?:综合|綜合)(?:外电|外電|外媒|媒体|媒體)?(?:报道|報道|報導|电讯|電訊|电|電)(?!视|影|话))"),
                hinted("zh-source", NONE, "(?m)" + SOURCE + "((?:网络|互联网|網絡|網路|互聯網|网上|網上|综合|綜合)(?:整理|资料|資料|媒体|媒體)?)"),
                hinted("zh-original-title", NONE, "(原标题|原標題)\\s?[：:]"));
    }
}
