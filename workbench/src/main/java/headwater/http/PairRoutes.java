package headwater.http;

import headwater.embedding.Encoder;
import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.http.exchange.Upload;
import headwater.job.Jobs;
import headwater.pairs.PairRequest;
import headwater.pairs.PairResult;
import headwater.problem.Problem;
import headwater.running.Progress;
import headwater.text.Foldings;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Text reuse on a table that is sent, without a case: nothing of it is kept.
final class PairRoutes {

    private final Jobs jobs;
    private final List<Path> models;

    /// @param models the folder of the sentence model that may be asked, none or one
    PairRoutes(Jobs jobs, List<Path> models) {
        this.jobs = jobs;
        this.models = models;
    }

    List<Route> api() {
        return List.of(new Route(
                HandlerType.POST,
                "/api/match",
                "match",
                "Finds which rows of the table in the body repeat each other; `name`, and if wanted `format` (csv, "
                        + "graphml, or json for the summary alone), `min-score`, `cross-lingual=true`, `all=true`, "
                        + "`embeddings=true` (asks the model that `serve --embeddings` named) and `keep` (differences of "
                        + "writing that count, such as `traditional,accents`), as query parameters. Nothing of the table "
                        + "is stored.",
                this::match));
    }

    private void match(Context request) throws IOException {
        String format = Asked.optional(request, "format");
        if (!List.of("", "csv", "graphml", "json").contains(format)) {
            throw Problem.BAD_PARAMETER.at("format", "\"" + format + "\" is none of csv, graphml, json");
        }
        Path folder = Files.createTempDirectory("headwater-pairs-");
        Path out = folder.resolve(format.equals("graphml") ? "pairs.graphml" : "pairs.csv");
        try (Upload upload = Upload.of(Asked.required(request, "name"), request.bodyInputStream())) {
            PairResult result = find(request, read(request, upload.file(), out));
            if (format.equals("json")) {
                Asked.json(request, jobs.pairs().json(result));
            } else {
                request.contentType(
                                format.equals("graphml") ? "application/xml; charset=utf-8" : "text/csv; charset=utf-8")
                        .header(
                                "Headwater-Rejected-Rows",
                                Integer.toString(result.rejected().size()))
                        .header(
                                "Headwater-Model",
                                result.models().stream()
                                        .map(Encoder.Model::digest)
                                        .collect(Collectors.joining()))
                        .result(Files.readAllBytes(out));
            }
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(folder);
        }
    }

    private PairResult find(Context request, PairRequest asked) {
        List<Path> model = Asked.model(request, models);
        return model.isEmpty()
                ? jobs.pairs().find(asked, Progress.SILENT)
                : jobs.pairs().findWith(model.getFirst(), asked, Progress.SILENT);
    }

    private static boolean isTrue(Context request, String parameter) {
        return Asked.optional(request, parameter).equals("true");
    }

    private static PairRequest read(Context request, Path table, Path out) {
        return new PairRequest(
                table,
                out,
                leastScore(Asked.optional(request, "min-score")),
                isTrue(request, "all") ? PairRequest.Extent.ALL : PairRequest.Extent.ASSERTED,
                isTrue(request, "cross-lingual") || isTrue(request, "embeddings")
                        ? PairRequest.Languages.ACROSS
                        : PairRequest.Languages.WITHIN,
                Foldings.keeping(Asked.optional(request, "keep"), "keep"));
    }

    private static double leastScore(String given) {
        try {
            return given.isEmpty() ? 0 : Double.parseDouble(given);
        } catch (NumberFormatException noNumber) {
            throw Problem.BAD_PARAMETER.at("min-score", "\"" + given + "\" is no number");
        }
    }
}
