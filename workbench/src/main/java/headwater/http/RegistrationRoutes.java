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
                "Fixes which events, stories or accounts will count; `events`, `days` and `zone`, or `stories`, `focal`,"
                        + " `rule` and if wanted `outcome`, or `accounts` and if wanted `window` and `objects`, then"
                        + " `question` and `by`, as query parameters or as fields of a form in the body. Several ids or"
                        + " addresses have commas between.",
                this::register));
    }

    private void register(Context request) {
        RegistrationRequest asked = RegistrationRequest.of(
                new RegistrationRequest.Said(
                        Routes.list(request, "events"),
                        Routes.given(request, "days"),
                        Routes.given(request, "zone"),
                        Routes.list(request, "stories"),
                        Routes.list(request, "focal"),
                        Routes.given(request, "rule"),
                        Routes.given(request, "outcome"),
                        new RegistrationRequest.Accounts(
                                Routes.list(request, "accounts"),
                                Routes.given(request, "window"),
                                Routes.list(request, "objects"))),
                Routes.given(request, "question"),
                Routes.given(request, "by"));
        Registering registering = jobs.registering();
        Routes.json(request.status(201), registering.json(registering.register(request.pathParam("case"), asked)));
    }
}
