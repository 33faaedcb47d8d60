package headwater.http.page;

import headwater.assess.Assessment;
import headwater.assess.Effects;
import headwater.drawing.Histogram;
import headwater.drawing.Network;
import headwater.drawing.Whisker;
import headwater.http.exchange.Asked;
import headwater.http.exchange.Route;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.looking.ChannelSheet;
import headwater.looking.FindingSheet;
import headwater.looking.TogetherSheet;
import headwater.model.Effect;
import headwater.model.Finding.Together;
import headwater.prose.Section;
import headwater.report.Report;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One finding to a page, and one channel.
public final class SheetPages {

    private final Jobs jobs;

    public SheetPages(Jobs jobs) {
        this.jobs = jobs;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cases/{case}/findings", "", "What was tested.", this::findings),
                Route.get("/cases/{case}/findings/{narrative}/{place}", "", "One finding.", this::finding),
                Route.get(
                        "/cases/{case}/findings/{narrative}/{place}/pair",
                        "",
                        "What two accounts of a finding shared, by their keys `a` and `b`.",
                        this::pair),
                Route.get("/cases/{case}/channel", "", "One channel, by its `key`.", this::channel));
    }

    private void findings(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Frame frame = Pages.frame(request, info, "findings", "");
        Optional<Assessment> latest = jobs.looking().latestIfAny(info.name());
        if (latest.isEmpty()) {
            Pages.render(request, "unanalysed.jte", Map.of("frame", frame));
            return;
        }
        Assessment assessment = latest.get();
        List<Section> all = Report.of(assessment).sections();
        Pages.render(
                request,
                "findings.jte",
                Map.of(
                        "frame",
                        frame,
                        "info",
                        info,
                        "told",
                        Pages.told(assessment, frame, all),
                        "sheets",
                        Leaf.of(FindingSheet.all(assessment), request),
                        "narratives",
                        assessment.narratives().size(),
                        "sections",
                        Stream.concat(Pages.chosen(all, "findings").stream(), Stream.of(Report.incidents(assessment)))
                                .toList()));
    }

    private void finding(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Assessment assessment = jobs.looking().latest(info.name());
        FindingSheet sheet = FindingSheet.one(assessment, request.pathParam("narrative"), request.pathParam("place"));
        Frame frame = Pages.frame(request, info, "findings", "");
        Told told = Pages.told(assessment, frame, Report.of(assessment).sections());
        Map<String, String> names =
                TogetherSheet.names(assessment, sheet.finding().method().pairs());
        Frame titled = frame.titled(frame.say(
                "finding.title",
                told.say(sheet.finding().proposition()).replaceFirst("[.。]$", ""),
                told.say(sheet.verdict().phrase())));
        Pages.render(
                request,
                "finding.jte",
                Map.of(
                        "frame",
                        titled,
                        "info",
                        info,
                        "told",
                        told,
                        "sheet",
                        sheet,
                        "picture",
                        picture(sheet, told, titled),
                        "chance",
                        chance(sheet, told, titled),
                        "network",
                        network(sheet, names, titled),
                        "names",
                        names));
    }

    /// Empty where the finding rests on no pairs of accounts.
    private static String network(FindingSheet sheet, Map<String, String> names, Frame frame) {
        List<Together> pairs = sheet.finding().method().pairs();
        if (pairs.isEmpty()) {
            return "";
        }
        List<Together> drawn = Network.drawn(pairs);
        return Network.of(
                drawn,
                new Network.Words(
                        frame.say("pairs.title", drawn.size(), pairs.size()),
                        key -> names.getOrDefault(key, key),
                        each -> frame.say(
                                "pairs.said",
                                names.getOrDefault(each.a(), each.a()),
                                names.getOrDefault(each.b(), each.b()),
                                each.times(),
                                each.blocks()),
                        each -> address(sheet, frame, each),
                        frame.say("pairs.caveat"),
                        frame.words().language()));
    }

    /// Where the posts of a pair are.
    public static String address(FindingSheet sheet, Frame frame, Together pair) {
        return frame.in("findings", "" + sheet.narrative(), "" + sheet.place()) + "/pair?a=" + Frame.encoded(pair.a())
                + "&b=" + Frame.encoded(pair.b());
    }

    private void pair(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        Assessment assessment = jobs.looking().latest(info.name());
        FindingSheet sheet = FindingSheet.one(assessment, request.pathParam("narrative"), request.pathParam("place"));
        Together pair = TogetherSheet.pair(sheet, Asked.required(request, "a"), Asked.required(request, "b"));
        TogetherSheet shared = TogetherSheet.of(assessment, pair);
        Frame frame = Pages.frame(request, info, "findings", "");
        Pages.render(
                request,
                "together.jte",
                Map.of(
                        "frame",
                        frame.titled(frame.say("together.title", shared.nameA(), shared.nameB())),
                        "info",
                        info,
                        "finding",
                        sheet,
                        "sheet",
                        shared));
    }

    /// Empty where nothing was compared with chance.
    private static String chance(FindingSheet sheet, Told told, Frame frame) {
        return sheet.finding().method().chance().stream()
                .map(each -> Histogram.of(
                        each,
                        new Histogram.Words(
                                told.say(each.of()),
                                frame.say("finding.chance.seen", each.seen()),
                                frame.say("finding.chance.beyond", each.beyond()),
                                frame.say("finding.chance.caveat"),
                                frame.words().language())))
                .collect(Collectors.joining());
    }

    /// Empty where nothing was measured.
    private static String picture(FindingSheet sheet, Told told, Frame frame) {
        if (!(sheet.finding().effect() instanceof Effect.Interval interval)) {
            return "";
        }
        String caveat =
                sheet.part().stream().map(each -> told.say(each.cannotTell())).collect(Collectors.joining(" "));
        return Whisker.of(
                interval,
                new Whisker.Words(
                        told.say(Effects.phrase(interval)),
                        frame.say("finding.ordinary"),
                        frame.say("finding.caveat", told.say(sheet.verdict().phrase())) + " " + caveat,
                        frame.words().language()));
    }

    private void channel(Context request) {
        CaseInfo info = jobs.info(request.pathParam("case"));
        ChannelSheet sheet = jobs.looking().channel(info.name(), Asked.required(request, "key"));
        Frame frame =
                Pages.frame(request, info, "channels", sheet.channel().channel().label());
        Pages.render(
                request, "channel.jte", Map.of("frame", frame, "info", info, "sheet", sheet, "told", Told.of(frame)));
    }
}
