package headwater.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a text the names of newsrooms stand, whether they are credited there or not.
///
/// A name in Latin letters is one by a word in it, or by a word such as "the newspaper" beside it; a Chinese one by
/// its end.
final class SourceNames {

    private static final Pattern LATIN = Pattern.compile(Newsrooms.NAME);

    /// Newsrooms that are written small, and hosts.
    private static final Pattern SMALL = Pattern.compile("(?<![A-Za-zÀ-ÖØ-öø-ɏ\\p{N}@/.])(?:" + Newsrooms.SMALL
            + "|[A-Za-z0-9][A-Za-z0-9-]{1,20}\\.(?:com|cn|org|net|fr|ca|news|tv))(?![A-Za-zÀ-ÖØ-öø-ɏ\\p{N}])");

    /// What begins a sentence and is no part of a name.
    private static final Pattern LEADS = Pattern.compile(
            "^(?:Selon|D['’]après|De|Du|Depuis|Dans|Sur|Avec|Par|In|On|By|Per|Via|When|But|And|From|For|As|At|If|While|Although|After|Before"
                    + "|See|Read|Also|Yet|This|That|RT(?! (?:Deutsch|France|News|International|America|UK|Arabic|India|DE)\\b)|MT|Photo|Image|Credit|Citant|Et|Mais|Quand|Pour|Source|Sources|Former|Mr|Mrs|Ms) +");

    private static final Pattern KIND_BEFORE = Pattern.compile(CreditWords.fill(
            "(?<!\\p{L})(?:{kind-sure}(?: \\p{Ll}[\\p{Ll}'’-]{2,14}){0,3}|{article-on}) ?[«“\"‘'《「]?\\s?$"));

    private static final Pattern KIND_AFTER = Pattern.compile(
            CreditWords.fill("^[»”\"]? {kind-after}(?!\\p{L})(?!\\s?[«“\"‘《])(?!\\s\\p{Lu}(?!\\p{Ll}+day))"));

    /// "X, a newspaper based in Y": what a name is, told after it.
    private static final Pattern TOLD_AFTER =
            Pattern.compile(CreditWords.fill("^, {told-kind}(?=[,.;:)\\n]|\\s?$|\\s(?:that|which|based|in"
                    + "|run|owned|from|of|with|and|basé|dirigé|publié|de|du|qui)(?!\\p{L}))"));

    /// What a name with this end is told of is not the name.
    private static final Pattern TOLD_OF = Pattern.compile(
            CreditWords.fill("-(?:controlled|run|owned|based|backed|funded|affiliated|leaning|language|linked)$"));

    /// "CNN’s" is the name of CNN; "Maclean’s" is a name itself.
    private static final Pattern POSSESSIVE = Pattern.compile("\\b\\p{Lu}{2,5}['’]s$");

