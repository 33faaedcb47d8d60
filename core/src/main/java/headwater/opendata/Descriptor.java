package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.Program;
import headwater.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `datapackage.json`: the files with their digests, what their columns hold, and what a rerun needs to be set.
final class Descriptor {

    /// A digest for every so many bytes, so that damage can be placed and not only noticed.
    private static final int CHUNK = 4096;

    private Descriptor() {}

    static byte[] of(
            Report report,
            Assessment assessment,
            Imprint imprint,
            Map<String, List<List<String>>> tables,
            SortedMap<String, byte[]> files) {
        ObjectNode root = Tree.object()
                .put("profile", "data-package")
                .put("name", name(report.caseName()))
                .put("title", report.caseName())
                .put("description", report.question())
                .put("created", assessment.settings().asOf().toString())
                .put("notice", report.notice())
                .put("citation", imprint.citation(assessment, Locale.ENGLISH))
                .put("as_of", assessment.settings().asOf().toString())
                .put("seed", assessment.settings().seed())
                .put("local_zone", assessment.settings().localZone().getId())
                .put("keep", assessment.settings().foldings().names())
                .put("texts", Tree.lower(imprint.texts()))
                .put("program", Program.NAME)
                .put("program_version", Program.VERSION);
        ArrayNode models = root.putArray("models");
        assessment
                .settings()
                .models()
                .forEach(each -> models.addObject().put("name", each.name()).put("sha256", each.digest()));
        root.putArray("licenses")
                .addObject()
                .put("name", "CC-BY-4.0")
                .put("title", "Creative Commons Attribution 4.0 International")
                .put("path", "https://creativecommons.org/licenses/by/4.0/");
        contributors(root, imprint);
        ArrayNode resources = root.putArray("resources");
        files.forEach((name, bytes) -> resource(resources.addObject(), name, bytes, tables));
        return Tree.bytes(root);
    }

    /// Only such letters may stand in a name; a case in another script has none of them.
    private static String name(String given) {
        String name = given.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        return name.matches("[-._]*") ? "case" : name;
    }

    private static void contributors(ObjectNode root, Imprint imprint) {
        if (imprint.authors().isEmpty() && imprint.publisher().isEmpty()) {
            return;
        }
        ArrayNode contributors = root.putArray("contributors");
        imprint.authors()
                .forEach(each -> contributors.addObject().put("title", each).put("role", "author"));
        if (!imprint.publisher().isEmpty()) {
            contributors.addObject().put("title", imprint.publisher()).put("role", "publisher");
        }
    }

    private static void resource(
            ObjectNode resource, String name, byte[] bytes, Map<String, List<List<String>>> tables) {
        resource.put("name", name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", ""))
                .put("path", name)
                .put("mediatype", RoCrate.mediaType(name))
                .put("bytes", bytes.length)
                .put("hash", "sha256:" + DataPackage.sha256(bytes))
                .put("encoding", "utf-8")
                .put("chunk_bytes", CHUNK);
        resource.set("chunks", Tree.strings(chunks(bytes)));
        List<List<String>> table = tables.get(name);
        if (table != null) {
            resource.put("profile", "tabular-data-resource").put("rows", table.size() - 1);
            schema(resource.putObject("schema"), name, table.getFirst());
        }
    }

    private static void schema(ObjectNode schema, String table, List<String> columns) {
        ArrayNode fields = schema.putArray("fields");
        List<String> key = Dictionary.key(table);
        for (String each : columns) {
            ObjectNode field = fields.addObject()
                    .put("name", each)
                    .put("type", Dictionary.type(each))
                    .put("description", Dictionary.meaning(each));
            ObjectNode constraints = Dictionary.constraints(each, key.contains(each));
            if (!constraints.isEmpty()) {
                field.set("constraints", constraints);
            }
        }
        schema.set("missingValues", Tree.strings(List.of("")));
        if (!key.isEmpty()) {
            schema.set("primaryKey", Tree.strings(key));
        }
        if (table.equals("outlet-links.csv")) {
            ObjectNode foreign = schema.putArray("foreignKeys").addObject();
            foreign.set("fields", Tree.strings(List.of("outlet")));
            foreign.putObject("reference").put("resource", "outlets").set("fields", Tree.strings(List.of("outlet")));
        }
    }

    private static List<String> chunks(byte[] bytes) {
        List<String> chunks = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += CHUNK) {
            chunks.add(DataPackage.sha256(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + CHUNK))));
        }
        return chunks;
    }
}
