package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.running.Job;
import headwater.running.Progress;
import headwater.running.Running;
import headwater.running.Work;
import headwater.text.Foldings;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.util.List;

/// Long jobs over HTTP: begun with `background=true`, looked at by their number, cancelled.
final class JobRoutes {

    private final Jobs jobs;
    private final List<Path> models;

    JobRoutes(Jobs jobs, List<Path> models) {
        this.jobs = jobs;
        this.models = models;
    }

    List<Route> api() {
        Running running = jobs.running();
        return List.of(
                Route.get(
                        "/api/jobs",
                        "jobs list",
                        "Long jobs with how far they have come; if wanted `case` as a query parameter.",
                        request -> {
                            String name = Asked.optional(request, "case");
                            List<Job> all = running.list().stream()
                                    .filter(each ->
                                            name.isEmpty() || each.caseName().equals(name))
                                    .toList();
                            Asked.json(request, running.json(all));
                        }),
                Route.get(
                        "/api/jobs/{id}",
                        "jobs list",
                        "One job: `state` (waiting, running, done, failed, cancelled, interrupted), `position` in the queue, "
                                + "`step` with `seconds_left` where that can be said, and at its end `result` or `problem`.",
                        request -> Asked.json(request, running.json(running.find(request.pathParam("id"))))),
                new Route(
                        HandlerType.DELETE,
                        "/api/jobs/{id}",
                        "jobs cancel",
                        "Asks a job to stop; forgets one that was interrupted.",
                        request -> Asked.json(request, running.json(running.stop(request.pathParam("id"))))),
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/analyse",
                        "analyse",
                        "Runs every stage; if wanted `as-of`, `seed`, `embeddings=true` (asks the model that "
                                + "`serve --embeddings` named), `keep` (differences of writing that count, such as "
                                + "`traditional,accents`) and `background=true` (answers 202 with a job) as query "
                                + "parameters.",
                        this::analyse));
    }

    private void analyse(Context request) {
        String name = request.pathParam("case");
        String asOf = Asked.optional(request, "as-of");
        long seed = Asked.seed(request);
        List<Path> asked = Asked.model(request, models);
        Foldings foldings = Foldings.keeping(Asked.optional(request, "keep"), "keep");
        answer(
                jobs,
                request,
                Job.Kind.ANALYSE,
                watch -> new Work.Done(jobs.json(jobs.analyse(name, asOf, seed, asked, foldings, watch)), true));
    }

    /// Does the work, or begins it in the background if the request says so.
    static void answer(Jobs jobs, Context request, Job.Kind what, Work work) {
        if (Asked.optional(request, "background").equals("true")) {
            Job job = begun(jobs, request, what, work);
            request.status(202).header("Location", "/api/jobs/" + job.id());
            Asked.json(request, jobs.running().json(job));
        } else {
            try {
                Asked.json(request, work.run(Progress.SILENT).json());
            } finally {
                work.over();
            }
        }
    }

    private static Job begun(Jobs jobs, Context request, Job.Kind what, Work work) {
        try {
            return jobs.running().start(jobs.info(request.pathParam("case")).name(), what, work);
        } catch (RuntimeException refused) {
            work.over();
            throw refused;
        }
    }
}
