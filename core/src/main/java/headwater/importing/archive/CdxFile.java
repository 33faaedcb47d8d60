package headwater.importing.archive;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Lines;
import headwater.model.About;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.model.When;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The index of a web archive: CDX with or without its header line, CDXJ, or the JSON an archive's search answers with.
public final class CdxFile implements Importer {

    private static final int LARGEST_ANSWER = 32 << 20;

    private static final Pattern HEADER = Pattern.compile("^ CDX( \\S)+\\s*$");

    private static final Pattern JSON_LINE = Pattern.compile("^(\\S+) (\\d{4,17}) (\\{.*\\})\\s*$");

    private static final Pattern PLAIN_LINE =
            Pattern.compile("^\\S+ \\d{14} \\S+ \\S+ (\\d{3}|-) (\\S+)( \\S+){1,5}\\s*$");

    private static final Pattern ANSWER = Pattern.compile("^\\s*\\[\\s*\\[\\s*\"(urlkey|timestamp|original)\"");

    private static final String USUAL = "N b a m s k r M S V g";

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// A line of an index is never longer.
    private static final int LONGEST = 1 << 20;

    /// One capture as an index gives it.
    private record Entry(String timestamp, String url, String mime, String status, String digest) {}

    @Override
    public About about() {
        return new About("importing", "cdx", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        String first =
                text.lines().filter(line -> !line.startsWith("!")).findFirst().orElse("");
        return HEADER.matcher(first).matches()
                || JSON_LINE.matcher(first).matches()
                || PLAIN_LINE.matcher(first).matches()
                || ANSWER.matcher(text).find();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        if (ANSWER.matcher(new String(source.head(), StandardCharsets.UTF_8)).find()) {
            return answer(source);
        }
        String[] fields = {USUAL};
        Map<String, Integer> passed = new TreeMap<>();
        Stream<Lines.Line> lines = Lines.of(new InputStreamReader(source.open(), StandardCharsets.UTF_8));
        Stream<Imported> read = lines.flatMap(line -> line.tooLong()
                ? Stream.of(new Imported.Rejected(
                        source.name() + "#" + line.number(), Problem.TOO_LARGE, "the line is longer than any capture"))
                : line(source, line.text(), line.number(), fields, passed));
        return LastTold.of(source, read, passed).onClose(lines::close);
    }

    private static Stream<Imported> line(
            Source source, String line, long number, String[] fields, Map<String, Integer> passed) {
        String where = source.name() + "#" + number;
        if (line.isBlank() || line.startsWith("!")) {
            return Stream.of();
        }
        if (HEADER.matcher(line).matches()) {
            fields[0] = line.substring(5).strip();
            return Stream.of();
        }
        Matcher json = JSON_LINE.matcher(line);
        try {
            if (line.length() > LONGEST) {
                throw new IllegalArgumentException("a line of " + line.length() + " characters");
            }
            return json.matches()
                    ? capture(source, where, fromJson(json.group(2), MAPPER.readTree(json.group(3))), passed)
                    : capture(source, where, fromFields(line, fields[0]), passed);
        } catch (JacksonException | IllegalArgumentException | DateTimeException broken) {
            return Stream.of(new Imported.Rejected(where, Problem.BROKEN_RECORD, String.valueOf(broken.getMessage())));
        }
    }

    private static Entry fromJson(String timestamp, JsonNode node) {
        return new Entry(
                timestamp,
                node.path("url").asString(""),
                node.path("mime").asString(""),
                node.path("status").asString("-"),
                node.path("digest").asString(""));
    }

    /// The header names each column by a letter.
    private static Entry fromFields(String line, String letters) {
        String[] values = line.strip().split(" ", -1);
        String[] names = letters.split(" ", -1);
        boolean nine = values.length == 9 && names.length == 11;
        String[] used = nine ? "N b a m s k r V g".split(" ", -1) : names;
        if (values.length < 6) {
            throw new IllegalArgumentException(values.length + " columns where " + used.length + " are named");
        }
        return new Entry(
                value(values, used, "b"),
                value(values, used, "a"),
                value(values, used, "m"),
                value(values, used, "s"),
                value(values, used, "k"));
    }

    private static String value(String[] values, String[] names, String name) {
        int at = List.of(names).indexOf(name);
        return at < 0 || at >= values.length ? "" : values[at];
    }

    private static Stream<Imported> answer(Source source) throws IOException {
        JsonNode rows;
        try (java.io.InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(LARGEST_ANSWER + 1);
            if (bytes.length > LARGEST_ANSWER) {
                return Stream.of(new Imported.Rejected(
                        source.name(),
                        Problem.TOO_LARGE,
                        "an answer of more than " + (LARGEST_ANSWER >> 20) + " MiB; ask for it in pages"));
            }
            rows = MAPPER.readTree(bytes);
        } catch (JacksonException broken) {
            return Stream.of(new Imported.Rejected(source.name(), Problem.BROKEN_RECORD, "it is not JSON"));
        }
        List<String> names =
                rows.path(0).values().stream().map(each -> each.asString("")).toList();
        Map<String, Integer> passed = new TreeMap<>();
        int end = end(rows);
        if (end < rows.size()) {
            passed.put("key of the answer's next page", 1);
        }
        Stream<Imported> read = IntStream.range(1, end)
                .boxed()
                .flatMap(i -> row(source, names, rows.path(i), source.name() + "#" + i, passed));
        return LastTold.of(source, read, passed);
    }

    /// An empty row and one with the key of the next page may stand at the end; they are no captures.
    private static int end(JsonNode rows) {
        int size = rows.size();
        return size > 2
                        && rows.path(size - 1).size() == 1
                        && rows.path(size - 2).isEmpty()
                ? size - 2
                : size;
    }

    private static Stream<Imported> row(
            Source source, List<String> names, JsonNode row, String where, Map<String, Integer> passed) {
        UnaryOperator<String> column =
                name -> names.contains(name) ? row.path(names.indexOf(name)).asString("") : "";
        try {
            if (row.size() != names.size()) {
                throw new IllegalArgumentException(row.size() + " columns where " + names.size() + " are named");
            }
            return capture(
                    source,
                    where,
                    new Entry(
                            column.apply("timestamp"),
                            column.apply("original"),
                            column.apply("mimetype"),
                            column.apply("statuscode"),
                            column.apply("digest")),
                    passed);
        } catch (IllegalArgumentException | DateTimeException broken) {
            return Stream.of(new Imported.Rejected(where, Problem.BROKEN_RECORD, String.valueOf(broken.getMessage())));
        }
    }

    private static Stream<Imported> capture(Source source, String where, Entry entry, Map<String, Integer> passed) {
        if (entry.url().isEmpty()) {
            throw new IllegalArgumentException("a line without an address");
        }
        String mime = entry.mime();
        if (!mime.isEmpty()
                && !mime.equals("-")
                && !mime.contains("html")
                && !mime.equals("warc/revisit")
                && !mime.equals("unk")) {
            passed.merge(mime, 1, Integer::sum);
            return Stream.of();
        }
        int status = entry.status().matches("\\d{3}") ? Integer.parseInt(entry.status()) : -1;
        Known<Capture.Digest> digest =
                entry.digest().isEmpty() || entry.digest().equals("-")
                        ? Known.notStated()
                        : Known.of(new Capture.Digest("sha1", entry.digest(), "record-payload"));
        Observation observation = Bodiless.observe(
                source,
                Bodiless.capture(
                        source, when(entry.timestamp()), entry.url(), status, new Bodiless.Place("cdx", where, digest)),
                List.of(),
                List.of(new Warning("index-only", "", "the index lists the capture and not what the page said")));
        return Stream.of(new Imported.Accepted(observation));
    }

    private static final Map<Integer, When.Precision> PRECISIONS =
            Map.of(4, When.Precision.YEAR, 6, When.Precision.MONTH, 8, When.Precision.DAY, 12, When.Precision.MINUTE);

    private static When when(String timestamp) {
        String digits = timestamp.length() > 14 ? timestamp.substring(0, 14) : timestamp;
        String full = digits + "00000101000000".substring(Math.min(digits.length(), 14));
        LocalDateTime local = LocalDateTime.parse(full, DIGITS);
        return digits.length() == 14
                ? When.at(
                        local.toInstant(ZoneOffset.UTC),
                        When.Zone.EXPLICIT_OFFSET,
                        When.Basis.ARCHIVE_CAPTURE,
                        timestamp)
                : When.local(
                        local,
                        ZoneOffset.UTC,
                        PRECISIONS.getOrDefault(digits.length(), When.Precision.DAY),
                        When.Zone.EXPLICIT_OFFSET,
                        When.Basis.ARCHIVE_CAPTURE,
                        timestamp);
    }
}
