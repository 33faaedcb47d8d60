package headwater.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rules of Frictionless Data Package 1 and Table Schema 1 that a package of ours can break, read from the
/// specification: <https://specs.frictionlessdata.io/>.
final class PackageRules {

    private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "datetime");

    private final Path folder;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

    private PackageRules(Path folder) {
        this.folder = folder;
    }

    static List<String> broken(Path folder) throws IOException {
        PackageRules rules = new PackageRules(folder);
        rules.descriptor(JsonMapper.shared().readTree(folder.resolve("datapackage.json")));
        return rules.broken;
    }

    private void must(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }

    private void descriptor(JsonNode root) throws IOException {
        must(root.path("name").asString("").matches("[-a-z0-9._]+"), "the name of the package");
        must(isDateTime(root.path("created").asString("")), "created");
        must(root.path("licenses").isArray() && !root.path("licenses").isEmpty(), "licenses");
        root.path("licenses")
                .forEach(each -> must(each.has("name") || each.has("path"), "a licence without name or path"));
        root.path("contributors").forEach(each -> must(each.path("title").isString(), "a contributor without title"));
        must(root.path("resources").isArray() && !root.path("resources").isEmpty(), "resources");
        Set<String> names = new HashSet<>();
        for (JsonNode each : root.path("resources")) {
            must(names.add(each.path("name").asString("")), "two resources named " + each.path("name"));
            resource(each);
        }
        for (JsonNode each : root.path("resources")) {
            for (JsonNode key : each.path("schema").path("foreignKeys")) {
                foreign(each.path("name").asString(""), key);
            }
        }
    }

    private void resource(JsonNode resource) throws IOException {
        String name = resource.path("name").asString("");
        String path = resource.path("path").asString("");
        must(name.matches("[-a-z0-9._]+"), "the name " + name);
        must(!path.startsWith("/") && !path.contains(".."), path + " leads out");
        must(Files.size(folder.resolve(path)) == resource.path("bytes").asLong(-1), path + " bytes");
        must(resource.path("hash").asString("").matches("sha256:[0-9a-f]{64}"), path + " hash");
        must(resource.path("mediatype").asString("").matches(".+/.+"), path + " mediatype");
        if (resource.has("schema")) {
            must(resource.path("profile").asString("").equals("tabular-data-resource"), path + " profile");
            table(name, path, resource.path("schema"));
        }
    }

    private void table(String name, String path, JsonNode schema) throws IOException {
        List<JsonNode> fields = schema.path("fields").valueStream().toList();
        List<String> heads =
                fields.stream().map(each -> each.path("name").asString("")).toList();
        must(new HashSet<>(heads).size() == heads.size(), path + " has a field twice");
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(folder.resolve(path))) {
            for (CsvRecord record : csv) {
                if (record.getStartingLineNumber() == 1) {
                    must(record.getFields().equals(heads), path + " has another head");
                    continue;
                }
                must(record.getFieldCount() == heads.size(), path + " has a row of " + record.getFieldCount());
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < Math.min(heads.size(), record.getFieldCount()); i++) {
                    row.put(heads.get(i), record.getField(i));
                    value(path + " line " + record.getStartingLineNumber(), fields.get(i), record.getField(i));
                }
                rows.add(row);
            }
        }
        tables.put(name, rows);
        List<String> key =
                schema.path("primaryKey").valueStream().map(JsonNode::asString).toList();
        must(heads.containsAll(key), path + " has a key of other fields");
        must(
                key.isEmpty()
                        || rows.stream()
                                        .map(row -> key.stream().map(row::get).toList())
                                        .distinct()
                                        .count()
                                == rows.size(),
                path + " has a key twice");
    }

    private void value(String where, JsonNode field, String value) {
        String place = where + " " + field.path("name").asString("") + " \"" + value + "\"";
        String type = field.path("type").asString("");
        JsonNode constraints = field.path("constraints");
        must(TYPES.contains(type), place + " type " + type);
        if (value.isEmpty()) {
            must(!constraints.path("required").asBoolean(false), place + " is required");
            return;
        }
        must(
                switch (type) {
                    case "integer" -> value.matches("-?\\d+");
                    case "number" -> value.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
                    case "boolean" -> value.matches("true|false");
                    case "datetime" -> isDateTime(value);
                    default -> true;
                },
                place + " is no " + type);
        if (type.matches("integer|number") && value.matches("-?[\\d.E-]+")) {
            double number = Double.parseDouble(value);
            must(
                    !constraints.has("minimum")
                            || number >= constraints.path("minimum").asDouble(),
                    place + " minimum");
            must(
                    !constraints.has("maximum")
                            || number <= constraints.path("maximum").asDouble(),
                    place + " maximum");
        }
        must(
                !constraints.has("enum")
                        || constraints
                                .path("enum")
                                .valueStream()
                                .anyMatch(each -> each.asString("").equals(value)),
                place + " is none of its words");
    }

    private void foreign(String table, JsonNode key) {
        String there = key.path("reference").path("resource").asString("");
        List<String> here = names(key.path("fields"));
        List<String> target = names(key.path("reference").path("fields"));
        List<List<String>> known = tables.getOrDefault(there, List.of()).stream()
                .map(row ->
                        target.stream().map(each -> row.getOrDefault(each, "")).toList())
                .toList();
        tables.getOrDefault(table, List.of())
                .forEach(row -> must(
                        known.contains(here.stream()
                                .map(each -> row.getOrDefault(each, ""))
                                .toList()),
                        table + " points at no row of " + there + ": " + row));
    }

    private static List<String> names(JsonNode fields) {
        return fields.isArray()
                ? fields.valueStream().map(JsonNode::asString).toList()
                : Stream.of(fields.asString("")).toList();
    }

    private static boolean isDateTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
