package headwater.http.page;

import headwater.http.exchange.Asked;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How one person sees the pages: language and colours, asked for in the address once and remembered from then.
///
/// @param colours `auto` for those of the system, `light` or `dark`
/// @param path the address of the page without its query
/// @param query what else the page was asked for, without language and colours
public record Look(Words words, String colours, String path, Map<String, String> query) {

    static final List<String> COLOURS = List.of("auto", "light", "dark");

    public Look {
        query = Map.copyOf(query);
        if (!COLOURS.contains(colours)) {
            throw new IllegalArgumentException("no colours: \"" + colours + "\"");
        }
    }

    /// Asked for by `?lang=` and `?theme=`, else remembered from then, else what the browser prefers.
    static Look of(Context request) {
        Map<String, String> query = new TreeMap<>();
        request.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
        query.remove("lang");
        query.remove("theme");
        Look look = new Look(words(request), colours(request), request.path(), query);
        if (request.queryParam("lang") != null) {
            remember(request, "lang", look.words().language());
        }
        if (request.queryParam("theme") != null) {
            remember(request, "theme", look.colours());
        }
        return look;
    }

    static Words words(Context request) {
        String asked = Asked.optional(request, "lang");
        if (asked.equals("fr") || asked.equals("en")) {
            return Words.of(asked);
        }
        String remembered = request.cookie("lang");
        if (remembered != null) {
            return Words.of(remembered);
        }
        String preferred = request.header("Accept-Language");
        return Words.of(preferred != null && preferred.startsWith("fr") ? "fr" : "en");
    }

    private static String colours(Context request) {
        String asked = Asked.optional(request, "theme");
        if (COLOURS.contains(asked)) {
            return asked;
        }
        String remembered = request.cookie("theme");
        return remembered != null && COLOURS.contains(remembered) ? remembered : "auto";
    }

    static void remember(Context request, String what, String value) {
        request.res()
                .addHeader("Set-Cookie", what + "=" + Frame.encoded(value) + "; Path=/; SameSite=Strict; HttpOnly");
    }

    /// What this browser was last told, or nothing; also where somebody changed it to what cannot be read.
    static String remembered(Context request, String what) {
        String value = request.cookie(what);
        try {
            return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            return "";
        }
    }

    /// The language that the page is not in.
    Words other() {
        return words.language().equals("fr") ? Words.ENGLISH : Words.FRENCH;
    }

    String otherHref() {
        return Frame.query(path, query, Map.of("lang", other().language()));
    }

    /// The colours that come next when one goes round.
    String next() {
        return COLOURS.get((COLOURS.indexOf(colours) + 1) % COLOURS.size());
    }

    String nextHref() {
        return Frame.query(path, query, Map.of("theme", next()));
    }
}
