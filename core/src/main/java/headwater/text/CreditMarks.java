package headwater.text;

import headwater.model.Credit;
import headwater.model.Credit.Credited;
import headwater.model.Credit.DeclaredOriginal;
import headwater.model.Credit.Status;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Relation.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which a text names where it comes from, in Chinese (both scripts), English and French.
///
/// "None found" means that these marks were looked for in a complete text and are not there. It does not mean that
/// the text is original.
public final class CreditMarks {

    private static final String HAN = "[\\p{IsHan}\\p{L}\\p{N}·＋+&.]";

    /// A name in Latin letters: capitalised words, with the small words that stand inside names.
    private static final String NAME = "((?:[Tt]he |[Ll]e |[Ll]a |[Ll]es |[Ll]['’]\\s?)?\\p{Lu}[\\p{L}\\p{N}'’&-]*"
            + "(?:[ .](?:(?:of|and|the|de|du|des|la|le|et) )?\\p{Lu}[\\p{L}\\p{N}'’&-]*){0,4}(?: canadienne)?)";

    /// In running prose a capitalised name is credited only if it is one of a newsroom: "Police reported" is not.
    private static final Pattern NEWSROOM = Pattern.compile(
            "Times|News|Post\\b|Press|Presse|Journal|Globe|Star\\b|Herald"
                    + "|\\bMail|Reuters|AFP|\\bAP\\b|\\bCP\\b|Bloomberg|CNN|BBC|CBC|CTV|Radio|Guardian|Tribune|Daily|Gazette|Review"
                    + "|Citizen|Telegraph|Standard|Observer|Monitor|Axios|Politico|Politique|Xinhua|Agency|Agence|Wire|TVA|Devoir"
                    + "|Monde|Figaro|Libération|Soleil|Droit\\b|Media|Magazine|Spectator|Sun\\b|Examiner|Quotidien|Chronicle");

    private static final String HAN_VERBS = "(?:报道|報道|報導|消息|刊文|刊发|刊發|撰文|发文|發文|称|稱|指出|披露|统计|統計)";

    /// A book, law or plan in title marks is no newsroom.
    private static final String NOT_A_PAPER =
            "(?![^》]{0,30}(?:法|条例|條例|条约|條約|公约|公約|白皮书|白皮書|计划|計劃|办法|辦法|规定|規定|通知|纲领|綱領|决议|決議|方案|意见|意見)》)";

    /// In title marks only what is called a paper, a magazine or the like is a source; a book or a film is not.
    private static final String PAPER =
            "(?:[^》]{0,24}(?:报|報|刊|杂志|雜誌|新闻|新聞|学人|學人|网|網|社|台|臺|周报)|纽约客|紐約客|时代|時代|外交政策|外交事务|外交事務|福布斯"
                    + "|财富|財富|科学|科學|自然|柳叶刀|柳葉刀|国家地理|國家地理)";

    /// Who names these as the source names nobody, or the site itself.
    private static final String NOBODY = "网络|互联网|網絡|網路|互聯網|网上|網上|未知|不详|不詳|原创|原創|本站|本网|本網|本报|本報|本刊|综合|綜合|作者提供";

    /// The marks in Chinese need no cue but their script.
    private static final List<String> HAN_ONLY = List.of();

