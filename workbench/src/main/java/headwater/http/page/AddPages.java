package headwater.http.page;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.http.exchange.Status;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.model.Capture;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.running.Addresses;
import headwater.running.Arrivals;
import headwater.running.Progress;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The page on which files come into a case: with script step by step, without it as one form.
public final class AddPages {

    private final Jobs jobs;

    public AddPages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cases/{case}/add", "", "Brings files into a case.", request -> render(request, Map.of())),
                new Route(
                        HandlerType.POST,
                        "/cases/{case}/add",
                        "",
                        "Imports the files and addresses in the form.",
                        this::sent));
    }

    private void sent(Context request) {
        Map<String, Object> model = new HashMap<>();
        try {
            imported(request, model);
        } catch (ProblemException refused) {
            request.status(Status.of(refused.problem()));
            model.put("refused", refused.detail());
            model.put("where", refused.where());
        }
        render(request, model);
    }

    private void imported(Context request, Map<String, Object> model) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Arrivals arrivals = jobs.running().arrivals();
        String access = Asked.given(request, "access");
        String addresses = Asked.given(request, "addresses");
        List<UploadedFile> files = request.uploadedFiles("files").stream()
                .filter(each -> !each.filename().isEmpty())
                .toList();
        if (files.isEmpty() && addresses.isBlank()) {
            throw Problem.BAD_PARAMETER.at("files", Pages.words(request).say("add.no-file"));
        }
        String id = arrivals.open();
        try {
            files.forEach(each -> arrivals.put(id, each.filename(), each.content()));
            if (!addresses.isBlank()) {
                String basis = access.isEmpty() ? info.rules().access() : access;
                model.put(
                        "noAddress",
                        Addresses.of(addresses).keep(arrivals, id, basis).refused());
            }
            boolean isLeaked = Asked.given(request, "leaked").equals("true");
            ImportRequest asked = new ImportRequest(arrivals.top(id), "", "", access, isLeaked);
            model.put("result", jobs.importInto(info.name(), asked, Progress.SILENT));
        } finally {
            arrivals.drop(id, "");
        }
    }

    private void render(Context request, Map<String, Object> more) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Map<String, Object> model = new HashMap<>(more);
        model.put("frame", Pages.frame(request, info, "add", ""));
        model.put("info", info);
        model.put("bases", Stream.of(Capture.AccessBasis.values()).toList());
        model.put("largest", Arrivals.LARGEST);
        model.put("kept", String.join(",", jobs.mappings().kept(info.name())));
        Pages.render(request, "add.jte", model);
    }
}
