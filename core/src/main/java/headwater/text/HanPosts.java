package headwater.text;

import static headwater.text.CreditMark.named;

import java.util.List;

/// The marks of credit in Chinese that stand around a name whatever it is: a signature in brackets, an account, a title
/// in title marks.
final class HanPosts {

    /// What stands in brackets at the end and names nobody.
    private static final String NO_SIGNATURE =
            "(?!(?:完|全文|待续|待續|图|圖|文|记者|記者|作者|编辑|編輯|来源|來源|责编|責編|素材|视频|視頻|综合|綜合|化名|笑|狗头|本报|本報|本刊|本网)[^\\p{IsHan}]"
                    + "|[^）)\\n]{0,10}(?:化名|先生|女士|截图|截圖|供图|供圖|摄影|攝影|资料图|待续))";

    /// Public bodies sign what they put out themselves with names of these kinds.
    private static final String OFFICE = "(?:平安[\\p{IsHan}]{2,4}|[\\p{IsHan}]{2,10}(?:发布|發布|融媒|公安|警方|交警|消防|检察|法院|气象|网信|网警|气象台|地震台网|文旅))";

    /// A reporter of none in particular.
    private static final String ANY_REPORTER = "(?!本报|本報|本刊|本网|本網|见习|見習|首席|实习|實習|特约|特約|资深|資深|文字|摄影|攝影|体育|體育|财经|財經|视频|摄像|前方|驻|图|圖|文|有|多名|现场)";

    private static final String NEWS = "(?:内容|內容|文章|视频|視頻|报道|報道|報導|推文|科普)";

    private HanPosts() {}

    static List<CreditMark> all() {
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
                                "[（(]\\s?(" + NO_SIGNATURE
                                        + "[^（()），,、：:\\n]{2,14})[，,、 ]\\s?(?:编辑|編輯|责编|責編|小编)\\s?[：:/][^）)\\n]{1,16}[）)]")
                        .near(0),
                named(
                                "zh-signed-again",
                                List.of("（", "("),
                                "[（(]\\s?(" + NO_SIGNATURE
                                        + "([\\p{IsHan}A-Za-z0-9·-]{2,12}))\\s?[）)](?=[\\s\\S]{0,160}\\n\\2的微博视频)")
                        .near(0),
                named(
                                "zh-signed-office",
                                List.of("（", "("),
                                "[（(]\\s?(" + OFFICE + ")\\s?[）)](?=\\s?(?:$|[\\n#]))")
                        .near(0),
                named(
                                "zh-account-in-brackets",
                                List.of("（", "("),
                                "[（(]\\s?(?:微博|微信|公众号|公眾號|微信公众号|抖音|快手|头条号|视频号|B站)\\s?[@：:]\\s?@?([^）)\\n]{2,20})[）)]")
                        .near(0),
                named(
                                "zh-issued",
                                List.of("据", "據"),
                                "[据據](?:此前|早前|日前)?(?![^发發]{0,12}(?:部|局|委|院|厅|廳|警方|公安|政府|机构|官方|企业|公司|会|會|中心|处|大学|平台|方|官网|网友))"
                                        + "([\\p{IsHan}]{2,10})(?:此前|早前)?(?:发布|發布|刊发)的?(?:相关|相關|有关)?" + NEWS)
                        .near(0),
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
