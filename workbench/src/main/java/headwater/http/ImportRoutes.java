package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.http.exchange.Upload;
import headwater.importing.Source;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.job.Mappings;
import headwater.problem.Problem;
import headwater.running.Addresses;
import headwater.running.Arrivals;
import headwater.running.Job;
import headwater.running.Recognised;
import headwater.running.Work;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Importing over HTTP: one file in the body, or several that were sent before.
final class ImportRoutes {

    private final Jobs jobs;
    private final Arrivals arrivals;

    ImportRoutes(Jobs jobs) {
        this.jobs = jobs;
        this.arrivals = jobs.running().arrivals();
    }

    List<Route> api() {
        return Stream.concat(imports().stream(), deliveries().stream()).toList();
    }

    private List<Route> imports() {
        return List.of(
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/import",
                        "import",
                        "Imports the body as one file; `name`, and if wanted `as`, `mapping` (text) or `map` (a kept "
                                + "name), `access` and `leaked=true`, as query parameters. With `arrivals`, the files that "
                                + "were sent before instead of the body; with `background=true`, answers 202 with a job. "
                                + "Sending the same bytes again adds nothing.",
                        this::imported),
                new Route(
                        HandlerType.POST,
                        "/api/mapping",
                        "mapping",
                        "Shows what the columns of the table in the body are taken for; `name`, and if wanted `mapping` "
                                + "(text), or `case` and `map` (a kept name), `rows`, `lang` (en, fr) and `arrivals` (the "
                                + "table that was sent before under this name, with the mapping sent beside it), as query parameters.",
                        request -> Asked.json(request, looked(request))),
                new Route(
                        HandlerType.POST,
                        "/api/recognise",
                        "importers",
                        "What a file is taken for by its first 64 KiB, which are the body; `name`, and if wanted `lang`, "
                                + "as query parameters.",
                        this::recognised));
    }

    /// Files that are sent before they are imported together.
    private List<Route> deliveries() {
        return List.of(
                new Route(
                        HandlerType.POST,
                        "/api/arrivals",
                        "import",
                        "A place for files that are imported together; answers its `id` and how much is taken.",
                        request -> Asked.json(
                                request.status(201),
                                jobs.json(new Place(arrivals.open(), Arrivals.LARGEST, Arrivals.LARGEST_TOGETHER)))),
                new Route(
                        HandlerType.PUT,
                        "/api/arrivals/{id}",
                        "import",
                        "Keeps the body as one of these files; `path`, with its folders, as a query parameter.",
                        request -> Asked.json(
                                request,
                                jobs.json(arrivals.put(
                                        request.pathParam("id"),
                                        Asked.required(request, "path"),
                                        request.bodyInputStream())))),
                new Route(
                        HandlerType.POST,
                        "/api/arrivals/{id}/addresses",
                        "import",
                        "Keeps the addresses in the body, one a line, as a table among these files; if wanted `access`. "
                                + "Nothing is fetched: each becomes an entry without words, to be read by hand.",
                        request -> Asked.json(
                                request,
                                jobs.json(Addresses.of(request.body())
                                        .keep(arrivals, request.pathParam("id"), Asked.optional(request, "access"))))),
                Route.get(
                        "/api/arrivals/{id}",
                        "import",
                        "The files that were sent.",
                        request -> Asked.json(request, jobs.json(new Held(arrivals.list(request.pathParam("id")))))),
                new Route(
                        HandlerType.DELETE,
                        "/api/arrivals/{id}",
                        "import",
                        "Gives these files up; one of them if `path` says which.",
                        request -> {
                            arrivals.drop(request.pathParam("id"), Asked.optional(request, "path"));
                            request.status(204);
                        }));
    }

    /// A place for files.
    record Place(String id, long largestFile, long largestTogether) {}

    /// What is held there.
    record Held(List<Arrivals.Arrived> files) {
        Held {
            files = List.copyOf(files);
        }
    }

    private void recognised(Context request) throws IOException {
        String language = Asked.optional(request, "lang");
        try (InputStream body = request.bodyInputStream()) {
            Asked.json(
                    request,
                    jobs.json(Recognised.of(
                            Asked.required(request, "name"),
                            body.readNBytes(Source.HEAD),
                            Asked.language(language.isEmpty() ? "en" : language))));
        }
    }

    private void imported(Context request) {
        String name = jobs.info(request.pathParam("case")).name();
        String id = Asked.optional(request, "arrivals");
        Work work;
        if (id.isEmpty()) {
            work = body(request, name);
        } else {
            refuseMappingBeside(request);
            // What was not read can be read with another request, without being sent again.
            work = new DeliveryWork(jobs, name, id, asked(request, arrivals.top(id)), false);
        }
        JobRoutes.answer(jobs, request, Job.Kind.IMPORT, work);
    }

    /// The body with its mapping as a delivery of its own, which goes in any case: nobody else knows of it.
    private Work body(Context request, String name) {
        String file = Asked.fileName(Asked.required(request, "name"));
        String mapping = mapping(request);
        String id = arrivals.open();
        try {
            arrivals.put(id, file, request.bodyInputStream());
            if (!mapping.isEmpty()) {
                arrivals.put(id, file + ".mapping", stream(mapping));
            }
            return new DeliveryWork(jobs, name, id, asked(request, arrivals.top(id)), true);
        } catch (RuntimeException e) {
            arrivals.drop(id, "");
            throw e;
        }
    }

    private static void refuseMappingBeside(Context request) {
        for (String each : List.of("mapping", "map")) {
            if (!Asked.optional(request, each).isEmpty()) {
                throw Problem.BAD_PARAMETER.at(
                        each, "what was sent has its mapping beside it: send it as the table's path with .mapping");
            }
        }
    }

    private static ImportRequest asked(Context request, List<Path> paths) {
        return new ImportRequest(
                paths,
                Asked.optional(request, "as"),
                "",
                Asked.optional(request, "access"),
                Asked.optional(request, "leaked").equals("true"));
    }

    /// The mapping that is sent as text, or the one that the case keeps under the name sent as `map`.
    private String mapping(Context request) {
        String kept = Asked.optional(request, "map");
        return kept.isEmpty()
                ? Asked.optional(request, "mapping")
                : jobs.mappings().kept(caseName(request), kept);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Of the path, else of the query.
    private static String caseName(Context request) {
        String path = request.pathParamMap().getOrDefault("case", "");
        return path.isEmpty() ? Asked.required(request, "case") : path;
    }

    private String looked(Context request) throws IOException {
        String id = Asked.optional(request, "arrivals");
        String name = Asked.required(request, "name");
        if (!id.isEmpty()) {
            refuseMappingBeside(request);
            return looked(request, arrivals.file(id, name), "");
        }
        try (Upload upload = Upload.of(name, request.bodyInputStream());
                InputStream mapping = stream(mapping(request))) {
            return looked(request, upload.file(), upload.mapping(mapping));
        }
    }

    private String looked(Context request, Path table, String mapping) {
        String rows = Asked.optional(request, "rows");
        if (!rows.matches("[0-9]{0,4}")) {
            throw Problem.BAD_PARAMETER.at("rows", "\"" + rows + "\" is not a whole number");
        }
        String language = Asked.optional(request, "lang");
        Mappings mappings = jobs.mappings();
        return mappings.json(
                mappings.look(new Mappings.Table(
                        table, "", mapping, rows.isEmpty() ? Mappings.ROWS : Integer.parseInt(rows))),
                Asked.language(language.isEmpty() ? "en" : language));
    }
}
