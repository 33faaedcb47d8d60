package headwater.listing;

import headwater.problem.Problem;
import headwater.prose.Wording;
import headwater.ranking.Absence;
import headwater.ranking.Appearance;
import headwater.ranking.Rankings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/// A topic followed over the ranked lists of a case: first seen where and in which bracket, never seen where, and
/// on how many crawls either rests.
public final class ListTrail {

    private final Rankings rankings;
    private final Wording wording;
    private final Tree tree;

    public ListTrail(Rankings rankings, Wording wording, Tree tree) {
        this.rankings = rankings;
        this.wording = wording;
        this.tree = tree;
    }

    /// @param topic a title or a part of it; compared as titles are, so without regard to width, case and spaces
    /// @param from the beginning of the window that a "never" is about, see [#instant]; empty for the first crawl
    /// @param to its end; empty for the last crawl
    public Listing of(String topic, String from, String to) {
        if (topic.isBlank()) {
            throw Problem.BAD_PARAMETER.at("topic", "say which topic to look for, as a title or a part of one");
        }
        Instant start = from.isEmpty() ? rankings.firstCrawl() : instant("--from", from, false);
        Instant end = to.isEmpty() ? rankings.lastCrawl() : instant("--to", to, true);
        if (end.isBefore(start)) {
            throw Problem.BAD_PARAMETER.at("--to", end + " lies before " + start);
        }
        List<Appearance> seen = rankings.appearances(topic);
        List<Absence> never = rankings.absences(List.of(topic), start, end);
        return new Listing(
                List.of("list", "topic", "first seen", "best position", "crawls", "longest gap"),
                Stream.concat(seen.stream().map(this::row), never.stream().map(this::row))
                        .toList(),
                List.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("topic", topic)
                        .put("from", start.toString())
                        .put("to", end.toString())
                        .setAll(java.util.Map.of("seen", tree.of(seen), "never", tree.of(never)))
                        .toString()),
                false);
    }

    private List<String> row(Appearance seen) {
        return List.of(
                seen.board(),
                seen.topic(),
                wording.time(seen.firstSeen()),
                seen.bestPosition() < 0 ? "no order" : Integer.toString(seen.bestPosition()),
                Integer.toString(seen.crawls()),
                "");
    }

    private List<String> row(Absence never) {
        List<String> row = new ArrayList<>(List.of(never.board(), ""));
        row.add(never.crawls() == 0 ? "not looked at in this window" : "never seen");
        row.addAll(List.of("", Integer.toString(never.crawls()), wording.duration(never.longestGap())));
        return row;
    }

    /// An instant with its offset (`2021-09-08T00:00+08:00`), or a day, which is taken in UTC and whole.
    static Instant instant(String where, String text, boolean isEnd) {
        try {
            if (text.length() == "2021-09-08".length()) {
                LocalDate day = LocalDate.parse(text);
                return isEnd
                        ? day.plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusMillis(1)
                        : day.atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.BAD_PARAMETER.at(
                    where,
                    "\"" + text + "\" is neither a day such as 2021-09-08 (taken in UTC) nor a time with its offset "
                            + "such as 2021-09-08T00:00+08:00");
        }
    }
}
