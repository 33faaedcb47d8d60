package headwater.http.exchange;

import headwater.problem.Problem;
import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of ours handed over so that nothing in it runs: a report brings its own style, so its policy allows that and
/// still no script; what no browser shows is kept and not opened.
public final class Inert {

    private static final String REPORT =
            "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Inert() {}

    public static void file(Context request, Path file) {
        String name = String.valueOf(file.getFileName());
        String format = name.substring(name.lastIndexOf('.') + 1);
        try {
            request.result(new BufferedInputStream(Files.newInputStream(file)));
        } catch (IOException gone) {
            throw Problem.NO_SUCH_RESULT.at(name, "it is held no more; make it again");
        }
        report(request, format);
        boolean isShown = format.equals("html") || format.equals("pdf");
        request.header("Content-Disposition", (isShown ? "inline" : "attachment") + "; filename=\"" + name + "\"");
    }

    /// The kind of a report in a format, and what it may do.
    public static void report(Context request, String format) {
        request.contentType(Asked.contentType(format)).header("Content-Security-Policy", REPORT);
    }
}
