package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.judging.JudgementRequest;
import headwater.judging.Judging;
import headwater.listing.What;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
                        "Takes down what a person says; `together` and if wanted `with`, `apart` and `from`, `unsure`, "
                                + "`confirm`, `reject` or `doubt` (the one that took) and `from`, or `withdraw`, then `by` and `reason`, as query parameters. Ids of observations or "
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

    private static JudgementRequest.Said said(Context request) {
        Map<JudgementRequest.Verb, List<String>> verbs = new EnumMap<>(JudgementRequest.Verb.class);
        for (JudgementRequest.Verb each : JudgementRequest.Verb.values()) {
            verbs.put(each, Asked.list(request, each.word()));
        }
        return new JudgementRequest.Said(verbs, Asked.list(request, "with"), Asked.list(request, "from"));
    }

    private void judge(Context request) {
        JudgementRequest asked =
                JudgementRequest.of(said(request), Asked.given(request, "by"), Asked.given(request, "reason"));
        Judging judging = jobs.judging();
        Asked.json(request.status(201), judging.json(judging.judge(request.pathParam("case"), asked)));
    }
}
