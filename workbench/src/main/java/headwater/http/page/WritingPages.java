package headwater.http.page;

import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.model.Issued;
import headwater.problem.Problem;
import headwater.writing.DraftView;
import headwater.writing.StatementForm;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where an analyst writes the report's own sentences, with what the rules say beside each, and a second reader passes
/// them or sends them back.
public final class WritingPages {

    private static final String PATH = "/cases/{case}/write";

    private final Jobs jobs;

    public WritingPages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "", "What analysts write, held against the rules.", this::draft),
                new Route(HandlerType.POST, PATH, "", "Keeps a sentence.", this::keep),
                new Route(HandlerType.POST, PATH + "/review", "", "Keeps what a second reader says.", this::review));
    }

    private void draft(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Frame frame = Pages.frame(request, info, "write", "");
        DraftView draft = jobs.writing().draft(info.name());
        String edited = Asked.optional(request, "edit");
        StatementForm form = draft.statements().stream()
                .filter(each -> each.id().equals(edited))
                .findFirst()
                .map(StatementForm::of)
                .orElseGet(() -> StatementForm.empty(Look.remembered(request, "by")));
        Pages.render(
                request,
                "write.jte",
                new HashMap<>(
                        Map.of("frame", frame, "info", info, "draft", draft, "form", form, "told", Told.of(frame))));
    }

    private void keep(Context request) {
        String name = request.pathParam("case");
        Map<String, String> typed = new TreeMap<>();
        StatementForm.FIELDS.forEach(each -> typed.put(each, Asked.form(request, each)));
        List<String> evidence = new ArrayList<>(List.of(typed.getOrDefault("evidence", "")));
        evidence.addAll(request.formParams("tick"));
        typed.put("evidence", String.join("\n", evidence));
        String id = jobs.writing().keep(name, new StatementForm(typed));
        Look.remember(request, "by", typed.getOrDefault("by", ""));
        request.redirect(here(name) + "#" + Frame.encoded(id), HttpStatus.SEE_OTHER);
    }

    private void review(Context request) {
        String name = request.pathParam("case");
        String of = Asked.form(request, "of");
        Map<String, String> why = Map.of("en", Asked.form(request, "why-en"), "fr", Asked.form(request, "why-fr"));
        String by = Asked.form(request, "by");
        jobs.writing()
                .review(name, of.isEmpty() ? List.of() : List.of(of), outcome(Asked.form(request, "outcome")), why, by);
        Look.remember(request, "by", by);
        request.redirect(here(name) + "#" + (of.isEmpty() ? "gate" : Frame.encoded(of)), HttpStatus.SEE_OTHER);
    }

    private static Issued.Outcome outcome(String word) {
        return switch (word) {
            case "agrees" -> Issued.Outcome.AGREES;
            case "dissents" -> Issued.Outcome.DISSENTS;
            case "sends-back" -> Issued.Outcome.SENDS_BACK;
            default ->
                throw Problem.BAD_PARAMETER.at(
                        "outcome", "\"" + word + "\" is none of agrees, dissents and sends-back");
        };
    }

    private static String here(String name) {
        return "/cases/" + Frame.encoded(name) + "/write";
    }
}
