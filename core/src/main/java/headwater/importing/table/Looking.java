package headwater.importing.table;

import headwater.importing.Imported;
import headwater.importing.Preview;
import headwater.importing.Preview.Standing;
import headwater.importing.Source;
import headwater.importing.value.Counts;
import headwater.importing.value.Rows;
import headwater.model.Capture;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Relation;
import headwater.model.When;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Shows what a mapping, and a guess for what it leaves open, would make of a table's first rows.
final class Looking {

    /// How much of a long cell is shown.
    private static final int SHOWN = 200;

    /// Fields whose values are words of ours.
    private static final Map<String, List<String>> CODES = Map.of(
            "kind", Mapping.codes(Item.Kind.class),
            "completeness", Mapping.codes(Item.Completeness.class),
            "availability", Mapping.codes(Capture.Availability.class),
            "access_basis", Mapping.codes(Capture.AccessBasis.class),
            "declared_original", Mapping.codes(Credit.DeclaredOriginal.class),
            "relation.type", Mapping.codes(Relation.Type.class));

    private final Source source;
    private final String form;
    private final Mapping stated;
    private final List<Observation.Warning> warnings;

    Looking(Source source, String form, Mapping stated, List<Observation.Warning> warnings) {
        this.source = source;
        this.form = form;
        this.stated = stated;
        this.warnings = List.copyOf(warnings);
    }

    Preview at(Sample sample, int shown) {
        Guess guess = Guess.of(sample.columns(), sample.rows(), stated);
        Mapping all = stated.with(guess.fields());
        List<Phrase> open = new ArrayList<>(new Open(stated, all, guess).in(sample));
        warnings.forEach(each -> open.add(Phrase.of("importing.mapping.open.told", each.path(), each.detail())));
        // Only a mapping that an import would use can say which rows it would reject.
        boolean usable = !stated.fields().isEmpty()
                && stated.refusals().isEmpty()
                && stated.missing(sample.columns()).isEmpty();
        TableRow reader = usable ? new TableRow(source, stated, form, warnings) : null;
        return new Preview(
                form,
                sample.rows().size(),
                sample.columns().stream().map(each -> column(each, guess)).toList(),
                sample.rows().stream()
                        .limit(shown)
                        .map(row -> row(row, sample.columns(), all, reader))
                        .toList(),
                open,
                MappingText.of(source, stated, guess, all));
    }

    private Preview.Column column(String name, Guess guess) {
        if (stated.ignores(name)) {
            return new Preview.Column(name, "", Standing.IGNORED, Phrase.of("importing.mapping.reason.ignored"));
        }
        String known = fields(stated.fields(), name);
        if (!known.isEmpty()) {
            return new Preview.Column(name, known, Standing.STATED, Phrase.of("importing.mapping.reason.stated"));
        }
        String doubted = fields(stated.unconfirmed(), name);
        if (!doubted.isEmpty()) {
            return new Preview.Column(
                    name, doubted, Standing.UNCONFIRMED, Phrase.of("importing.mapping.reason.unconfirmed"));
        }
        String field = guess.fields().getOrDefault(name, "");
        return new Preview.Column(
                name,
                field,
                field.isEmpty() ? Standing.UNKNOWN : Standing.GUESSED,
                guess.reasons().getOrDefault(name, Phrase.of("importing.mapping.reason.none")));
    }

    /// A column may serve several fields.
    private static String fields(Map<String, String> mapping, String column) {
        return String.join(
                ", ",
                new TreeMap<>(mapping)
                        .entrySet().stream()
                                .filter(each -> each.getValue().equals(column))
                                .map(Map.Entry::getKey)
                                .toList());
    }

    private static Preview.Row row(
            Rows.Row row, List<String> columns, Mapping all, @org.jspecify.annotations.Nullable TableRow reader) {
        List<Preview.Cell> cells = new ArrayList<>();
        for (String column : columns) {
            new TreeMap<>(all.fields()).forEach((field, from) -> {
                if (from.equals(column) && !field.equals("ignore")) {
                    cells.add(cell(field, column, row.cell(column), all));
                }
            });
        }
        Rows.Fault fault = row.fault();
        if (fault != null) {
            return new Preview.Row(row.number(), cells, fault.problem().code() + ": " + fault.detail());
        }
        return new Preview.Row(row.number(), cells, reader == null ? "" : refusal(reader.read(row)));
    }

    private static String refusal(Imported read) {
        return read instanceof Imported.Rejected(String where, var problem, String detail)
                ? problem.code() + ": " + detail
                : "";
    }

    private static Preview.Cell cell(String field, String column, String raw, Mapping all) {
        List<Phrase> doubts = new ArrayList<>();
        if (raw.indexOf('\0') >= 0) {
            doubts.add(Phrase.of("importing.mapping.doubt.zero-bytes"));
        }
        Known<When> time = Known.notStated();
        Known<Count> count = Known.notStated();
        Count.Name name = Mapping.COUNTS.get(field);
        if (Mapping.TIMES.contains(field)) {
            time = all.clock(field).read(raw);
            doubts.addAll(TimeDoubts.of(raw, time, all.has(field + ".format")));
        } else if (name == null) {
            doubts.addAll(ofText(field, raw.strip()));
        } else {
            Count read = Counts.read(name, raw);
            count = read == null ? Known.absent(Known.Why.UNREADABLE) : Known.of(read);
            if (read == null) {
                doubts.add(Phrase.of("importing.mapping.doubt.no-count"));
            }
        }
        return new Preview.Cell(field, column, beginning(raw, doubts), time, count, doubts);
    }

    private static List<Phrase> ofText(String field, String raw) {
        List<Phrase> doubts = new ArrayList<>();
        if (field.equals("id") && Content.ROUNDED_ID.matcher(raw).matches()) {
            doubts.add(Phrase.of("importing.mapping.doubt.rounded"));
        }
        List<String> codes = CODES.getOrDefault(field, List.of());
        if (!raw.isEmpty() && !codes.isEmpty() && !codes.contains(Mapping.written(raw))) {
            doubts.add(Phrase.of("importing.mapping.doubt.no-code", String.join(", ", codes)));
        }
        if (raw.matches("(?s)[=+@-].*\\(.*|(?s)[=@].*")) {
            doubts.add(Phrase.of("importing.mapping.doubt.formula"));
        }
        return doubts;
    }

    private static String beginning(String raw, List<Phrase> doubts) {
        if (raw.codePointCount(0, raw.length()) <= SHOWN) {
            return raw;
        }
        doubts.add(Phrase.of("importing.mapping.doubt.long", (Serializable) raw.length(), SHOWN));
        return raw.substring(0, raw.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
