package headwater.http;

import headwater.exporting.Reruns;
import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.http.exchange.Upload;
import headwater.job.Jobs;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Working an exported package out again, over HTTP.
final class RerunRoutes {

    private final Jobs jobs;
    private final List<Path> models;

    RerunRoutes(Jobs jobs, List<Path> models) {
        this.jobs = jobs;
        this.models = models;
    }

    List<Route> api() {
        return List.of(new Route(
                HandlerType.POST,
                "/api/rerun",
                "rerun",
                "Works the data package in the body, a ZIP file, out again from what it holds alone, and compares every "
                        + "value; if wanted `embeddings=true` (asks the model that `serve --embeddings` named) as a "
                        + "query parameter. Nothing of the package is stored.",
                request -> Asked.json(request, rerun(request))));
    }

    private String rerun(Context request) throws IOException {
        Reruns reruns = jobs.reruns();
        try (Upload upload = Upload.of("package.zip", request.bodyInputStream())) {
            return reruns.json(reruns.run(upload.file(), Asked.model(request, models), (stage, done, total) -> {}));
        }
    }
}
