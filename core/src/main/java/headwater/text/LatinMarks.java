package headwater.text;

import static headwater.text.CreditMark.hinted;
import static headwater.text.CreditMark.named;
import static headwater.text.CreditMark.newsroom;
import static headwater.text.Newsrooms.NAME;

import java.util.List;
import java.util.stream.Stream;

/// The marks of credit in English and French that do not go by the name of a newsroom alone, and those that need no
/// language.
final class LatinMarks {

    /// What stands before the name of a newsroom whose reporter is named first.
    private static final String OF = "(?:\\p{Lu}[\\p{L}'’-]{1,20} (?:\\p{Lu}[\\p{L}'’.-]{0,20} )?(?:of|at|for|with) )?";

    private static final String KIND =
            "(?:news(?:paper)?|media|magazine|site|website|outlet|broadcaster|station|tabloid|journal)";

    private LatinMarks() {}

    static List<CreditMark> all() {
        return Stream.of(lines(), accounts(), posts(), reports(), frenchAgencies(), frenchUnnamed())
                .flatMap(List::stream)
                .toList();
    }

    private static List<CreditMark> lines() {
        return List.of(
                named(
                                "source-line",
                                List.of("ource", "OURCE"),
                                "(?m)(?:^|[(\\n|—–])[ \\t\\u00a0]{0,4}(?:Sources?|SOURCE)[ \\u00a0]?:[ \\t\\u00a0]{0,4}(\\p{L}[^\\n,;|()]{1,60}?)"
                                        + "[ \\t]{0,4}(?=[.\\n,;|()]|$)")
                        .near(6),
                named("via-account", List.of("ia @", "VIA @"), "\\b(?:via|Via|VIA) @(\\w{2,30})")
                        .near(1),
                named(
                                "via-account",
                                List.of("@"),
                                "(?<=[\\w,] )(?=@\\w{2})(?<=[Vv]ia @\\w{1,30},? |[Vv]ia @\\w{1,30},? @\\w{1,30},? |[Vv]ia @\\w{1,30},? @\\w{1,30},? @\\w{1,30},? )@(\\w{2,30})")
                        .near(0),
                named("retweet", List.of("RT", "MT"), "(?<![\\p{L}\\p{N}#@_])(?:RT|MT) ?:? ?@(\\w{2,30})")
                        .near(0),
                named("retweet-bare", List.of("RT "), "(?m)(?:^|(?<=\\s))RT (\\w{2,30}): ")
                        .near(0),
                named(
                                "hat-tip",
                                List.of("h/t", "h/T", "H/t", "H/T", "hat tip", "Hat tip"),
                                "(?:\\b[hH]/[tT]:?|\\b[hH]at tip(?: to)?:?) @?([\\p{Lu}\\w][\\w.&-]{1,30})")
                        .near(0),
                named(
                                "en-via",
                                List.of("via", "Via"),
                                "(?m)(?:^|[(|—–])[ \\t]{0,4}(?:[Vv]ia)\\s" + NAME + "[ \\t]{0,4}(?=[).\\n|]|$)")
                        .near(5),
                named(
                                "en-first-reported",
                                List.of("first "),
                                "first (?:reported|published|appeared) (?:by|in|on) " + OF + NAME)
                        .near(0),
                named(
                                "en-originally",
                                List.of("riginally ", "epublished ", "eprinted "),
                                "(?:[Oo]riginally (?:published|appeared|reported) (?:by|in|on)|[Rr]e(?:published|printed)(?: here)?(?: with(?: the)? permission)? (?:from|of|by permission of)) "
                                        + OF + NAME)
                        .near(1),
                named("en-files-from", List.of("ith files from "), "[Ww]ith files from " + NAME)
                        .near(1));
    }