    static final List<Mark> MARKS = List.of(
            named(
                    "zh-source",
                    HAN_ONLY,
                    "(?m)(?:^|[\\s　|｜(（])(?:本文|文章|新闻|新聞|稿件|信息|资料|資料|消息|内容|素材|图文)?(?:来源|來源|出处|出處)"
                            + "\\s?[：:︰]\\s*(?:《(?=" + PAPER + "》)|(?!《|" + NOBODY + "))(" + HAN
                            + "[\\p{IsHan}\\p{L}\\p{N}·&. -]{0,29})"),
            named(
                    "zh-reprinted",
                    HAN_ONLY,
                    "(?:转自|轉自|转载自|轉載自|转载于|摘自|综合自|綜合自|编译自|編譯自|原载于?|原載[於于]?|首发于|首發於)" + "\\s?[：:]?\\s?[《「]?(" + HAN
                            + "{2,30})"),
            named(
                    "zh-according",
                    HAN_ONLY,
                    "[据據](?:[\\p{IsHan}]{0,6})?" + "《" + NOT_A_PAPER + "([^》]{2,24})》[^。；\\n]{0,16}?" + HAN_VERBS),
            named(
                    "zh-paper-reports",
                    HAN_ONLY,
                    "《" + NOT_A_PAPER + "([^》]{2,24})》(?:网站|網站|记者|記者)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?"
                            + "[^。；，,\\n]{0,10}?(?:的)?" + HAN_VERBS),
            named(
                    "zh-according-plain",
                    HAN_ONLY,
                    "[据據]((?!了解|悉|统计|統計|介绍|介紹|此|外媒|媒体|媒體|海外|国外|國外|有关|多家|当地|當地|称|稱)\\p{IsHan}{0,10}?"
                            + "(?:社|台|臺|网|網|报|報|时报|時報|日报|日報|新闻|新聞))[^。；\\n]{0,12}?(?:报道|報道|報導|消息)"),
            named(
                    "zh-compiled",
                    HAN_ONLY,
                    "(?:综合|綜合)《?((?!报道|報道|報導|外媒|外电|外電|媒体|媒體)" + HAN + "{2,20}?)》?等?(?:报道|報道|報導|消息)"),
            named(
                    "zh-dispatch",
                    HAN_ONLY,
                    "((?:新华|新華|中新|中央|中通|法新|路透|美联|美聯|共同|塔斯)社)\\p{IsHan}{0,8}?(?:\\d{1,2}月)?\\d{0,2}日?(?:电|電)"),
            named("zh-agency", HAN_ONLY, "[〔（(【]((?:新华|新華|中新|中央|中通|法新|路透|美联|美聯|共同)社|中新网|中新網)[^〕）)】\\n]{0,24}[〕）)】]"),
            hinted(
                    "zh-foreign-media",
                    HAN_ONLY,
                    "(外媒|外电|外電|(?:海外|国外|國外|境外|有关|多家|当地|當地)(?:媒体|媒體)|[据據](?:媒体|媒體))[^。；\\n]{0,8}?"
                            + "(?:报道|報道|報導|消息|称|稱|：|:|指|曝)"),
            hinted("zh-compiled-unnamed", HAN_ONLY, "((?:综合|綜合)(?:外电|外電|外媒|媒体|媒體)?(?:报道|報道|報導))"),
            hinted(
                    "zh-source",
                    HAN_ONLY,
                    "(?m)(?:^|[\\s　|｜(（])(?:本文|文章|资料|資料|内容|素材|图文)?(?:来源|來源|出处|出處)\\s?[：:︰]\\s*"
                            + "((?:网络|互联网|網絡|網路|互聯網|网上|網上|综合|綜合)(?:整理|资料|資料|媒体|媒體)?)"),
            hinted("zh-original-title", HAN_ONLY, "(原标题|原標題)\\s?[：:]"),
            named(
                    "source-line",
                    List.of("ource", "OURCE"),
                    "(?m)(?:^|[(\\n|—–])\\s*(?:Sources?|SOURCE)\\s?:\\s*(\\p{L}[^\\n,;|()]{1,60}?)\\s*(?=[.\\n,;|()]|$)"),
            named("en-via", List.of("via", "Via"), "(?m)(?:^|[(|—–])\\s*(?:[Vv]ia)\\s+" + NAME + "\\s*(?=[).\\n|]|$)"),
            named("en-first-reported", List.of("first "), "first (?:reported|published|appeared) (?:by|in|on) " + NAME),
            named(
                    "en-originally",
                    List.of("riginally ", "epublished ", "eprinted "),
                    "(?:[Oo]riginally (?:published|appeared) (?:by|in|on)|[Rr]e(?:published|printed) (?:from|by permission of))"
                            + " " + NAME),
            named("en-files-from", List.of("ith files from "), "[Ww]ith files from " + NAME),
            newsroom(
                    "en-according",
                    List.of("ccording to "),
                    "[Aa]ccording to (?:an? (?:report|article|story|analysis) (?:in|by|from) )?(?:the )?" + NAME),
            newsroom(
                    "en-reported",
                    List.of("reported", "reports", "said", "wrote", "writes"),
                    NAME
                            + "(?:, [^.\\n]{0,120}?,)? (?:(?:has|had|first|also) )?(?:reported|reports|said|wrote|writes)\\b"),
            newsroom(
                    "en-told",
                    List.of("told ", "interview with ", "reported by "),
                    "\\b(?:told|in an interview with|reported by) (?:the )?" + NAME),
            named(
                    "agency-line",
                    List.of("(", "（"),
                    "[(（](CP|AP|AFP|PC|Reuters|The Canadian Press|La Presse canadienne|Xinhua|CNW|ANI)[)）]"),
            hinted(
                    "en-unnamed-media",
                    List.of(" media"),
                    "((?:[Ff]oreign|[Oo]verseas|[Ll]ocal|[Ss]ome|[Ss]everal) media)\\b[^.\\n]{0,30}?(?:report|said|say|outlets)"),
            newsroom(
                    "fr-according",
                    List.of("elon ", "après "),
                    "(?:[Ss]elon|[Dd]['’]après) (?:les informations (?:de|du) |un article (?:de|du) |une enquête (?:de|du) "
                            + "|le journal |le quotidien |l['’]agence )?" + NAME),
            newsroom(
                    "fr-reports",
                    List.of("rapport", "révé", "révè", "écri", "indiquait"),
                    NAME
                            + " (?:rapporte|rapportait|a rapporté|a révélé|révèle|révélait|écrit|écrivait|indiquait)(?!\\p{L})"),
            newsroom(
                    "fr-reported-by",
                    List.of(" par ", " dans "),
                    "(?:rapporté|révélé|publié|cité)e?s? (?:par|dans) " + NAME),
            named(
                    "fr-with",
                    List.of("vec "),
                    "[Aa]vec (?:les? informations? d(?:e|u|['’])\\s?)?(?:l['’])?(AFP|Reuters|AP|La Presse canadienne|PC|Agence France-Presse)\\b"),
            hinted(
                    "fr-unnamed-media",
                    List.of("médias", "presse"),
                    "((?:des|les|plusieurs|certains) médias(?: étrangers| locaux| internationaux)?|la presse étrangère)"
                            + "[^.\\n]{0,24}?(?:rapport|affirm|indiqu|selon|évoqu)"),
            hinted(
                    "fr-according-unnamed",
                    List.of("elon ", "après "),
                    "(?:[Ss]elon|[Dd]['’]après) ((?:des|les|plusieurs) médias(?: étrangers| locaux)?|la presse(?: étrangère)?)"));

