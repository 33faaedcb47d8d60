package headwater.importing.table;

import headwater.importing.FormReader;
import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.importing.value.Rows;
import headwater.model.Capture;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Turns the rows of a manual review into observations.
///
/// The id of an observation stands for the words of its row and not for the file: a table grows, and what a coder wrote
/// down once is one coding, whether it comes in this file or in a longer one.
final class ReviewRow {

    private final Source source;
    private final String form;
    private final List<Observation.Warning> tableWarnings;

    ReviewRow(Source source, String form, List<Observation.Warning> tableWarnings) {
        this.source = source;
        this.form = form;
        this.tableWarnings = List.copyOf(tableWarnings);
    }

    Imported read(Rows.Row row) {
        List<FormReader.Fault> faults = row.fault() != null
                ? List.of()
                : ReviewFault.of(row.cells(), source.access().isKnown());
        if (!faults.isEmpty()) {
            boolean onlyAccess = faults.stream().allMatch(each -> each.field().equals("access_basis"));
            return new Imported.Rejected(
                    source.name() + " row " + row.number(),
                    onlyAccess ? Problem.NOT_PUBLIC : Problem.BROKEN_RECORD,
                    faults.stream()
                            .map(each -> each.field() + ": " + each.detail())
                            .collect(Collectors.joining("; ")));
        }
        boolean isRelative = ReviewFault.isRelative(cell(row, "published"));
        Rows.Row plain = isRelative ? without(row, "published") : row;
        return switch (new TableRow(source, mapping(plain), form, tableWarnings).read(plain)) {
            case Imported.Accepted(Observation read) -> new Imported.Accepted(coded(row, read));
            case Imported.Noted noted -> noted;
            case Imported.Rejected rejected -> rejected;
        };
    }

    private static String cell(Rows.Row row, String column) {
        return ReviewFault.cell(row.cells(), column);
    }

