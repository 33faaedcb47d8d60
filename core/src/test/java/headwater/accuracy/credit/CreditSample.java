package headwater.accuracy.credit;

import headwater.accuracy.Pairs;
import headwater.accuracy.credit.CreditTexts.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// The texts that were drawn to be read and labelled, and the sheet they are read from.
///
/// Of each set and language so many are drawn that have a word of a newsroom, so many that have a word of telling (of
/// these most credit nobody), and so many others, each in the order of a hash of its place.
final class CreditSample {

    private static final String SEED = "credit-2026|";

    private static final Pattern NEWSROOM = Pattern.compile(
            "社|报[^告名案销价警考考复应备送]|報[^告名案銷價警考復應備送]|来源|來源|转自|轉自|转载|轉載|编译|編譯|综合|綜合|原标题|原標題|外媒|媒体|媒體"
                    + "|新闻|新聞|via|RT @|h/t|[Ss]ource|AFP|\\bAP\\b|Reuters|BBC|CNN|CBC|CBS|NBC|Times|Post\\b|News\\b|Press|Presse|Journal"
                    + "|Guardian|Herald|newspaper|magazine|[Mm]edia|médias|presse|journal|quotidien|[Rr]adio|chaîne|agence|Monde|Figaro");

    private static final Pattern TELLING = Pattern.compile(
            "据|據|称|稱|记者|記者|文/|图/|圖/|报告|報告|公布|消息|表示|said|told|report|according|publish|wrote|selon|Selon|après|déclar|rapport"
                    + "|expliqu|écri|publi|indiqu|affirm");

    /// A word of telling beside one of a newsroom; drawn in addition, as half of the texts should credit somebody.
    private static final Pattern BOTH = Pattern.compile(
            "(?:据|據)[^，。]{0,20}(?:报|報|网|網|社|新闻|新聞|媒)|[（(][^）)]{0,15}(?:新闻|新聞|报|報|网|網|社|视频|记者|記者)[^）)]{0,8}[）)]"
                    + "|来源[：:]|來源[：:]|转自|轉自|编译|編譯|原标题|社.{0,14}[电電]|[外美日韩英德法港台陸]媒|(?:媒体|媒體|报|報|社|网|網|新聞|新闻)》?.{0,9}(?:报道|報道|報導|称|稱)"
                    + "|(?:via|RT|h/t) ?@?\\w|\\((?:AP|AFP|Reuters|CNN|UPI|ANI|IANS|PTI)\\)|(?:reported|reports|told|according to)[^.]{0,30}(?:Times|Post|News|Press|BBC"
                    + "|CNN|CBS|NBC|AFP|\\bAP\\b|Reuters|Journal|Guardian|Herald|Magazine|media|newspaper|Mail)|(?:Times|Post|News|Press|BBC|CNN|CBS|NBC|AFP|\\bAP\\b"
                    + "|Reuters|Journal|Guardian|Herald|[Mm]agazine|media|newspaper)[^.]{0,30}(?:reported|reports|writes)|riginally|[Ss]ource ?:"
                    + "|(?:[Ss]elon|près|déclaré|indiqué|confié|rapport|révél|affirm|expliqu|écrit|dit)[^.]{0,40}(?:AFP|Reuters|médias|presse|journal|quotidien|Times|Post\\b"
                    + "|News|BBC|CNN|Figaro|Monde|Parisien|Telegraph|[Rr]adio|[Cc]haîne|Mail|Press|magazine|agence)");

    private record Stratum(String set, String language, int newsroom, int telling, int others, int both) {}

