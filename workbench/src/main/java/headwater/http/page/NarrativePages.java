package headwater.http.page;

import headwater.assess.Assessment;
import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.judging.JudgementRequest;
import headwater.judging.Judging;
import headwater.judging.NarrativeCard;
import headwater.listing.CaseInfo;
import headwater.prose.Section;
import headwater.report.Report;
import headwater.text.Normalised;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// Where a person says which narratives are one line, and which items of one are not.
///
/// They show the latest result, also after something was said: then they say so, and what to do.
public final class NarrativePages {

    private static final String ALL = "/cases/{case}/narratives";
    private static final String ONE = "/cases/{case}/narratives/{line}";

    private final Jobs jobs;

    public NarrativePages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ALL, "", "The narratives, with those that are alike.", this::narratives),
                new Route(HandlerType.POST, ALL, "", "Merges narratives, or takes a judgement back.", this::merge),
                Route.get(ONE, "", "One narrative with its items.", this::narrative),
                new Route(HandlerType.POST, ONE, "", "Splits it, or takes a judgement back.", this::split));
    }

    private void narratives(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Frame frame = Pages.frame(request, info, "narratives", "");
        if (jobs.looking().latestIfAny(info.name()).isEmpty()) {
            Pages.render(request, "unanalysed.jte", Map.of("frame", frame));
            return;
        }
        NarrativeCard.All all = jobs.judging().narratives(info.name());
        String words = Asked.optional(request, "words").strip();
        Pages.render(
                request,
                "narratives.jte",
                Map.of(
                        "frame",
                        frame,
                        "info",
                        info,
                        "told",
                        Told.of(frame),
                        "by",
                        Look.remembered(request, "by"),
                        "all",
                        all,
                        "words",
                        words,
                        "cards",
                        Leaf.of(called(all.cards(), words), request)));
    }

    /// Those whose title has these words in it, however they are written: Simplified and Traditional are one.
    static List<NarrativeCard> called(List<NarrativeCard> cards, String words) {
        String wanted = Normalised.of(words).text();
        return cards.stream()
                .filter(each -> Normalised.of(each.title()).text().contains(wanted))
                .toList();
    }

    private void narrative(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        NarrativeCard card = jobs.judging().narrative(info.name(), request.pathParam("line"));
        Frame frame = Pages.frame(
                request, info, "narratives", Pages.words(request).say("narrative.title", card.number(), card.title()));
        Assessment assessment = jobs.looking().latest(info.name());
        List<Section> sections = Report.narrative(assessment, card.number()).sections();
        Pages.render(
                request,
                "narrative.jte",
                Map.of(
                        "frame",
                        frame,
                        "info",
                        info,
                        "told",
                        Pages.told(assessment, frame, sections),
                        "by",
                        Look.remembered(request, "by"),
                        "card",
                        card,
                        "sections",
                        sections.stream()
                                .filter(each -> !each.id().equals("evidence"))
                                .toList()));
    }

    private void merge(Context request) {
        if (!isTakenBack(request)) {
            jobs.judging()
                    .merge(
                            request.pathParam("case"),
                            request.formParams("narrative"),
                            Asked.form(request, "by"),
                            Asked.form(request, "reason"));
        }
        goOn(request);
    }

    private void split(Context request) {
        if (!isTakenBack(request)) {
            jobs.judging()
                    .split(
                            request.pathParam("case"),
                            request.pathParam("line"),
                            new Judging.Leaving(
                                    request.formParams("item"),
                                    Asked.form(request, "one-line").equals("true")),
                            Asked.form(request, "by"),
                            Asked.form(request, "reason"));
        }
        goOn(request);
    }

    private boolean isTakenBack(Context request) {
        String earlier = Asked.form(request, "undo");
        if (earlier.isEmpty()) {
            return false;
        }
        jobs.judging()
                .judge(
                        request.pathParam("case"),
                        new JudgementRequest(
                                JudgementRequest.Verb.WITHDRAW,
                                List.of(earlier),
                                List.of(),
                                Asked.form(request, "by"),
                                Asked.form(request, "reason")));
        return true;
    }

    private static void goOn(Context request) {
        Look.remember(request, "by", Asked.form(request, "by"));
        request.redirect(request.path() + "#said", HttpStatus.SEE_OTHER);
    }
}
