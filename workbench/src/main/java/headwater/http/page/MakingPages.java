package headwater.http.page;

import headwater.exporting.ExportRequest;
import headwater.http.exchange.Asked;
import headwater.http.exchange.Inert;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.reporting.ReportRequest;
import headwater.running.Results;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The page on which reports and open data are made: with script as jobs that tell how far they have come, without it
/// as links that answer when all is written.
public final class MakingPages {

    /// What may be asked for as open data, in the order of the page.
    private static final List<String> OPEN_DATA =
            List.of("data-package", "case-json", "csv", "graphml", "prov-json", ExportRequest.WACZ);

    private final Jobs jobs;

    public MakingPages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/cases/{case}/report",
                        "",
                        "The report in its languages, editions and formats, and open data.",
                        this::page),
                Route.get("/cases/{case}/report.{lang}.{format}", "", "The report itself.", this::report),
                Route.get("/cases/{case}/results/{id}/{file}", "", "A file that was made and waits.", this::result));
    }

    private void page(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Frame frame = Pages.frame(request, info, "report", "");
        if (!info.isAnalysed()) {
            Pages.render(request, "unanalysed.jte", Map.of("frame", frame));
            return;
        }
        Pages.render(
                request,
                "report.jte",
                Map.of(
                        "frame",
                        frame,
                        "openData",
                        OPEN_DATA,
                        "made",
                        jobs.running().results().of(info.name())));
    }

    private void report(Context request) {
        String format = request.pathParam("format");
        ReportRequest asked = ReportRequest.of(
                Asked.language(request.pathParam("lang")),
                format,
                Asked.optional(request, "edition"),
                Asked.optional(request, "since"));
        request.result(jobs.report(request.pathParam("case"), asked));
        Inert.report(request, format);
    }

    /// A report links to the one in the other language, by a name beside its own: the latest of that name, or where
    /// there is none the page on which it can be made.
    private void result(Context request) {
        String name = jobs.info(request.pathParam("case")).name();
        String wanted = request.pathParam("file");
        Results results = jobs.running().results();
        Path file = results.file(request.pathParam("id"));
        if (wanted.equals(String.valueOf(file.getFileName()))) {
            Inert.file(request, file);
            return;
        }
        String page = "/cases/" + Frame.encoded(name) + "/report";
        request.redirect(
                results.of(name).stream()
                        .filter(each -> each.name().equals(wanted))
                        .findFirst()
                        .map(each -> address(each))
                        .orElse(page),
                HttpStatus.SEE_OTHER);
    }

    /// What a format is called.
    public static String called(String format) {
        return format.equals("md") ? "Markdown" : format.toUpperCase(Locale.ROOT);
    }

    /// Where a file that waits lies.
    public static String address(Results.Made made) {
        return String.join(
                "/", "/cases", Frame.encoded(made.caseName()), "results", made.id(), Frame.encoded(made.name()));
    }
}
