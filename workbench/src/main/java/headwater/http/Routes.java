package headwater.http;

import headwater.exporting.ExportRequest;
import headwater.job.CaseRequest;
import headwater.job.ImportRequest;
import headwater.job.ImportResult;
import headwater.job.Jobs;
import headwater.job.Mappings;
import headwater.job.Progress;
import headwater.listing.What;
import headwater.opendata.Imprint;
import headwater.problem.Problem;
import headwater.reporting.ReportRequest;
import headwater.text.Foldings;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
        return Stream.of(
                        api(jobs, models),
                        new Pages(jobs).routes(),
                        new MappingPages(jobs).routes(),
                        new ReviewPages(jobs).routes())
                .flatMap(List::stream)
                .toList();
    }

    /// @param models the folder of the sentence model that requests may ask for, none or one
    static List<Route> api(Jobs jobs, List<Path> models) {
        return Stream.of(
                        given(jobs),
                        mappings(jobs),
                        new ReviewPages(jobs).api(),
                        new PairRoutes(jobs, models).api(),
                        new CalibrationRoutes(jobs).api(),
                        new SharingRoutes(jobs).api(),
                        new JudgementRoutes(jobs).api(),
                        new RegistrationRoutes(jobs).api(),
                        new RerunRoutes(jobs, models).api(),
                        results(jobs, models),
                        kept(jobs))
                .flatMap(List::stream)
                .toList();
    }

    /// Cases and what goes into them.
    private static List<Route> given(Jobs jobs) {
        return List.of(
                get(
                        "/api/cases",
                        "case list",
                        "The cases.",
                        request -> json(request, jobs.caseListing().text())),
                new Route(
                        HandlerType.POST,
                        "/api/cases",
                        "case create",
                        "Makes a case; `name`, and if wanted `question`, `purpose`, `access`, `people`, `floor`, `retention` and `reason`, as query parameters.",
                        request -> json(
                                request.status(201),
                                jobs.json(jobs.createCase(new CaseRequest(
                                        required(request, "name"),
                                        optional(request, "question"),
                                        optional(request, "purpose"),
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
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/import",
                        "import",
                        "Imports the body as one file; `name`, and if wanted `as`, `mapping` (text) or `map` (a kept "
                                + "name), `access` and `leaked=true`, as query parameters. "
                                + "Sending the same bytes again adds nothing.",
                        request -> json(request, jobs.json(imported(jobs, request)))),
                get(
                        "/api/importers",
                        "importers",
                        "What can be imported.",
                        request -> json(request, jobs.importers().text())));
    }

    /// What the columns of tables mean.
    private static List<Route> mappings(Jobs jobs) {
        return List.of(
                new Route(
                        HandlerType.POST,
                        "/api/mapping",
                        "mapping",
                        "Shows what the columns of the table in the body are taken for; `name`, and if wanted `mapping` "
                                + "(text), or `case` and `map` (a kept name), and `rows`, as query parameters.",
                        request -> json(request, looked(jobs, request))),
                get(
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
    private static List<Route> results(Jobs jobs, List<Path> models) {
        return List.of(
                get(
                        "/api/cases/{case}/show/{what}",
                        "show",
                        "What a case holds and what was found; if wanted `narrative`, or `url` for captures, as query "
                                + "parameters. `derivations` gives the cards with the words of both originals, "
                                + "credit found and looked for, changes, runner-up and path; `lanes` the data of "
                                + "the picture.",
                        request -> {
                            What what = what(request.pathParam("what"));
                            String of = optional(request, what == What.CAPTURES ? "url" : "narrative");
                            json(
                                    request,
                                    jobs.show(request.pathParam("case"), what, of)
                                            .text());
                            if (what.isLines()) {
                                request.contentType("application/x-ndjson");
                            }
                        }),
                get(
                        "/api/cases/{case}/lists",
                        "lists",
                        "One topic over the ranked lists; `topic`, and if wanted `from` and `to`, as query parameters.",
                        request -> json(
                                request,
                                jobs.lists(
                                                request.pathParam("case"),
                                                required(request, "topic"),
                                                optional(request, "from"),
                                                optional(request, "to"),
                                                Locale.ENGLISH)
                                        .text())),
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/analyse",
                        "analyse",
                        "Runs every stage; if wanted `as-of`, `seed`, `embeddings=true` (asks the model that "
                                + "`serve --embeddings` named) and `keep` (differences of writing that count, such as "
                                + "`traditional,accents`) as query parameters.",
                        request -> json(
                                request,
                                jobs.json(jobs.analyse(
                                        request.pathParam("case"),
                                        optional(request, "as-of"),
                                        seed(request),
                                        model(request, models),
                                        Foldings.keeping(optional(request, "keep"), "keep"),
                                        Progress.SILENT)))),
                get(
                        "/api/cases/{case}/report",
                        "report",
                        "The report; `lang` (en, fr) and `format` (html, pdf, docx, md) as query parameters; `edition` (full,"
                                + " brief, weekly), a weekly one with `since`; with `final=true` only if what analysts"
                                + " wrote breaks no rule of wording.",
                        request -> request.result(report(jobs, request))
                                .contentType(contentType(required(request, "format")))));
    }

    private static byte[] report(Jobs jobs, Context request) {
        if (optional(request, "final").equals("true")) {
            jobs.checkReady(request.pathParam("case"));
        }
        return jobs.report(
                request.pathParam("case"),
                ReportRequest.of(
                        language(required(request, "lang")),
                        required(request, "format"),
                        optional(request, "edition"),
                        optional(request, "since")));
    }

    /// What leaves a case, and what holds it against its hashes.
    private static List<Route> kept(Jobs jobs) {
        return List.of(
                get(
                        "/api/cases/{case}/export",
                        "export",
                        "Open data; `format` (data-package, graphml, prov-json, case-json, csv), and if wanted `author` "
                                + "(may be given more than once), `publisher` and `without-texts=true` for a data "
                                + "package, as query parameters.",
                        request -> request.result(jobs.export(request.pathParam("case"), exported(request)))
                                .contentType("application/octet-stream")),
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/seal",
                        "seal",
                        "Writes a manifest of what it holds; if wanted `timestamp`, the address of a time authority.",
                        request -> json(
                                request,
                                jobs.json(jobs.seal(request.pathParam("case"), optional(request, "timestamp"))))),
                get(
                        "/api/cases/{case}/verify",
                        "verify",
                        "Checks a case against the hashes kept with it.",
                        request -> json(request, jobs.json(jobs.verifyCase(request.pathParam("case"))))));
    }

    private static ExportRequest exported(Context request) {
        Imprint.Texts texts =
                optional(request, "without-texts").equals("true") ? Imprint.Texts.WITHOUT : Imprint.Texts.WITH;
        return new ExportRequest(
                required(request, "format"),
                "",
                new Imprint(request.queryParams("author"), optional(request, "publisher"), texts));
    }

    static Route get(String path, String command, String summary, Handler handler) {
        return new Route(HandlerType.GET, path, command, summary, handler);
    }

    private static ImportResult imported(Jobs jobs, Context request) throws IOException {
        try (Upload upload = Upload.of(required(request, "name"), request.bodyInputStream());
                InputStream mapping = mapping(jobs, request)) {
            return jobs.importInto(
                    request.pathParam("case"),
                    new ImportRequest(
                            List.of(upload.file()),
                            optional(request, "as"),
                            upload.mapping(mapping),
                            optional(request, "access"),
                            optional(request, "leaked").equals("true")),
                    Progress.SILENT);
        }
    }

    /// The mapping that is sent as text, or the one that the case keeps under the name sent as `map`.
    private static InputStream mapping(Jobs jobs, Context request) {
        String kept = optional(request, "map");
        String text =
                kept.isEmpty() ? optional(request, "mapping") : jobs.mappings().kept(caseName(request), kept);
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Of the path, else of the query.
    private static String caseName(Context request) {
        String path = request.pathParamMap().getOrDefault("case", "");
        return path.isEmpty() ? required(request, "case") : path;
    }

    private static String looked(Jobs jobs, Context request) throws IOException {
        String rows = optional(request, "rows");
        if (!rows.matches("[0-9]{0,4}")) {
            throw Problem.BAD_PARAMETER.at("rows", "\"" + rows + "\" is not a whole number");
        }
        try (Upload upload = Upload.of(required(request, "name"), request.bodyInputStream());
                InputStream mapping = mapping(jobs, request)) {
            Mappings mappings = jobs.mappings();
            return mappings.json(mappings.look(new Mappings.Table(
                    upload.file(),
                    "",
                    upload.mapping(mapping),
                    rows.isEmpty() ? Mappings.ROWS : Integer.parseInt(rows))));
        }
    }

    /// The last part of a name from outside, without anything that could lead to another folder.
    static String fileName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        if (safe.isBlank() || safe.startsWith(".") || safe.length() > 200) {
            throw Problem.BAD_PARAMETER.at("name", "\"" + safe + "\" is no name for a file");
        }
        return safe;
    }

    static What what(String name) {
        return Stream.of(What.values())
                .filter(each -> each.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        Problem.BAD_PARAMETER.at("what", "\"" + name + "\" is none of " + List.of(What.values())));
    }

    static Locale language(String tag) {
        if (!tag.equals("en") && !tag.equals("fr")) {
            throw Problem.BAD_PARAMETER.at("lang", "\"" + tag + "\" is neither en nor fr");
        }
        return Locale.of(tag);
    }

    static String contentType(String format) {
        return switch (format) {
            case "pdf" -> "application/pdf";
            case "html" -> "text/html; charset=utf-8";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> "text/markdown; charset=utf-8";
        };
    }

    /// The model, if the request asks for it; a problem if the server has none.
    static List<Path> model(Context request, List<Path> models) {
        if (!optional(request, "embeddings").equals("true")) {
            return List.of();
        }
        if (models.isEmpty()) {
            throw Problem.BAD_PARAMETER.at(
                    "embeddings", "the server was started without a model: headwater serve --embeddings MODEL_DIR");
        }
        return models;
    }

    private static long seed(Context request) {
        String seed = optional(request, "seed");
        try {
            return seed.isEmpty() ? Jobs.DEFAULT_SEED : Long.parseLong(seed);
        } catch (NumberFormatException e) {
            throw Problem.BAD_PARAMETER.at("seed", "\"" + seed + "\" is not a whole number");
        }
    }

    static String required(Context request, String parameter) {
        String value = optional(request, parameter);
        if (value.isEmpty()) {
            throw Problem.BAD_PARAMETER.at(parameter, "is missing");
        }
        return value;
    }

    /// What a form in the body says, or the address; long lists go into the body.
    static String given(Context request, String name) {
        String inBody = request.formParam(name);
        return inBody == null ? optional(request, name) : inBody;
    }

    /// Several ids or addresses with commas between.
    static List<String> list(Context request, String name) {
        return List.of(given(request, name).split(",", -1));
    }

    static String optional(Context request, String parameter) {
        String value = request.queryParam(parameter);
        return value == null ? "" : value;
    }

    /// How a case is to treat what it holds, as far as the request says.
    private static Map<String, String> rules(Context request) {
        Map<String, String> rules = new TreeMap<>();
        CaseRequest.RULES.forEach(each -> rules.put(each, optional(request, each)));
        return rules;
    }

    static void json(Context request, String text) {
        request.contentType("application/json").result(text);
    }
}
