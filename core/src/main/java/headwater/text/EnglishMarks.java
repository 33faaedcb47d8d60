package headwater.text;

import static headwater.text.CreditMark.hinted;
import static headwater.text.CreditMark.named;
import static headwater.text.CreditMark.newsroom;
import static headwater.text.Newsrooms.NAME;

import java.util.List;
import java.util.stream.Stream;

/// The marks of credit in English, and those that need no language.
final class EnglishMarks {

    private static final String TELLS = "(?:reported|reports|said|says|wrote|writes|revealed)\\b";

    /// What stands before the name of a newsroom whose reporter is named first.
    private static final String OF = "(?:\\p{Lu}[\\p{L}'’-]{1,20} (?:\\p{Lu}[\\p{L}'’.-]{0,20} )?(?:of|at|for|with) )?";

    private static final String KIND =
            "(?:news(?:paper)?|media|magazine|site|website|outlet|broadcaster|station|tabloid|journal)";

    private EnglishMarks() {}

    static List<CreditMark> all() {
        return Stream.of(lines(), accounts(), reports()).flatMap(List::stream).toList();
    }

    private static List<CreditMark> lines() {
        return List.of(
                named(
                        "source-line",
                        List.of("ource", "OURCE"),
                        "(?m)(?:^|[(\\n|—–])[ \\t\\u00a0]{0,4}(?:Sources?|SOURCE)[ \\u00a0]?:[ \\t\\u00a0]{0,4}(\\p{L}[^\\n,;|()]{1,60}?)"
                                + "[ \\t]{0,4}(?=[.\\n,;|()]|$)"),
                named("via-account", List.of("ia @", "VIA @"), "\\b(?:via|Via|VIA) @(\\w{2,30})"),
                named("retweet", List.of("RT", "MT"), "(?<![\\p{L}\\p{N}#@_])(?:RT|MT) ?:? ?@(\\w{2,30})"),
                named("retweet-bare", List.of("RT "), "(?m)(?:^|(?<=\\s))RT (\\w{2,30}): "),
                named(
                        "hat-tip",
                        List.of("/t", "/T", "at tip"),
                        "(?:\\b[hH]/[tT]:?|\\b[hH]at tip(?: to)?:?) @?([\\p{Lu}\\w][\\w.&-]{1,30})"),
                named(
                        "en-via",
                        List.of("via", "Via"),
                        "(?m)(?:^|[(|—–])[ \\t]{0,4}(?:[Vv]ia)\\s" + NAME + "[ \\t]{0,4}(?=[).\\n|]|$)"),
                newsroom("en-via-newsroom", List.of("via", "per "), "\\b(?:via|per) (?:the )?" + NAME),
                named(
                        "en-first-reported",
                        List.of("first "),
                        "first (?:reported|published|appeared) (?:by|in|on) " + OF + NAME),
                named(
                        "en-originally",
                        List.of("riginally ", "epublished ", "eprinted "),
                        "(?:[Oo]riginally (?:published|appeared|reported) (?:by|in|on)|[Rr]e(?:published|printed) (?:from|by permission of)) "
                                + OF + NAME),
                named("en-files-from", List.of("ith files from "), "[Ww]ith files from " + NAME),
                newsroom(
                        "en-according",
                        List.of("ccording to "),
                        "[Aa]ccording to (?:an? [^.,\\n]{0,24}(?:report|article|story|analysis|study) [^.,\\n]{0,24}?(?:in|by|from) )?(?:the )?"
                                + "(?:journal |newspaper |magazine )?" + OF + "(?:the )?" + NAME),
                newsroom(
                        "en-reported",
                        List.of("reported", "reports", "said", "wrote", "writes", "says", "revealed"),
                        NAME
                                + "(?:, [^.\\n]{0,120}?,)?? (?:newspaper |magazine |news agency |news site )?(?:(?:has|have|had|first|also|later|previously) )?"
                                + TELLS),
                newsroom(
                        "en-reported-by",
                        List.of("reports ", "reported ", "writes ", "wrote ", "said "),
                        "[,”\"’'] (?:reports|reported|writes|wrote|said) (?:the )?" + NAME));
    }

