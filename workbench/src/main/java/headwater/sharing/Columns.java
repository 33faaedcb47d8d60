package headwater.sharing;

import headwater.importing.value.Rows;
import headwater.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which column of a table holds what: its own names, or those that a mapping states as `field=column` or, for all
/// rows,
/// `field=const:value`.
final class Columns {

    static final String OBJECT = "object_id";
    static final String ACCOUNT = "account_id";
    static final String CONTENT = "content_id";
    static final String TIME = "timestamp";
    static final String TRIGGER = "trigger_time";
    static final String SOURCE = "source";
    static final String KIND = "source_kind";

    private static final String SHEET = "sheet";
    private static final String CONSTANT = "const:";
    private static final List<String> NEEDED = List.of(OBJECT, ACCOUNT, CONTENT, TIME);
    private static final List<String> FIELDS = List.of(OBJECT, ACCOUNT, CONTENT, TIME, TRIGGER, SOURCE, KIND, SHEET);

    /// What CooRTweet calls the time.
    private static final String TIME_TOO = "timestamp_share";

    private final Map<String, String> columns;

    private Columns(Map<String, String> columns) {
        this.columns = columns;
    }

    /// @param lines of the mapping; none if the columns have their own names
    static Columns of(List<String> lines) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String line : lines) {
            String stripped = line.strip().replace("\uFEFF", "");
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                state(stripped, columns, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.BAD_PARAMETER.at("--map", String.join("; ", problems));
        }
        return new Columns(columns);
    }

    private static void state(String line, Map<String, String> columns, List<String> problems) {
        int equals = line.indexOf('=');
        String field = equals < 1 ? line : line.substring(0, equals).strip();
        if (equals < 1) {
            problems.add("\"" + line + "\" is no field=column");
        } else if (!FIELDS.contains(field)) {
            problems.add("\"" + field + "\" is no field; there are " + FIELDS);
        } else if (columns.putIfAbsent(field, line.substring(equals + 1).strip()) != null) {
            problems.add(field + " is mapped twice");
        }
    }

    /// The sheet of a workbook; empty for the first.
    String sheet() {
        return columns.getOrDefault(SHEET, "");
    }

    /// The same for a table with this header, which has to have what is needed.
    ///
    /// @param header empty where each row names its own columns
    Columns in(List<String> header, String table) {
        if (header.isEmpty()) {
            return this;
        }
        Map<String, String> found = new LinkedHashMap<>(columns);
        if (!found.containsKey(TIME) && !header.contains(TIME) && header.contains(TIME_TOO)) {
            found.put(TIME, TIME_TOO);
        }
        List<String> missing = FIELDS.stream()
                .filter(field -> !field.equals(SHEET))
                .filter(field -> NEEDED.contains(field) || found.containsKey(field))
                .map(field -> found.getOrDefault(field, field))
                .filter(column -> !column.startsWith(CONSTANT) && !header.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.NEEDS_MAPPING.at(
                    table,
                    "the table has no column " + missing + "; it has " + header
                            + ". A file given with --map says which is which, one field=column a line, such as "
                            + OBJECT + "=url");
        }
        return new Columns(found);
    }

    /// True if rows may say where objects come from or when they became public.
    boolean haveOrigins(List<String> header) {
        return header.isEmpty()
                || List.of(TRIGGER, SOURCE, KIND).stream()
                        .anyMatch(field -> columns.containsKey(field) || header.contains(field));
    }

    /// What the row holds, without space around it; empty if it holds nothing.
    String value(Rows.Row row, String field) {
        String column = columns.getOrDefault(field, field);
        if (column.startsWith(CONSTANT)) {
            return column.substring(CONSTANT.length());
        }
        String cell = row.cell(column).strip();
        return cell.isEmpty() && column.equals(TIME) ? row.cell(TIME_TOO).strip() : cell;
    }
}
