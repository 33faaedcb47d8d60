package headwater.text;

import static headwater.text.CreditMark.hinted;
import static headwater.text.CreditMark.named;

import java.util.List;
import java.util.stream.Stream;

/// The marks of credit in Chinese, in both scripts.
///
/// Where a pattern has a long list of what must not follow, it asks first for what has to, which is soon seen.
final class HanMarks {

    private static final String HAN = "[\\p{IsHan}\\p{L}\\p{N}·＋+&.]";

    /// A word before a name that is not part of it.
    private static final String NO_NAME = "(?!本|该|該|某|一家|有|多|据|據|这|這|首席|见习|新闻|新聞|新媒|等)";

    /// In prose a name is one of a newsroom by its end.
    private static final String PAPER_NAME = NO_NAME
            + "(?:(?!从事|從事|进行|進行|这样|這樣|包括|关于|關於|接受|一家)[\\p{IsHan}\\p{L}\\p{N}&&[^据據的了]]){1,12}?" + Newsrooms.HAN_END;

    private static final String TELLS =
            "(?:报道|報道|報導|报导|消息|刊文|刊发|刊發|撰文|发文|發文|(?<![简簡名号號堪职職俗统統尊昵])[称稱]|指出|披露|透露|统计|統計|投書|投书|爆料|援引|引述)"
                    + "(?!不实|不實|不准|不準|失实|失實|有误|有誤|不属实|并不|並不|严重失实|完全|纯属|純屬)";

    private static final String REPORTS = "(?:报道|報道|報導|报导)";

    /// A book, law or plan in title marks is no newsroom.
    private static final String NOT_A_PAPER =
            "(?![^》]{0,30}(?:法|条例|條例|条约|條約|公约|公約|白皮书|白皮書|计划|計劃|办法|辦法|规定|規定|通知|纲领|綱領|决议|決議|方案|意见|意見|宣言|规划|規劃|协定"
                    + "|協定|报告|報告|报告[^》]{0,14}|声明|聲明|协议|協議)》)";

    /// In title marks only what is called a paper, a magazine or the like is a source; a book or a film is not.
    private static final String PAPER =
            "(?:[^》]{0,24}(?:报|報|刊|杂志|雜誌|新闻|新聞|学人|學人|网|網|社|台|臺|周报)|纽约客|紐約客|时代|時代|外交政策|外交事务|外交事務|福布斯"
                    + "|财富|財富|科学|科學|自然|柳叶刀|柳葉刀|国家地理|國家地理)";

    /// Who names these as the source names nobody, or the site itself.
    private static final String NOBODY =
            "(?:受访者|受訪者|网友|網友|读者|讀者|当事人|當事人|采访对象|视频截图|监控)(?:提供)?|网络|互联网|網絡|網路|互聯網|网上|網上|未知|不详|不詳|原创|原創|本站|本网|本網|本报|本報|本刊|综合|綜合|作者提供";

    private static final String SOURCE =
            "(?:^|(?<=[\\s　|｜(（）)：:】]))(?:本文|文章|新闻|新聞|新聞資料|新闻资料|稿件|信息|资料|資料|消息|内容|素材|图文)?(?:来源|來源|出处|出處)\\s?"
                    + "(?:[：:︰|｜]|(?=@))\\s{0,3}@?";

    private static final String OF_MEDIA =
            "(?:海外|国外|國外|境外|外国|外國|有关|多家|当地|當地|本地|(?![据據接受在有向对對和与與])[\\p{IsHan}]{1,3}[国國]|地方|香港|台湾|台灣|西方|欧洲"
                    + "|歐洲)(?:多家)?(?:媒体|媒體)";

    private static final String SHORT_MEDIA = "(?:外|韩|韓|日|美|英|德|法|俄|港|台|陆|陸|义|義|意|印|加|澳|官|央)媒";

    /// "Official media" before a name is no part of it.
    private static final String UNNAMED = "(?:" + OF_MEDIA + "|" + SHORT_MEDIA
            + "|[\\p{IsHan}]{0,6}(?:官方|国家|國家)(?:媒体|媒體|通讯社|通訊社))(?=\\p{IsHan}{2})(?!报道|報道|報導|的|广泛|廣泛|纷纷|紛紛|普遍|近日|今日|昨日|此前|早前|日前|当天|當天|最新|披露|称|稱|援引|引述)";

