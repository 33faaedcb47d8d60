package headwater.http;

import headwater.exporting.ExportRequest;
import headwater.http.exchange.Asked;
import headwater.http.exchange.Inert;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.job.Making;
import headwater.opendata.Imprint;
import headwater.reporting.ReportRequest;
import headwater.running.Job;
import headwater.running.Progress;
import headwater.running.Results;
import headwater.running.Work;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/// What leaves a case over HTTP: at once, or made by a job and fetched when it is there.
final class MakingRoutes {

    private final Jobs jobs;

    MakingRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    List<Route> api() {
        return List.of(
                Route.get(
                        "/api/cases/{case}/report",
                        "report",
                        "The report; `lang` (en, fr) and `format` (html, pdf, docx, md) as query parameters; `edition` (full,"
                                + " brief, weekly), a weekly one with `since`; `narratives` (a number or all) that a full one"
                                + " tells; with `final=true` only if what analysts wrote breaks no rule of wording.",
                        request -> {
                            ReportRequest asked = report(request);
                            request.result(jobs.report(request.pathParam("case"), asked));
                            Inert.report(request, asked.format());
                        }),
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/report",
                        "report",
                        "Makes the report, with the same query parameters, into a file that waits to be fetched; with "
                                + "`background=true` as a job.",
                        this::makeReport),
                Route.get(
                        "/api/cases/{case}/export",
                        "export",
                        "Open data; `format` (data-package, graphml, prov-json, case-json, csv, wacz), and if wanted `author` "
                                + "(may be given more than once), `publisher` and `without-texts=true` for a data "
                                + "package, as query parameters.",
                        this::export),
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/export",
                        "export",
                        "Makes open data, with the same query parameters, into a file that waits to be fetched; with "
                                + "`background=true` as a job.",
                        this::makeExport),
                Route.get(
                        "/api/results/{id}",
                        "report",
                        "A file that was made and waits, by the `id` in what came of its job.",
                        request -> Inert.file(request, jobs.running().results().file(request.pathParam("id")))));
    }

    private ReportRequest report(Context request) {
        if (Asked.optional(request, "final").equals("true")) {
            jobs.checkReady(request.pathParam("case"));
        }
        return ReportRequest.of(
                        Asked.language(Asked.required(request, "lang")),
                        Asked.required(request, "format"),
                        Asked.optional(request, "edition"),
                        Asked.optional(request, "since"))
                .telling(Asked.optional(request, "narratives"));
    }

    private static ExportRequest exported(Context request) {
        Imprint.Texts texts =
                Asked.optional(request, "without-texts").equals("true") ? Imprint.Texts.WITHOUT : Imprint.Texts.WITH;
        return new ExportRequest(
                Asked.required(request, "format"),
                "",
                new Imprint(request.queryParams("author"), Asked.optional(request, "publisher"), texts));
    }

    /// A web archive is written to the disk and goes from there, as it may be large.
    private void export(Context request) {
        String name = request.pathParam("case");
        ExportRequest asked = exported(request);
        if (asked.format().equals(ExportRequest.WACZ)) {
            Results.Made made = kept(name, asked, Progress.SILENT);
            Inert.file(request, jobs.running().results().file(made.id()));
            return;
        }
        request.result(jobs.export(name, asked))
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + asked.fileName(name) + "\"");
    }

    private void makeReport(Context request) {
        String name = request.pathParam("case");
        ReportRequest asked = report(request);
        Making making = jobs.making();
        Results results = jobs.running().results();
        Work work = progress ->
                made(results.keep(name, asked.fileName(), target -> making.report(name, asked, target, progress)));
        JobRoutes.answer(jobs, request, Job.Kind.REPORT, work);
    }

    private void makeExport(Context request) {
        String name = request.pathParam("case");
        ExportRequest asked = exported(request);
        asked.fileName(name);
        JobRoutes.answer(jobs, request, Job.Kind.EXPORT, progress -> made(kept(name, asked, progress)));
    }

    private Results.Made kept(String name, ExportRequest asked, Progress progress) {
        Making making = jobs.making();
        return jobs.running().results().keep(name, asked.fileName(name), target -> {
            if (asked.format().equals(ExportRequest.WACZ)) {
                making.captures(name, target, progress);
            } else {
                making.export(name, asked, target, progress);
            }
        });
    }

    private Work.Done made(Results.Made made) {
        return new Work.Done(jobs.json(made), true);
    }
}
