package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.Program;
import headwater.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The package described as RO-Crate 1.1: what each file is, and that the results were made from what was given, by
/// which program, with what set.
final class RoCrate {

    static final String FILE = "ro-crate-metadata.json";

    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";

    private static final String DATA_LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final String PROGRAM_LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    private static final Set<String> GIVEN = Set.of("observations.ndjson", "context.ndjson", "judged.ndjson");

    /// Neither given nor worked out.
    private static final Set<String> BESIDE =
            Set.of("CITATION.txt", "LICENCE.txt", "NOTICE.txt", "dictionary.md", DataPackage.DESCRIPTOR);

    private final ArrayNode graph;

    private RoCrate(ArrayNode graph) {
        this.graph = graph;
    }

    static byte[] of(Report report, Assessment assessment, Imprint imprint, SortedMap<String, byte[]> files) {
        ObjectNode root = Tree.object();
        root.putArray("@context")
                .add(SPECIFICATION + "/context")
                .addObject()
                .put("sha256", "https://schema.org/sha256");
        RoCrate crate = new RoCrate(root.putArray("@graph"));
        crate.itself();
        crate.dataset(report, assessment, imprint, files);
        files.forEach((name, bytes) -> crate.file(name, bytes));
        crate.entity(DataPackage.DESCRIPTOR, "File", "Frictionless descriptor")
                .put("encodingFormat", "application/json");
        crate.made(assessment, files);
        crate.names(imprint);
        return Tree.bytes(root);
    }

    private ObjectNode entity(String id, String type, String name) {
        return graph.addObject().put("@id", id).put("@type", type).put("name", name);
    }

    private static ObjectNode to(String id) {
        return Tree.object().put("@id", id);
    }

    private void itself() {
        ObjectNode descriptor = graph.addObject().put("@id", FILE).put("@type", "CreativeWork");
        descriptor.set("conformsTo", to(SPECIFICATION));
        descriptor.set("about", to("./"));
    }

    private void dataset(Report report, Assessment assessment, Imprint imprint, SortedMap<String, byte[]> files) {
        ObjectNode dataset = entity("./", "Dataset", report.caseName())
                .put("description", report.question().isBlank() ? report.caseName() : report.question())
                .put("datePublished", assessment.settings().asOf().toString())
                .put("creditText", imprint.citation(assessment, Locale.ENGLISH));
        dataset.set("license", to(DATA_LICENCE));
        ArrayNode parts = dataset.putArray("hasPart");
        files.keySet().forEach(each -> parts.add(to(each)));
        parts.add(to(DataPackage.DESCRIPTOR));
        dataset.set("mentions", to("#analysis"));
        ArrayNode authors = dataset.putArray("author");
        for (int i = 0; i < imprint.authors().size(); i++) {
            authors.add(to("#author-" + (i + 1)));
        }
        if (!imprint.publisher().isEmpty()) {
            dataset.set("publisher", to("#publisher"));
        }
    }

    private void file(String name, byte[] bytes) {
        entity(name, "File", name)
                .put("encodingFormat", mediaType(name))
                .put("contentSize", String.valueOf(bytes.length))
                .put("sha256", DataPackage.sha256(bytes));
    }

    static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv";
            case "ndjson" -> "application/x-ndjson";
            case "json" -> "application/json";
            case "graphml" -> "application/xml";
            case "md" -> "text/markdown";
            default -> "text/plain";
        };
    }

    private void made(Assessment assessment, SortedMap<String, byte[]> files) {
        ObjectNode action = entity("#analysis", "CreateAction", "Analysis of the material");
        action.set("instrument", to("#program"));
        ArrayNode object = action.putArray("object");
        ArrayNode result = action.putArray("result");
        files.keySet().stream().filter(GIVEN::contains).forEach(each -> object.add(to(each)));
        files.keySet().stream()
                .filter(each -> !GIVEN.contains(each) && !BESIDE.contains(each))
                .forEach(each -> result.add(to(each)));
        Map<String, String> set = Map.of(
                "as-of", assessment.settings().asOf().toString(),
                "keep", assessment.settings().foldings().names(),
                "local-zone", assessment.settings().localZone().getId(),
                "seed", String.valueOf(assessment.settings().seed()));
        set.keySet().stream().sorted().forEach(each -> {
            object.add(to("#" + each));
            entity("#" + each, "PropertyValue", each).put("value", set.get(each));
        });
        entity("#program", "SoftwareApplication", Program.NAME)
                .put("version", Program.VERSION)
                .set("license", to(PROGRAM_LICENCE));
        entity(PROGRAM_LICENCE, "CreativeWork", "Apache License 2.0");
        entity(DATA_LICENCE, "CreativeWork", "Creative Commons Attribution 4.0 International")
                .put(
                        "description",
                        "For the tables and descriptions. Captured texts remain under the rights of their"
                                + " authors and publishers.");
    }

    private void names(Imprint imprint) {
        List<String> authors = imprint.authors();
        for (int i = 0; i < authors.size(); i++) {
            entity("#author-" + (i + 1), "Person", authors.get(i));
        }
        if (!imprint.publisher().isEmpty()) {
            entity("#publisher", "Organization", imprint.publisher());
        }
    }
}
