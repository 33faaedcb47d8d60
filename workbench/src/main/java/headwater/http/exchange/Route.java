package headwater.http.exchange;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/// One address.
///
/// @param command the command that does the same, such as `case create`; empty for a page
public record Route(HandlerType method, String path, String command, String summary, Handler handler) {
    public Route {
        if (!path.startsWith("/") || summary.isBlank()) {
            throw new IllegalArgumentException("a route needs a path and a summary: \"" + path + "\"");
        }
    }

    public static Route get(String path, String command, String summary, Handler handler) {
        return new Route(HandlerType.GET, path, command, summary, handler);
    }
}
