package headwater.http.page;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.http.exchange.Status;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.search.Search;
import headwater.searching.Found;
import headwater.searching.Searching;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// The page on which words of a case are looked for.
public final class SearchPages {

    private final Jobs jobs;

    public SearchPages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cases/{case}/search", "", "Looks for words.", this::page),
                new Route(HandlerType.POST, "/cases/{case}/search", "", "Keeps the search in the form.", this::keep));
    }

    private void page(Context request) {
        show(request, Asked.parameters(request, Search.NAMES), "");
    }

    private void keep(Context request) {
        Map<String, String> asked = Asked.fields(request, Search.NAMES);
        String name = Asked.given(request, "name").strip();
        try {
            Searching.Saved kept = jobs.searching().save(request.pathParam("case"), name, Search.of(asked));
            String base = "/cases/" + Frame.encoded(request.pathParam("case")) + "/search";
            request.redirect(Frame.query(base, kept.asked()), HttpStatus.SEE_OTHER);
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.BAD_PARAMETER) {
                throw refused;
            }
            show(request, asked, refused.where() + ": " + refused.detail());
            request.status(Status.of(refused.problem()));
        }
    }

    /// A query that cannot be read is shown with the reason beside it, to be mended.
    private void show(Context request, Map<String, String> asked, String refused) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Searching searching = jobs.searching();
        String fault = refused;
        List<Found> found = List.of();
        try {
            found = List.of(searching.find(info.name(), Search.of(asked)));
        } catch (ProblemException unread) {
            if (unread.problem() != Problem.BAD_PARAMETER) {
                throw unread;
            }
            fault = unread.where() + ": " + unread.detail();
            request.status(Status.of(unread.problem()));
        }
        Frame frame = Pages.frame(request, info, "search", "");
        SearchView view = new SearchView(frame, asked, searching.saved(info.name()), fault, found);
        Pages.render(request, "search.jte", Map.of("frame", frame, "view", view));
    }
}
