package headwater.report;

import headwater.accumulation.Dossier;
import headwater.agreement.Agreement;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Settings;
import headwater.control.ControlResult;
import headwater.credit.CreditGiven;
import headwater.delta.Change;
import headwater.engagement.Reach;
import headwater.impact.Impact;
import headwater.importing.Imported;
import headwater.match.Match;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.model.Relation;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.problem.Problem;
import headwater.prose.Moments;
import headwater.ranking.Absence;
import headwater.ranking.Appearance;
import headwater.site.Site;
import headwater.site.SiteCluster;
import headwater.site.SiteTie;
import headwater.site.Sites;
import headwater.site.TieKind;
import headwater.text.Foldings;
import headwater.timing.Nearby;
import headwater.trace.Derivation;
import headwater.trace.Earliest;
import headwater.trace.FurtherSource;
import headwater.trace.SourcePath;
import headwater.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// A small case made by hand: an English source, a credited translation, an uncredited copy, a capped count.
public final class Samples {

    public static final String ENGLISH = "o-0000000000000001";
    public static final String CHINESE = "o-0000000000000002";
    public static final String COPY = "o-0000000000000003";
    public static final String TOPIC = "o-0000000000000004";

    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Samples() {}

    static Phrase text(String text) {
        return Phrase.of("report.text", text);
    }

    static Observation observation(String id, Channel channel, Item.Body body, When published, List<Count> counts) {
        Capture capture = new Capture(
                Moments.minute("2021-09-14T09:00", OTTAWA),
                Known.ofText("https://example.org/" + id),
                200,
                Capture.Availability.AVAILABLE,
                List.of(Capture.Digest.sha256("ab".repeat(32))),
                "html",
                id + ".html",
                new Capture.Collector("browser", "", Capture.AccessBasis.OPEN_WEB, ""));
        Item item = new Item(
                Item.Kind.ARTICLE,
                Known.ofText(id),
                Item.Address.of("https://example.org/" + id),
                body,
                Known.of(published),
                Known.notStated(),
                Known.notStated(),
                Item.References.NONE);
        Credit credit = id.equals(CHINESE)
                ? new Credit(
                        Credit.Status.TEXT_CREDITED,
                        Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM,
                        List.of(new Credit.Credited(
                                "国会山时报", Known.notStated(), new Relation.Evidence("text", "据《国会山时报》", 0, 8))),
                        List.of("zh:ju-baodao", "zh:laiyuan"))
                : new Credit(
                        Credit.Status.NONE_FOUND,
                        Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM,
                        List.of(),
                        List.of("en:according-to", "zh:laiyuan"));
        return new Observation(id, capture, channel, item, List.of(), credit, counts, List.of());
    }

    static Item.Body body(String title, String text, String language) {
        return new Item.Body(
                Known.ofText(title),
                Known.notStated(),
                Known.ofText(text),
                Item.Completeness.FULL,
                Known.of(language),
                Item.LanguageBasis.DECLARED);
    }

    static Channel account(String platform, String id, String name) {
        return new Channel(
                platform,
                Known.ofText(id),
                Known.notStated(),
                Known.ofText(name),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                List.of());
    }

    static List<Observation> observations() {
        return List.of(
                observation(
                        ENGLISH,
                        Channel.site("hilltimes.example", Known.ofText("Hill Times"), List.of()),
                        body(
                                "Platform names China 31 times",
                                "Carrying it out could draw a response, one expert says.",
                                "en"),
                        Moments.day("2021-09-08", OTTAWA),
                        List.of()),
                observation(
                        CHINESE,
                        Channel.site("huanqiu.example", Known.ofText("环球时报"), List.of()),
                        body("加拿大反对党竞选纲领31次提中国", "据《国会山时报》报道，执行该纲领必将招致回应。", "zh-Hans"),
                        Moments.minute("2021-09-09T10:28", BEIJING),
                        List.of(Count.moreThan(Count.Name.READS, 100_000, "10万+"))),
                observation(
                        COPY,
                        account("wechat", "w-1", "加国生活 <script>alert(1)</script>"),
                        body("31次提中国", "执行该纲领必将招致回应。同胞们怎么看？", "zh-Hans"),
                        Moments.minute("2021-09-10T08:00", BEIJING),
                        List.of(
                                Count.exact(Count.Name.READS, 5_200, "5200"),
                                Count.absent(Count.Name.LIKES, Count.Qualifier.HIDDEN))),
                observation(
                        TOPIC,
                        account("toutiao", "toutiao-search", "头条热搜"),
                        body("加拿大反对党竞选纲领31次提中国", "", "zh-Hans"),
                        Moments.bracket(),
                        List.of()));
    }

