package headwater.text;

import headwater.model.Credit;
import headwater.model.Credit.Credited;
import headwater.model.Credit.DeclaredOriginal;
import headwater.model.Credit.Status;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Relation.Evidence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words by which a text names where it comes from, in Chinese (both scripts), English and French.
///
/// "None found" means that these marks were looked for in a complete text and are not there. It does not mean that
/// the text is original.
public final class CreditMarks {

    static final List<CreditMark> MARKS =
            Stream.of(HanMarks.all(), LatinMarks.all()).flatMap(List::stream).toList();

    private static final CreditWords.Cues CUES =
            new CreditWords.Cues(MARKS.stream().map(CreditMark::cues).toList());

    private static final List<String> CHECKED = Stream.concat(
                    MARKS.stream().map(CreditMark::id), SourceContexts.ids().stream())
            .distinct()
            .toList();

    private static final Pattern AGENCY = Pattern.compile("(?:^|[,/|·•–—-]\\s*|\\b(?:with|avec|et|and|By|Par) )"
            + "((?:The )?Canadian Press|La Presse canadienne|(?:The )?Associated Press|Agence France-Presse|AFP|Reuters|Xinhua"
            + "|ANI|新华社|新華社|中新社|中新网|中央社|中通社|法新社|路透社|美联社|美聯社|共同社)$");

    /// "First published on September 8" names a day.
    private static final Pattern DAY = Pattern.compile("(?:January|February|March|April|May|June|July|August|September"
            + "|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)");

    /// Text longer than this is searched in its first and last part only.
    private static final int PART = 200_000;

    private CreditMarks() {}

    /// One place where a text credits somebody.
    ///
    /// @param mark the mark by which it was found
    /// @param hint true if a source is hinted at and not named
    public record Found(String mark, Credited credited, boolean hint) {}

    /// Looks for every mark in title, byline and text, and adds them to what the page or platform declares.
    public static Credit credit(Item.Body body, List<Credited> declared, DeclaredOriginal original) {
        List<Found> found = new ArrayList<>();
        body.title().stream().forEach(each -> found.addAll(find("title", each)));
        body.byline().stream().forEach(each -> found.addAll(find("byline", each)));
        body.text().stream().forEach(each -> found.addAll(find("text", each)));
        List<Credited> named = new ArrayList<>(declared);
        found.stream().filter(each -> !each.hint()).map(Found::credited).forEach(named::add);
        List<Credited> all = new ArrayList<>(named);
        found.stream().filter(Found::hint).map(Found::credited).forEach(all::add);
        return new Credit(status(declared, named, all, body, original), original, distinct(all), checked());
    }

    /// Every mark that is looked for; an agency in a byline goes with one in a line.
    public static List<String> checked() {
        return CHECKED;
    }

    private static Status status(
            List<Credited> declared,
            List<Credited> named,
            List<Credited> all,
            Item.Body body,
            DeclaredOriginal original) {
        if (!declared.isEmpty()) {
            return Status.PLATFORM_CREDITED;
        }
        if (!named.isEmpty()) {
            return Status.TEXT_CREDITED;
        }
        if (!all.isEmpty() || (isFull(body) && original == DeclaredOriginal.DECLARED_REPRINT)) {
            return Status.PARTIAL;
        }
        return isFull(body) ? Status.NONE_FOUND : Status.NOT_DETERMINABLE;
    }

    private static boolean isFull(Item.Body body) {
        return body.completeness() == Item.Completeness.FULL;
    }

    /// Every credit that stands in a part of an item, in the order of the text.
    ///
    /// @param part `title`, `byline` or `text`
    public static List<Found> find(String part, String text) {
        List<Found> found = new ArrayList<>();
        search(part, text, found);
        if (part.equals("byline")) {
            agency(text, found);
        }
        return List.copyOf(found);
    }

    private static void search(String part, String text, List<Found> found) {
        String searched = text.length() <= PART ? text : text.substring(0, PART);
        List<Found> here = new ArrayList<>();
        CreditWords.Seen cues = CUES.in(searched);
        for (int i = 0; i < MARKS.size(); i++) {
            if (cues.has(i)) {
                CreditMark mark = MARKS.get(i);
                mark.matches(searched, cues.starts(i), match -> add(mark, match, part, here));
            }
        }
        Set<Span> places = new HashSet<>();
        here.removeIf(each -> !each.hint() && !places.add(nameAt(each)));
        BitSet named = new BitSet();
        here.forEach(each -> name(each, named));
        for (Found each : SourceContexts.in(part, searched)) {
            Span at = nameAt(each);
            int next = named.nextSetBit(at.start());
            if (next < 0 || next >= at.end()) {
                here.add(each);
                name(each, named);
            }
        }
        here.sort(Comparator.comparingInt(each -> each.credited().evidence().start()));
        found.addAll(here);
    }

    /// The first group that took part.
    private static String name(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return matcher.group(i).strip();
            }
        }
        return "";
    }

    /// Marks the place of a name, so that a name found there again, or a part of it, is not counted twice.
    private static void name(Found found, BitSet named) {
        if (!found.hint()) {
            Span at = nameAt(found);
            named.set(at.start(), at.end());
        }
    }

    private static Span nameAt(Found found) {
        Evidence evidence = found.credited().evidence();
        int start = evidence.start()
                + Math.max(0, evidence.quote().lastIndexOf(found.credited().name()));
        return new Span(start, start + found.credited().name().length());
    }

    private static void add(CreditMark mark, Matcher matcher, String part, List<Found> here) {
        String name = name(matcher);
        boolean isName = mark.strength() != CreditMark.Strength.NEWSROOM || Newsrooms.isOne(name);
        if (isName && !name.isEmpty() && !DAY.matcher(name).matches()) {
            Evidence evidence = new Evidence(part, matcher.group().strip(), start(matcher), end(matcher));
            here.add(new Found(
                    mark.id(),
                    new Credited(name, Known.notStated(), evidence),
                    mark.strength() == CreditMark.Strength.HINTED));
        }
    }

    /// An agency that stands as the author, alone or after a person's name.
    private static void agency(String byline, List<Found> found) {
        Matcher matcher = AGENCY.matcher(byline.strip());
        if (matcher.find()) {
            Evidence evidence = Evidence.at("byline", byline.strip());
            found.add(new Found("agency-line", new Credited(matcher.group(1), Known.notStated(), evidence), false));
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
