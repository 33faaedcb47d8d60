package headwater.http.page;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.importing.FormReader;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.problem.Problem;
import headwater.review.Reviews;
import headwater.screenshot.Screenshots;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The page on which a person writes down what a page of a platform showed, and the same for programs.
public final class ReviewPages {

    /// What stays filled in for the next item.
    private static final List<String> STAYS = List.of("coder", "access_basis", "seen_zone");

    private static final int TOO_LARGE = 32 << 20;

    private final Jobs jobs;
    private final Reviews reviews;

    public ReviewPages(Jobs jobs) {
        this.jobs = jobs;
        this.reviews = new Reviews(jobs);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cases/{case}/review", "", "A form for what a person read by hand.", this::form),
                Route.get(
                        "/cases/{case}/review/queue",
                        "",
                        "What a person may still read, without what others wrote of it.",
                        this::queue),
                new Route(HandlerType.POST, "/cases/{case}/review", "", "Keeps what is in the form.", this::sent));
    }

    public List<Route> api() {
        return List.of(
                Route.get(
                        "/api/review-template",
                        "review-template",
                        "An empty table of manual review.",
                        request -> request.contentType("text/csv; charset=utf-8")
                                .header("Content-Disposition", "attachment; filename=\"review.csv\"")
                                .result(reviews.template())),
                new Route(
                        HandlerType.POST,
                        "/api/cases/{case}/review",
                        "import",
                        "Keeps one row of manual review: the body is a JSON object of the columns with something in "
                                + "them. Faults come as `faults`, each with its column.",
                        this::posted));
    }

    private void form(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Map<String, String> values = fresh();
        reviews.fields().forEach(each -> {
            String given = Asked.optional(request, each.name()).strip();
            if (!given.isEmpty()) {
                values.put(each.name(), given);
            }
        });
        render(request, info, values, Map.of());
    }

    /// Nothing is shown before it is said who reads.
    private void queue(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Frame frame = Pages.frame(request, info, "review", Pages.words(request).say("review.queue"));
        Map<String, String> stays = new TreeMap<>();
        STAYS.forEach(each -> stays.put(each, Asked.optional(request, each).strip()));
        Map<String, Object> model = new HashMap<>(Map.of("frame", frame, "stays", stays));
        String coder = stays.getOrDefault("coder", "");
        if (!coder.isEmpty()) {
            model.put("queue", reviews.queue(info.name(), coder));
        }
        Pages.render(request, "reviewqueue.jte", model);
    }

    /// The one field that is filled in for everybody: a proposal, and said to be one.
    private Map<String, String> fresh() {
        Map<String, String> values = new TreeMap<>();
        values.put("seen", jobs.now().truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z"));
        return values;
    }

    private void sent(Context request) throws IOException {
        refuseTooLarge(request);
        CaseInfo info = jobs.info(request.pathParam("case"));
        Map<String, String> typed = new TreeMap<>();
        reviews.fields().forEach(each -> {
            String value = request.formParam(each.name());
            typed.put(each.name(), value == null ? "" : value);
        });
        Reviews.Outcome outcome = reviews.keep(info.name(), typed, picture(request));
        if (outcome.faults().isEmpty()) {
            Map<String, String> next = fresh();
            next.putAll(stays(typed));
            render(request, info, next, Map.of("outcome", outcome));
        } else {
            request.status(422);
            render(request, info, typed, Map.of("outcome", outcome));
        }
    }

    /// What is beyond the limit is not read to its end.
    private static byte[] picture(Context request) throws IOException {
        UploadedFile picture = request.uploadedFile(Reviews.PICTURE);
        if (picture == null) {
            return new byte[0];
        }
        try (InputStream bytes = picture.content()) {
            return bytes.readNBytes((int) Screenshots.LARGEST + 1);
        }
    }

    private static Map<String, String> stays(Map<String, String> values) {
        Map<String, String> stays = new TreeMap<>();
        STAYS.forEach(each -> stays.put(each, values.getOrDefault(each, "").strip()));
        return stays;
    }

    private static void refuseTooLarge(Context request) {
        if (request.contentLength() > TOO_LARGE) {
            throw Problem.TOO_LARGE.at(
                    request.path(), "a form of more than " + (TOO_LARGE >> 20) + " MiB is no record of a person");
        }
    }

    private void render(Context request, CaseInfo info, Map<String, String> values, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        Frame frame = Pages.frame(request, info, "review", "");
        List<FormReader.Fault> faults =
                more.get("outcome") instanceof Reviews.Outcome outcome ? outcome.faults() : List.of();
        model.put("frame", frame);
        model.put("queue", Frame.query(frame.in("review", "queue"), stays(values)));
        model.put(
                "form",
                ReviewForm.of(
                        reviews.fields(),
                        values,
                        faults,
                        frame.words(),
                        info.rules().accessStated()));
        Pages.render(request, "review.jte", model);
    }

    private void posted(Context request) {
        refuseTooLarge(request);
        Reviews.Outcome outcome = reviews.keep(request.pathParam("case"), record(request.body()));
        if (outcome.faults().isEmpty()) {
            Asked.json(request.status(outcome.isNew() ? 201 : 200), jobs.json(outcome));
        } else {
            request.status(422)
                    .contentType("application/problem+json")
                    .result(problem(request, outcome.faults()).toString());
        }
    }

    private static Map<String, String> record(String body) {
        Map<String, String> record = new TreeMap<>();
        try {
            JsonNode tree = JsonMapper.shared().readTree(body);
            if (!tree.isObject()) {
                throw Problem.BAD_PARAMETER.at("body", "is no JSON object of columns");
            }
            tree.properties().forEach(each -> {
                if (!each.getValue().isString()) {
                    throw Problem.BAD_PARAMETER.at(
                            each.getKey(), "is no text: write a count as it is shown, in quotes");
                }
                record.put(each.getKey(), each.getValue().asString());
            });
        } catch (JacksonException broken) {
            throw Problem.BAD_PARAMETER.at("body", "is no JSON: " + broken.getOriginalMessage());
        }
        return record;
    }

    private static ObjectNode problem(Context request, List<FormReader.Fault> faults) {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        faults.forEach(each -> told.addObject().put("column", each.field()).put("detail", each.detail()));
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "docs/reference/problems.md#" + Problem.BROKEN_RECORD.code())
                .put("title", Problem.BROKEN_RECORD.code())
                .put("status", 422)
                .put("detail", "the record was not kept; see faults")
                .put("instance", request.path());
        problem.set("faults", told);
        return problem;
    }
}