    private static final List<String> CHECKED =
            MARKS.stream().map(Mark::id).distinct().toList();

    private static final Pattern AGENCY = Pattern.compile("(?:^|[,/|·•–—-]\\s*|\\b(?:with|avec|et|and|By|Par) )"
            + "((?:The )?Canadian Press|La Presse canadienne|(?:The )?Associated Press|Agence France-Presse|AFP|Reuters|Xinhua"
            + "|ANI|新华社|新華社|中新社|中新网|中央社|中通社|法新社|路透社|美联社|美聯社|共同社)$");

    /// "First published on September 8" names a day.
    private static final Pattern DAY = Pattern.compile("(?:January|February|March|April|May|June|July|August|September"
            + "|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)");

    /// Text longer than this is searched in its first and last part only.
    private static final int PART = 200_000;

    private CreditMarks() {}

    enum Strength {
        NAMED,
        NEWSROOM,
        HINTED
    }

    /// @param cues a text without any of these cannot match; empty where a match has a Han character
    record Mark(String id, Strength strength, List<String> cues, Pattern pattern) {

        boolean isWorthLooking(String text, boolean hasHan) {
            return cues.isEmpty() ? hasHan : cues.stream().anyMatch(text::contains);
        }
    }

    private record Found(Credited credited, boolean hint) {}