    private static final String HINTS = "(?:报道|報道|報導|报导|消息|称|稱|：|:|指|曝|爆|引用|披露|透露|采访|採訪|找到|拍到|依据|传出|傳出|援引)";

    /// What stands in brackets at the end and names nobody.
    private static final String NO_SIGNATURE =
            "(?!(?:完|全文|待续|待續|图|圖|文|记者|記者|作者|编辑|編輯|来源|來源|责编|責編|素材|视频|視頻|综合|綜合|化名|笑|狗头|本报|本報|本刊|本网)[^\\p{IsHan}]"
                    + "|[^）)\\n]{0,10}(?:化名|先生|女士|截图|截圖|供图|供圖|摄影|攝影|资料图|待续))";

    /// Public bodies sign what they put out themselves with names of these kinds.
    private static final String OFFICE =
            "(?:平安[\\p{IsHan}]{2,4}|[\\p{IsHan}]{2,10}(?:发布|發布|融媒|公安|警方|交警|消防|检察|法院|气象|网信|网警|气象台|地震台网|文旅)|[\\p{IsHan}]{2,12}(?:网站|官网|公众号|微博))";

    /// A reporter of none in particular.
    private static final String ANY_REPORTER =
            "(?!本报|本報|本刊|本网|本網|见习|見習|首席|实习|實習|特约|特約|资深|資深|文字|摄影|攝影|体育|體育|财经|財經|视频|摄像|前方|全媒体|融媒体|新媒体|驻|图|圖|文|有|多名|现场)";

    private static final String NEWS = "(?:内容|內容|文章|视频|視頻|报道|報道|報導|推文|科普)";

    private HanMarks() {}

    static List<CreditMark> all() {
        return Stream.of(sourceLines(), accordingTo(), reports(), toldTo(), signatures(), formulas())
                .flatMap(List::stream)
                .toList();
    }

