package headwater.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.control.ControlResult.Outcome;
import headwater.match.Match;
import headwater.model.Capture;
import headwater.model.Chance;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Context.ControlStory;
import headwater.model.Credit;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import headwater.model.Profile;
import headwater.model.Relation;
import headwater.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlsTest {

    private static final Context.Outlet STATE = new Context.Outlet(
            "gt",
            List.of("Global Times"),
            List.of("web:www.globaltimes.cn"),
            Context.Category.STATE_CONTROLLED,
            "stated",
            "2021-09",
            Profile.Registration.UNKNOWN,
            Profile.Link.UNCLEAR);
    private static final ControlStory PLATFORM = new ControlStory(
            "c1", List.of("Platform", "Plateforme"), day("2021-08-16"), List.of("https://party.ca/p/"), "x");

    private static final Observation OWN = page("1", "party.ca", "http://www.party.ca/p", "2021-08-16", List.of());
    private static final Observation STATE_THEN =
            page("2", "globaltimes.cn", "https://globaltimes.cn/2", "2021-08-20", List.of());
    private static final Observation STATE_LATER =
            page("3", "www.globaltimes.cn", "https://globaltimes.cn/3", "2021-09-08", List.of());
    private static final Observation OTHER = page("4", "paper.ca", "https://paper.ca/4", "2021-08-17", List.of());

    @Test
    void capturedAndSilentIsNoReactionSeen() {
        ControlResult result = result(List.of(OWN, STATE_THEN, OTHER), List.of());

        assertThat(result.outcome()).isEqualTo(Outcome.NO_REACTION_SEEN);
        assertThat(result.captures()).isEqualTo(1);
    }

    @Test
    void nothingCapturedInTheWindowIsNotCollected() {
        assertThat(result(List.of(OWN, STATE_LATER, OTHER), List.of()).outcome())
                .isEqualTo(Outcome.NOT_COLLECTED);
    }

    @Test
    void anItemThatMatchesIsAReaction() {
        Match match = new Match(OWN.id(), STATE_THEN.id(), Match.Kind.PARTIAL, 0.4, List.of(), List.of());

        assertThat(result(List.of(OWN, STATE_THEN), List.of(match)).reactions()).containsExactly(STATE_THEN.id());
    }

    @Test
    void aCandidateMatchIsNoReaction() {
        Match match = new Match(OWN.id(), STATE_THEN.id(), Match.Kind.CANDIDATE, 0.4, List.of(), List.of());

        assertThat(result(List.of(OWN, STATE_THEN), List.of(match)).outcome()).isEqualTo(Outcome.NO_REACTION_SEEN);
    }

    @Test
    void anItemThatLinksToTheStoryIsAReactionEvenIfTheStoryWasNotCaptured() {
        Relation link = new Relation(
                Relation.Type.LINKS_TO,
                Relation.Target.url("https://party.ca/p#top"),
                Relation.Basis.HTML_META,
                Relation.Evidence.at("a", ""));
        Observation linking = page("5", "globaltimes.cn", "https://globaltimes.cn/5", "2021-08-21", List.of(link));

        assertThat(result(List.of(linking), List.of()).outcome()).isEqualTo(Outcome.REACTION_SEEN);
    }

    @Test
    void twoControlsCannotShowSelection() {
        ControlResult none = new ControlResult("c", List.of(), 3, Outcome.NO_REACTION_SEEN, Phrase.of("control.x"));
        Finding finding = ControlTest.test(List.of(STATE_LATER), List.of(none, none), List.of(STATE), List.of(), 1);

        assertThat(codes(finding)).containsExactly(Code.TOO_FEW_ITEMS);
        assertThat(((Finding.Undetermined) finding).reasons())
                .contains(Phrase.of("control.selective.smallest", 2, 1.0 / 3, 19));
    }

    @Test
    void nineteenSilentControlsLeaveTheSelectionOfTheStoryOpen() {
        ControlResult none = new ControlResult("c", List.of(), 3, Outcome.NO_REACTION_SEEN, Phrase.of("control.x"));

        assertThat(codes(ControlTest.test(
                        List.of(STATE_LATER), Collections.nCopies(19, none), List.of(STATE), List.of(), 1)))
                .containsExactly(Code.NO_BASELINE, Code.CAPTURE_GAP);
    }

    @Test
    void amongNineteenControlsOneReactionIsCompatibleWithOneRate() {
        ControlResult none = new ControlResult("c", List.of(), 3, Outcome.NO_REACTION_SEEN, Phrase.of("control.x"));
        ControlResult seen = new ControlResult("d", List.of("o"), 3, Outcome.REACTION_SEEN, Phrase.of("control.x"));
        List<ControlResult> controls = new ArrayList<>(Collections.nCopies(18, none));
        controls.add(seen);

        Finding finding = ControlTest.test(List.of(STATE_LATER), controls, List.of(STATE), List.of(), 1);
        assertThat(finding).isInstanceOf(Finding.NotIndicated.class);
        // One of nineteen, by Clopper and Pearson.
        assertThat(finding.effect()).isInstanceOfSatisfying(Effect.Interval.class, share -> {
            assertThat(share.point()).isCloseTo(1 / 19.0, within(1e-12));
            assertThat(share.low()).isCloseTo(0.0013, within(5e-5));
            assertThat(share.high()).isCloseTo(0.2603, within(5e-5));
        });
    }

    @Test
    void aStoryNamedBeforeWithNineteenSilentControlsIsSupported() {
        Finding finding = registered(SEEN_ALL, Known.notStated());
        assertThat(finding).isInstanceOf(Finding.Supported.class);
        Chance chance = finding.method().chance().getFirst();
        assertThat(chance.bars()).containsExactly(new Chance.Bar(0, 1, 1));
        assertThat(chance.beyond()).isZero();
        assertThat(chance.varied()).hasSize(4).anyMatch(each -> !each.isOwn() && each.p() > 0.05);
    }

    @Test
    void ifReactionsMayHaveGoneUnseenNineteenAreTooFew() {
        assertThat(registered(new Context.Watched("w", "zh", "*", 4, 5, "stated"), Known.notStated()))
                .isInstanceOf(Finding.NotIndicated.class);
    }

    @Test
    void ifNobodyKnowsWhatIsWatchedItStaysOpen() {
        assertThat(codes(registered(new Context.Watched("w", "zh", "*", 4, -1, "stated"), Known.notStated())))
                .containsExactly(Code.CAPTURE_GAP);
    }

    @Test
    void aStoryNamedAfterTheAnalysisWasSelected() {
        assertThat(codes(registered(SEEN_ALL, Known.of(MADE.minusSeconds(1))))).containsExactly(Code.NO_BASELINE);
    }

    private static final Instant MADE = Instant.parse("2021-08-01T12:00:00Z");

    private static final Context.Watched SEEN_ALL = new Context.Watched("w", "zh", "*", 5, 5, "stated");

    private static Finding registered(Context.Watched watched, Known<Instant> analysed) {
        List<Context> stories = new ArrayList<>();
        List<ControlResult> results = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            stories.add(
                    new ControlStory("c" + i, List.of("S", "S"), day("2021-08-16"), List.of("https://c/" + i), "x"));
            results.add(new ControlResult("c" + i, List.of(), 3, Outcome.NO_REACTION_SEEN, Phrase.of("control.x")));
        }
        Plan plan = new Plan.StoryList(
                "every story of the topic in August",
                List.of("https://globaltimes.cn/3"),
                stories.stream().map(Context::id).toList(),
                Plan.Outcome.TAKEN_UP);
        List<Context> context = new ArrayList<>(stories);
        context.add(STATE);
        context.add(watched);
        context.add(Context.Preregistration.of("q", "KL", MADE, analysed, new Plan.Over(plan, stories)));
        return ControlTest.test(List.of(STATE_LATER), results, context, Plan.kept(context), 1);
    }

    private static ControlResult result(List<Observation> items, List<Match> matches) {
        return Controls.results(List.of(PLATFORM), items, matches, List.of(STATE))
                .getFirst();
    }

    private static List<Code> codes(Finding finding) {
        return ((Finding.Undetermined) finding)
                .missing().stream().map(Finding.Missing::code).toList();
    }

    private static Observation page(String number, String host, String url, String day, List<Relation> relations) {
        return new Observation(
                "o-00000000" + number,
                new Capture(
                        day("2021-09-13"),
                        Known.of(url),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256("00")),
                        "html",
                        "p" + number,
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                Channel.site(host, Known.notStated(), List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of(url),
                        new Item.Body(
                                Known.of("title"),
                                Known.notStated(),
                                Known.notStated(),
                                Item.Completeness.TITLE_ONLY,
                                Known.of("en"),
                                Item.LanguageBasis.DECLARED),
                        Known.of(day(day)),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                relations,
                Credit.notDeterminable(List.of()),
                List.of(),
                List.of());
    }

    private static When day(String date) {
        return When.local(
                LocalDate.parse(date).atStartOfDay(),
                ZoneId.of("America/Toronto"),
                When.Precision.DAY,
                When.Zone.DECLARED_ZONE,
                When.Basis.ANALYST_STATED,
                date);
    }
}