    private static Rows.Row without(Rows.Row row, String column) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.put(column, "");
        return new Rows.Row(row.number(), cells, row.fault());
    }

    /// Only what the row says something in: a column left empty is no statement, as one that is not there.
    private static Mapping mapping(Rows.Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> beside = new ArrayList<>();
        for (ReviewColumn column : ReviewColumn.ALL) {
            if (column.field().isEmpty()) {
                beside.add(column.name());
            } else if (!cell(row, column.name()).isEmpty()) {
                fields.put(column.field(), column.name());
                String zone = cell(row, column.name() + "_zone");
                if (column.sort() == FormReader.Sort.TIME && !zone.isEmpty()) {
                    fields.put(column.field() + ".zone", zone);
                }
            }
        }
        if (!cell(row, "screenshot_sha256").isEmpty()) {
            fields.putIfAbsent("images", "screenshot_sha256");
        }
        fields.put("ignore", String.join(",", beside));
        return new Mapping(fields, Map.of(), List.of());
    }

    private Observation coded(Rows.Row row, Observation read) {
        List<Observation.Warning> warnings = new ArrayList<>(
                read.warnings().stream().map(ReviewRow::inColumns).toList());
        String shown = cell(row, "screenshot_sha256").toLowerCase(Locale.ROOT);
        List<Capture.Digest> digests = new ArrayList<>(read.capture().digests());
        digests.addAll(screenshot(ReviewFault.file(cell(row, "screenshot")), shown, warnings));
        Capture capture = read.capture();
        return new Observation(
                id(row.cells()),
                new Capture(
                        capture.captured(),
                        capture.url(),
                        capture.status(),
                        capture.availability(),
                        digests,
                        form + ":manual-review",
                        capture.locator(),
                        capture.collector()),
                read.channel(),
                item(row, read, shown, warnings),
                read.relations(),
                credit(row, read.credit()),
                read.counts(),
                warnings);
    }

    /// A person who fills in the table knows its columns, and no fields of a mapping.
    private static Observation.Warning inColumns(Observation.Warning warning) {
        String detail = warning.code().equals("zone-not-stated")
                ? warning.detail()
                        .replace("see captured.zone", "see seen_zone")
                        .replace("see published.zone", "see published_zone")
                : warning.detail();
        return new Observation.Warning(warning.code(), warning.path(), detail);
    }

    /// The picture that the row names, as evidence, if it was handed over with the table and is the one the row means.
    private List<Capture.Digest> screenshot(String name, String stated, List<Observation.Warning> warnings) {
        if (name.isEmpty()) {
            return List.of();
        }
        Source.Beside beside = source.beside(name);
        String code = beside.equals(Source.Beside.ABSENT) ? "screenshot-not-kept" : "screenshot-refused";
        if (beside.sha256().isEmpty()) {
            String said = stated.isEmpty() ? "" : "; it is said to have SHA-256 " + stated;
            warnings.add(new Observation.Warning(code, "screenshot", name + " " + beside.why() + said));
            return List.of();
        }
        if (!stated.isEmpty() && !stated.equals(beside.sha256())) {
            warnings.add(new Observation.Warning(
                    "screenshot-differs",
                    "screenshot",
                    name + " has SHA-256 " + beside.sha256() + ", where the row says " + stated + "; it is not kept"));
            return List.of();
        }
        return List.of(new Capture.Digest("sha256", beside.sha256(), "media"));
    }

    private static Item item(Rows.Row row, Observation read, String shown, List<Observation.Warning> warnings) {
        Item item = read.item();
        return new Item(
                item.kind(),
                item.nativeId(),
                address(row, item, shown),
                item.body(),
                published(row, read, warnings),
                item.modified(),
                item.deleted(),
                item.references());
    }

    /// What has neither an address nor an id is told apart by its screenshot, else by its words, so that two coders who
    /// looked at the same thing looked at one item.
    private static Item.Address address(Rows.Row row, Item item, String shown) {
        String words = cell(row, "text").isEmpty() ? cell(row, "title") : cell(row, "text");
        String same = shown.isEmpty() && !words.isEmpty()
                ? sha256(Normalizer.normalize(words, Normalizer.Form.NFC).replaceAll("\\s+", " "))
                : shown;
        return item.address().url().isKnown() || item.nativeId().isKnown() || same.isEmpty()
                ? item.address()
                : new Item.Address(Known.notStated(), Known.of("urn:sha256:" + same), Known.notStated());
    }

    /// "3 days ago" is as good as when it was seen, and says no more than that it was there by then.
    private static Known<When> published(Rows.Row row, Observation read, List<Observation.Warning> warnings) {
        String raw = cell(row, "published");
        Known<When> published = read.item().published();
        When seen = read.capture().captured();
        if (ReviewFault.isRelative(raw)) {
            warnings.add(new Observation.Warning(
                    "time-relative", "published", "\"" + raw + "\" is taken to mean no more than: by then"));
            boolean isBounded = !published.isKnown() && seen.precision() != When.Precision.UNKNOWN;
            return isBounded ? Known.of(asWritten(When.noLaterThan(seen), raw)) : published;
        }
        published.stream()
                .filter(seen::certainlyBefore)
                .forEach(each -> warnings.add(new Observation.Warning(
                        "time-conflict",
                        "published",
                        "published at " + each.earliest() + ", after it was seen at " + seen.latest())));
        return published;
    }

    private static When asWritten(When when, String raw) {
        return new When(
                when.earliest(), when.latest(), when.precision(), when.zone(), when.zoneId(), when.basis(), raw);
    }

    /// A credit the coder saw stands where the words alone show none. That the coder saw none is told as something that
    /// was looked for, and is a finding only where the whole text is there.
    private static Credit credit(Rows.Row row, Credit read) {
        Credit.Status coded = Mapping.constant(Credit.Status.class, cell(row, "credit"));
        if (coded == null) {
            return read;
        }
        List<String> checked = new ArrayList<>(read.checked());
        checked.add("coder:" + Mapping.written(cell(row, "credit")));
        boolean stands = shows(coded) && (!cell(row, "credit_name").isEmpty() || !shows(read.status()));
        return new Credit(stands ? coded : read.status(), read.declaredOriginal(), read.credited(), checked);
    }

    private static boolean shows(Credit.Status status) {
        return status != Credit.Status.NONE_FOUND && status != Credit.Status.NOT_DETERMINABLE;
    }

    static String id(Map<String, String> cells) {
        String hash = sha256(ReviewColumn.ALL.stream()
                .map(ReviewColumn::name)
                .filter(each -> !ReviewFault.cell(cells, each).isEmpty())
                .map(each -> each + "=" + ReviewFault.cell(cells, each).replace("\r\n", "\n"))
                .collect(Collectors.joining("\0")));
        return Observation.idOf(new Capture.Digest("sha256", hash, "record-block"), "manual-review", Known.notStated());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
