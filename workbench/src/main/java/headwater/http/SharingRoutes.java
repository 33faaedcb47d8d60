package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.http.exchange.Upload;
import headwater.job.Jobs;
import headwater.problem.Problem;
import headwater.running.Progress;
import headwater.sharing.SharingRequest;
import headwater.sharing.SharingResult;
import headwater.sharing.Span;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Who shares the same things close in time, on a table that is sent, without a case: nothing of it is kept.
final class SharingRoutes {

    private final Jobs jobs;

    SharingRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    List<Route> api() {
        return List.of(new Route(
                HandlerType.POST,
                "/api/coordination",
                "coordination",
                "Tests which accounts of the table in the body share the same things closer in time than chance and habit "
                        + "explain; `name`, and if wanted `window` (60s, 5m, 1h, ladder), `min-shares`, `mapping` (text), "
                        + "`zone`, `precision` and `format` (csv, graphml, or json for the result alone), as query "
                        + "parameters. Nothing of the table is stored.",
                this::coordination));
    }

    private void coordination(Context request) throws IOException {
        String format = Asked.optional(request, "format");
        if (!List.of("", "csv", "graphml", "json").contains(format)) {
            throw Problem.BAD_PARAMETER.at("format", "\"" + format + "\" is none of csv, graphml, json");
        }
        Path folder = Files.createTempDirectory("headwater-sharing-");
        Path out = folder.resolve(format.equals("graphml") ? "edges.graphml" : "edges.csv");
        try (Upload upload = Upload.of(Asked.required(request, "name"), request.bodyInputStream())) {
            byte[] mapping = Asked.optional(request, "mapping").getBytes(StandardCharsets.UTF_8);
            SharingRequest asked = read(request, upload.file(), out, upload.mapping(new ByteArrayInputStream(mapping)));
            answer(request, format, out, jobs.accountPairs().find(asked, Progress.SILENT));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(folder);
        }
    }

    private void answer(Context request, String format, Path out, SharingResult result) throws IOException {
        if (format.equals("json")) {
            Asked.json(request, jobs.accountPairs().json(result));
            return;
        }
        request.contentType(format.equals("graphml") ? "application/xml; charset=utf-8" : "text/csv; charset=utf-8")
                .header(
                        "Headwater-Rejected-Rows",
                        Integer.toString(result.read().rejected().size()))
                .header(
                        "Headwater-Verdict",
                        result.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .result(Files.readAllBytes(out));
    }

    private static SharingRequest read(Context request, Path table, Path out, String map) {
        String precision = Asked.optional(request, "precision");
        return new SharingRequest(
                table,
                out,
                Span.windows(Asked.optional(request, "window"), "window"),
                least(Asked.optional(request, "min-shares")),
                precision.isEmpty() ? SharingRequest.FIND_OUT : Span.seconds(precision, "precision"),
                Asked.optional(request, "zone"),
                map);
    }

    private static int least(String given) {
        if (!given.matches("[0-9]{0,9}")) {
            throw Problem.BAD_PARAMETER.at("min-shares", "\"" + given + "\" is no whole number");
        }
        return given.isEmpty() ? SharingRequest.USUAL_LEAST : Integer.parseInt(given);
    }
}