    private static List<CreditMark> accounts() {
        return List.of(
                newsroom(
                        "en-told",
                        List.of("told ", "interview with ", "reported by ", "comment", "interview to "),
                        "\\b(?:told|in an interview with|gave an interview to|reported by|comment(?: on [^.,\\n]{0,24})? to) (?:the )?"
                                + NAME),
                named("en-told-medium", List.of("told "), "\\btold " + NAME + ", (?:an?|the) [^,.\\n]{0,24}" + KIND),
                newsroom("en-said-on", List.of(" on "), "\\b(?:said|told|says)\\b[^.\\n]{0,32}? on (?:the )?" + NAME),
                named("en-quoted-account", List.of("-@", "- @", "—@", "— @"), "[\"”.] ?[-–—~] ?@(\\w{2,30})"),
                newsroom(
                        "en-outlets",
                        List.of("outlets ", "source is "),
                        "(?:(?:media|news) outlets (?:including|such as)|\\bsource is) (?:the )?" + NAME),
                newsroom(
                        "en-speaking",
                        List.of("peaking "),
                        "\\b[Ss]peaking (?:on|to|with) (?:the )?(?:first )?" + NAME),
                newsroom(
                        "en-published-this", List.of("ublished this"), NAME + " (?:originally |first )?published this"),
                newsroom(
                        "en-journal",
                        List.of("in the journal ", "in the magazine "),
                        "in the (?:journal|magazine) " + NAME),
                newsroom(
                        "en-reporter",
                        List.of("journalist", "reporter", "correspondent"),
                        NAME + " (?:journalist|reporter|correspondent)\\b[^.\\n]{0,60}?(?:reported|saw|said|wrote)"),
                newsroom(
                        "en-data-from",
                        List.of("ata from ", "eporting by ", "eporting from "),
                        "(?:[Dd]ata from|[Rr]eporting (?:by|from)) (?:the )?" + NAME),
                newsroom("en-in-brackets", List.of("["), "(?m)^\\[ ?" + NAME + " ?\\]$"),
                named("en-headline-of", List.of("— "), "(?:”|&#8221;|\") — " + NAME + "(?= •|\\s?$)"),
                named(
                        "agency-line",
                        List.of("(", "（"),
                        "[(（]((?!CNN|BBC|Bloomberg)(?:" + Newsrooms.AGENCIES + "))[)）]"),
                named(
                        "agency-dateline",
                        List.of("(CNN)", "(BBC)", "(Bloomberg)"),
                        "(?m)^(?:[^.(\\n]{0,60} )?\\((CNN|BBC|Bloomberg)\\)"));
    }

    private static List<CreditMark> reports() {
        return List.of(
                named(
                        "agency-end",
                        List.of("- ", "– ", "— "),
                        "(?m) [-–—] (Reuters|AFP|AP|Xinhua|Wall Street Journal|New York Times|Washington Post|Bloomberg|BBC|CNN)(?= #|[ \\t]?$)"),
                hinted(
                        "en-media-reported",
                        List.of("edia"),
                        "(media outlets (?:have )?(?:reported|said)|told (?:US |UK |local |state )?media)\\b"),
                hinted(
                        "en-unnamed-media",
                        List.of(" media"),
                        "((?:[Ff]oreign|[Oo]verseas|[Ll]ocal|[Ss]ome|[Ss]everal|[Ss]tate|UK|US|\\p{Lu}\\p{L}{3,14}) media)\\b[^.\\n]{0,30}?"
                                + "(?:report|said|say|outlets)"),
                hinted(
                        "en-unnamed-reports",
                        List.of("eports"),
                        "([Mm]edia reports|[Nn]ews reports|[Aa]ccording to (?:media |news |press |local )?reports)\\b"),
                hinted(
                        "en-unnamed-paper",
                        List.of("newspaper", "magazine"),
                        "((?:[Tt]he|[Tt]he [\\p{L}-]{2,20}|[Aa] [\\p{L}-]{2,20}) (?:newspaper|magazine)) (?:also )?(?:reported|added|said|wrote|claimed)"),
                hinted("en-adapted", List.of("adapted from"), "(adapted from (?:its|the|an) original)"));
    }
}
