package headwater.http.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import headwater.assess.Assessment;
import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.CaseRequest;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.listing.Listing;
import headwater.listing.ObservationView;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.prose.Section;
import headwater.prose.Turned;
import headwater.prose.Wording;
import headwater.report.Report;
import headwater.running.Progress;
import headwater.screenshot.Screenshots;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The pages, rendered on the server and without script. They show what the jobs return and work nothing out.
public final class Pages {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "headwater.http.template");

    private static final List<String> MENU = List.of(
            "overview",
            "river",
            "observations",
            "search",
            "lists",
            "matches",
            "narratives",
            "derivations",
            "queue",
            "findings",
            "channels",
            "rejected",
            "custody",
            "add",
            "mapping",
            "review",
            "write",
            "report");

    /// The sections of the report that each page shows.
    private static final Map<String, List<String>> SECTIONS = Map.of(
            "overview", List.of("picture", "summary", "narratives", "earliest"),
            "derivations", List.of("derivations", "changes"),
            "findings", List.of("findings", "limits", "events", "controls", "rankings", "reach", "shared"),
            "agreement", List.of("agreement"));

    private final Jobs jobs;

    public Pages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                page("/", "Goes to the cases.", this::start),
                page("/cases", "The cases.", this::cases),
                new Route(HandlerType.POST, "/cases", "", "Makes a case from the form.", this::create),
                new Route(HandlerType.POST, "/jobs/{id}", "", "Forgets a job that was interrupted.", this::forget),
                page("/cases/{case}", "A case at a glance.", this::overview),
                page("/cases/{case}/observations", "What was imported.", this::observations),
                page("/cases/{case}/observations/{id}", "One observation.", this::observation),
                page("/cases/{case}/captures", "Captures of one item and what changed.", this::captures),
                page("/cases/{case}/lists", "One topic over the ranked lists.", this::lists),
                page("/cases/{case}/matches", "Pairs that share text.", this::matches),
                page("/cases/{case}/matches/{a}/{b}", "Two originals side by side.", this::match),
                page(
                        "/cases/{case}/agreement",
                        "How far coders agree, and what is to be settled.",
                        request -> sections(request, "agreement")),
                new Route(HandlerType.POST, "/cases/{case}/analyse", "", "Runs every stage.", this::analyse),
                page("/cases/{case}/channels", "Channels and outlets.", request -> listing(request, "channels")),
                page("/cases/{case}/rejected", "What could not be read.", request -> listing(request, "rejected")),
                page("/cases/{case}/custody", "Who did what to the case.", request -> listing(request, "custody")),
                page("/cases/{case}/evidence/{sha256}", "Original bytes, to be kept and not run.", this::evidence));
    }

    private static Route page(String path, String summary, io.javalin.http.Handler handler) {
        return Route.get(path, "", summary, handler);
    }

    /// A language or colours asked for here are remembered, as the address that follows says nothing of them.
    private void start(Context request) {
        Look.of(request);
        request.redirect("/cases");
    }

    private void cases(Context request) {
        Words words = words(request);
        render(
                request,
                "cases.jte",
                Map.of(
                        "frame",
                        new Frame(Look.of(request), words.say("cases"), "", "", List.of()),
                        "cases",
                        jobs.cases(),
                        "interrupted",
                        jobs.running().interrupted().stream()
                                .filter(each -> jobs.has(each.caseName()))
                                .toList()));
    }

    private void create(Context request) {
        Map<String, String> rules = new TreeMap<>();
        CaseRequest.RULES.forEach(each -> rules.put(each, Asked.form(request, each)));
        CaseInfo made = jobs.createCase(new CaseRequest(
                Asked.form(request, "name"), Asked.form(request, "question"), Asked.form(request, "purpose"), rules));
        request.redirect("/cases/" + Frame.encoded(made.name()) + "/add", HttpStatus.SEE_OTHER);
    }

    /// What was interrupted has been seen.
    private void forget(Context request) {
        jobs.running().stop(request.pathParam("id"));
        request.redirect("/cases", HttpStatus.SEE_OTHER);
    }

    private void overview(Context request) {
        CaseInfo info = info(request);
        Frame frame = frame(request, info, "overview", "");
        Told told = new Told(Wording.of(Locale.ENGLISH), frame.words());
        List<Section> sections = List.of();
        boolean isCoded = false;
        int narratives = 0;
        if (info.isAnalysed()) {
            Assessment assessment = jobs.assessment(info.name());
            isCoded = assessment.agreement().isCoded();
            narratives = assessment.narratives().size();
            List<Section> all = Report.of(assessment).sections();
            told = told(assessment, frame, all);
            sections = chosen(all, "overview");
        }
        render(
                request,
                "overview.jte",
                Map.of(
                        "frame", frame,
                        "info", info,
                        "told", told,
                        "sections", sections,
                        "isCoded", isCoded,
                        "narratives", narratives));
    }

    private void sections(Context request, String page) {
        CaseInfo info = info(request);
        Frame frame = frame(request, info, page, "");
        if (!info.isAnalysed()) {
            render(request, "unanalysed.jte", Map.of("frame", frame));
            return;
        }
        Assessment assessment = jobs.assessment(info.name());
        List<Section> all = Report.of(assessment).sections();
        render(
                request,
                "sections.jte",
                Map.of("frame", frame, "told", told(assessment, frame, all), "sections", chosen(all, page)));
    }

    static Told told(Assessment assessment, Frame frame, List<Section> sections) {
        return new Told(
                Wording.of(frame.words().locale())
                        .withLocalZone(assessment.settings().localZone()),
                frame.words(),
                sections);
    }

    static List<Section> chosen(List<Section> sections, String page) {
        List<String> wanted = SECTIONS.getOrDefault(page, List.of());
        return sections.stream()
                .filter(each -> wanted.contains(each.id()))
                .sorted(Comparator.comparingInt(each -> wanted.indexOf(each.id())))
                .toList();
    }

    private void matches(Context request) {
        CaseInfo info = info(request);
        Frame frame = frame(request, info, "matches", "");
        Optional<Assessment> latest = jobs.looking().latestIfAny(info.name());
        if (latest.isEmpty()) {
            render(request, "unanalysed.jte", Map.of("frame", frame));
            return;
        }
        Assessment assessment = latest.get();
        Map<String, Observation> items = new HashMap<>();
        assessment.texts().forEach(each -> items.put(each.id(), each));
        render(
                request,
                "matches.jte",
                Map.of(
                        "frame",
                        frame,
                        "info",
                        info,
                        "matches",
                        Leaf.of(assessment.matches(), request),
                        "items",
                        items));
    }

    private void match(Context request) {
        CaseInfo info = info(request);
        Frame frame = frame(request, info, "matches", words(request).say("match"));
        render(
                request,
                "match.jte",
                Map.of(
                        "frame",
                        frame,
                        "info",
                        info,
                        "told",
                        told(jobs.looking().latest(info.name()), frame, List.of()),
                        "sheet",
                        jobs.looking().match(info.name(), request.pathParam("a"), request.pathParam("b"))));
    }

    private void analyse(Context request) {
        String name = request.pathParam("case");
        jobs.analyse(name, "", Jobs.DEFAULT_SEED, Progress.SILENT);
        request.redirect("/cases/" + Frame.encoded(name), HttpStatus.SEE_OTHER);
    }

    private void observations(Context request) {
        CaseInfo info = info(request);
        render(
                request,
                "observations.jte",
                Map.of(
                        "frame",
                        frame(request, info, "observations", ""),
                        "holdings",
                        Holdings.of(jobs.observations(info.name()), Leaf.asked(request))));
    }

    private void observation(Context request) {
        CaseInfo info = info(request);
        ObservationView view = jobs.observation(info.name(), request.pathParam("id"));
        render(
                request,
                "observation.jte",
                Map.of(
                        "frame",
                        frame(
                                request,
                                info,
                                "observations",
                                words(request).say("observation") + " " + request.pathParam("id")),
                        "info",
                        info,
                        "view",
                        view,
                        "alike",
                        jobs.looking().alike(info.name(), view.observation())));
    }

    private void captures(Context request) {
        CaseInfo info = info(request);
        render(
                request,
                "captures.jte",
                Map.of(
                        "frame",
                        frame(request, info, "observations", words(request).say("captures")),
                        "histories",
                        jobs.captures(info.name(), Asked.optional(request, "url"))));
    }

    private void lists(Context request) {
        CaseInfo info = info(request);
        Frame frame = frame(request, info, "lists", "");
        String topic = Asked.optional(request, "topic").strip();
        String from = Asked.optional(request, "from").strip();
        String to = Asked.optional(request, "to").strip();
        Listing found = topic.isEmpty()
                ? new Listing(List.of(), List.of(), List.of(), true)
                : jobs.lists(info.name(), topic, from, to, frame.words().locale());
        render(request, "lists.jte", Map.of("frame", frame, "listing", found, "topic", topic, "from", from, "to", to));
    }

    private void listing(Context request, String what) {
        CaseInfo info = info(request);
        Listing all = jobs.show(info.name(), Asked.what(what), "");
        Leaf<List<String>> leaf = Leaf.of(all.rows(), request);
        render(
                request,
                "listing.jte",
                Map.of(
                        "frame",
                        frame(request, info, what, ""),
                        "listing",
                        new Listing(all.head(), leaf.items(), List.of(), true),
                        "leaf",
                        leaf,
                        "what",
                        what));
    }

    /// Captured bytes are handed over as an inert attachment, whatever they claim to be.
    private void evidence(Context request) throws IOException {
        String sha256 = request.pathParam("sha256");
        InputStream bytes = new BufferedInputStream(jobs.original(request.pathParam("case"), sha256));
        bytes.mark(64);
        String extension = Screenshots.extension(bytes.readNBytes(16));
        bytes.reset();
        request.result(bytes)
                .contentType("text/plain; charset=utf-8")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + sha256 + "." + (extension.isEmpty() ? "bin" : extension) + "\"");
    }

    public static void problem(Context request, Problem problem, String where, String detail) {
        Words words = words(request);
        render(
                request,
                "problem.jte",
                Map.of(
                        "frame",
                        new Frame(Look.of(request), words.say("problem"), "", "", List.of()),
                        "code",
                        problem.code(),
                        "where",
                        where,
                        "detail",
                        detail));
    }

    private CaseInfo info(Context request) {
        return jobs.info(request.pathParam("case"));
    }

    /// @param deeper the title of a page below one of the menu, or empty
    static Frame frame(Context request, CaseInfo info, String here, String deeper) {
        Look look = Look.of(request);
        Words words = look.words();
        String base = "/cases/" + Frame.encoded(info.name());
        List<Frame.Link> links = new ArrayList<>();
        for (String each : MENU) {
            links.add(new Frame.Link(
                    each.equals("overview") ? base : base + "/" + each, words.say(each), each.equals(here)));
        }
        String title = deeper.isEmpty() ? (here.equals("overview") ? info.name() : words.say(here)) : deeper;
        return new Frame(look, title, info.name(), info.notice(), links);
    }

    static Words words(Context request) {
        return Look.words(request);
    }

    static void render(Context request, String template, Map<String, Object> model) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(template, new HashMap<>(model), new OwnLines(page));
        request.contentType("text/html; charset=utf-8").result(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Escaped as always, and with the direction of captured words kept to themselves. What goes back with a form goes
    /// back
    /// as it came.
    private static final class OwnLines extends OwaspHtmlTemplateOutput {

        private boolean isRead = true;

        OwnLines(StringOutput page) {
            super(page);
        }

        @Override
        public void setContext(String tag, @Nullable String attribute) {
            super.setContext(tag, attribute);
            isRead = attribute == null && !tag.equals("textarea");
        }

        @Override
        public void writeUserContent(@Nullable String words) {
            super.writeUserContent(words == null || !isRead ? words : Turned.closed(words));
        }
    }
}
