package headwater.http;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.http.exchange.Upload;
import headwater.importing.Source;
import headwater.job.ImportRequest;
import headwater.job.ImportResult;
import headwater.job.Jobs;
import headwater.job.Mappings;
import headwater.job.Progress;
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
import java.io.UncheckedIOException;
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

    private void imported(Context request) throws IOException {
        String name = jobs.info(request.pathParam("case")).name();
        String id = Asked.optional(request, "arrivals");
        if (!id.isEmpty()) {
            List<Path> top = arrivals.top(id);
            ImportRequest asked = asked(request, top, "");
            JobRoutes.answer(jobs, request, Job.Kind.IMPORT, watch -> {
                // What was not read can be read with another request, without being sent again.
                Work.Done done = done(jobs.importInto(name, asked, Progress.of(watch)));
                if (done.isWhole()) {
                    arrivals.drop(id, "");
                }
                return done;
            });
            return;
        }
        Upload upload = Upload.of(Asked.required(request, "name"), request.bodyInputStream());
        ImportRequest asked;
        try (InputStream mapping = mapping(request)) {
            asked = asked(request, List.of(upload.file()), upload.mapping(mapping));
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
        JobRoutes.answer(jobs, request, Job.Kind.IMPORT, watch -> {
            try (upload) {
                return done(jobs.importInto(name, asked, Progress.of(watch)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Work.Done done(ImportResult result) {
        return new Work.Done(jobs.json(result), result.unread().isEmpty());
    }

    private static ImportRequest asked(Context request, List<Path> paths, String mapping) {
        return new ImportRequest(
                paths,
                Asked.optional(request, "as"),
                mapping,
                Asked.optional(request, "access"),
                Asked.optional(request, "leaked").equals("true"));
    }

    /// The mapping that is sent as text, or the one that the case keeps under the name sent as `map`.
    private InputStream mapping(Context request) {
        String kept = Asked.optional(request, "map");
        String text = kept.isEmpty()
                ? Asked.optional(request, "mapping")
                : jobs.mappings().kept(caseName(request), kept);
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
            return looked(request, arrivals.file(id, name), "");
        }
        try (Upload upload = Upload.of(name, request.bodyInputStream());
                InputStream mapping = mapping(request)) {
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
