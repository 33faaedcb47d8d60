package headwater.importing.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Where the fields of one kind of record stand, as a table in a resource says: `field  where | else where`.
///
/// The tables are data, so that a platform that moves a field costs one line. What a line may say is in the
/// documentation of this package; a field that is not in [#FIELDS] fails when the table is loaded.
public final class Form {

    static final Set<String> FIELDS = Set.of(
            "needs",
            "in",
            "columns",
            "preamble",
            "under",
            "format",
            "tool",
            "access",
            "platform",
            "kind",
            "id",
            "id-time",
            "url",
            "title",
            "byline",
            "text",
            "excerpt",
            "withheld",
            "full",
            "truncated",
            "language",
            "published",
            "published-check",
            "published-by",
            "substituted",
            "modified",
            "deleted",
            "captured",
            "captured-zone",
            "batch",
            "page",
            "query",
            "availability",
            "original",
            "private",
            "public",
            "hashtags",
            "links",
            "images",
            "rounding",
            "estimated",
            "at-posting",
            "scope",
            "tied-by",
            "zero-hidden",
            "zero-unknown",
            "placeholders",
            "secrets",
            "zone",
            "zones",
            "cap",
            "precision",
            "handled",
            "account.id",
            "account.handle",
            "account.name",
            "account.url",
            "account.entity",
            "account.region");

    private static final List<String> FAMILIES =
            List.of("also.", "count.", "account-count.", "scope.", "hide.", "is.", "note.", "mark.", "shape.", "to.");

    private static final Set<String> CONDITIONS =
            Set.of("needs", "private", "public", "substituted", "withheld", "secrets", "placeholders", "handled");

    private final String name;
    private final Map<String, List<Where>> fields;
    private final String under;
    private final Set<String> used = new LinkedHashSet<>();

    // Every record asks for these, and a table never changes: each is made out once.
    private final Map<String, List<String>> settings = new ConcurrentHashMap<>();
    private final Map<String, List<Condition>> conditions = new ConcurrentHashMap<>();
    private final Map<String, List<String>> families = new ConcurrentHashMap<>();

    private Form(String name, Map<String, List<String>> lines) {
        this.name = name;
        this.fields = new LinkedHashMap<>();
        this.under = lines.getOrDefault("under", List.of("")).getFirst();
        lines.forEach((field, alternatives) -> fields.put(
                field, alternatives.stream().map(each -> Where.of(each, under)).toList()));
        fields.values().stream().flatMap(List::stream).flatMap(Where::paths).forEach(this::use);
        fields.keySet().stream()
                .filter(each -> isCondition(each))
                .flatMap(this::settings)
                .forEach(each -> use(Condition.of(each).path()));
    }

    /// The tables of one resource, in their order.
    static List<Form> all(String resource) {
        List<Form> forms = new ArrayList<>();
        String name = "";
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String line : read(resource).lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                if (!name.isEmpty()) {
                    forms.add(new Form(name, lines));
                }
                name = line.substring(1, line.length() - 1);
                lines = new LinkedHashMap<>();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String[] halves = line.split("\\s+", 2);
                put(lines, resource + " [" + name + "]", halves);
            }
        }
        forms.add(new Form(name, lines));
        return List.copyOf(forms);
    }

    private static void put(Map<String, List<String>> lines, String place, String[] halves) {
        String field = halves[0];
        if (halves.length < 2 || (!FIELDS.contains(field) && FAMILIES.stream().noneMatch(field::startsWith))) {
            throw new IllegalStateException(place + ": \"" + field + "\" is no field of a form with a value");
        }
        List<String> alternatives = List.of(halves[1].split("\\s+\\|\\s+"));
        if (lines.put(field, alternatives) != null) {
            throw new IllegalStateException(place + ": " + field + " stands twice");
        }
    }

    private static String read(String resource) {
        try (InputStream in = Form.class.getResourceAsStream("/headwater/importing/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /// Fields that begin so, such as `count.`, in the order of the table.
    List<String> starting(String prefix) {
        return families.computeIfAbsent(
                prefix,
                begin -> fields.keySet().stream()
                        .filter(each -> each.startsWith(begin))
                        .toList());
    }

    List<Where> where(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /// A setting: what the table says literally.
    String setting(String field, String usual) {
        List<Where> where = where(field);
        return where.isEmpty() ? usual : where.getFirst().written();
    }

    Stream<String> settings(String field) {
        return settings
                .computeIfAbsent(
                        field,
                        each -> Stream.of(setting(each, "").split("\\s*,\\s*"))
                                .filter(part -> !part.isEmpty())
                                .toList())
                .stream();
    }

    private List<Condition> conditions(String field) {
        return conditions.computeIfAbsent(
                field, each -> settings(each).map(Condition::of).toList());
    }

    /// Whether a record has everything it takes to be of this kind.
    boolean fits(JsonNode record) {
        return conditions("needs").stream().allMatch(each -> each.holds(record));
    }

    /// The first alternative that holds a text, or empty.
    String first(JsonNode record, String field) {
        for (Where each : where(field)) {
            String found = each.values(record, this).findFirst().orElse("");
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    /// The values of the first alternative that has any.
    List<String> list(JsonNode record, String field) {
        for (Where each : where(field)) {
            List<String> found = each.values(record, this).distinct().toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// Where a field was meant to stand, for evidence and warnings.
    String path(String field) {
        List<Where> where = where(field);
        return where.isEmpty() ? field : where.getFirst().written();
    }

    /// True if one of the places holds something that is not "no".
    boolean isSet(JsonNode record, String field) {
        return conditions(field).stream().anyMatch(each -> each.holds(record));
    }

    /// Names of the record's own fields that no line of the table goes through.
    List<String> unused(JsonNode record) {
        JsonNode inner = under.isEmpty() ? record : record.path(under);
        return inner.properties().stream()
                .filter(each -> !used.contains(each.getKey()) && !isEmpty(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isCondition(String field) {
        return CONDITIONS.contains(field)
                || field.startsWith("hide.")
                || field.startsWith("is.")
                || field.endsWith(".mark");
    }

    private void use(FieldPath path) {
        used.add(path.text());
        used.add(path.top());
        if (!under.isEmpty() && path.segments().size() > 1 && path.top().equals(under)) {
            used.add(path.segments().get(1).name());
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isString() && value.asString().isBlank())
                || (value.isContainer() && value.isEmpty());
    }
}