    private static List<CreditMark> accounts() {
        return List.of(
                named("en-told-medium", List.of("told "), "\\btold " + NAME + ", (?:an?|the) [^,.\\n]{0,24}" + KIND)
                        .near(0),
                named("en-quoted-account", List.of("-@", "- @", "—@", "— @"), "[\"”.] ?[-–—~] ?@(\\w{2,30})"),
                newsroom(
                        "en-published-this", List.of("ublished this"), NAME + " (?:originally |first )?published this"),
                newsroom("en-in-brackets", List.of("["), "(?m)^\\[ ?" + NAME + " ?\\]$")
                        .near(0),
                named("en-headline-of", List.of("— "), "(?:”|&#8221;|\") — " + NAME + "(?= •|\\s?$)")
                        .near(8),
                named(
                                "agency-line",
                                List.of("(", "（"),
                                "[(（]@?((?!CNN|BBC|Bloomberg)(?:" + Newsrooms.AGENCIES + "))(?:[)）]|\\.{3}|…)")
                        .near(0),
                named(
                        "agency-dateline",
                        List.of("(CNN)", "(BBC)", "(Bloomberg)"),
                        "(?m)^(?:[^.(\\n]{0,60} )?\\((CNN|BBC|Bloomberg)\\)"));
    }

    /// Accounts by which a post names its source, in any of the languages.
    private static List<CreditMark> posts() {
        return List.of(
                named(
                                "post-embedded",
                                List.of("(@"),
                                "(?m)^[—–-] ([^\\n(]{1,50}\\(@\\w{2,30}\\)) (?=\\p{L}+ \\d|\\d{1,2}(?:er)? \\p{L}|\\d{4})")
                        .near(53),
                named(
                                "account-told",
                                List.of(" @"),
                                "(?:\\((?:[Ff]rom|[Dd]e)|\\b(?:[Ss]tory|[Aa]rticle|[Rr]eport|[Pp]iece|[Rr]eporting|[Rr]ead(?: more)?|[Aa]nalysis) (?:by|from|in|at|on|par|de|dans)"
                                        + "|\\b(?:[Rr]eported by|[Aa]ccording to|[Tt]old|[Pp]er|[Ss]elon|[Dd]['’]après|[Rr]apporté par|[Dd]éclaré à|[Cc]onfié à)) @(\\w{2,30})")
                        .near(20),
                named(
                                "via-after-link",
                                List.of(" via "),
                                "https?://\\S{4,40} via ((?!e-?mail|phone|text|video|the|web)\\w{4,30})(?=\\s|$)")
                        .near(50),
                named(
                        "dateline",
                        List.of(") -", ") –", ") —", ")--"),
                        "(?m)^(?:[^\\n]{0,80}[:>] )?\\p{Lu}[\\p{Lu} .'’-]{3,40}(?:, [^(\\n]{2,30})? " + "\\(((?!"
                                + Newsrooms.AGENCIES
                                + "\\))\\p{Lu}[\\p{L}\\p{N}.&]{2,20}(?: \\p{Lu}[\\p{L}\\p{N}.&]{1,20}){0,3})\\) ?[-–—]"),
                hinted(
                                "report-after-colon",
                                List.of("eport", "edia", "édia"),
                                "[:–—-] ((?:[Mm]edia )?[Rr]eports?|[Ss]tate media|[Mm]édias|[Ll]ocal media)(?=\\s{0,3}(?:https?:|$))")
                        .near(12));
    }

