package headwater.opendata;

import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.prose.Wording;
import headwater.report.Report;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Values of the model as JSON, the same way in every export: times as bounds, absence with its reason, what is
/// said in both languages.
final class Tree {

    static final JsonMapper JSON = JsonMapper.shared();

    private Tree() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    static ArrayNode strings(List<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    static ObjectNode when(When when) {
        return object().put("earliest", when.earliest().toString())
                .put("latest", when.latest().toString())
                .put("precision", lower(when.precision()))
                .put("zone_basis", lower(when.zone()))
                .put("zone", when.zoneId())
                .put("basis", lower(when.basis()))
                .put("raw", when.raw());
    }

    static ObjectNode known(Known<When> when) {
        return switch (when) {
            case Known.Value<When>(When value) -> when(value);
            case Known.Absent<When>(Known.Why why) -> object().put("absent", lower(why));
        };
    }

    /// The key stays, for machines; both languages stand beside it, and the numbers before they are rounded.
    static ObjectNode phrase(Phrase phrase) {
        ObjectNode said = object().put("key", phrase.key());
        for (Locale language : Report.LANGUAGES) {
            said.put(language.getLanguage(), Wording.of(language).say(phrase));
        }
        ArrayNode numbers = array();
        numbers(phrase, numbers);
        if (!numbers.isEmpty()) {
            said.set("numbers", numbers);
        }
        return said;
    }

    private static void numbers(Phrase phrase, ArrayNode into) {
        for (Serializable arg : phrase.args()) {
            switch (arg) {
                case Phrase inner -> numbers(inner, into);
                case Integer number -> into.add(number);
                case Long number -> into.add(number);
                case Double number -> into.add(number);
                default -> {
                    // Words and times stand in the sentences.
                }
            }
        }
    }

    static ArrayNode phrases(List<Phrase> phrases) {
        ArrayNode array = array();
        phrases.forEach(each -> array.add(phrase(each)));
        return array;
    }

    /// A probability as it is printed in tables and graphs.
    static String thousandths(double probability) {
        return String.format(Locale.ROOT, "%.3f", probability);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static byte[] bytes(ObjectNode node) {
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n") + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
