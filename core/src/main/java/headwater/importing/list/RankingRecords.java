package headwater.importing.list;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.importing.value.Clock;
import headwater.importing.value.Decoding;
import headwater.importing.value.Lines;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Turns the records of one ranking file into observations.
record RankingRecords(
        Source source,
        Decoding decoding,
        Boards boards,
        Clock clock,
        Capture.AccessBasis access,
        Capture.Digest digest) {

    static final String SNAPSHOT = "ranking:snapshot";
    static final String DAY_UNION = "ranking:day-union";
    static final String FIRST_SEEN = "ranking:first-seen";

    private static final JsonMapper JSON = JsonMapper.shared();

    /// One list as seen once.
    record Snapshot(
            String format, Channel channel, When captured, List<String> titles, List<Observation.Warning> warnings) {}

    static RankingRecords of(Source source, Decoding decoding) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : source.mapping()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                settings.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        String zone = settings.getOrDefault("captured.zone", "");
        return new RankingRecords(
                source,
                decoding,
                new Boards(source.name(), settings.getOrDefault("board", ""), settings.getOrDefault("crawler", "")),
                new Clock(zone.isEmpty() ? Known.notStated() : Known.of(zone(zone)), "", When.Basis.COLLECTOR_CLOCK),
                access(settings.getOrDefault("access_basis", "published-dataset")),
                Capture.Digest.sha256(source.sha256()));
    }

    private static Capture.AccessBasis access(String code) {
        return Stream.of(Capture.AccessBasis.values())
                .filter(each -> each.name().equals(code.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> Problem.BAD_PARAMETER.at(
                        "access_basis", "\"" + code + "\" is no basis on which material is public"));
    }

    private static Clock.ZoneIdText zone(String id) {
        try {
            return new Clock.ZoneIdText(ZoneId.of(id).getId());
        } catch (DateTimeException unknown) {
            throw Problem.BAD_PARAMETER.at("captured.zone", "\"" + id + "\" is no time zone, such as Asia/Shanghai");
        }
    }

    /// The place of a list that is a whole file.
    private static final String WHOLE = "list";

    /// What crawlers call the entries of a list.
    static final List<String> LISTS = List.of("titles", "items", "topics");

    /// A line of JSON: one snapshot.
    Stream<Imported> line(Lines.Line line) {
        if (line.tooLong()) {
            return Stream.of(rejected("line " + line.number(), Problem.TOO_LARGE, "the line is longer than any list"));
        }
        if (line.text().isBlank()) {
            return Stream.of();
        }
        try {
            return Stream.of(snapshot(JSON.readTree(line.text()), "line " + line.number()));
        } catch (JacksonException unreadable) {
            return Stream.of(rejected(
                    "line " + line.number(), Problem.BROKEN_RECORD, "is no JSON: " + unreadable.getOriginalMessage()));
        }
    }

    /// A JSON array: of snapshots, or of the entries of one list.
    Stream<Imported> array() throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        List<Imported> imported = new ArrayList<>();
        try (Reader reader = decoding.reader(source);
                MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(reader)) {
            while (nodes.hasNext()) {
                JsonNode node = nodes.next();
                if (LISTS.stream().anyMatch(node::has)) {
                    imported.add(snapshot(node, "element " + imported.size()));
                } else {
                    entries.add(node);
                }
            }
        } catch (JacksonException | UncheckedIOException unreadable) {
            imported.add(rejected(
                    "element " + (entries.size() + imported.size()),
                    Problem.BROKEN_RECORD,
                    "the array breaks off: " + unreadable.getMessage()));
        }
        if (imported.isEmpty() || !entries.isEmpty()) {
            imported.add(union(entries));
        }
        return imported.stream();
    }

    private Imported union(List<JsonNode> entries) {
        String day = Boards.day(source.name());
        if (day.isEmpty()) {
            return rejected(
                    "file name", Problem.BROKEN_RECORD, "nothing says when the list was captured: no day in the name");
        }
        List<Observation.Warning> warnings = new ArrayList<>();
        List<String> titles = titles(entries.stream(), warnings);
        boolean ranked = entries.stream().allMatch(each -> each.has("rank")) && !entries.isEmpty();
        return snapshot(ranked ? SNAPSHOT : DAY_UNION, boards.channel("", ""), day, titles, warnings, WHOLE);
    }

    private Imported snapshot(JsonNode node, String where) {
        List<Observation.Warning> warnings = new ArrayList<>();
        JsonNode list =
                LISTS.stream().filter(node::has).findFirst().map(node::path).orElse(node);
        if (!list.isArray()) {
            return rejected(where, Problem.BROKEN_RECORD, "has no list of titles");
        }
        List<String> titles = titles(list.values().stream(), warnings);
        if (node.has("notice")) {
            warnings.add(new Observation.Warning(
                    "notice", "notice", node.get("notice").asString("")));
        }
        String captured = text(node, "captured_at");
        String format = captured.isEmpty() ? DAY_UNION : SNAPSHOT;
        // Where nothing names the board, the page it was read from does.
        String page = text(node, "source_url").replaceFirst("^https?://", "").replaceFirst("[?#].*", "");
        String board = text(node, "board");
        Channel channel = boards.channel(board.isEmpty() ? page : board, text(node, "crawler"));
        return snapshot(format, channel, captured.isEmpty() ? text(node, "day") : captured, titles, warnings, where);
    }

    private Imported snapshot(
            String format,
            Channel channel,
            String captured,
            List<String> titles,
            List<Observation.Warning> warnings,
            String where) {
        return switch (clock.read(captured)) {
            case Known.Value<When>(When when) -> {
                if (when.zone() == When.Zone.LOCAL_NAIVE) {
                    warnings.add(new Observation.Warning(
                            "zone-not-stated", "captured_at", "\"" + captured + "\" may be local time anywhere"));
                }
                yield new Imported.Accepted(observation(new Snapshot(format, channel, when, titles, warnings), where));
            }
            case Known.Absent<When>(Known.Why why) ->
                rejected(where, Problem.BROKEN_RECORD, "\"" + captured + "\" is no time of capture");
        };
    }

    Observation observation(Snapshot snapshot, String where) {
        List<Observation.Warning> warnings = new ArrayList<>(snapshot.warnings());
        warnings.addAll(decoding.warnings());
        boolean empty = snapshot.titles().isEmpty();
        if (empty) {
            warnings.add(new Observation.Warning("empty-list", where, "the crawl shows no entry; it may have failed"));
        }
        Item.Body body = new Item.Body(
                snapshot.channel().displayName(),
                Known.notStated(),
                empty ? Known.absent(Known.Why.NOT_COLLECTED) : Known.of(String.join("\n", snapshot.titles())),
                empty ? Item.Completeness.NONE : Item.Completeness.FULL,
                Known.notStated(),
                Item.LanguageBasis.DETECTED);
        Item item = new Item(
                Item.Kind.LIST,
                Known.notStated(),
                new Item.Address(Known.notStated(), Known.notStated(), Known.notStated()),
                body,
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                Item.References.NONE);
        return new Observation(
                // Two days without an entry are the same bytes, and only the names of the files tell them apart.
                Observation.idOf(
                        digest,
                        where.equals(WHOLE) ? where + " " + snapshot.captured().raw() : where,
                        snapshot.channel().nativeId()),
                capture(snapshot.captured(), snapshot.format(), where, !empty),
                snapshot.channel(),
                item,
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(),
                warnings);
    }

    Capture capture(When captured, String format, String where, boolean available) {
        return new Capture(
                captured,
                Known.notStated(),
                -1,
                available ? Capture.Availability.AVAILABLE : Capture.Availability.UNKNOWN,
                List.of(digest),
                format,
                source.name() + "#" + where.replace("line ", ""),
                new Capture.Collector("", "", access, ""));
    }

    Imported rejected(String where, Problem problem, String detail) {
        return new Imported.Rejected(source.name() + " " + where, problem, detail);
    }

    /// The titles in order; entries that carry none are counted, and so is the heat that has no place in a list.
    private static List<String> titles(Stream<JsonNode> entries, List<Observation.Warning> warnings) {
        List<String> titles = new ArrayList<>();
        Map<String, Integer> unused = new LinkedHashMap<>();
        entries.forEach(entry -> {
            JsonNode title = title(entry);
            String text = title.isString()
                    ? title.stringValue().replaceAll("\\s*\\R\\s*", " ").strip()
                    : "";
            if (text.isEmpty()) {
                unused.merge("entries without a title", 1, Integer::sum);
            } else {
                titles.add(text);
            }
            entry.propertyNames().stream()
                    .filter(key -> !key.equals("title") && !key.equals("word"))
                    .forEach(key -> unused.merge(key, 1, Integer::sum));
        });
        if (!unused.isEmpty()) {
            warnings.add(new Observation.Warning("not-mapped", "items", "not used, with how often: " + unused));
        }
        return titles;
    }

    private static JsonNode title(JsonNode entry) {
        if (entry.isArray()) {
            return entry.path(0);
        }
        return entry.isObject() ? (entry.has("title") ? entry.get("title") : entry.path("word")) : entry;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).isString() ? node.get(key).stringValue() : "";
    }
}
