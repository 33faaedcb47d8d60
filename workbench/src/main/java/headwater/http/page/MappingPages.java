package headwater.http.page;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.http.exchange.Status;
import headwater.http.exchange.Upload;
import headwater.importing.Preview;
import headwater.job.ImportRequest;
import headwater.job.ImportResult;
import headwater.job.Jobs;
import headwater.job.Mappings;
import headwater.listing.CaseInfo;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.prose.Wording;
import headwater.running.Progress;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The page on which a person says what the columns of a table mean and sees what its rows would give.
public final class MappingPages {

    private final Jobs jobs;

    public MappingPages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cases/{case}/mapping", "", "Says what the columns of a table mean.", this::form),
                new Route(
                        HandlerType.POST,
                        "/cases/{case}/mapping",
                        "",
                        "Shows, keeps or imports with the mapping in the form.",
                        this::sent));
    }

    private void form(Context request) {
        String kept = Asked.optional(request, "use");
        CaseInfo info = jobs.info(request.pathParam("case"));
        String text = kept.isEmpty() ? "" : jobs.mappings().kept(info.name(), kept);
        render(request, info, text, new HashMap<>());
    }

    private void sent(Context request) throws IOException {
        CaseInfo info = jobs.info(request.pathParam("case"));
        String text = field(request, "mapping").replace("\r\n", "\n");
        Map<String, Object> model = new HashMap<>();
        try {
            switch (field(request, "do")) {
                case "keep" -> {
                    jobs.mappings().keep(info.name(), field(request, "name").strip(), text);
                    model.put(
                            "said",
                            Pages.words(request)
                                    .say("mapping.kept", field(request, "name").strip()));
                }
                case "import" -> {
                    try (Upload upload = upload(request)) {
                        model.put("result", imported(info, upload, text));
                    }
                }
                default -> {
                    try (Upload upload = upload(request)) {
                        Preview preview = preview(upload, text);
                        text = jobs.mappings().text(preview);
                        model.put("preview", preview);
                    }
                }
            }
        } catch (ProblemException refused) {
            request.status(Status.of(refused.problem()));
            model.put("refused", refused.detail());
            model.put("where", refused.where());
        }
        render(request, info, text, model);
    }

    private static Upload upload(Context request) throws IOException {
        UploadedFile table = request.uploadedFile("table");
        if (table == null || table.size() == 0) {
            throw Problem.BAD_PARAMETER.at("table", Pages.words(request).say("mapping.no-file"));
        }
        return Upload.of(table.filename(), table.content());
    }

    private Preview preview(Upload upload, String text) throws IOException {
        return jobs.mappings().look(new Mappings.Table(upload.file(), "", mapping(upload, text), Mappings.ROWS));
    }

    private ImportResult imported(CaseInfo info, Upload upload, String text) throws IOException {
        return jobs.importInto(
                info.name(), new ImportRequest(List.of(upload.file()), "", mapping(upload, text)), Progress.SILENT);
    }

    private static String mapping(Upload upload, String text) throws IOException {
        return upload.mapping(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void render(Context request, CaseInfo info, String text, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        Frame frame = Pages.frame(request, info, "mapping", "");
        model.put("frame", frame);
        model.put("wording", Wording.of(frame.words().locale()));
        model.put("text", text);
        model.put("kept", jobs.mappings().kept(info.name()));
        Pages.render(request, "mapping.jte", model);
    }

    private static String field(Context request, String name) {
        String value = request.formParam(name);
        return value == null ? "" : value;
    }
}
