package headwater.http.page;

import headwater.assess.Assessment;
import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.judging.DerivationCard;
import headwater.judging.JudgementRequest;
import headwater.judging.JudgementRequest.Verb;
import headwater.listing.CaseInfo;
import headwater.problem.Problem;
import headwater.prose.Section;
import headwater.report.Report;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a person looks at one derivation or one match after another and says what they hold of it.
///
/// They show the latest result, also after something was said: then they say so, and what to do.
public final class JudgingPages {

    private static final String CARD = "/cases/{case}/derivations/{child}/{parent}";
    private static final String QUEUE = "/cases/{case}/queue";

    private final Jobs jobs;

    public JudgingPages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cases/{case}/derivations", "", "Who took from whom.", this::derivations),
                Route.get(CARD, "", "One derivation, both originals side by side.", this::card),
                new Route(HandlerType.POST, CARD, "", "Takes down what a person holds of it.", this::judgeCard),
                Route.get(QUEUE, "", "One match after another to say yes, no or unsure to.", this::queue),
                new Route(HandlerType.POST, QUEUE, "", "Takes down the answer and goes on.", this::judgeMatch));
    }

    private void derivations(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Frame frame = Pages.frame(request, info, "derivations", "");
        Optional<Assessment> latest = jobs.looking().latestIfAny(info.name());
        if (latest.isEmpty()) {
            Pages.render(request, "unanalysed.jte", Map.of("frame", frame));
            return;
        }
        Assessment assessment = latest.get();
        List<Section> all = Report.of(assessment).sections();
        Pages.render(
                request,
                "derivations.jte",
                Map.of(
                        "frame", frame,
                        "info", info,
                        "rows", Leaf.of(jobs.judging().derivations(info.name()), request),
                        "narratives", assessment.narratives().size(),
                        "told", Pages.told(assessment, frame, all),
                        "sections", Pages.chosen(all, "derivations")));
    }

    private void card(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        DerivationCard card = jobs.judging().card(info.name(), request.pathParam("child"), request.pathParam("parent"));
        String title = Pages.words(request)
                .say(
                        "card.title",
                        card.child().observation().channel().label(),
                        card.parent().observation().channel().label());
        Frame frame = Pages.frame(request, info, "derivations", title);
        Map<String, Object> model = new HashMap<>(Map.of(
                "frame",
                frame,
                "card",
                card,
                "told",
                Told.of(frame),
                "by",
                Look.remembered(request, "by"),
                "info",
                info));
        Pages.render(request, "card.jte", model);
    }

    private void judgeCard(Context request) {
        String name = request.pathParam("case");
        String child = request.pathParam("child");
        String parent = request.pathParam("parent");
        judge(request, name, Map.of(verb(request, Verb.CONFIRM, Verb.REJECT, Verb.DOUBT), List.of(child)), parent);
        String here =
                "/cases/" + Frame.encoded(name) + "/derivations/" + Frame.encoded(child) + "/" + Frame.encoded(parent);
        request.redirect(here + "#said", HttpStatus.SEE_OTHER);
    }

    private void queue(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Frame frame = Pages.frame(request, info, "queue", "");
        String by = Asked.optional(request, "by").strip();
        Map<String, Object> model = new HashMap<>(Map.of(
                "frame",
                frame,
                "by",
                by.isEmpty() ? Look.remembered(request, "by") : by,
                "told",
                Told.of(frame),
                "info",
                info));
        if (!by.isEmpty()) {
            model.put("queue", jobs.judging().queue(info.name(), by));
        }
        Pages.render(request, "queue.jte", model);
    }

    private void judgeMatch(Context request) {
        String name = request.pathParam("case");
        String undo = Asked.form(request, "undo");
        if (!undo.isEmpty()) {
            judge(request, name, Map.of(Verb.WITHDRAW, List.of(undo)), "");
        } else {
            Verb verb = verb(request, Verb.TOGETHER, Verb.UNSURE, Verb.APART);
            String a = Asked.form(request, "a");
            String b = Asked.form(request, "b");
            judge(
                    request,
                    name,
                    Map.of(verb, verb == Verb.APART ? List.of(a) : List.of(a, b)),
                    verb == Verb.APART ? b : "");
        }
        request.redirect(
                Frame.query("/cases/" + Frame.encoded(name) + "/queue", Map.of("by", Asked.form(request, "by"))),
                HttpStatus.SEE_OTHER);
    }

    private void judge(Context request, String name, Map<Verb, List<String>> said, String from) {
        JudgementRequest asked = JudgementRequest.of(
                new JudgementRequest.Said(said, List.of(), from.isEmpty() ? List.of() : List.of(from)),
                Asked.form(request, "by"),
                Asked.form(request, "reason"));
        jobs.judging().judge(name, asked);
        Look.remember(request, "by", asked.by());
    }

    private static Verb verb(Context request, Verb... among) {
        String answer = Asked.form(request, "answer");
        return Stream.of(among)
                .filter(each -> each.word().equals(answer))
                .findFirst()
                .orElseThrow(() -> Problem.BAD_PARAMETER.at(
                        "answer",
                        "\"" + answer + "\" is none of "
                                + Stream.of(among).map(Verb::word).toList()));
    }
}