    private static List<CreditMark> sourceLines() {
        return List.of(
                named(
                                "zh-source",
                                List.of("来源", "來源", "出处", "出處"),
                                "(?m)" + SOURCE + "(?:《(?=" + PAPER + "》)|(?!《|" + NOBODY + "))(" + HAN
                                        + "(?:(?!\\s?(?:作者|编辑|編輯|责任|責任|责编|記者[：: ]|记者[：: ]|[据據](?:官方|媒体|媒體|当地|當地|外))|[ ](?:发布|發布|时间|日期|综合))"
                                        + "[\\p{IsHan}\\p{L}\\p{N}·&. －-]){0,29})")
                        .near(4),
                named(
                                "zh-reprinted",
                                List.of(
                                        "来自", "來自", "转自", "轉自", "转载自", "轉載自", "转载于", "转发自", "轉發自", "摘自", "综合自", "綜合自",
                                        "编译自", "編譯自", "原载", "原載", "摘錄自", "摘录自", "节选自", "節選自", "译自", "譯自", "整理自", "首发于",
                                        "首發於"),
                                "(?:(?:本文|文章|内容|内容均)(?:来自|來自)|转自|轉自|转载自|轉載自|转载于|转发自|轉發自|摘自|综合自|綜合自|编译自|編譯自|原载于?|原載[於于]?|摘錄自|摘录自|节选自|節選自|译自|譯自|整理自|首发于|首發於)\\s?[：:]?\\s?(?:《(?=([^》\\n]{2,40})》)|[《「@]?(?="
                                        + HAN + "{2})(" + HAN + "{2,30}))")
                        .near(4),
                named(
                                "zh-via",
                                List.of("via", "Via", "VIA"),
                                "\\b(?:via|Via|VIA)(?:\\s?[:：]|\\s{1,2}(?=@\\p{IsHan}))\\s?@?([\\p{IsHan}\\p{L}\\p{N}_-]{2,20})")
                        .near(0),
                named("zh-repost", List.of("@"), "(?://|转发|轉發|转载|轉載|转)\\s?@([\\p{IsHan}\\p{L}\\p{N}_-]{2,30})")
                        .near(3),
                named(
                                "zh-according",
                                List.of("据", "據"),
                                "[据據](?:[\\p{IsHan}]{0,6})?《(?=[^》]{2,24}》)" + NOT_A_PAPER
                                        + "([^》]{2,24})》[^。；\\n]{0,24}?" + TELLS)
                        .near(0),
                named(
                                "zh-paper-reports",
                                List.of("《", "「"),
                                "[《「](?=[^》」\\n]{2,24}[》」])" + NOT_A_PAPER
                                        + "(?=[^》」]{0,22}(?:[报報刊志誌闻聞网網社台臺]|[A-Za-z])[》」]|[^》」\\n]{2,24}》)([^》」\\n]{2,24})[》」]"
                                        + "(?:\\s?[（(][^）)\\n]{1,40}[）)])?(?: ?\\p{Lu}[\\p{L}.-]{0,20}){0,3} ?"
                                        + "(?:网站|網站|记者|記者)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?"
                                        + "(?:(?!批评|批評|起诉|起訴|驱逐|驅逐|以下)[^。；，,\\n《》「」]){0,10}?的?" + TELLS)
                        .near(0),
                named(
                                "zh-paper-page",
                                List.of("《"),
                                "《\\s?([^》\\n]{2,16}?)\\s?》\\s?[（(][^）)\\n]{0,20}[日第,， A-Z]\\s?[\\p{L}\\d]{1,4}\\s?版\\s?[）)]")
                        .near(0),
                named(
                                "zh-according-plain",
                                List.of("据", "據"),
                                "(?<![数數证證])[据據]\\s?(?:" + UNNAMED + ")?((?!此|的|悉|称|稱|了解|瞭解|我|其|" + OF_MEDIA + "|"
                                        + SHORT_MEDIA
                                        + "|媒体|媒體|报道|報道|報導|警方|公开|(?:当地|當地|此前|早前|最新|多方|公开|该|該)(?:\\p{IsHan}{0,4})?(?:报道|報道|報導))"
                                        + "(?:(?!援引|引述|引用|转引|轉引|[据據])[\\p{IsHan}\\p{L}\\p{N} ]){2,22}?)(?:\\s?(?:援引|引述|引用|转引|轉引|[据據])[^。；，\\n]{2,24}?)?(?:\\s?[（(][^）)\\n]{2,30}[）)])?\\s?"
                                        + "(?<![媒])(?<!研究|調查|调查|用户|用戶)(?<!(?:媒体|媒體|报纸|報紙)\\d{0,2}日?)(?:网站|網站|记者|記者|新媒体)?(?:今天|昨天|日前|近日|当天|在禮拜.的|在?\\d{0,2}月?\\d{1,2}日的?|的)?"
                                        + REPORTS)
                        .near(0),
                named(
                                "zh-according-newsroom",
                                List.of("据", "據"),
                                "(?<![数數证證])[据據]\\s?(" + PAPER_NAME + ")[^。；，,\\n]{0,22}?(?:消息|透露|称|稱|披露|统计|综合|綜合|表示)")
                        .near(0));
    }

