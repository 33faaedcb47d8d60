package headwater.http.page;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.problem.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What pages load besides themselves: style, script and fonts, all of this program, and the words for the scripts.
public final class Assets {

    /// Where in the program each folder of files is, and what each kind of file is.
    private static final Map<String, String> FOLDERS = Map.of(
            "style", "/headwater/http/page/static/", "web", "/headwater/web/", "fonts", "/headwater/print/fonts/");

    private static final Map<String, String> KINDS =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "ttf", "font/ttf");

    public List<Route> routes() {
        return List.of(
                Route.get("/static/{folder}/{file}", "", "Style, script and fonts.", Assets::file),
                Route.get("/words", "", "The words of the pages in one language, for their scripts.", Assets::words));
    }

    private static void file(Context request) throws IOException {
        String folder = request.pathParam("folder");
        String place = FOLDERS.getOrDefault(folder, "");
        String file = request.pathParam("file");
        String kind = KINDS.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "");
        if (place.isEmpty() || kind.isEmpty() || !file.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,80}")) {
            throw none(request);
        }
        try (InputStream in = Assets.class.getResourceAsStream(place + file)) {
            if (in == null) {
                throw none(request);
            }
            if (folder.equals("fonts")) {
                // Six megabytes that no case is in and that change with no version.
                request.header("Cache-Control", "private, max-age=86400");
            }
            request.contentType(kind).result(in.readAllBytes());
        }
    }

    private static RuntimeException none(Context request) {
        return Problem.NO_SUCH_RESULT.at(request.path(), "there is no such file");
    }

    private static void words(Context request) {
        Words words = Pages.words(request);
        Asked.json(request, JsonMapper.shared().writeValueAsString(words.forScripts()));
    }
}