    static List<Context> context(String notice) {
        return List.of(
                new Context.Question("q", "Who carried it first?", "A worked example", "September 2021", notice),
                new Context.Outlet(
                        "hill-times",
                        List.of("Hill Times"),
                        List.of("hilltimes.example"),
                        Context.Category.INDEPENDENT,
                        "a newspaper of its own",
                        "2021-09-14",
                        new Profile.Registration("Canada", "Hill Times Publishing", "imprint"),
                        new Profile.Link("none-found", "", "")),
                new Context.Outlet(
                        "global-times",
                        List.of("Global Times", "环球时报"),
                        List.of("huanqiu.example"),
                        Context.Category.STATE_CONTROLLED,
                        "published by a party newspaper",
                        "2021-09-14",
                        new Profile.Registration("China", "", "imprint"),
                        new Profile.Link("ownership", "People's Daily", "imprint")),
                new Context.Event(
                        "debate",
                        "debate",
                        List.of("French-language debate", "Débat en français"),
                        Moments.minute("2021-09-08T20:00", OTTAWA),
                        false,
                        "broadcaster"),
                new Context.Event(
                        "pledge",
                        "announcement",
                        List.of(
                                "Pledge to ban goods from forced labour",
                                "Promesse d’interdire les biens du travail forcé"),
                        Moments.day("2021-09-09", OTTAWA),
                        true,
                        "daily update"),
                new Context.Event(
                        "poll",
                        "poll",
                        List.of("Tracking poll, 11 September", "Sondage quotidien, 11 septembre"),
                        Moments.day("2021-09-11", OTTAWA),
                        false,
                        "pollster"),
                new Context.ControlStory(
                        "c1",
                        List.of("The platform is published", "La plateforme est publiée"),
                        Moments.day("2021-08-16", OTTAWA),
                        List.of("https://example.org/platform"),
                        "same party, same topic, three weeks earlier"),
                new Context.Watched("watch-zh", "zh", "*", 12, 20, "list of the analyst"));
    }

    static Finding undetermined() {
        return new Finding.Undetermined(
                text("These accounts acted together."),
                List.of(new Finding.Missing(Finding.Code.NO_TIMESTAMPS, "wechat", text("days only"))),
                Effect.none(Effect.Why.TOO_LITTLE),
                List.of(text("3 items are too few.")),
                new Finding.Method(
                        "synchrony/1",
                        List.of("window=60s"),
                        7,
                        text("Three joint hours are needed."),
                        List.of(text("Times to the second."))));
    }

    static Trace trace() {
        return new Trace(
                "n-1",
                List.of(
                        new Earliest(
                                "*",
                                "*",
                                List.of(ENGLISH),
                                Moments.day("2021-09-08", OTTAWA),
                                Known.notStated(),
                                List.of(text("The day lies before all others."))),
                        new Earliest(
                                "zh",
                                "*",
                                List.of(CHINESE),
                                Moments.minute("2021-09-09T10:28", BEIJING),
                                Known.of(0.7),
                                List.of(text("12 of 20 outlets are watched.")))),
                List.of(),
                List.of(
                        new Derivation(
                                CHINESE,
                                ENGLISH,
                                Derivation.Manner.TRANSLATION,
                                new CreditGiven(
                                        CreditGiven.Status.CREDITED,
                                        Known.of(new CreditGiven.Found(
                                                "zh-according",
                                                "国会山时报",
                                                "据《国会山时报》",
                                                CreditGiven.Position.LEAD,
                                                17,
                                                25)),
                                        List.of("zh-according", "zh-source")),
                                List.of(new Change(
                                        Change.Sort.STRENGTHENED, 46, 51, 33, 35, text("could became will certainly"))),
                                List.of(text("Both say 31.")),
                                Known.notStated(),
                                0.97),
                        new Derivation(
                                COPY,
                                CHINESE,
                                Derivation.Manner.PARTIAL_COPY,
                                CreditGiven.of(CreditGiven.Status.NOT_CREDITED, List.of("zh-source")),
                                List.of(new Change(
                                        Change.Sort.NEW_ADDRESSEE, -1, -1, 19, 26, text("it turns to compatriots"))),
                                List.of(Phrase.of("report.text", CHINESE)),
                                Known.of(ENGLISH),
                                0.93)),
                List.of(new FurtherSource(
                        COPY,
                        ENGLISH,
                        List.of(new FurtherSource.Passage(0, 8, 7, 13)),
                        0.91,
                        CreditGiven.of(CreditGiven.Status.NOT_CREDITED, List.of("zh-source")),
                        List.of(text("Nobody else has these words.")))),
                paths(),
                List.of(),
                List.of(new Trace.Orphan(TOPIC, text("A topic has no text."), List.of())));
    }