    private static final List<Stratum> STRATA = List.of(
            new Stratum("weibo-topics-2026", "zh-Hans", 32, 10, 5, 34),
            new Stratum("xling-wmt-news", "zh-Hans", 24, 8, 4, 22),
            new Stratum("xling-ntrex-zh-en-fr", "zh-Hans", 12, 4, 2, 10),
            new Stratum("html-news-zh", "zh-Hant", 34, 10, 5, 24),
            new Stratum("xling-ntrex-zh-en-fr", "zh-Hant", 12, 4, 2, 14),
            new Stratum("article-extraction-gold", "en", 34, 10, 4, 24),
            new Stratum("xling-ntrex-zh-en-fr", "en", 20, 4, 2, 16),
            new Stratum("xling-wmt-news", "en", 20, 5, 3, 20),
            new Stratum("ira-tweets-538", "en", 24, 4, 3, 12),
            new Stratum("news-republication-statesnewsroom", "en", 10, 4, 2, 8),
            new Stratum("xling-wmt-news", "fr", 40, 10, 4, 30),
            new Stratum("xling-ntrex-zh-en-fr", "fr", 54, 8, 4, 44),
            new Stratum("ira-tweets-538", "fr", 16, 3, 2, 4),
            new Stratum("d3lta", "fr", 8, 3, 1, 0));

    /// A third as many, drawn and labelled after the marks were written, so that nobody had seen them.
    private static final int LATER = 3;

    private CreditSample() {}

    static List<Unit> later(List<Unit> all, List<Unit> drawn, String seed) {
        Set<String> texts = new HashSet<>();
        drawn.forEach(each -> texts.add(each.text()));
        List<Unit> later = new ArrayList<>();
        for (Stratum stratum : STRATA) {
            List<Unit> ordered = all.stream()
                    .filter(each -> each.set().equals(stratum.set())
                            && each.language().equals(stratum.language())
                            && texts.add(each.text()))
                    .sorted(Comparator.comparing(each -> Pairs.hash(seed + each.id())))
                    .toList();
            take(later, ordered, stratum.newsroom() / LATER, CreditSample::isOfANewsroom);
            take(later, ordered, stratum.telling() / LATER, each -> !isOfANewsroom(each) && tells(each));
            Set<Unit> already = new HashSet<>(later);
            take(later, ordered, stratum.both() / LATER + 2, each -> !already.contains(each) && isBoth(each));
        }
        return later;
    }

    static List<Unit> drawn(List<Unit> all) {
        List<Unit> drawn = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Stratum stratum : STRATA) {
            int before = drawn.size();
            List<Unit> ordered = all.stream()
                    .filter(each -> each.set().equals(stratum.set())
                            && each.language().equals(stratum.language())
                            && texts.add(each.text()))
                    .sorted(Comparator.comparing(each -> Pairs.hash(SEED + each.id())))
                    .toList();
            take(drawn, ordered, stratum.newsroom(), CreditSample::isOfANewsroom);
            take(drawn, ordered, stratum.telling(), each -> !isOfANewsroom(each) && tells(each));
            take(drawn, ordered, stratum.others(), each -> !isOfANewsroom(each) && !tells(each));
            Set<Unit> already = new HashSet<>(drawn.subList(before, drawn.size()));
            take(drawn, ordered, stratum.both(), each -> !already.contains(each) && isBoth(each));
        }
        return drawn;
    }

    /// Writes what is to be read, without what the program makes of it.
    static void sheet(List<Unit> drawn, Path file) throws IOException {
        List<String> rows = drawn.stream()
                .map(each -> each.id() + "," + each.hash() + "," + each.language() + "\t"
                        + JsonMapper.shared().writeValueAsString(each.text()))
                .toList();
        Files.write(file, rows);
    }

    private static void take(List<Unit> into, List<Unit> ordered, int many, Predicate<Unit> wanted) {
        ordered.stream().filter(wanted).limit(many).forEach(into::add);
    }

    private static boolean isOfANewsroom(Unit unit) {
        return NEWSROOM.matcher(unit.text()).find();
    }

    private static boolean isBoth(Unit unit) {
        return BOTH.matcher(unit.text()).find();
    }

    private static boolean tells(Unit unit) {
        return TELLING.matcher(unit.text()).find();
    }
}
