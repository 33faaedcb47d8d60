package headwater.http;

import headwater.http.exchange.Status;
import headwater.http.page.Pages;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import tools.jackson.databind.node.JsonNodeFactory;

/// How problems look over HTTP: RFC 9457 for programs, a page for people. They are caught here and nowhere else.
final class Answers {

    /// What is held in the memory as one text; files pass through and are limited by their own.
    static final long LARGEST_TEXT = 64L << 20;

    private Answers() {}

    static void configure(JavalinConfig config) {
        config.routes.exception(
                ProblemException.class,
                (problem, request) -> answer(
                        request, problem.problem(), Status.of(problem.problem()), problem.where(), problem.detail()));
        config.routes.exception(
                ContentTooLargeResponse.class,
                (large, request) -> answer(
                        request,
                        Problem.TOO_LARGE,
                        Status.of(Problem.TOO_LARGE),
                        request.path(),
                        "no text of more than " + (LARGEST_TEXT >> 20) + " MiB is taken here"));
        config.routes.exception(Exception.class, (mistake, request) -> {
            if (isBrokenForm(mistake, request)) {
                answer(request, Problem.BAD_PARAMETER, 400, request.path(), "the form was cut short or is none");
                return;
            }
            mistake.printStackTrace();
            answer(request, Problem.OUR_MISTAKE, 500, request.path(), "this is our mistake; please report it");
        });
        config.routes.error(404, request -> {
            if (request.result() == null || "Not Found".equals(request.result())) {
                answer(request, Problem.NO_SUCH_RESULT, 404, request.path(), "there is no such page");
            }
        });
    }

    /// The server reads a form when it is asked for its first field, and says in its own way that it is none.
    private static boolean isBrokenForm(Throwable mistake, Context request) {
        String type = request.contentType();
        boolean isForm = type != null && type.startsWith("multipart/");
        return isForm
                && (!type.contains("boundary=")
                        || Stream.iterate(mistake, Objects::nonNull, Throwable::getCause)
                                .anyMatch(HttpException.class::isInstance));
    }

    private static void answer(Context request, Problem problem, int status, String where, String detail) {
        request.status(status);
        if (request.path().startsWith("/api/")) {
            request.contentType("application/problem+json")
                    .result(JsonNodeFactory.instance
                            .objectNode()
                            .put("type", "docs/reference/problems.md#" + problem.code())
                            .put("title", problem.code())
                            .put("status", status)
                            .put("detail", detail)
                            .put("instance", request.path())
                            .put("where", where)
                            .toString());
        } else {
            Pages.problem(request, problem, where, detail);
        }
    }
}
