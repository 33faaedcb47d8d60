package headwater.accuracy.credit;

import headwater.accuracy.Pairs;
import headwater.accuracy.credit.CreditTexts.Unit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The later draws: per language some texts as they come, and twice to three times as many that have a word of a
/// newsroom
/// and a word of telling anywhere, as few texts as they come credit anybody.
///
/// The words are looser than any mark, and were written without looking at the marks. Within a language each set is
/// drawn from in turn, in the order of a hash of the place.
final class CreditDraw {

    /// How many texts a language gets.
    ///
    /// @param asTheyCome drawn without looking at their words
    /// @param withWords with a word of a newsroom and one of telling
    /// @param close in addition, those where the two stand close together
    record Sizes(int asTheyCome, int withWords, int close) {}

    private static final Pattern NEWSROOM = Pattern.compile(
            "[\\p{IsHan}](?:报|報|社|网|網|新闻|新聞|电视|電視|台|臺|媒|周刊|週刊|杂志|雜誌|日报|记者|記者|客户端|博主|视频)|媒体|媒體"
                    + "|AFP|\\bAP\\b|Associated Press|Reuters|BBC|CNN|CBC|CBS|NBC|ABC|Fox|Times|Post\\b|News\\b|Press|Journal|Guardian|Herald|Tribune"
                    + "|Mail\\b|Bild|Spiegel|Zeitung|Welt|ARD|ZDF|TASS|RIA|Xinhua|Bloomberg|Politico|Twitter|Facebook"
                    + "|[Nn]ewspaper|[Mm]agazine|\\b[Mm]edia\\b|outlet|[Bb]roadcaster|[Tt]abloid|[Ww]ebsite|[Aa]gency|reporters?\\b|\\bRT\\b|@\\w"
                    + "|[Mm]édia|[Pp]resse|[Jj]ourna|[Qq]uotidien|[Hh]ebdo|[Rr]adio|[Tt]élé|[Cc]haîne|[Aa]gence|\\b[Ss]ite\\b|Monde\\b|Figaro"
                    + "|Libération|Parisien|Croix|Echos|Obs\\b|Devoir|RTL|RMC|BFM|France (?:Info|Inter|2|3)|franceinfo|TV");

    private static final Pattern TELLING =
            Pattern.compile("据|據|称|稱|表示|透露|披露|报道|報道|報導|指出|消息|来源|來源|讯|訊|电|電|转|轉|援引|综合|編譯|编译|[（(]|原标题"
                    + "|said|say|told|tell|report|according|publish|wrote|quot|cite|citing|reveal|interview|claim|announc|via\\b|RT\\b|[Ss]ource|add(?:s|ed)"
                    + "|[Ss]elon|près|éclar|indiqu|apport|ffirm|xpliqu|crit|crire|crivai|\\bdit\\b|confi|évél|ubli|nnonc|cit[eéa]|appris|ntretien|nterview|raconte"
                    + "|rappel|précis|estim|assur|«");

    private static final String NAME =
            "AFP|\\bAP\\b|Associated Press|Reuters|BBC|CNN|CBC|CBS|NBC|Times|Post\\b|News\\b|Press\\b|Journal|Guardian"
                    + "|Herald|Tribune|Mail\\b|Bild\\b|Spiegel|Zeitung|Welt\\b|ARD|ZDF|TASS|Xinhua|Bloomberg|[Nn]ewspaper|[Mm]agazine|[Mm]edia|[Bb]roadcaster"
                    + "|\\b[Mm]édia|[Pp]resse|[Jj]ournal\\b|[Qq]uotidien|[Hh]ebdo|[Rr]adio|[Cc]haîne|[Aa]gence|Monde\\b|Figaro|Libération|Parisien|Ouest"
                    + "|[\\p{IsHan}](?:报|報|社|网|網|新闻|新聞|电视台|電視台|周刊|週刊|客户端)|媒";

    private static final String TELL =
            "据|據|称|稱|表示|透露|披露|报道|報道|報導|指出|来源|來源|[电電]|[（(]|said|says|told|report|according|wrot|quot|cit|reveal|interview"
                    + "|publish|[Ss]elon|après|éclar|indiqu|apport|ffirm|xpliqu|écri|\\bdit\\b|confi|évél|publi|appris|ntretien|nterview|entrevue|estim";

    private static final Pattern NEAR = Pattern.compile(
            "(?:" + NAME + ")[^.。!?！？]{0,40}(?:" + TELL + ")|(?:" + TELL + ")[^.。!?！？]{0,40}(?:" + NAME + ")");

    private record Placed(String hash, Unit unit) {}

    private CreditDraw() {}

    /// The same number of texts of each language.
    static List<Unit> drawn(List<Unit> all, List<Unit> before, String seed, Sizes sizes) {
        return drawn(all, before, seed, sizes, sizes);
    }

    /// @param before what was drawn before, of which no text is drawn again
    static List<Unit> drawn(List<Unit> all, List<Unit> before, String seed, Sizes each, Sizes french) {
        Set<String> texts = new HashSet<>();
        before.forEach(unit -> texts.add(unit.text()));
        List<Unit> ordered = all.stream()
                .filter(unit -> texts.add(unit.text()))
                .map(unit -> new Placed(Pairs.hash(seed + unit.id()), unit))
                .sorted(Comparator.comparing(Placed::hash))
                .map(Placed::unit)
                .toList();
        Set<Unit> drawn = new LinkedHashSet<>();
        for (String language : List.of("zh", "en", "fr")) {
            Sizes sizes = language.equals("fr") ? french : each;
            take(drawn, ordered, language, sizes.asTheyCome(), _ -> true);
            take(drawn, ordered, language, sizes.withWords(), CreditDraw::tells);
            take(
                    drawn,
                    ordered,
                    language,
                    sizes.close(),
                    unit -> NEAR.matcher(unit.text()).find());
        }
        return List.copyOf(drawn);
    }

    private static void take(Set<Unit> into, List<Unit> ordered, String language, int many, Predicate<Unit> wanted) {
        inTurn(ordered, each -> each.language().startsWith(language) && !into.contains(each) && wanted.test(each))
                .stream()
                .limit(many)
                .forEach(into::add);
    }

    /// The first of each set, then the second of each, and so on.
    private static List<Unit> inTurn(List<Unit> ordered, Predicate<Unit> wanted) {
        record Ranked(int rank, Unit unit) {}
        Map<String, Integer> ranks = new HashMap<>();
        return ordered.stream()
                .filter(wanted)
                .map(each -> new Ranked(ranks.merge(each.set() + each.language(), 1, Integer::sum), each))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::unit)
                .toList();
    }

    private static boolean tells(Unit unit) {
        return NEWSROOM.matcher(unit.text()).find()
                && TELLING.matcher(unit.text()).find();
    }
}
