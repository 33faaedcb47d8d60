package headwater.http.page;

import headwater.judging.Marked;
import headwater.listing.Tree;
import headwater.model.Judgement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What stands around every page: language, case, notice and the ways on.
///
/// @param caseName the case, or empty
/// @param notice printed on every page of a case, or empty
public record Frame(Look look, String title, String caseName, String notice, List<Link> links) {

    /// Columns of listings that hold words of ours.
    private static final List<String> CODED = List.of("category", "link", "first seen", "best position");

    /// A way on.
    public record Link(String href, String text, boolean isHere) {}

    public Frame {
        links = List.copyOf(links);
    }

    /// The same under another title.
    Frame titled(String other) {
        return new Frame(look, other, caseName, notice, links);
    }

    public String say(String key, Object... args) {
        return words().say(key, args);
    }

    /// A cell of a listing: codes of ours in words, everything else as it is.
    public String cell(String head, String text) {
        return CODED.contains(head) ? words().sayOr(text, (head + "." + text).replace(' ', '-')) : text;
    }

    public boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    public Words words() {
        return look.words();
    }

    /// What somebody said, in one word.
    public String answer(Judgement.Says says) {
        return say(
                switch (says) {
                    case Judgement.Together _ -> "answer.together";
                    case Judgement.Apart _ -> "answer.apart";
                    case Judgement.Unsure _ -> "answer.unsure";
                    case Judgement.Withdrawn _ -> "answer.withdrawn";
                    case Judgement.Taken taken ->
                        "answer.taken." + Tree.kebab(taken.answer().name());
                });
    }

    /// An instant in the first of the zones that the pages show.
    public String at(Instant instant) {
        return Clock.at(instant, Clock.ZONES.getFirst(), words()) + " UTC";
    }

    /// How large a file is.
    public String size(long bytes) {
        return bytes < 1 << 20 ? say("size.kib", Math.ceilDiv(bytes, 1 << 10)) : say("size.mib", bytes >> 20);
    }

    /// A day as the language of the page writes it.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words().locale())
                .format(day);
    }

    /// The classes that mark a piece of a text, one for each thing told of it.
    public String classes(Marked.Piece piece) {
        return piece.marks().stream()
                .map(Marked.Mark::sort)
                .map(sort -> switch (sort) {
                    case "passage", "translated", "credit" -> "of-" + sort;
                    default -> "of-change of-" + sort;
                })
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// The language this page is not in.
    public Words other() {
        return look.other();
    }

    public String otherHref() {
        return look.otherHref();
    }

    public String nextColoursHref() {
        return look.nextHref();
    }

    /// What changed between two captures, in words; counts by the name of what is counted.
    public String changed(String what) {
        return words().sayOr(words().sayOr(what, "count." + what.replaceFirst("^count-", "")), "changed." + what);
    }

    /// An address inside the case.
    public String in(String... parts) {
        StringBuilder href = new StringBuilder("/cases/").append(encoded(caseName));
        for (String part : parts) {
            href.append('/').append(encoded(part));
        }
        return href.toString();
    }

    /// The page of a channel. Its key may hold anything, slashes too, so it is no part of a path.
    public String channel(String key) {
        return query(in("channel"), Map.of("key", key));
    }

    /// An address with what it asks for; what is empty is left out.
    public static String query(String href, Map<String, String> asked) {
        String query = asked.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? href : href + "?" + query;
    }

    /// The same for what is put together from two.
    public static String query(String href, Map<String, String> asked, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(asked);
        all.putAll(more);
        return query(href, all);
    }

    public static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
