package headwater.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A PROV-JSON document as it is written: statements by their sort, and values as PROV-JSON has them.
///
/// After the W3C member submission of 24 April 2013. Names of terms and records have prefixes that the document binds.
final class ProvDocument {

    /// The sorts of statements that are written, in the order of the file.
    private static final List<String> SORTS = List.of(
            "prefix",
            "entity",
            "agent",
            "activity",
            "wasGeneratedBy",
            "used",
            "wasAssociatedWith",
            "wasAttributedTo",
            "specializationOf",
            "wasDerivedFrom");

    private final ObjectNode root = Tree.object();
    private int relations;

    /// @param about the IRI under which the records of this document have their names
    ProvDocument(String terms, String about) {
        SORTS.forEach(root::putObject);
        sort("prefix").put("hw", terms).put("case", about);
    }

    /// A record of its own, such as an entity; the same name gives the same record.
    ObjectNode record(String sort, String name) {
        return sort(sort).withObjectProperty(name);
    }

    /// A statement about records, which has no name outside this document.
    ObjectNode relation(String sort) {
        relations++;
        return sort(sort).putObject("_:" + sort.toLowerCase(Locale.ROOT) + relations);
    }

    private ObjectNode sort(String name) {
        return root.withObjectProperty(name);
    }

    byte[] bytes() {
        SORTS.stream().filter(each -> sort(each).isEmpty()).forEach(root::remove);
        return Tree.bytes(root);
    }

    /// The name of a record of this document.
    static String named(String id) {
        boolean isPlain = id.matches("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
        return "case:" + (isPlain ? id : "h" + DataPackage.sha256(bytes(id)).substring(0, 20));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A name as a value.
    static ObjectNode name(String name) {
        return typed(name, "prov:QUALIFIED_NAME");
    }

    static ArrayNode names(List<String> names) {
        ArrayNode array = Tree.array();
        names.forEach(each -> array.add(name(each)));
        return array;
    }

    static ObjectNode typed(String value, String type) {
        return Tree.object().put("$", value).put("type", type);
    }

    static ObjectNode instant(Instant instant) {
        return typed(instant.toString(), "xsd:dateTime");
    }

    /// Words with their language; `und` is none.
    static JsonNode words(String words, String language) {
        return language.equals("und")
                ? StringNode.valueOf(words)
                : Tree.object().put("$", words).put("lang", language);
    }
}