    private static List<CreditMark> accordingTo() {
        return List.of(
                named(
                                "zh-newsroom-reports",
                                List.of("报道", "報道", "報導", "报导"),
                                "(?:^|(?<=[\\s　。，；：:】》“「、 日报]))(?:据|據)?(" + PAPER_NAME
                                        + "|[a-z0-9-]{2,20}\\.(?:com|org|net|ca|cn))"
                                        + "\\s?(?:网站|網站|记者|記者)?[^。；，,\\n]{0,20}?" + REPORTS)
                        .near(80),
                named(
                                "zh-newsroom-latin",
                                List.of("（", "("),
                                "(?<![\\p{IsHan}])(?=\\p{IsHan})(" + PAPER_NAME
                                        + ")[（(][A-Z][A-Za-z .&]{1,24}[）)][^。；，,\\n]{0,6}?(?:称|稱|指出|披露|" + REPORTS
                                        + ")")
                        .near(26),
                named(
                                "zh-agency-says",
                                List.of(
                                        "新华社", "新華社", "中新社", "中央社", "法新社", "路透社", "美联社", "美聯社", "共同社", "塔斯社", "韩联社",
                                        "韓聯社", "德新社", "央视", "人民日报"),
                                "((?:新华|新華|中新|中央|法新|路透|美联|美聯|共同|塔斯|韩联|韓聯|德新)社|央视新闻|央视财经|央视|人民日报)(?:[（(][A-Za-z .&]{2,24}[）)])?[^。；，,\\n]{0,6}?(?:称|稱|消息|指出|披露)")
                        .near(0),
                named(
                                "zh-told",
                                List.of("告诉", "告訴", "对", "對", "接受"),
                                "(?:告诉|告訴|对|對|接受)\\s?(?:苏格兰|蘇格蘭|美国|美國|英国|英國)?\\s?(" + PAPER_NAME
                                        + "|BBC|CNN|AFP|NBC|CBS)(?=[：:，,「“\\s的]|采访|採訪|表示|专访|專訪|记者|記者)")
                        .near(0),
                named(
                                "zh-said-on",
                                List.of("节目", "節目", "采访", "採訪", "专访", "專訪"),
                                "[在于於](" + PAPER_NAME
                                        + "|BBC|CNN|NBC|CBS|ABC|FOX)[^。，,\\n]{0,16}?(?:节目|節目|采访|採訪|专访|專訪)[中时時里裡上]")
                        .near(60),
                named(
                                "zh-our-reporter",
                                List.of("记者", "記者"),
                                "(?<![\\p{IsHan}])@?(" + PAPER_NAME
                                        + ")\\s?(?:记者|記者)[^。\\n]{0,16}?(?:获悉|獲悉|了解|探访|探訪|采访|採訪|联系|聯繫|致电|從|从)")
                        .near(28),
                named(
                                "zh-news-of",
                                List.of("讯", "訊"),
                                "(?m)(?:^|(?<=[】\\s]))(" + PAPER_NAME + ")(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:讯|訊)")
                        .near(32),
                named(
                                "zh-account-says",
                                List.of("專頁", "专页", "公众号", "公眾號", "账号", "帳號", "微信号", "博主"),
                                "(?:粉絲專頁|粉丝专页|公众号|公眾號|账号|帳號|微信号|博主)\\s?[「“《@]([^」”》\\n]{2,20})[」”》]?[^。；，,\\n]{0,10}?"
                                        + "(?:" + TELLS + "|表示|写道|寫道)")
                        .near(2),
                named("zh-account", List.of("据", "據"), "[据據]\\s?@\\s?([\\p{IsHan}\\p{L}\\p{N}_-]{2,20})\\s?[：:，,]")
                        .near(0),
                named(
                                "zh-told-paper",
                                List.of("对", "對", "向"),
                                "(?:[对對](?![于於])|向)\\s?[《@]?\\s?(" + PAPER_NAME
                                        + ")》?[^。，,\\n]{0,12}?(?:说|說|表示|透露|证实|證實|回忆|回憶|介绍|介紹)")
                        .near(0));
    }

