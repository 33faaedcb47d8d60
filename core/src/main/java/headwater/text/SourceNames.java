package headwater.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a text the names of newsrooms stand, whether they are credited there or not.
///
/// A name in Latin letters is one by a word in it, or by a word such as "the newspaper" beside it; a Chinese one by its
/// end.
final class SourceNames {

    private static final Pattern LATIN = Pattern.compile(Newsrooms.NAME);

    /// Newsrooms that are written small, and hosts.
    private static final Pattern SMALL = Pattern.compile("(?<![A-Za-zÀ-ÖØ-öø-ɏ\\p{N}@/.])(?:" + Newsrooms.SMALL
            + "|[A-Za-z0-9][A-Za-z0-9-]{1,20}\\.(?:com|cn|org|net|fr|ca|news|tv))(?![A-Za-zÀ-ÖØ-öø-ɏ\\p{N}])");

    /// What begins a sentence and is no part of a name.
    private static final Pattern LEADS = Pattern.compile(
            "^(?:Selon|D['’]après|Dans|Sur|Avec|Par|In|On|By|Per|Via|When|But|And|From|For|As|At|If|While|Although|After|Before"
                    + "|See|Read|Also|Yet|This|That|RT|MT|Photo|Image|Credit|Citant|Et|Mais|Quand|Pour|Source|Sources|Former|Mr|Mrs|Ms) +");

    private static final Pattern KIND_BEFORE = Pattern.compile(
            CreditWords.fill("(?<!\\p{L}){kind-sure}(?: \\p{Ll}[\\p{Ll}'’-]{2,14}){0,3} ?[«“\"‘'《「]?\\s?$"));

    private static final Pattern KIND_AFTER = Pattern.compile(CreditWords.fill("^[»”\"]? {kind-after}(?!\\p{L})"));

    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:Internet|Web|Facebook|Twitter|X|YouTube|Instagram|Telegram|WhatsApp|TikTok|Google|Amazon|I|It|He|She|We|They|The)$");

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

    private static final int KIND = 60;

    private SourceNames() {}

    static List<Span> in(String text) {
        List<Span> names = new ArrayList<>();
        Matcher latin = LATIN.matcher(text);
        while (latin.find()) {
            addLatin(text, latin.start(), latin.end(), names);
        }
        Matcher small = SMALL.matcher(text);
        while (small.find()) {
            Span name = new Span(small.start(), small.end());
            if (Newsrooms.isOne(name.in(text)) && names.stream().noneMatch(name::overlaps)) {
                names.add(name);
            }
        }
        names.addAll(HanNames.in(text));
        names.sort(Comparator.comparingInt(Span::start));
        return names;
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

    private static void addLatin(String text, int from, int end, List<Span> names) {
        int start = from;
        String name = text.substring(start, end);
        Matcher lead = LEADS.matcher(name);
        if (lead.find()) {
            start += lead.end();
            name = text.substring(start, end);
        }
        if (Newsrooms.isOne(name) || isByKind(text, start, end, name)) {
            names.add(new Span(start, end));
        }
    }

    private static boolean isByKind(String text, int start, int end, String name) {
        return !NO_NAME.matcher(name).matches()
                && (KIND_BEFORE
                                .matcher(text.substring(Math.max(0, start - KIND), start))
                                .find()
                        || KIND_AFTER
                                .matcher(text.substring(end, Math.min(text.length(), end + KIND)))
                                .find());
    }
}
