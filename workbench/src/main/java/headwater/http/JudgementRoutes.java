package headwater.http;

import headwater.job.Jobs;
import headwater.judging.JudgementRequest;
import headwater.judging.Judging;
import headwater.listing.What;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/// What people say of which observations carry one line.
final class JudgementRoutes {

    private static final String PATH = "/api/cases/{case}/judgements";

    private final Jobs jobs;

    JudgementRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    List<Route> api() {
        return List.of(
                new Route(
                        HandlerType.POST,
                        PATH,
                        "judge",
                        "Takes down what a person says; `together` and if wanted `with`, or `apart` and `from`, or "
                                + "`withdraw`, then `by` and `reason`, as query parameters. Ids of observations or "
                                + "narratives with commas between, also as fields of a form in the body.",
                        this::judge),
                Routes.get(
                        PATH,
                        "show",
                        "What people said, and whether it counts.",
                        request -> Routes.json(
                                request,
                                jobs.show(request.pathParam("case"), What.JUDGEMENTS, "")
                                        .text())));
    }

    private void judge(Context request) {
        JudgementRequest asked = JudgementRequest.of(
                new JudgementRequest.Said(
                        ids(request, "together"),
                        ids(request, "with"),
                        ids(request, "apart"),
                        ids(request, "from"),
                        ids(request, "withdraw")),
                given(request, "by"),
                given(request, "reason"));
        Judging judging = jobs.judging();
        Routes.json(request.status(201), judging.json(judging.judge(request.pathParam("case"), asked)));
    }

    private static List<String> ids(Context request, String name) {
        return List.of(given(request, name).split(",", -1));
    }

    /// Long lists go into the body.
    private static String given(Context request, String name) {
        String inBody = request.formParam(name);
        return inBody == null ? Routes.optional(request, name) : inBody;
    }
}
