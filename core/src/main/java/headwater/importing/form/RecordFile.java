package headwater.importing.form;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Lines;
import headwater.importing.value.Rows;
import headwater.model.About;
import headwater.model.Capture;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An importer made of forms: it recognises a file whose first record fits one of them, and reads each record with the
/// first that fits it. Records stand one a line, in a list, at the places the forms name, or in the rows of a table.
///
/// @param split makes the records out of what stands in one place, where that is not one record as it is
/// @param closed names at the top of a document that are never read
public record RecordFile(About about, List<Form> forms, Split split, Set<String> closed) implements Importer {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Makes records out of one JSON value.
    public interface Split {
        Stream<JsonNode> records(JsonNode value, Map<String, String> seen);

        /// Whether a document's records need what stands elsewhere in it, so that it must be held as a whole.
        default boolean takesWhole() {
            return false;
        }

        /// Whether a record always stands inside a document, so that a line is one on one line and no record.
        default boolean isInside() {
            return false;
        }

        /// Whether a value is no record and says nothing, such as a mark of where a stream may be resumed.
        default boolean isBeside(JsonNode value) {
            return false;
        }

        /// Whether the beginning of a file is the format's, where no record stands in it yet.
        default boolean knows(Head head) {
            return false;
        }

        /// The value is the record.
        Split NONE = (value, seen) -> Stream.of(value);
    }

    public RecordFile {
        forms = List.copyOf(forms);
        closed = Set.copyOf(closed);
    }

    /// @param resource its forms, such as `social/zeeschuimer.forms`
    public static RecordFile of(About about, String resource) {
        return of(about, resource, Split.NONE, Set.of());
    }

    public static RecordFile of(About about, String resource, Split split, Set<String> closed) {
        return new RecordFile(about, Form.all(resource), split, closed);
    }

    @Override
    public boolean recognises(String name, byte[] bytes) {
        Head head = Head.of(bytes);
        if (head.values().isEmpty()) {
            return new Tables(forms).recognises(bytes);
        }
        return split.knows(head) || documents().anyMatch(form -> fits(form, head));
    }

    @Override
    public boolean readsAccess() {
        return true;
    }

    /// What such an importer is called and may be told beside a file.
    ///
    /// @param access the basis on which its material is public as usual
    /// @param more parameters about the publication beside its zone
    public static About about(String id, String access, String... more) {
        return new About(
                "importing",
                id,
                1,
                Stream.of(
                                Stream.of(new About.Parameter("published.zone", "")),
                                Stream.of(more).map(each -> new About.Parameter(each, "")),
                                Stream.of(
                                        new About.Parameter("captured", ""),
                                        new About.Parameter("captured.zone", ""),
                                        new About.Parameter("access_basis", access)))
                        .flatMap(each -> each)
                        .toList());
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        Head head = Head.of(source.head());
        Decoding decoding = Decoding.of(source);
        Run run = new Run(this, source, decoding.warnings());
        if (head.values().isEmpty()) {
            Rows.Table table = new Tables(forms).read(source, decoding);
            run.fileWarnings(table.warnings());
            return Untold.of(
                    table.rows().map(run::row),
                    new Imported.Rejected(source.name(), Problem.EMPTY_INPUT, "the table has no row"));
        }
        if (head.lines() && !split.isInside()) {
            return Lines.of(decoding.reader(source))
                    .filter(line -> line.tooLong() || !line.text().isBlank())
                    .flatMap(run::line);
        }
        return Elements.of(decoding.reader(source), places(head), closed).flatMap(run::element);
    }

    /// Where the records of a document stand.
    private Set<String> places(Head head) {
        Set<String> places = new java.util.TreeSet<>();
        if (!split.takesWhole()) {
            documents().map(RecordFile::places).forEach(places::addAll);
        }
        if (head.array()) {
            places.add("[]");
        } else if (split.takesWhole() || documents().anyMatch(form -> fitsWhole(form, head))) {
            places.add("");
        }
        return places;
    }

    /// The forms whose records stand in JSON.
    private Stream<Form> documents() {
        return forms.stream()
                .filter(form -> !form.has("columns") && !form.setting("in", "").equals("table"));
    }

    private static List<String> places(Form form) {
        return form.settings("in").filter(each -> !each.equals("table")).toList();
    }