    private static List<SourcePath> paths() {
        return List.of(
                new SourcePath(
                        CHINESE,
                        ENGLISH,
                        ENGLISH,
                        1,
                        new SourcePath.Uncredited(0, 0, 0),
                        new SourcePath.Reader(Known.of(ENGLISH), ENGLISH, SourcePath.Stop.TOP)),
                new SourcePath(
                        COPY,
                        CHINESE,
                        ENGLISH,
                        2,
                        new SourcePath.Uncredited(1, 1, 0),
                        new SourcePath.Reader(Known.notStated(), COPY, SourcePath.Stop.NO_SOURCE)));
    }

    static NarrativeAssessment narrative() {
        Match copied = new Match(
                CHINESE,
                COPY,
                Match.Kind.PARTIAL,
                0.6,
                List.of(new Match.Passage(28, 40, 7, 19)),
                List.of(text("12 characters")));
        return new NarrativeAssessment(
                new Narrative(
                        "n-1",
                        "Platform names China 31 times",
                        List.of(ENGLISH, CHINESE, COPY, TOPIC),
                        List.of(copied)),
                trace(),
                List.of(undetermined()),
                List.of(
                        new Nearby("debate", Duration.ofHours(8), false),
                        new Nearby("pledge", Duration.ofHours(24), true),
                        new Nearby("poll", Duration.ofDays(3), true)),
                List.of(new ControlResult(
                        "c1", List.of(), 14, ControlResult.Outcome.NO_REACTION_SEEN, text("14 captures."))),
                List.of(new Reach(Count.Name.READS, 5_200, 1, 100_001, 1, 2)),
                List.of(new Absence(
                        "weibo:hot-search",
                        "加拿大反对党竞选纲领31次提中国",
                        Instant.parse("2021-09-08T00:00:00Z"),
                        Instant.parse("2021-09-13T00:00:00Z"),
                        120,
                        Duration.ofHours(2))),
                Impact.of(List.of(), List.of(), List.of(), 7));
    }

    public static Assessment assessment() {
        return assessment("Reconstruction of a real case with paraphrased texts; not evidence.");
    }

    public static Assessment assessment(String notice) {
        return assessment(notice, observations());
    }

    /// The same case with its copy from the account of a private person.
    ///
    /// @param pseudonym the name that the case has for that person
    public static Assessment writtenBy(String pseudonym) {
        List<Observation> others = observations().stream()
                .map(each -> each.id().equals(COPY) ? by(pseudonym, each) : each)
                .toList();
        return assessment("", others);
    }

    private static Observation by(String pseudonym, Observation each) {
        return new Observation(
                each.id(),
                each.capture(),
                account("wechat", pseudonym, pseudonym),
                each.item(),
                each.relations(),
                each.credit(),
                each.counts(),
                each.warnings());
    }

    private static Assessment assessment(String notice, List<Observation> all) {
        List<Observation> observations =
                all.stream().sorted(Comparator.comparing(Observation::id)).toList();
        NarrativeAssessment narrative = narrative();
        return new Assessment(
                new Material(
                        "Canada 2021",
                        observations,
                        context(notice),
                        List.of(new Imported.Rejected("posts.csv#7", Problem.BROKEN_RECORD, "=2 cells, 8 expected"))),
                new Settings(Instant.parse("2021-09-20T12:00:00Z"), 7, OTTAWA, Foldings.ALL),
                new Assessment.Compared(observations, narrative.narrative().matches()),
                List.of(narrative),
                List.of(new Appearance(
                        "toutiao:toutiao-search",
                        "加拿大反对党竞选纲领31次提中国",
                        Moments.bracket(),
                        Instant.parse("2021-09-09T05:00:00Z"),
                        4,
                        5)),
                new Assessment.Across(sites(), List.of(), Dossier.NONE),
                Agreement.NONE,
                List.of(text("One boilerplate sentence in 60 items was not compared.")));
    }

    /// Two joined sites, one of which a record names.
    private static Sites sites() {
        SiteTie tie = new SiteTie(
                TieKind.ANALYTICS,
                "UA-1",
                SiteTie.Standing.JOINS,
                List.of(
                        new SiteTie.Holder("a.example", List.of(ENGLISH), 2, Known.notStated(), Known.notStated()),
                        new SiteTie.Holder("b.example", List.of(COPY), 2, Known.notStated(), Known.notStated())));
        return new Sites(
                List.of(
                        new Site("a.example", List.of("a.example"), 2, List.of("Press 1")),
                        new Site("b.example", List.of("b.example"), 2, List.of())),
                List.of(tie),
                List.of(new SiteCluster(List.of("a.example", "b.example"), List.of(tie), List.of())),
                List.of());
    }
}
