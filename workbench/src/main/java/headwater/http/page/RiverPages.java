package headwater.http.page;

import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.river.River;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The page with the picture of a case. Without script it holds the same as a table.
public final class RiverPages {

    /// How many items the table shows where there is no script.
    static final int ROWS = 200;

    private final Jobs jobs;

    public RiverPages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(Route.get("/cases/{case}/river", "", "The picture of the case.", this::river));
    }

    private void river(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Frame frame = Pages.frame(request, info, "river", "");
        if (!info.isAnalysed()) {
            Pages.render(request, "unanalysed.jte", Map.of("frame", frame));
            return;
        }
        River river = River.of(jobs.assessment(info.name()));
        Pages.render(
                request,
                "river.jte",
                Map.of(
                        "frame",
                        frame,
                        "river",
                        river,
                        "rows",
                        Math.min(ROWS, river.entries().size())));
    }
}
