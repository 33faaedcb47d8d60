package headwater.http;

import headwater.job.Jobs;
import headwater.registering.Registering;
import headwater.registering.RegistrationRequest;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/// What people fix before they look.
final class RegistrationRoutes {

    private final Jobs jobs;

    RegistrationRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    List<Route> api() {
        return List.of(new Route(
                HandlerType.POST,
                "/api/cases/{case}/registrations",
                "register",
                "Fixes which events or stories will count; `events`, `days` and `zone`, or `stories`, `focal`, `rule`"
                        + " and if wanted `outcome`, then `question` and `by`, as query parameters or as fields of"
                        + " a form in the body. Several ids or addresses have commas between.",
                this::register));
    }

    private void register(Context request) {
        RegistrationRequest asked = RegistrationRequest.of(
                new RegistrationRequest.Said(
                        list(request, "events"),
                        given(request, "days"),
                        given(request, "zone"),
                        list(request, "stories"),
                        list(request, "focal"),
                        given(request, "rule"),
                        given(request, "outcome")),
                given(request, "question"),
                given(request, "by"));
        Registering registering = jobs.registering();
        Routes.json(request.status(201), registering.json(registering.register(request.pathParam("case"), asked)));
    }

    private static List<String> list(Context request, String name) {
        return List.of(given(request, name).split(",", -1));
    }

    private static String given(Context request, String name) {
        String inBody = request.formParam(name);
        return inBody == null ? Routes.optional(request, name) : inBody;
    }
}
