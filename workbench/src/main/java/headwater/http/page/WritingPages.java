package headwater.http.page;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.problem.Problem;
import headwater.writing.DraftView;
import headwater.writing.Form;
import headwater.writing.Kept;
import headwater.writing.Typed;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where an analyst writes the report's own sentences, holds answers against each other and says by which words was
/// looked, with what the rules say beside each; and where a second reader passes them or sends them back.
public final class WritingPages {

    private static final String PATH = "/cases/{case}/write";

    private final Jobs jobs;

    public WritingPages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "", "What analysts write, held against the rules.", this::draft),
                new Route(
                        HandlerType.POST,
                        PATH,
                        "",
                        "Keeps a sentence, an answer, an incident, what was searched, what is taken away or what a reader says.",
                        this::keep));
    }

    private void draft(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        DraftView draft = jobs.writing().draft(info.name());
        show(request, info, draft, sheet(request, draft));
    }

    private static DraftSheet sheet(Context request, DraftView draft) {
        Map<String, String> query = new TreeMap<>();
        request.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
        return DraftSheet.opened(draft, query, Look.remembered(request, "by"));
    }

    private static void show(Context request, CaseInfo info, DraftView draft, DraftSheet sheet) {
        Frame frame = Pages.frame(request, info, "write", "");
        Pages.render(
                request,
                "write.jte",
                new HashMap<>(Map.of("frame", frame, "draft", draft, "sheet", sheet, "told", Told.of(frame))));
    }

    private void keep(Context request) {
        String name = request.pathParam("case");
        Form form = form(Asked.form(request, "form"));
        Typed typed = typed(request);
        Kept kept = jobs.writing().keep(name, form, typed);
        if (kept.faults().isEmpty()) {
            if (!typed.get("by").isEmpty()) {
                Look.remember(request, "by", typed.get("by"));
            }
            request.redirect(
                    "/cases/" + Frame.encoded(name) + "/write#" + Frame.encoded(place(form, typed, kept)),
                    HttpStatus.SEE_OTHER);
            return;
        }
        request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        DraftView draft = jobs.writing().draft(name);
        show(request, jobs.info(name), draft, sheet(request, draft).refused(form, typed, kept.faults()));
    }

    private static Form form(String word) {
        return Stream.of(Form.values())
                .filter(each -> DraftSheet.word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.BAD_PARAMETER.at("form", "\"" + word + "\" is no form of this page"));
    }

    private static Typed typed(Context request) {
        Map<String, String> typed = new TreeMap<>();
        request.formParamMap().keySet().forEach(each -> typed.put(each, Asked.form(request, each)));
        typed.merge("evidence", String.join("\n", request.formParams("tick")), WritingPages::lines);
        typed.merge("items", String.join("\n", request.formParams("carries")), WritingPages::lines);
        return new Typed(typed);
    }

    private static String lines(String typed, String ticked) {
        return typed + "\n" + ticked;
    }

    /// Where in the page what was kept is to be seen.
    private static String place(Form form, Typed typed, Kept kept) {
        return switch (form) {
            case SENTENCE, CONTENDER, INCIDENT, QUERIES, SEARCHED -> kept.id();
            case ANSWER, ROW -> "answers";
            case WITHDRAWAL -> "taken";
            case REVIEW -> typed.get("of").isEmpty() ? "gate" : typed.get("of");
        };
    }
}
