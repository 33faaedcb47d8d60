package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
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
                        Asked.list(request, "events"),
                        Asked.given(request, "days"),
                        Asked.given(request, "zone"),
                        Asked.list(request, "stories"),
                        Asked.list(request, "focal"),
                        Asked.given(request, "rule"),
                        Asked.given(request, "outcome"),
                        new RegistrationRequest.Accounts(
                                Asked.list(request, "accounts"),
                                Asked.given(request, "window"),
                                Asked.list(request, "objects"))),
                Asked.given(request, "question"),
                Asked.given(request, "by"));
        Registering registering = jobs.registering();
        Asked.json(request.status(201), registering.json(registering.register(request.pathParam("case"), asked)));
    }
}
