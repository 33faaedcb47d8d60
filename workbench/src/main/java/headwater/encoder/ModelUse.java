package headwater.encoder;

import headwater.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How a sentence model is to be used, as its folder says.
///
/// What `headwater.json` states comes first, then what the usual files of published models do.
///
/// @param pooling how the vectors of the tokens become one
/// @param prefix what the model wants before each text, such as `query: `
/// @param longest tokens a text may have; the rest is not read
/// @param least the least cosine of sentences that say the same, -1 if not stated
public record ModelUse(Pooling pooling, String prefix, int longest, double least) {

    /// How the vectors of the tokens become the vector of the text.
    public enum Pooling {
        MEAN,
        CLS
    }

    private static final String OWN = "headwater.json";
    private static final Set<String> KNOWN = Set.of("pooling", "prefix", "longest", "least");

    /// What most models read.
    private static final int USUAL_LENGTH = 512;

    /// Some models count two places more than they read.
    private static final int PLACES_NOT_READ = 2;

    static ModelUse of(Path folder) throws IOException {
        JsonNode own = read(folder.resolve(OWN));
        for (String key : own.propertyNames()) {
            if (!KNOWN.contains(key)) {
                throw Problem.UNUSABLE_MODEL.at(
                        folder.resolve(OWN).toString(), "\"" + key + "\" is not among " + KNOWN);
            }
        }
        JsonNode pooling = read(folder.resolve("1_Pooling/config.json"));
        boolean cls = pooling.path("pooling_mode_cls_token").asBoolean(false);
        String named = own.path("pooling").asString(cls ? "cls" : "mean");
        int longest = own.path("longest").asInt(usualLength(folder));
        double least = own.path("least").asDouble(-1);
        if (longest < 1
                || !(least >= -1 && least <= 1)
                || !Set.of("mean", "cls").contains(named)) {
            throw Problem.UNUSABLE_MODEL.at(
                    folder.resolve(OWN).toString(),
                    "\"pooling\" is mean or cls, \"longest\" a number of tokens, \"least\" a cosine");
        }
        return new ModelUse(
                Pooling.valueOf(named.toUpperCase(Locale.ROOT)),
                own.path("prefix").asString(""),
                longest,
                least);
    }

    private static int usualLength(Path folder) throws IOException {
        int stated = read(folder.resolve("sentence_bert_config.json"))
                .path("max_seq_length")
                .asInt(0);
        if (stated > 0) {
            return stated;
        }
        int places = read(folder.resolve("config.json"))
                .path("max_position_embeddings")
                .asInt(0);
        return places > PLACES_NOT_READ ? Math.min(USUAL_LENGTH, places - PLACES_NOT_READ) : USUAL_LENGTH;
    }

    /// An empty object if there is no such file.
    private static JsonNode read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return JsonMapper.shared().createObjectNode();
        }
        try {
            JsonNode read = JsonMapper.shared().readTree(Files.readString(file));
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException broken) {
            throw Problem.UNUSABLE_MODEL.at(file.toString(), "is no JSON: " + broken.getOriginalMessage());
        }
        throw Problem.UNUSABLE_MODEL.at(file.toString(), "is no JSON object");
    }
}