    private static List<CreditMark> reports() {
        return List.of(
                named(
                        "zh-interview",
                        List.of("采访", "採訪", "专访", "專訪", "访谈", "訪談"),
                        "(?:接受|与|與|在)\\s?([A-Z][A-Za-z&!]{1,15}(?: [A-Z][A-Za-z&!]{1,15}){0,3}|" + PAPER_NAME
                                + ")\\s?(?:的)?(?:一次)?(?:采访|採訪|专访|專訪|访谈|訪談)"),
                named(
                                "zh-quoted-site",
                                List.of(
                                        "网站", "網站", "杂志", "雜誌", "周刊", "媒体", "媒體", "报纸", "報紙", "电视台", "報紙", "媒《", "媒“",
                                        "媒「"),
                                "(?:网站|網站|杂志|雜誌|周刊|媒体|媒體|报纸|報紙|电视台|[外韩韓日美英法德俄港台]媒)[“「《]([^”」》\\n]{2,16})[”」》][^。；，,\\n]{0,10}?"
                                        + "(?:" + TELLS + "|公开|公開|曝光|爆出|独家)")
                        .near(0),
                named("zh-dateline", List.of("（", "("), "(?m)^[（(](" + PAPER_NAME + ")[）)]")
                        .near(0),
                named(
                                "zh-published-in",
                                List.of("《"),
                                "[在於于](?:[^。，,\\n《]{0,8}出刊的|[\\p{IsHan}]{0,6})《" + NOT_A_PAPER
                                        + "([^》\\n]{2,24})》(?:\\s?[（(][^）)\\n]{1,60}[）)])?\\s?(?:上|中[，,][^。，,\\n]{0,8})?(?:投書|投书|刊文|撰文|发文|發文|发表|發表)")
                        .near(15),
                named(
                                "zh-compiled",
                                List.of("综合", "綜合", "编译", "編譯"),
                                "(?:综合|綜合|编译|編譯)《?((?!报道|報道|報導|外媒|外电|外電|媒体|媒體)" + HAN + "{2,20}?)》?等?(?:报道|報道|報導|消息)")
                        .near(0),
                named(
                                "zh-dispatch",
                                List.of(
                                        "新华社", "新華社", "中新社", "中央社", "法新社", "路透社", "美联社", "美聯社", "共同社", "塔斯社", "中通社",
                                        "中新网", "中新網", "人民网", "央视网", "环球网"),
                                "((?:(?:新华|新華|中新|中央|中通|法新|路透|美联|美聯|共同|塔斯)社|中新网|中新網|人民网|央视网|环球网))\\p{IsHan}{0,8}?(?:[\\d０-９]{1,2}月)?[\\d０-９]{0,2}日?(?:电|電)")
                        .near(0),
                named(
                                "zh-agency",
                                List.of("〔", "（", "(", "【"),
                                "[〔（(【]((?:新华|新華|中新|中央|中通|法新|路透|美联|美聯|共同)社|中新网|中新網)[^〕）)】\\n]{0,24}[〕）)】]")
                        .near(0),
                named(
                                "zh-reporter",
                                List.of("记者", "記者", "特派", "通讯员"),
                                "[（(【〔]\\s?(" + PAPER_NAME + ")(?:首席|见习)?(?:记者|記者|特派员|特派員|通讯员)[^）)】〕\\n]{0,30}[）)】〕]")
                        .near(30),
                named(
                                "zh-signed",
                                List.of("（", "(", "〔"),
                                "(?<!视频来源|图片来源|圖片來源|图源)[（(〔]\\s?(?:微博|[\\p{IsHan}]{2,12}[ 、，,/])?@?(" + PAPER_NAME
                                        + "|[\\p{IsHan}]{2,12}(?:中心|使馆|政府网)|[\\p{IsHan}]{1,4}社)\\s?(?:[，,] ?(?:编辑|編輯|责编)[^）)\\n]{0,16})?[）)〕]"
                                        + "(?=\\s?(?:$|[\\n#【]|网页链接|[@\\p{IsHan}\\p{L}\\p{N}-]{2,16}(?: [\\p{IsHan}\\p{L}]{2,12})?的微博))")
                        .near(0),
                named(
                                "zh-signed-twice",
                                List.of("（", "(", "〔"),
                                "[（(〔]\\s?([\\p{IsHan}]{2,14})[、 ，,/]" + PAPER_NAME
                                        + "\\s?[）)〕](?=\\s?(?:$|[\\n#【]|网页链接|[@\\p{IsHan}\\p{L}\\p{N}-]{2,16}(?: [\\p{IsHan}\\p{L}]{2,12})?的微博))")
                        .near(0));
    }