    private static List<CreditMark> reports() {
        return List.of(
                named(
                                "agency-end",
                                List.of("- ", "– ", "— "),
                                "(?m) [-–—] (Reuters|AFP|AP|Xinhua|Wall Street Journal|New York Times|Washington Post|Bloomberg|BBC|CNN)(?= #|[ \\t]?$)")
                        .near(1),
                hinted(
                        "en-media-reported",
                        List.of("edia"),
                        "(media outlets (?:have )?(?:reported|said)|told (?:US |UK |local |state )?media)\\b"),
                hinted(
                                "en-unnamed-media",
                                List.of(" media"),
                                "(?<=\\b(?:reported|said|quoted|cited) (?:by|in) )((?:\\p{Lu}\\p{L}{3,14} |local |state |foreign |the )?media)\\b|((?:[Ff]oreign|[Oo]verseas|[Ll]ocal|[Ss]ome|[Ss]everal|[Ss]tate|UK|US|\\p{Lu}\\p{L}{3,14}) media)\\b[^.\\n]{0,30}?"
                                        + "(?:report|said|say|outlets)")
                        .near(31),
                hinted(
                                "en-unnamed-reports",
                                List.of("eports"),
                                "([Mm]edia reports|[Nn]ews reports|[Aa]ccording to (?:media |news |press |local )?reports)\\b")
                        .near(24),
                hinted(
                        "en-unnamed-reports",
                        List.of("eport", "overage"),
                        "((?:[Rr]eports?|[Rr]eporting|[Cc]overage) (?:from|by|in) (?:(?:other|several|some|local|various|multiple|foreign|state|the) )?"
                                + "(?:media(?: outlets)?|(?:news )?outlets|newspapers|news organi[sz]ations))\\b"),
                hinted(
                        "en-unnamed-paper",
                        List.of("newspaper", "magazine", "news ", "broadcaster"),
                        "((?:[Tt]he|[Tt]he [\\p{L}-]{2,20}|[Aa] [\\p{L}-]{2,20}) (?:newspaper|magazine|news agency|news outlet|news site|broadcaster)) (?:also )?(?:reported|added|said|wrote|claimed)"),
                hinted(
                                "en-unnamed-media",
                                List.of("media"),
                                "\\b((?:online |local |foreign |state )?media)['’]s? reports?\\b")
                        .near(8),
                hinted("en-adapted", List.of("adapted from"), "(adapted from (?:its|the|an) original)"));
    }

    private static List<CreditMark> frenchAgencies() {
        return List.of(
                newsroom(
                                "fr-files-from",
                                List.of("vec les information", "vec des information"),
                                "[Aa]vec (?:les|des) informations de [^.\\n]{0,60}? d(?:e la |e l['’]|u |e )" + NAME)
                        .near(1),
                named(
                                "fr-with",
                                List.of("vec "),
                                "[Aa]vec (?:les? informations? d(?:e|u|['’])\\s?)?(?:l['’])?(AFP|Reuters|AP|La Presse canadienne|PC|Agence France-Presse)\\b")
                        .near(1),
                named(
                                "fr-by-agency",
                                List.of(
                                        "ar La Presse canadienne",
                                        "ar Agence France-Presse",
                                        "ar l'AFP",
                                        "ar l’AFP",
                                        "ar AFP",
                                        "ar Reuters"),
                                "(?m)(?:^|[|•—–-] ?)[Pp]ar (La Presse canadienne|Agence France-Presse|l['’]AFP|AFP|Reuters)\\b")
                        .near(3));
    }

    private static List<CreditMark> frenchUnnamed() {
        return List.of(
                hinted(
                        "fr-unnamed-media",
                        List.of("médias", "presse"),
                        "((?:des|les|plusieurs|certains) médias(?: (?:étrangers|locaux|internationaux|d['’][ÉE]tat|\\p{Ll}{4,12}s))?|la presse étrangère)"
                                + "[^.\\n]{0,24}?(?:rapport|affirm|indiqu|selon|évoqu|mentionn)"),
                hinted(
                                "fr-according-unnamed",
                                List.of("elon ", "après "),
                                "(?:[Ss]elon|[Dd]['’]après) ((?:des|les|plusieurs|certains) médias(?: étrangers| locaux)?|la presse(?: étrangère)?|le journal"
                                        + "|le quotidien|la chaîne)(?= ?(?:$|[.,;»]))")
                        .near(2),
                hinted(
                        "fr-said-unnamed",
                        List.of("médias", "informations de presse", "chaîne"),
                        "(?:indiqué |rapporté |affirmé |annoncé |dit à |déclaré à |confié à )(les médias(?: d['’][ÉE]tat| locaux)|la presse étrangère"
                                + "|la chaîne(?: de nouvelles)?)"),
                hinted(
                        "fr-press-of",
                        List.of("presse", "médias"),
                        "((?:[Ll]a presse|[Ll]es médias|[Ll]es journaux) \\p{Ll}{4,14}) (?:évoquent?|rapportent?|affirment?|parlent?|font état|fait état|annoncent?)"),
                hinted(
                        "fr-press-information",
                        List.of("médias", "presse"),
                        "((?:articles|informations|reportages) (?:(?:d['’]autres|de plusieurs|des) médias|parue?s dans (?:la presse|les médias)))"),
                hinted("fr-press-information", List.of("informations de presse"), "(des informations de presse)"));
    }
}
