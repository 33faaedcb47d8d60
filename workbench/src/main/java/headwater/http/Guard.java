package headwater.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps other sites and their scripts out: only this machine's own names are answered, and a request that changes
/// something must not come from another site.
final class Guard {

    private static final Set<String> OURS = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Guard() {}

    /// True if the request may be answered; it has its answer already if not.
    static boolean admits(Context request) {
        headers(request);
        // A name that was made to point here would be same-origin to a hostile page (DNS rebinding).
        if (!OURS.contains(name(request.header("Host")))) {
            refuse(request, "This address answers under 127.0.0.1 and localhost only.");
            return false;
        }
        boolean changes = !Set.of("GET", "HEAD").contains(request.method().name());
        if (changes && !isFromHere(request)) {
            refuse(request, "A request that changes something must come from this workbench.");
            return false;
        }
        return true;
    }

    private static boolean isFromHere(Context request) {
        // Browsers send this one whatever the page says; under our referrer policy they write "null" as the origin.
        String site = request.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.header("Origin");
        return origin == null || origin.equals("http://" + request.header("Host"));
    }

    private static String name(@Nullable String host) {
        if (host == null) {
            return "";
        }
        try {
            String name = URI.create("http://" + host).getHost();
            return name == null ? "" : name;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static void refuse(Context request, String why) {
        request.status(421).contentType("text/plain; charset=utf-8").result(why);
        request.skipRemainingHandlers();
    }

    private static void headers(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cross-Origin-Opener-Policy", "same-origin");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
        request.header("Cache-Control", "no-store");
    }
}