    private static boolean fits(Form form, Head head) {
        return fitsWhole(form, head)
                || Stream.concat(places(form).stream(), head.array() ? Stream.of("[]") : Stream.of())
                        .anyMatch(place -> fitsAt(form, head, place + "."));
    }

    private static boolean fitsWhole(Form form, Head head) {
        return !head.array() && fitsAt(form, head, "");
    }

    private static boolean fitsAt(Form form, Head head, String prefix) {
        return form.settings("needs").allMatch(each -> {
            int equals = each.indexOf('=');
            String path = prefix + (equals < 0 ? each.replaceAll("[?]$", "") : each.substring(0, equals));
            String value = head.values().get(path.replace("[0]", "[]"));
            return value != null && (equals < 0 || value.equals(each.substring(equals + 1)));
        });
    }

    /// One reading of one file.
    private static final class Run {
        private final RecordFile file;
        private final Source source;
        private final Capture.Digest digest;
        private final Entry.Given given;
        private List<Observation.Warning> warnings;

        private Run(RecordFile file, Source source, List<Observation.Warning> warnings) {
            this.file = file;
            this.source = source;
            this.digest = Capture.Digest.sha256(source.sha256());
            this.given = Entry.Given.of(source);
            this.warnings = warnings;
        }

        private void fileWarnings(List<Observation.Warning> all) {
            warnings = all;
        }

        private Imported row(Rows.Row row) {
            String place = "line " + row.number();
            Rows.Fault fault = row.fault();
            if (fault != null) {
                return new Imported.Rejected(source.name() + " " + place, fault.problem(), fault.detail());
            }
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            row.cells().forEach((column, cell) -> record.put(column, LoneReturns.restored(cell)));
            return record(file.split.records(record, Map.of()).findFirst().orElse(record), place);
        }

        private Stream<Imported> line(Lines.Line line) {
            String place = "line " + line.number();
            if (line.tooLong()) {
                return rejected(place, Problem.TOO_LARGE, "the line is longer than any record");
            }
            try {
                return all(JSON.readTree(new EscapeReader(new java.io.StringReader(line.text()))), place, Map.of());
            } catch (JacksonException unreadable) {
                return rejected(place, Problem.BROKEN_RECORD, "is no JSON: " + unreadable.getOriginalMessage());
            }
        }

        private Stream<Imported> element(Elements.Element element) {
            String place = "record " + element.number();
            JsonNode record = element.record();
            return record == null
                    ? rejected(place, Problem.BROKEN_RECORD, element.problem())
                    : all(record, place, element.seen());
        }

        private Stream<Imported> all(JsonNode value, String place, Map<String, String> seen) {
            if (file.split.isBeside(value)) {
                return Stream.of();
            }
            if (!value.isObject()) {
                return rejected(place, Problem.BROKEN_RECORD, "is no object");
            }
            List<JsonNode> records =
                    file.split.records(value, seen).flatMap(this::placed).toList();
            if (records.isEmpty()) {
                return rejected(place, Problem.BROKEN_RECORD, "holds no record: " + names(value));
            }
            return java.util.stream.IntStream.range(0, records.size())
                    .mapToObj(i -> record(records.get(i), records.size() == 1 ? place : place + "/" + (i + 1)));
        }

        /// A value that is no record itself may hold records at the places of a document.
        private Stream<JsonNode> placed(JsonNode value) {
            if (file.forms.stream().anyMatch(form -> form.fits(value))) {
                return Stream.of(value);
            }
            List<JsonNode> inside = file.forms.stream()
                    .flatMap(form -> places(form).stream())
                    .distinct()
                    .flatMap(place -> FieldPath.of(place).in(value))
                    .filter(JsonNode::isObject)
                    .toList();
            return inside.isEmpty() ? Stream.of(value) : inside.stream();
        }

        private Imported record(JsonNode record, String place) {
            for (Form form : file.forms) {
                if (form.fits(record)) {
                    return Post.read(new Entry(source, form, record, place, digest, given, warnings));
                }
            }
            return new Imported.Rejected(
                    source.name() + " " + place,
                    Problem.BROKEN_RECORD,
                    "is no record that " + file.about.id() + " knows: " + names(record));
        }

        private static String names(JsonNode record) {
            return record.propertyNames().stream().limit(20).collect(Collectors.joining(", "));
        }

        private Stream<Imported> rejected(String place, Problem problem, String detail) {
            return Stream.of(new Imported.Rejected(source.name() + " " + place, problem, detail));
        }
    }
}
