package headwater.custody;

import headwater.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// One entry of a custody log: one act on a case, tied to the one before it.
///
/// Its canonical form is [#line]: a JSON object on one line, its members in the order written there, no space between
/// them. The entry's hash is the SHA-256 of the line's UTF-8 bytes without a line feed, so that any tool can check it.
///
/// @param number from 1, without a gap
/// @param act such as `import`, `analyse`, `export`
/// @param input the SHA-256 of what went in or came out, as `sha256:` and 64 digits, or empty if nothing did
/// @param records the digest of everything given as it was after the act, or empty where that was not recorded
/// @param previous the hash of the entry before, or [#NONE]
public record Entry(
        long number, Instant at, Actor by, String act, String input, String detail, String records, String previous) {

    /// What the first entry has for the hash of the one before.
    public static final String NONE = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.shared();

    public Entry {
        if (number < 1 || act.isBlank() || !previous.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not an entry: " + number + " \"" + act + "\" after " + previous);
        }
        if (!input.matches("(sha256:[0-9a-f]{64})?")) {
            throw new IllegalArgumentException("an input is empty or sha256: and 64 digits, not \"" + input + "\"");
        }
    }

    /// The canonical form.
    public String line() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("entry", number)
                .put("at", at.toString())
                .put("who", by.name())
                .put("who_basis", by.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("tool", by.tool())
                .put("version", by.version())
                .put("act", act)
                .put("input", input)
                .put("detail", detail)
                .put("records", records)
                .put("previous", previous)
                .toString();
    }

    public String hash() {
        return Sha256.of(line());
    }

    /// Reads a line back; the line itself is what counts, and is hashed as it stands.
    public static Entry read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String basis =
                    json.path("who_basis").asString("").toUpperCase(Locale.ROOT).replace('-', '_');
            return new Entry(
                    json.path("entry").asLong(0),
                    Instant.parse(json.path("at").asString("")),
                    new Actor(
                            json.path("who").asString(""),
                            Actor.Basis.valueOf(basis),
                            json.path("tool").asString(""),
                            json.path("version").asString("")),
                    json.path("act").asString(""),
                    json.path("input").asString(""),
                    json.path("detail").asString(""),
                    json.path("records").asString(""),
                    json.path("previous").asString(""));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw Problem.BROKEN_RECORD.at("custody log", "an entry cannot be read: " + e.getMessage());
        }
    }
}
