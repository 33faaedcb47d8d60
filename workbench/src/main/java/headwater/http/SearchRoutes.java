package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.search.Search;
import headwater.searching.Searching;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;

/// Words of a case looked for, and searches kept with it.
final class SearchRoutes {

    private static final String ASKED = "`q` (the query), and if wanted `writing=as-written`, `language`, `platform`, "
            + "`channel`, `month`, `from`, `to`, `order` (best, oldest, newest)";

    private final Jobs jobs;

    SearchRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    List<Route> api() {
        return List.of(
                Route.get(
                        "/api/cases/{case}/search",
                        "search",
                        "What has the words that are asked for, with their places and exact counts; " + ASKED
                                + " and `page`, or `saved` (a kept name) with no more than `order` and `page`, as query parameters.",
                        this::search),
                Route.get("/api/cases/{case}/searches", "search", "The searches that the case keeps.", this::saved),
                new Route(
                        HandlerType.PUT,
                        "/api/cases/{case}/searches/{name}",
                        "search",
                        "Keeps a search with the case; " + ASKED + " as query parameters.",
                        this::save));
    }

    private void search(Context request) {
        Searching searching = jobs.searching();
        String name = request.pathParam("case");
        String saved = Asked.optional(request, "saved");
        Map<String, String> said = Asked.parameters(request, Search.NAMES);
        Search search = saved.isEmpty() ? Search.of(said) : searching.saved(name, saved, said);
        Asked.json(request, searching.json(searching.find(name, search)));
    }

    private void saved(Context request) {
        Asked.json(
                request,
                jobs.searching().savedListing(request.pathParam("case")).text());
    }

    private void save(Context request) {
        Searching searching = jobs.searching();
        Search search = Search.of(Asked.parameters(request, Search.NAMES));
        Asked.json(
                request, searching.json(searching.save(request.pathParam("case"), request.pathParam("name"), search)));
    }
}
