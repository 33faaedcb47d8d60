package headwater.importing.list;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Rows;
import headwater.model.Channel;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ranked lists as tables: a row for each entry of each crawl, or a row for each topic with its first sighting.
final class RankingTable {

    private RankingTable() {}

    static Stream<Imported> read(Source source, Decoding decoding, RankingRecords records) throws IOException {
        Rows.Table table = Rows.delimited(source, decoding);
        List<Rows.Row> rows;
        try (Stream<Rows.Row> all = table.rows()) {
            rows = all.toList();
        }
        List<Imported> imported = new ArrayList<>();
        rows.stream()
                .filter(row -> row.fault() != null)
                .map(row -> rejected(records, row))
                .forEach(imported::add);
        List<Rows.Row> whole = rows.stream().filter(row -> row.fault() == null).toList();
        imported.addAll(RankingFile.isSummary(table.header()) ? sightings(records, whole) : snapshots(records, whole));
        return imported.stream();
    }

    private static Imported rejected(RankingRecords records, Rows.Row row) {
        Rows.Fault fault = row.fault();
        return fault == null
                ? records.rejected("line " + row.number(), Problem.BROKEN_RECORD, "")
                : records.rejected("line " + row.number(), fault.problem(), fault.detail());
    }

    private static String board(Rows.Row row) {
        return row.cells().containsKey("platform_board") ? row.cell("platform_board") : row.cell("board");
    }

    // ---- a row for each entry of each crawl

    private record Key(String captured, String board, String crawler) {}

    private static List<Imported> snapshots(RankingRecords records, List<Rows.Row> rows) {
        Map<Key, List<Rows.Row>> crawls = new LinkedHashMap<>();
        for (Rows.Row row : rows) {
            crawls.computeIfAbsent(
                            new Key(row.cell("captured_at"), board(row), row.cell("crawler")), key -> new ArrayList<>())
                    .add(row);
        }
        List<Imported> imported = new ArrayList<>();
        crawls.forEach((key, entries) -> imported.add(snapshot(records, key, entries)));
        return imported;
    }

    private static Imported snapshot(RankingRecords records, Key key, List<Rows.Row> entries) {
        String where = "line " + entries.getFirst().number();
        if (!(records.clock().read(key.captured()) instanceof Known.Value<When>(When captured))) {
            return records.rejected(where, Problem.BROKEN_RECORD, "\"" + key.captured() + "\" is no time of capture");
        }
        List<Observation.Warning> warnings = new ArrayList<>();
        List<Rows.Row> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparingLong(row -> rank(row)));
        long unranked =
                ordered.stream().filter(row -> rank(row) == Long.MAX_VALUE).count();
        if (unranked > 0) {
            warnings.add(new Observation.Warning(
                    "no-rank", "rank", unranked + " entries carry no rank, as paid ones do; they stand last"));
        }
        return new Imported.Accepted(records.observation(
                new RankingRecords.Snapshot(
                        RankingRecords.SNAPSHOT,
                        records.boards().channel(key.board(), key.crawler()),
                        captured,
                        ordered.stream()
                                .map(row -> row.cell("title").strip())
                                .filter(each -> !each.isEmpty())
                                .toList(),
                        warnings),
                where));
    }

    private static long rank(Rows.Row row) {
        String text =
                row.cell(row.cells().containsKey("rank") ? "rank" : "position").strip();
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    // ---- a row for each topic with its first sighting

    /// Every time in such a table is the time of a crawl. The latest one before a topic's first sighting did not
    /// show it, which bounds the sighting from below, if loosely: crawls that first or last saw nothing are not in
    /// the table.
    private static List<Imported> sightings(RankingRecords records, List<Rows.Row> rows) {
        Map<String, TreeSet<Instant>> crawls = new TreeMap<>();
        for (Rows.Row row : rows) {
            TreeSet<Instant> times = crawls.computeIfAbsent(key(records, row), key -> new TreeSet<>());
            Stream.of("first_seen", "last_seen")
                    .flatMap(column -> records.clock().read(row.cell(column)).stream())
                    .filter(When::isExact)
                    .forEach(when -> times.add(when.earliest()));
        }
        return rows.stream()
                .map(row -> sighting(records, row, crawls.getOrDefault(key(records, row), new TreeSet<>())))
                .toList();
    }

    private static String key(RankingRecords records, Rows.Row row) {
        return records.boards().channel(board(row), row.cell("crawler")).key();
    }

    private static Imported sighting(RankingRecords records, Rows.Row row, NavigableSet<Instant> crawls) {
        String where = "line " + row.number();
        String title = row.cell("title").strip();
        if (title.isEmpty()) {
            return records.rejected(where, Problem.BROKEN_RECORD, "the row has no title");
        }
        if (!(records.clock().read(row.cell("first_seen")) instanceof Known.Value<When>(When seen))) {
            return records.rejected(
                    where, Problem.BROKEN_RECORD, "\"" + row.cell("first_seen") + "\" is no time of a first sighting");
        }
        Instant notYet = seen.isExact() ? crawls.lower(seen.earliest()) : null;
        return new Imported.Accepted(observation(records, row, seen, firstSeen(seen, notYet)));
    }

    private static When firstSeen(When seen, @Nullable Instant notYet) {
        return notYet == null ? When.noLaterThan(seen) : When.bracket(notYet, seen.latest(), seen.zoneId(), seen.raw());
    }

    private static Observation observation(RankingRecords records, Rows.Row row, When seen, When firstSeen) {
        String where = "line " + row.number();
        String title = row.cell("title").strip();
        Channel channel = records.boards().channel(board(row), row.cell("crawler"));
        Item item = new Item(
                Item.Kind.POST,
                Known.of(channel.nativeId().orElse(channel.platform()) + " " + title),
                Item.Address.of(row.cell("url")),
                new Item.Body(
                        Known.of(title),
                        Known.notStated(),
                        Known.notStated(),
                        Item.Completeness.TITLE_ONLY,
                        Known.notStated(),
                        Item.LanguageBasis.DETECTED),
                Known.of(firstSeen),
                Known.notStated(),
                Known.notStated(),
                Item.References.NONE);
        String rank = row.cell("best_list_position").strip();
        List<Count> counts = rank.matches("[1-9]\\d{0,8}")
                ? List.of(new Count(
                        Count.Name.RANK,
                        Count.Qualifier.EXACT,
                        Long.parseLong(rank),
                        Long.parseLong(rank),
                        rank,
                        Count.Scope.TOPIC,
                        Known.notStated()))
                : List.of();
        return new Observation(
                Observation.idOf(records.digest(), where, Known.of(title)),
                records.capture(seen, RankingRecords.FIRST_SEEN, where, true),
                channel,
                item,
                List.of(),
                Credit.notDeterminable(List.of()),
                counts,
                records.decoding().warnings());
    }
}
