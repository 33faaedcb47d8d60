package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.problem.Problem;
import headwater.running.Progress;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/// Our own verdicts, scored on made data.
final class CalibrationRoutes {

    private final Jobs jobs;

    CalibrationRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    List<Route> api() {
        return List.of(new Route(
                HandlerType.POST,
                "/api/calibrate",
                "calibrate",
                "Scores our own verdicts on made data; if wanted `streams` (of each kind, 2) and `seed` (1), as query "
                        + "parameters. Answers when done: some fifteen seconds for each of `streams`.",
                this::calibrate));
    }

    private void calibrate(Context request) {
        int sets = Math.toIntExact(number(request, "streams", 2));
        long seed = number(request, "seed", 1);
        Asked.json(request, jobs.ownVerdicts().json(jobs.ownVerdicts().score(sets, seed, Progress.SILENT::stage)));
    }

    private static long number(Context request, String name, long otherwise) {
        String given = Asked.optional(request, name);
        try {
            return given.isEmpty() ? otherwise : Integer.parseInt(given);
        } catch (NumberFormatException noNumber) {
            throw Problem.BAD_PARAMETER.at(name, "\"" + given + "\" is no whole number");
        }
    }
}
