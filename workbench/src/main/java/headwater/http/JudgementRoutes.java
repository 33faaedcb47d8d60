package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
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
                Route.get(
                        PATH,
                        "show",
                        "What people said, and whether it counts.",
                        request -> Asked.json(
                                request,
                                jobs.show(request.pathParam("case"), What.JUDGEMENTS, "")
                                        .text())));
    }

    private void judge(Context request) {
        JudgementRequest asked = JudgementRequest.of(
                new JudgementRequest.Said(
                        Asked.list(request, "together"),
                        Asked.list(request, "with"),
                        Asked.list(request, "apart"),
                        Asked.list(request, "from"),
                        Asked.list(request, "withdraw")),
                Asked.given(request, "by"),
                Asked.given(request, "reason"));
        Judging judging = jobs.judging();
        Asked.json(request.status(201), judging.json(judging.judge(request.pathParam("case"), asked)));
    }
}
