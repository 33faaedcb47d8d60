package headwater.http.exchange;

import headwater.job.Jobs;
import headwater.listing.What;
import headwater.problem.Problem;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a request asks for, read in one way by pages and API alike.
public final class Asked {

    /// What every system takes for a name, with an ending behind it, in bytes of UTF-8.
    private static final int LONGEST_NAME = 240;

    private Asked() {}

    /// The last part of a name from outside, without anything that could lead to another folder.
    public static String fileName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        if (safe.isBlank() || safe.startsWith(".") || safe.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw Problem.BAD_PARAMETER.at("name", "\"" + safe + "\" is no name for a file");
        }
        return safe;
    }

    public static What what(String name) {
        return Stream.of(What.values())
                .filter(each -> each.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        Problem.BAD_PARAMETER.at("what", "\"" + name + "\" is none of " + List.of(What.values())));
    }

    public static Locale language(String tag) {
        if (!tag.equals("en") && !tag.equals("fr")) {
            throw Problem.BAD_PARAMETER.at("lang", "\"" + tag + "\" is neither en nor fr");
        }
        return Locale.of(tag);
    }

    public static String contentType(String format) {
        return switch (format) {
            case "pdf" -> "application/pdf";
            case "html" -> "text/html; charset=utf-8";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "md" -> "text/markdown; charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    /// The model, if the request asks for it; a problem if the server has none.
    public static List<Path> model(Context request, List<Path> models) {
        if (!optional(request, "embeddings").equals("true")) {
            return List.of();
        }
        if (models.isEmpty()) {
            throw Problem.BAD_PARAMETER.at(
                    "embeddings", "the server was started without a model: headwater serve --embeddings MODEL_DIR");
        }
        return models;
    }

    /// What the draws of a run begin from.
    public static long seed(Context request) {
        String seed = optional(request, "seed");
        try {
            return seed.isEmpty() ? Jobs.DEFAULT_SEED : Long.parseLong(seed);
        } catch (NumberFormatException e) {
            throw Problem.BAD_PARAMETER.at("seed", "\"" + seed + "\" is not a whole number");
        }
    }

    public static String required(Context request, String parameter) {
        String value = optional(request, parameter);
        if (value.isEmpty()) {
            throw Problem.BAD_PARAMETER.at(parameter, "is missing");
        }
        return value;
    }

    /// What a form in the body says, or the address; long lists go into the body.
    public static String given(Context request, String name) {
        String inBody = request.formParam(name);
        return inBody == null ? optional(request, name) : inBody;
    }

    /// What a field of a form says, without space around it; empty if it is not there.
    public static String form(Context request, String field) {
        String value = request.formParam(field);
        return value == null ? "" : value.strip();
    }

    /// Several ids or addresses with commas between.
    public static List<String> list(Context request, String name) {
        return List.of(given(request, name).split(",", -1));
    }

    public static String optional(Context request, String parameter) {
        String value = request.queryParam(parameter);
        return value == null ? "" : value;
    }

    /// Each of these parameters that the address has.
    public static Map<String, String> parameters(Context request, List<String> names) {
        Map<String, String> given = new TreeMap<>();
        names.forEach(each -> given.put(each, optional(request, each).strip()));
        given.values().removeIf(String::isEmpty);
        return given;
    }

    /// Each of these fields that the form in the body has.
    public static Map<String, String> fields(Context request, List<String> names) {
        Map<String, String> given = new TreeMap<>();
        names.forEach(each -> given.put(each, given(request, each).strip()));
        given.values().removeIf(String::isEmpty);
        return given;
    }

    public static void json(Context request, String text) {
        request.contentType("application/json").result(text);
    }
}