    private static List<CreditMark> toldTo() {
        return List.of(
                named(
                                "zh-written-by",
                                List.of("文", "编译", "編譯"),
                                "(?:^|(?<=[\\s　(（|｜]))(?:文|文字|撰文|编译|編譯)\\s?[/／|｜:：]\\s?(" + PAPER_NAME + ")")
                        .near(1),
                hinted(
                                "zh-foreign-media",
                                List.of("媒", "外电", "外電"),
                                "(?<!个别|某些|(?:会|會|将|將|要|拒绝|拒絕|谢绝|不)接受)(外电|外電|" + OF_MEDIA + "|" + SHORT_MEDIA + ")"
                                        + "(?![^。；\\n]{0,12}(?:片面|不实|不實|失实|失實|虚假|歪曲|炒作))[^。；\\n]{0,12}?" + HINTS)
                        .near(6),
                hinted(
                                "zh-media",
                                List.of("媒体", "媒體", "報紙", "报纸"),
                                "((?<![社自新全融多流])(?<!没有[^。，\\n]{0,14})(?:(?:[据據]|(?<![没沒])有)[\\p{IsHan}]{0,6})?(?<![社自新全融多流交])(?:媒体|媒體|報紙|报纸)(?:之後|之后)?)(?!的?(?:一些)?(?:片面|不实|不實|歪曲))[^。；，,\\n人过過]{0,4}?(?:报道|報道|報導|报导|称|稱|曝|爆|传出|傳出|披露|援引)(?!也|越来越|中|里|量|显示|说事)")
                        .near(7),
                hinted(
                                "zh-media",
                                List.of("自媒", "网媒", "網媒"),
                                "((?:自媒体|自媒體|网媒|網媒))[^。；，,\\n]{0,4}?(?:爆料|曝|称|稱|报道|報道|報導|披露|发文|發文)")
                        .near(0),
                hinted(
                                "zh-reports-unnamed",
                                List.of("据", "據", "报道", "報道", "報導"),
                                "((?:根)?(?<![数數])[据據](?:(?:当地|當地|外电|外電|此前|早前|最新|多方|公开)|[该該这這](?:家)?(?:报|報|媒体|媒體|电视台|電視台|报纸|網站|网站|杂志|雜誌))?的?(?:报道|報道|報導|报导)|(?<!数)(?<!數)據報(?!告|導|道|案|名)|(?:^|(?<=[。，；\\s]))(?:报道|報導)(?:称|稱)|有(?:报道|報道|報導)(?:称|稱|指|说|說)|(?<=注意到|看到)(?:报道|報道|報導)(?:称|稱|指|说|說))")
                        .near(1),
                hinted(
                                "zh-compiled-unnamed",
                                List.of("综合", "綜合"),
                                "((?:综合|綜合)(?:外电|外電|外媒|媒体|媒體)?(?:报道|報道|報導|报导|电讯|電訊|电|電)(?!视|影|话))")
                        .near(0),
                hinted(
                                "zh-source",
                                List.of("来源", "來源", "出处", "出處"),
                                "(?m)" + SOURCE + "((?:网络|互联网|網絡|網路|互聯網|网上|網上|综合|綜合)(?:整理|资料|資料|媒体|媒體)?)")
                        .near(4),
                hinted(
                        "zh-told-unnamed",
                        List.of("新闻网站", "新聞網站", "新聞頻道", "新闻频道", "一家报纸", "一家報紙", "一家"),
                        "(?:在|向|对|對|告诉|告訴)((?:一家)?(?:新闻网站|新聞網站|新聞頻道|新闻频道|报纸|報紙)|[\\p{IsHan}]{0,12}一家[\\p{IsHan}]{0,4}(?:电视台|電視台|报纸|報紙|杂志|雜誌|媒体|媒體)的?(?:记者|記者)?)[\\p{IsHan}·]{0,12}?(?:表示|指出|说|說|透露)"),
                hinted("zh-compiled-unnamed", List.of("综合", "綜合"), "[（(]((?:综合|綜合))[）)]")
                        .near(1),
                hinted("zh-original-title", List.of("原标题", "原標題"), "(原标题|原標題)\\s?[：:]")
                        .near(0));
    }