    /// The place that a newsroom is said to be of: "Hong Kong’s".
    private static final Pattern OF_PLACE =
            Pattern.compile("^(?:\\p{Lu}[\\p{L}.-]+ ){0,3}\\p{Lu}[\\p{L}.-]+['’]s (?=\\p{Lu})");

    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:Internet|Web|LinkedIn|Reddit|Medium|Substack|Facebook|Twitter|X|YouTube|Instagram|Telegram|WhatsApp|TikTok|Google|Amazon|I|It|He|She|We|They|The)$");

    /// Newsrooms without a name.
    private static final Pattern GENERAL = Pattern.compile(CreditWords.fill(
            "(?<![\\p{L}\\p{N}-])(?:{fr-general}|{en-general})(?![\\p{L}\\p{N}-])(?!['’]s)(?!\\s?[«“\"]?\\s?\\p{Lu})"));

    private static final Pattern GENERAL_LEAD =
            Pattern.compile(CreditWords.fill("(?:(?<!\\p{L})(?:{general-adjective})\\s){1,2}$"));

    /// A text without any of these has no newsroom without a name.
    private static final List<String> GENERAL_CUES = List.of(
            "journa",
            "quotid",
            "hebdo",
            "magazine",
            "chaîne",
            "médias",
            "presse",
            "tablo",
            "newspaper",
            "broadcaster",
            "news ",
            "media",
            "press ",
            "site d");

    /// Where none of these stands no word such as "the newspaper" does.
    private static final List<String> KIND_CUES = List.of(
            "journ",
            "quotidien",
            "hebdomadaire",
            "magazine",
            "mensuel",
            "tablo",
            "revue",
            "chaîne",
            "agence",
            "site",
            "service de presse",
            "groupe ",
            "radio",
            "newspaper",
            "news ",
            "broad",
            "TV ",
            "television ",
            "cable ",
            "media ",
            "outlets ",
            "wire ",
            "rticle",
            "tories ",
            "story ");

    private static final int KINDS = 0;

    private static final int SMALLS = 1;

    private static final int GENERALS = 2;

    private static final CreditWords.Cues CUES =
            new CreditWords.Cues(List.of(KIND_CUES, Newsrooms.smallCues(), GENERAL_CUES));

    private static final int KIND = 60;

    private SourceNames() {}

    static List<Span> in(String text) {
        List<Span> names = new ArrayList<>();
        CreditWords.Seen cues = CUES.in(text);
        latin(text, cues.starts(KINDS), names);
        if (cues.has(SMALLS)) {
            small(text, names);
        }
        names.addAll(HanNames.in(text));
        names.sort(Comparator.comparingInt(Span::start));
        return names;
    }

    private static void latin(String text, int[] kinds, List<Span> names) {
        Matcher matcher = LATIN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < text.length(); at++) {
            if (mayBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
                addLatin(text, at, matcher.end(), kinds, names);
                at = Math.max(at, matcher.end() - 1);
            }
        }
    }

    /// True unless it is soon seen that no name in Latin letters begins here.
    private static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        if (c >= 0x2E80 && !Character.isSurrogate(c) && !Character.isUpperCase(c)) {
            return false;
        }
        if (at > 0 && isAsciiLetter(text.charAt(at - 1))) {
            return false;
        }
        if (c < 0x80) {
            return (c >= 'A' && c <= 'Z')
                    || ((c == 't' || c == 'l') && at + 1 < text.length() && "hea'".indexOf(text.charAt(at + 1)) >= 0)
                    || (c == 'l' && at + 1 < text.length() && text.charAt(at + 1) == '’')
                    || (c >= '0' && c <= '9' && at > 2 && text.charAt(at - 1) == ' ');
        }
        return Character.isSurrogate(c) || Character.isUpperCase(c);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static void small(String text, List<Span> names) {
        Matcher small = SMALL.matcher(text);
        while (small.find()) {
            Span name = new Span(small.start(), small.end());
            if (Newsrooms.isOne(name.in(text)) && names.stream().noneMatch(name::overlaps)) {
                names.add(name);
            }
        }
    }

    /// Where newsrooms stand that are not named: "the newspaper", "les médias locaux".
    static List<Span> general(String text) {
        List<Span> general = new ArrayList<>();
        if (GENERAL_CUES.stream().noneMatch(text::contains)) {
            return general;
        }
        Matcher matcher = GENERAL.matcher(text);
        while (matcher.find()) {
            int from = Math.max(0, matcher.start() - KIND);
            Matcher lead = GENERAL_LEAD.matcher(text.substring(from, matcher.start()));
            general.add(new Span(lead.find() ? from + lead.start() : matcher.start(), matcher.end()));
        }
        return general;
    }

    private static void addLatin(String text, int from, int to, int[] kinds, List<Span> names) {
        int start = from;
        int end = to;
        String name = text.substring(start, end);
        Matcher lead = LEADS.matcher(name);
        if (lead.find()) {
            start += lead.end();
            name = text.substring(start, end);
        }
        Matcher place = OF_PLACE.matcher(name);
        if (place.find()) {
            Matcher rest = LATIN.matcher(text).useTransparentBounds(true).region(start + place.end(), text.length());
            if (rest.lookingAt() && Newsrooms.isOne(rest.group())) {
                start += place.end();
                end = rest.end();
                name = rest.group();
            }
        }
        if (POSSESSIVE.matcher(name).find()) {
            end -= 2;
            name = name.substring(0, name.length() - 2);
        }
        if (Newsrooms.isOne(name) || isByKind(text, start, end, kinds, name)) {
            names.add(new Span(start, end));
        }
    }

    private static boolean isByKind(String text, int start, int end, int[] kinds, String name) {
        boolean is = (isNear(kinds, start)
                        && KIND_BEFORE
                                .matcher(text.substring(Math.max(0, start - KIND), start))
                                .find())
                || (isNear(kinds, end + 3)
                        && KIND_AFTER
                                .matcher(text.substring(end, Math.min(text.length(), end + KIND)))
                                .find());
        boolean told = isNear(kinds, end + KIND)
                && TOLD_AFTER
                        .matcher(text.substring(end, Math.min(text.length(), end + KIND)))
                        .find();
        return (is || told)
                && !NO_NAME.matcher(name).matches()
                && !TOLD_OF.matcher(name).find();
    }

    /// True if one of the offsets stands close before another.
    private static boolean isNear(int[] offsets, int to) {
        for (int offset : offsets) {
            if (offset >= to - KIND && offset < to) {
                return true;
            }
        }
        return false;
    }
}
