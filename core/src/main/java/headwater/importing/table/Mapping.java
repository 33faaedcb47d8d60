package headwater.importing.table;

import headwater.importing.value.Clock;
import headwater.importing.value.Rows;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.When;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which column of a table means what: `field=column`, or `field=const:value` for all rows. `field?=column` is a guess
/// that nobody has confirmed; a table is not read while there is one.
///
/// @param fields field to column or `const:…`
/// @param unconfirmed the same for guesses
/// @param problems everything wrong with it, so that a person mends it once
record Mapping(Map<String, String> fields, Map<String, String> unconfirmed, List<String> problems) {

    static final String CONSTANT = "const:";

    /// Stands behind the name of a field that was guessed.
    static final String GUESSED = "?";

    static final Set<String> TEXTS = Set.of(
            "id",
            "platform",
            "kind",
            "url",
            "title",
            "byline",
            "text",
            "completeness",
            "language",
            "availability",
            "account.id",
            "account.name",
            "account.handle",
            "account.url",
            "registered_entity",
            "registration_region",
            "access_basis",
            "reviewer",
            "tool",
            "query",
            "images",
            "hashtags",
            "declared_original",
            "credit.name",
            "credit.url",
            "relation.type",
            "relation.url",
            "relation.id",
            "relation.name",
            "relation.title",
            "note",
            "notice");

    static final Set<String> TIMES = Set.of("published", "modified", "deleted", "captured");

    private static final Set<String> SETTINGS = Set.of("sheet", "ignore");

    static final Map<String, Count.Name> COUNTS =
            Stream.of(Count.Name.values()).collect(Collectors.toUnmodifiableMap(each -> code(each), each -> each));

    Mapping {
        fields = Map.copyOf(fields);
        unconfirmed = Map.copyOf(unconfirmed);
        problems = List.copyOf(problems);
    }

    static Mapping of(List<String> lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> unconfirmed = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String line : lines) {
            String stripped = line.strip().replace("\uFEFF", "");
            int equals = stripped.indexOf('=');
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                problems.add("\"" + stripped + "\" is no field=column");
                continue;
            }
            String name = stripped.substring(0, equals).strip();
            boolean isGuess = name.endsWith(GUESSED);
            String field = isGuess ? name.substring(0, name.length() - 1).strip() : name;
            String column = stripped.substring(equals + 1).strip();
            check(field, column, problems);
            if ((isGuess ? unconfirmed : fields).putIfAbsent(field, column) != null) {
                problems.add(field + " is mapped twice");
            }
        }
        fields.keySet().forEach(unconfirmed::remove);
        return new Mapping(fields, unconfirmed, problems);
    }

    /// Why a table is not read with this mapping; empty if it may be.
    List<String> refusals() {
        List<String> refusals = new ArrayList<>(problems);
        new java.util.TreeMap<>(unconfirmed)
                .forEach((field, column) -> refusals.add(field + GUESSED + "=" + column
                        + " is a guess that nobody has confirmed: look at what its cells would give (headwater mapping"
                        + " TABLE), then write " + field + "=" + column + " or another column"));
        return refusals;
    }

    /// The same with fields that it does not state itself, for showing what they would give.
    Mapping with(Map<String, String> columnToField) {
        Map<String, String> all = new LinkedHashMap<>(unconfirmed);
        columnToField.forEach((column, field) -> all.putIfAbsent(field, column));
        all.putAll(fields);
        return new Mapping(all, Map.of(), problems);
    }

    /// True if the column has its field already, be it to be ignored.
    boolean takes(String column) {
        return fields.containsValue(column) || unconfirmed.containsValue(column) || ignores(column);
    }

    boolean ignores(String column) {
        return ignored().contains(column);
    }

    private List<String> ignored() {
        return List.of(setting("ignore").split("\\s*,\\s*", -1));
    }

    private static void check(String field, String column, List<String> problems) {
        if (!isField(field)) {
            problems.add("\"" + field + "\" is no field; there are " + names());
        }
        if (field.endsWith(".zone") && !isZone(column)) {
            problems.add(field + ": \"" + column + "\" is no time zone, such as Asia/Shanghai");
        }
        if (field.endsWith(".format")) {
            try {
                Clock.formatter(column);
            } catch (IllegalArgumentException invalid) {
                problems.add(field + ": \"" + column + "\" is no time format: " + invalid.getMessage());
            }
        }
        if (field.endsWith(".basis") && constant(When.Basis.class, column) == null) {
            problems.add(field + ": \"" + column + "\" is none of " + codes(When.Basis.class));
        }
    }

    private static boolean isField(String field) {
        int dot = field.lastIndexOf('.');
        boolean ofTime = dot > 0
                && TIMES.contains(field.substring(0, dot))
                && Set.of("zone", "format", "basis").contains(field.substring(dot + 1));
        return TEXTS.contains(field)
                || TIMES.contains(field)
                || SETTINGS.contains(field)
                || COUNTS.containsKey(field)
                || ofTime;
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(TEXTS);
        names.addAll(TIMES);
        names.addAll(COUNTS.keySet());
        names.addAll(SETTINGS);
        names.addAll(List.of("published.zone", "published.format", "published.basis"));
        return names;
    }

    /// What a column may hold.
    static List<String> columns() {
        return Stream.of(TEXTS, TIMES, COUNTS.keySet())
                .flatMap(Set::stream)
                .sorted()
                .toList();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String setting(String field) {
        return fields.getOrDefault(field, "");
    }

    /// The field's value in this row, or empty.
    String value(Rows.Row row, String field) {
        String column = fields.get(field);
        if (column == null) {
            return "";
        }
        return column.startsWith(CONSTANT) ? column.substring(CONSTANT.length()) : row.cell(column);
    }

    /// The column that holds a field, for evidence.
    String column(String field) {
        return fields.getOrDefault(field, field);
    }

    Clock clock(String field) {
        String zone = setting(field + ".zone");
        When.Basis basis = constant(When.Basis.class, setting(field + ".basis"));
        When.Basis usual = field.equals("captured") ? When.Basis.ANALYST_STATED : When.Basis.PLATFORM_TEXT;
        return new Clock(
                zone.isEmpty() ? Known.notStated() : Known.of(new Clock.ZoneIdText(zone)),
                setting(field + ".format"),
                basis == null ? usual : basis);
    }

    /// Columns a mapping names and the table lacks.
    List<String> missing(List<String> header) {
        return fields.entrySet().stream()
                .filter(each -> TEXTS.contains(each.getKey())
                        || TIMES.contains(each.getKey())
                        || COUNTS.containsKey(each.getKey()))
                .filter(each -> !each.getValue().startsWith(CONSTANT) && !header.contains(each.getValue()))
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .toList();
    }

    /// Columns with something in them that no field takes and nobody said to ignore.
    List<String> unused(Rows.Row row) {
        List<String> ignored = ignored();
        return row.cells().entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(Map.Entry::getKey)
                .filter(column -> !fields.containsValue(column) && !ignored.contains(column))
                .toList();
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /// The constant written like this, or null.
    static <E extends Enum<E>> @org.jspecify.annotations.Nullable E constant(Class<E> type, String code) {
        String name = written(code).toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// A word of ours as it is written: `Open Web` is `open-web`.
    static String written(String code) {
        return code.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    static <E extends Enum<E>> List<String> codes(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Mapping::code).toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
