package headwater.json;

import headwater.model.Observation;
import headwater.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An observation in the form of the published observation schema, one line a piece, there and back without loss.
///
/// Four things the schema has no field for stand in its open objects: the access basis as
/// `capture.access_basis`, reasons for absence as `absent` beside what is absent, an analyst's word on
/// the language as `item.language.stated_by`, and what a platform says beside an item as `item.platform_marks`.
/// Where something of the collector's was taken out stands in `handling.redacted_paths`.
public final class ObservationJson {

    static final JsonMapper JSON = JsonMapper.shared();

    private ObservationJson() {}

    /// One line of JSON, without a line break at its end.
    public static String write(Observation observation) {
        return JSON.writeValueAsString(ObservationWriter.write(observation));
    }

    /// @throws ProblemException broken record, with the field that is wrong
    public static Observation read(String json) {
        return ObservationReader.read(parse(json));
    }

    /// The same with each text changed, whatever field it stands in; the very same where nothing changes.
    public static Observation changed(Observation observation, Change change) {
        ObjectNode tree = ObservationWriter.write(observation);
        return Texts.change(tree, change) ? ObservationReader.read(tree) : observation;
    }

    /// What becomes of one text.
    @FunctionalInterface
    public interface Change {

        /// @param pointer where it stands in the written form, such as `/item/url`
        String of(String pointer, String text);
    }

    /// What stands in the JSON and found no place in the observation read from it, as warnings; nothing for
    /// what [#write] wrote.
    public static List<Observation.Warning> unmapped(String json, Observation read) {
        List<Observation.Warning> warnings = new ArrayList<>();
        compare(parse(json), ObservationWriter.write(read), "", warnings);
        return warnings;
    }

    static JsonNode parse(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (!tree.isObject()) {
                throw Fields.broken("observation", "is no JSON object");
            }
            return tree;
        } catch (JacksonException unreadable) {
            throw Fields.broken("observation", "is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    private static void compare(JsonNode given, JsonNode kept, String path, List<Observation.Warning> warnings) {
        if (given.isNull() || (given.isEmpty() && given.isContainer())) {
            return;
        }
        if (kept.isMissingNode() || given.isContainer() != kept.isContainer()) {
            warnings.add(new Observation.Warning("not-mapped", path, "the field has no place in an observation"));
            return;
        }
        if (given.isObject()) {
            given.properties()
                    .forEach(each ->
                            compare(each.getValue(), kept.path(each.getKey()), path + "/" + each.getKey(), warnings));
        } else if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                compare(given.get(i), kept.path(i), path + "/" + i, warnings);
            }
        }
    }
}
