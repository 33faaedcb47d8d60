package headwater.page;

import headwater.model.Observation.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The structured statements a page makes about itself (JSON-LD in schema.org terms), flattened to those about the
/// article.
record JsonLd(List<JsonNode> articles, List<Warning> warnings) {

    private static final int MOST = 500;

    private static final int LONGEST_BROKEN = 1 << 20;

    private static final Pattern STATED =
            Pattern.compile("\"(@type|datePublished|dateModified|dateCreated)\"\\s*:\\s*\"([^\"\\\\]{4,40})\"");

    /// Pages in the wild leave line breaks and commas where the standard forbids them.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    static JsonLd of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(MAPPER.readTree(script.data().strip()), articles, 0);
            } catch (JacksonException broken) {
                warnings.add(new Warning("broken-json-ld", "script[type=application/ld+json]", "it is not JSON"));
                collect(dates(script.data()), articles, 0);
            }
        }
        return new JsonLd(List.copyOf(articles), List.copyOf(warnings));
    }

    /// What is not JSON may still name a kind and its dates, which are read as text; nothing else is.
    private static JsonNode dates(String broken) {
        String some = broken.length() > LONGEST_BROKEN ? broken.substring(0, LONGEST_BROKEN) : broken;
        ObjectNode read = MAPPER.createObjectNode();
        STATED.matcher(some).results().forEach(each -> {
            if (!read.has(each.group(1))) {
                read.put(each.group(1), each.group(2));
            }
        });
        return read;
    }

    private static void collect(JsonNode node, List<JsonNode> into, int depth) {
        if (depth > 6 || into.size() >= MOST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, into, depth + 1));
        } else if (node.isObject()) {
            if (isArticle(node)) {
                into.add(node);
            }
            node.path("@graph").forEach(each -> collect(each, into, depth + 1));
            if (node.has("mainEntity")) {
                collect(node.path("mainEntity"), into, depth + 1);
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        String type = node.path("@type").toString().toLowerCase(Locale.ROOT);
        return Stream.of(
                        "article",
                        "report",
                        "posting",
                        "webpage",
                        "newsmedia",
                        "videoobject",
                        "recipe",
                        "creativework",
                        "episode")
                .anyMatch(type::contains);
    }

    /// The texts of a field, whether it is text, an object with a name, or a list of either.
    Stream<String> texts(String field) {
        return articles.stream().flatMap(each -> texts(each.path(field)));
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isString()) {
            return node.asString().isBlank()
                    ? Stream.of()
                    : Stream.of(node.asString().strip());
        }
        if (node.isArray()) {
            return node.values().stream().limit(MOST).flatMap(JsonLd::textsOfOne);
        }
        return textsOfOne(node);
    }

    private static Stream<String> textsOfOne(JsonNode node) {
        if (node.isString()) {
            return node.asString().isBlank()
                    ? Stream.of()
                    : Stream.of(node.asString().strip());
        }
        return Stream.of("name", "headline", "url", "@id")
                .map(node::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .limit(1);
    }
}