    private static Mark named(String id, List<String> cues, String pattern) {
        return new Mark(id, Strength.NAMED, cues, Pattern.compile(pattern));
    }

    private static Mark newsroom(String id, List<String> cues, String pattern) {
        return new Mark(id, Strength.NEWSROOM, cues, Pattern.compile(pattern));
    }

    private static Mark hinted(String id, List<String> cues, String pattern) {
        return new Mark(id, Strength.HINTED, cues, Pattern.compile(pattern));
    }

    /// Looks for every mark in title, byline and text, and adds them to what the page or platform declares.
    public static Credit credit(Item.Body body, List<Credited> declared, DeclaredOriginal original) {
        List<Found> found = new ArrayList<>();
        body.title().stream().forEach(each -> search("title", each, found));
        body.byline().stream().forEach(each -> {
            search("byline", each, found);
            agency(each, found);
        });
        body.text().stream().forEach(each -> search("text", each, found));
        List<Credited> named = new ArrayList<>(declared);
        found.stream().filter(each -> !each.hint()).map(Found::credited).forEach(named::add);
        List<Credited> all = new ArrayList<>(named);
        found.stream().filter(Found::hint).map(Found::credited).forEach(all::add);
        return new Credit(status(declared, named, all, body), original, distinct(all), checked());
    }

    /// Every mark that is looked for; an agency in a byline goes with one in a line.
    static List<String> checked() {
        return CHECKED;
    }

    private static Status status(List<Credited> declared, List<Credited> named, List<Credited> all, Item.Body body) {
        if (!declared.isEmpty()) {
            return Status.PLATFORM_CREDITED;
        }
        if (!named.isEmpty()) {
            return Status.TEXT_CREDITED;
        }
        if (!all.isEmpty()) {
            return Status.PARTIAL;
        }
        return body.completeness() == Item.Completeness.FULL ? Status.NONE_FOUND : Status.NOT_DETERMINABLE;
    }

    private static void search(String part, String text, List<Found> found) {
        String searched = text.length() <= PART ? text : text.substring(0, PART);
        List<Found> here = new ArrayList<>();
        boolean hasHan = searched.codePoints().anyMatch(Character::isIdeographic);
        for (Mark mark : MARKS) {
            if (!mark.isWorthLooking(searched, hasHan)) {
                continue;
            }
            Matcher matcher = mark.pattern().matcher(searched);
            while (matcher.find()) {
                String name = matcher.group(1).strip();
                boolean isName = mark.strength() != Strength.NEWSROOM
                        || NEWSROOM.matcher(name).find();
                if (isName && !name.isEmpty() && !DAY.matcher(name).matches()) {
                    Evidence evidence = new Evidence(part, matcher.group().strip(), start(matcher), end(matcher));
                    here.add(new Found(
                            new Credited(name, Known.notStated(), evidence), mark.strength() == Strength.HINTED));
                }
            }
        }
        here.sort(Comparator.comparingInt(each -> each.credited().evidence().start()));
        found.addAll(here);
    }

    /// An agency that stands as the author, alone or after a person's name.
    private static void agency(String byline, List<Found> found) {
        Matcher matcher = AGENCY.matcher(byline.strip());
        if (matcher.find()) {
            Evidence evidence = Evidence.at("byline", byline.strip());
            found.add(new Found(new Credited(matcher.group(1), Known.notStated(), evidence), false));
        }
    }

    /// Offsets of the quote without the space around it.
    private static int start(Matcher matcher) {
        String group = matcher.group();
        return matcher.start() + group.length() - group.stripLeading().length();
    }

    private static int end(Matcher matcher) {
        String group = matcher.group();
        return matcher.end() - (group.length() - group.stripTrailing().length());
    }

    /// One entry a name and part: the first place where it stands.
    private static List<Credited> distinct(List<Credited> all) {
        Map<String, Credited> byName = new LinkedHashMap<>();
        all.forEach(each -> byName.putIfAbsent(each.name(), each));
        return List.copyOf(byName.values());
    }
}
