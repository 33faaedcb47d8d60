package headwater.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// By what a name is known to be one of a newsroom, in Latin letters and in Chinese: a word list that ships with
/// the program, `newsrooms.csv`.
///
/// A word counts wherever it stands in a name ("Times", "Zeitung"), a suffix at the end of a word of it
/// ("Handelsblatt"),
/// an ending at the end of a Chinese name (日报).
final class Newsrooms {

    private static final List<CreditWords.Row> LISTED = CreditWords.rows("/headwater/text/newsrooms.csv");

    /// The agencies that stand in brackets, in a dateline or as an author.
    static final String AGENCIES = either("agency");

    private static final String WORD =
            "(?:(?:Radio|Channel|France|Europe) \\d{1,2}(?!\\d)|Mail on Sunday|\\p{Lu}[A-Za-zÀ-ÖØ-öø-ɏ\\p{N}'’&!-]{0,30})";

    /// A name in Latin letters: capitalised words, with the small words that stand inside names.
    static final String NAME = "(?<![A-Za-zÀ-ÖØ-öø-ɏ\\p{N}])((?:[Tt]he |[Ll]e |[Ll]a |[Ll]es |[Ll]['’]\\s?)?(?:" + WORD
            + "|(?<=he )\\d{1,3}th)(?:[ .](?:(?:of|and|the|de|du|des|la|le|et|am) )?" + WORD
            + "){0,4}(?: canadienne)?)";

    /// Newsrooms that are written without a capital.
    static final String SMALL = either("small");

    /// A name that only looks like one of a newsroom.
    private static final Pattern NOT = Pattern.compile(
            either("not")
                    + "|(?:Festival|Conference|Summit|Awards?|Foundation|Institute|Tower|Building|Arena|Stadium|Hall|Museum|Prize|Act|Party|Election"
                    + "|Committee|Commission|Bridge|Park|Street|Avenue|Hotel|Airport|School|College|University|Photos?|Images|Pictures|Footage)$");

    /// What is no name of its own: "TV reporters".
    private static final Set<String> GENERAL = Set.copyOf(terms("general"));

    /// The same in Chinese.
    private static final Set<String> HAN_GENERAL = Set.copyOf(terms("general-ending"));

    /// The call sign of an American station.
    private static final Pattern CALL_SIGN = Pattern.compile(
            "(?!(?:KONG|KIEV|KYIV|KING|KIDS|KILL|KNOW|WANT|WARN|WASH|WEEK|WEST|WENT|WERE|WHAT|WHEN|WHOA|WILL|WITH|WORD|WORK)$)"
                    + "[WK][A-Z]{3}(?:-(?:TV|FM))?");

    private static final Set<String> WORDS =
            terms("word").stream().filter(each -> each.indexOf(' ') < 0).collect(Collectors.toCollection(HashSet::new));

    private static final List<String> PHRASES =
            terms("word").stream().filter(each -> each.indexOf(' ') >= 0).toList();

    private static final List<String> SUFFIXES = terms("suffix");

    private static final Set<String> SMALL_NAMES = Set.copyOf(terms("small"));

    private static final List<String> HOSTS = terms("host");

    /// The last character of a Chinese name of a newsroom, behind what such names end in.
    static final String HAN_END = hanEnd();

    /// What parts the words of a name.
    private static final String BETWEEN = " .(";

    private Newsrooms() {}

    /// True if a name in Latin letters is one of a newsroom.
    static boolean isOne(String name) {
        return isListed(name) && !NOT.matcher(name).find() && !GENERAL.contains(name);
    }

    private static boolean isListed(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (SMALL_NAMES.contains(small) || isHost(small)) {
            return true;
        }
        int start = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || BETWEEN.indexOf(name.charAt(at)) >= 0) {
                if (at > start && isWord(name.substring(start, at))) {
                    return true;
                }
                start = at + 1;
            }
        }
        return name.indexOf(' ') > 0 && isPhrase(name);
    }

    private static boolean isPhrase(String name) {
        for (String phrase : PHRASES) {
            if (name.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /// True of a word that is listed, whole or as a part between hyphens and apostrophes.
    private static boolean isWord(String word) {
        for (int start = 0; start < word.length(); start++) {
            if (start > 0 && !isJoint(word.charAt(start - 1))) {
                continue;
            }
            for (int end = start + 1; end <= word.length(); end++) {
                if ((end == word.length() || isJoint(word.charAt(end))) && isPart(word.substring(start, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '\'' || c == '’';
    }

    private static boolean isPart(String word) {
        if (WORDS.contains(word) || isCallSign(word)) {
            return true;
        }
        for (String each : SUFFIXES) {
            if (word.length() > each.length() && word.endsWith(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCallSign(String word) {
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        return (first == 'W' || first == 'K') && CALL_SIGN.matcher(word).matches();
    }

    private static boolean isHost(String small) {
        int dot = small.indexOf('.');
        return dot > 0 && small.indexOf(' ') < 0 && HOSTS.stream().anyMatch(small.substring(0, dot)::contains);
    }

    /// A text without any of these has no newsroom that is written small, and no host.
    static List<String> smallCues() {
        return Stream.concat(
                        SMALL_NAMES.stream(), Stream.of(".com", ".cn", ".org", ".net", ".fr", ".ca", ".news", ".tv"))
                .toList();
    }

    static boolean isGeneralEnding(String name) {
        return HAN_GENERAL.contains(name);
    }

    /// True of what begins with a word that is no name of its own.
    static boolean startsGeneral(String name) {
        return HAN_GENERAL.stream().anyMatch(name::startsWith);
    }

    /// What Chinese names end in, without the one that is a pattern.
    static List<String> hanEndings() {
        return terms("ending").stream()
                .map(Newsrooms::plain)
                .filter(each -> each.length() > 1)
                .toList();
    }

    /// By the last character, as few of the endings have it.
    private static String hanEnd() {
        return terms("ending").stream()
                .collect(Collectors.groupingBy(Newsrooms::last, LinkedHashMap::new, Collectors.joining("|")))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + "(?<=" + each.getValue() + ")")
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String last(String ending) {
        String plain = plain(ending);
        return plain.substring(plain.length() - 1);
    }

    /// An ending without what must not stand before or after it.
    private static String plain(String ending) {
        return ending.replaceAll("\\(\\?[^)]*\\)", "");
    }

    private static List<String> terms(String kind) {
        return LISTED.stream()
                .filter(each -> each.kind().equals(kind))
                .map(CreditWords.Row::term)
                .toList();
    }

    private static String either(String kind) {
        return "(?:" + String.join("|", terms(kind)) + ")";
    }
}