    /// What stands around a name whatever it is: brackets at the end, an account.
    private static List<CreditMark> signatures() {
        return List.of(
                named(
                                "zh-reporter-of",
                                List.of("（", "(", "【", "〔"),
                                "[（(【〔]\\s?(" + ANY_REPORTER
                                        + "[\\p{IsHan}A-Za-z]{2,8}?)(?:首席|见习|見習|实习)?(?:记者|記者)[：: ][^）)】〕\\n]{1,30}[）)】〕]")
                        .near(0),
                named(
                                "zh-signed-edited",
                                List.of("（", "("),
                                "[（(]\\s?((?=[^（()），,、：:\\n]{2,14}[，,、 ])" + NO_SIGNATURE
                                        + "[^（()），,、：:\\n]{2,14})[，,、 ]\\s?(?:编辑|編輯|责编|責編|小编)\\s?[：:/][^）)\\n]{1,16}[）)]")
                        .near(0),
                named(
                                "zh-signed-again",
                                List.of("（", "("),
                                "[（(]\\s?((?=[\\p{IsHan}A-Za-z0-9·-]{2,12}\\s?[）)])" + NO_SIGNATURE
                                        + "([\\p{IsHan}A-Za-z0-9·-]{2,12}))\\s?[）)](?=[\\s\\S]{0,160}\\n\\2的微博视频)")
                        .near(0),
                named("zh-signed-office", List.of("（", "("), "[（(]\\s?(" + OFFICE + ")\\s?[）)](?=\\s?(?:$|[\\n#]))")
                        .near(0),
                named(
                                "zh-account-in-brackets",
                                List.of("（", "("),
                                "[（(]\\s?(?:微博|微信|公众号|公眾號|微信公众号|抖音|快手|头条号|视频号|B站)\\s?[@：:]\\s?@?([^）)\\n]{2,20})[）)]")
                        .near(0));
    }

    /// What stands around a name whatever it is: words and title marks.
    private static List<CreditMark> formulas() {
        return List.of(
                named(
                                "zh-asked-by",
                                List.of("记者：", "記者：", "记者:", "記者:"),
                                "(?m)^(?:问：)?《?(" + ANY_REPORTER + "[\\p{IsHan}A-Za-z]{2,14}?)》?(?:记者|記者)[：:]")
                        .near(20),
                hinted(
                                "zh-told-media",
                                List.of("媒体", "媒體"),
                                "(?<!会|會|将|將|要|拒绝|拒絕|不|未)(?:接受|向|对|對)((?:当地|當地|多家|外国|本地)?(?:媒体|媒體))(?:采访时|採訪時|透露|表示|强调|強調|说|說|称|稱|爆料)")
                        .near(6),
                hinted("zh-media-entitled", List.of("有媒体以", "有外媒以", "有媒體以"), "(有(?:媒体|媒體|外媒))以[^。\\n]{2,60}?(?:为题|為題)")
                        .near(0),
                named(
                                "zh-issued",
                                List.of("据", "據"),
                                "[据據](?=\\p{IsHan}{2,14}(?:发布|發布|刊发))(?:此前|早前|日前)?(?![^发發]{0,12}(?:部|局|委|院|厅|廳|警方|公安|政府|机构|官方|企业|公司|会|會|中心|处|大学|平台|方|官网|网友))"
                                        + "([\\p{IsHan}]{2,10})(?:此前|早前)?(?:发布|發布|刊发)的?(?:相关|相關|有关)?" + NEWS)
                        .near(0),
                named(
                                "zh-according-correspondent",
                                List.of("据", "據"),
                                "(?<![数數证證])[据據]\\s?([A-Z][A-Za-z]{1,14}|" + PAPER_NAME
                                        + ")\\s?(?:驻[\\p{IsHan}]{2,8})?(?:记者|記者)\\s?[\\p{L}·. ]{2,30}?\\s?"
                                        + REPORTS)
                        .near(0),
                named(
                                "zh-told-title",
                                List.of("《"),
                                "(?:向|跟|告诉|告訴|[对對](?!于))\\s?[\\p{IsHan}]{0,5}《([^》\\n]{2,24})》(?:\\s?[（(][^）)\\n]{1,40}[）)])?(?:杂志|雜誌|周刊|网站)?(?:记者|記者)?(?:谈|談|说|說|表示|透露|讲|講|证实|解释)")
                        .near(8),
                named(
                                "zh-interview-title",
                                List.of("《"),
                                "(?:接受|与|與)\\s?[\\p{IsHan}]{0,5}《([^》\\n]{2,24})》(?:杂志|雜誌|周刊|週刊|报|報|网站)?(?:记者|記者)?的?(?:独家|獨家|电话|書面|书面)?(?:采访|採訪|专访|專訪|访谈|訪談)")
                        .near(7),
                named(
                                "zh-on-programme",
                                List.of("节目", "節目"),
                                "(?:节目|節目)\\s?[《「“]?\\s?([\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9 ·]{1,30}?)\\s?[》」”]?\\s?[上中里裡](?:聊|谈|談|说|說|表示|透露|称|稱)")
                        .near(0));
    }
}
