package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.http.page.AddPages;
import headwater.http.page.Assets;
import headwater.http.page.JudgingPages;
import headwater.http.page.MakingPages;
import headwater.http.page.MappingPages;
import headwater.http.page.NarrativePages;
import headwater.http.page.Pages;
import headwater.http.page.ReviewPages;
import headwater.http.page.RiverPages;
import headwater.http.page.SearchPages;
import headwater.http.page.SheetPages;
import headwater.http.page.WritingPages;
import headwater.job.CaseRequest;
import headwater.job.Jobs;
import headwater.listing.What;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every address with what it does: the pages, and an API one for one with the command line.
final class Routes {

    private Routes() {}

    static List<Route> all(Jobs jobs, List<Path> models) {
        return Stream.of(api(jobs, models), new Assets().routes(), pages(jobs))
                .flatMap(List::stream)
                .toList();
    }

    /// What people see, in the order in which a case is worked through.
    static List<Route> pages(Jobs jobs) {
        return Stream.of(
                        new Pages(jobs).routes(),
                        new AddPages(jobs).routes(),
                        new RiverPages(jobs).routes(),
                        new MappingPages(jobs).routes(),
                        new SearchPages(jobs).routes(),
                        new ReviewPages(jobs).routes(),
                        new JudgingPages(jobs).routes(),
                        new NarrativePages(jobs).routes(),
                        new SheetPages(jobs).routes(),
                        new WritingPages(jobs).routes(),
                        new MakingPages(jobs).routes())
                .flatMap(List::stream)
                .toList();
    }

    /// @param models the folder of the sentence model that requests may ask for, none or one
    static List<Route> api(Jobs jobs, List<Path> models) {
        return Stream.of(
                        given(jobs),
                        new ImportRoutes(jobs).api(),
                        new JobRoutes(jobs, models).api(),
                        mappings(jobs),
                        new ReviewPages(jobs).api(),
                        new PairRoutes(jobs, models).api(),
                        new CalibrationRoutes(jobs).api(),
                        new SharingRoutes(jobs).api(),
                        new JudgementRoutes(jobs).api(),
                        new SearchRoutes(jobs).api(),
                        new RegistrationRoutes(jobs).api(),
                        new RerunRoutes(jobs, models).api(),
                        results(jobs),
                        new MakingRoutes(jobs).api(),
                        kept(jobs))
                .flatMap(List::stream)
                .toList();
    }

    /// Cases and what goes into them.
    private static List<Route> given(Jobs jobs) {
        return List.of(
                Route.get(
                        "/api/cases",
                        "case list",
                        "The cases.",
                        request -> Asked.json(request, jobs.caseListing().text())),
                new Route(
                        HandlerType.POST,
                        "/api/cases",
                        "case create",
                        "Makes a case; `name`, and if wanted `question`, `purpose`, `access`, `people`, `floor`, `retention` and `reason`, as query parameters.",
                        request -> Asked.json(
                                request.status(201),
                                jobs.json(jobs.createCase(new CaseRequest(
                                        Asked.required(request, "name"),
                                        Asked.optional(request, "question"),
                                        Asked.optional(request, "purpose"),
                                        rules(request)))))),
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/forget-key",
                        "case forget-key",
                        "Destroys the key of its pseudonyms.",
                        request -> {
                            jobs.forgetKey(request.pathParam("case"));
                            request.status(204);
                        }),
                new Route(
                        HandlerType.DELETE,
                        "/api/cases/{case}",
                        "case delete",
                        "Deletes a case with everything in it.",
                        request -> {
                            jobs.deleteCase(request.pathParam("case"));
                            request.status(204);
                        }),
                Route.get(
                        "/api/importers",
                        "importers",
                        "What can be imported.",
                        request -> Asked.json(request, jobs.importers().text())));
    }

    /// What the columns of tables mean.
    private static List<Route> mappings(Jobs jobs) {
        return List.of(
                Route.get(
                        "/api/cases/{case}/mappings/{name}",
                        "mapping",
                        "A mapping that the case keeps.",
                        request -> request.contentType("text/plain; charset=utf-8")
                                .result(jobs.mappings().kept(request.pathParam("case"), request.pathParam("name")))),
                new Route(
                        HandlerType.PUT,
                        "/api/cases/{case}/mappings/{name}",
                        "mapping",
                        "Keeps the body as a mapping with the case.",
                        request -> {
                            jobs.mappings().keep(request.pathParam("case"), request.pathParam("name"), request.body());
                            request.status(204);
                        }));
    }

    /// What comes out of them.
    private static List<Route> results(Jobs jobs) {
        return List.of(
                Route.get(
                        "/api/cases/{case}/show/{what}",
                        "show",
                        "What a case holds and what was found; if wanted `narrative`, or `url` for captures, as query "
                                + "parameters. `derivations` gives the cards with the words of both originals, "
                                + "credit found and looked for, changes, runner-up and path; `lanes` the data of "
                                + "the picture of each narrative, `river` those of the whole case in columns.",
                        request -> {
                            What what = Asked.what(request.pathParam("what"));
                            String of = Asked.optional(request, what == What.CAPTURES ? "url" : "narrative");
                            Asked.json(
                                    request,
                                    jobs.show(request.pathParam("case"), what, of)
                                            .text());
                            if (what.isLines()) {
                                request.contentType("application/x-ndjson");
                            }
                        }),
                Route.get(
                        "/api/cases/{case}/lists",
                        "lists",
                        "One topic over the ranked lists; `topic`, and if wanted `from` and `to`, as query parameters.",
                        request -> Asked.json(
                                request,
                                jobs.lists(
                                                request.pathParam("case"),
                                                Asked.required(request, "topic"),
                                                Asked.optional(request, "from"),
                                                Asked.optional(request, "to"),
                                                Locale.ENGLISH)
                                        .text())));
    }

    /// What holds a case against its hashes.
    private static List<Route> kept(Jobs jobs) {
        return List.of(
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/seal",
                        "seal",
                        "Writes a manifest of what it holds; if wanted `timestamp`, the address of a time authority.",
                        request -> Asked.json(
                                request,
                                jobs.json(jobs.seal(request.pathParam("case"), Asked.optional(request, "timestamp"))))),
                Route.get(
                        "/api/cases/{case}/verify",
                        "verify",
                        "Checks a case against the hashes kept with it.",
                        request -> Asked.json(request, jobs.json(jobs.verifyCase(request.pathParam("case"))))));
    }

    /// How a case is to treat what it holds, as far as the request says.
    private static Map<String, String> rules(Context request) {
        Map<String, String> rules = new TreeMap<>();
        CaseRequest.RULES.forEach(each -> rules.put(each, Asked.optional(request, each)));
        return rules;
    }
}
