package headwater.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.model.Context;
import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Known;
import headwater.model.Plan;
import headwater.model.When;
import headwater.model.Written;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextJsonTest {

    @Test
    void everyFieldOfEveryKindComesBack() {
        RandomRecords random = new RandomRecords(11);
        for (Class<? extends Context> kind : List.of(
                Context.Question.class,
                Context.Outlet.class,
                Context.Document.class,
                Context.Event.class,
                Context.ControlStory.class,
                Context.Watched.class,
                Written.QuerySet.class,
                Written.Contender.class,
                Framed.Aspect.class,
                Framed.TechniqueList.class,
                Issued.Milestone.class)) {
            for (int i = 0; i < 300; i++) {
                Context context = random.next(kind);
                assertEquals(context, ContextJson.read(ContextJson.write(context)));
            }
        }
    }

    @Test
    void whatWasSearchedAndWhatWasFixedComeBack() {
        Context.Searched searched = new Context.Searched(
                "s", "weibo", LocalDate.parse("2021-08-01"), LocalDate.parse("2021-09-30"), ZoneId.of("UTC"), "words");
        Context.ControlStory story = new RandomRecords(3).next(Context.ControlStory.class);
        Instant made = Instant.parse("2021-08-01T12:00:00Z");
        Plan stories = new Plan.StoryList("rule", List.of("https://a"), List.of(story.id()), Plan.Outcome.ITEMS);
        Plan events = new Plan.EventList(List.of(story.id()), 2, ZoneId.of("America/Toronto"));
        for (Context each : List.of(
                searched,
                Context.Preregistration.of("q", "KL", made, Known.notStated(), new Plan.Over(stories, List.of(story))),
                Context.Preregistration.of("q", "KL", made, Known.of(made), new Plan.Over(events, List.of(story))))) {
            assertEquals(each, ContextJson.read(ContextJson.write(each)));
        }
    }

    @Test
    void whatBecameOfADraftComesBack() {
        RandomRecords random = new RandomRecords(5);
        for (int i = 0; i < 100; i++) {
            When when = random.next(When.class);
            List<Written.Said> said = List.of(new Written.Said("en", "so " + i), new Written.Said("zh", "如此"));
            for (Context each : List.of(
                    new Framed.Tag("t", "T0084.002", Framed.Seen.INFERRED, said, List.of("o-" + i), "AB"),
                    incident(said, Known.notStated(), Known.notStated()),
                    incident(
                            said,
                            Known.of(new Framed.Real(0.2, 0.25 + i / 200.0, said)),
                            Known.of(new Framed.Severity(new Framed.Level(0, 4), new Framed.Level(2, 2), said))),
                    new Issued.Review("r", List.of("s1"), Issued.Outcome.SENDS_BACK, said, when, "CD"),
                    new Issued.Review("r", List.of(), Issued.Outcome.AGREES, List.of(), when, "CD"),
                    new Issued.Withdrawal("w", "s1", said, when, "AB"),
                    new Issued.Reply("y", "outlet", when, said, Known.notStated(), "AB"),
                    new Issued.Reply("y", "outlet", when, said, Known.of(new Issued.Answer(when, said)), "AB"),
                    new Issued.Version(
                            "v",
                            2,
                            when,
                            List.of(
                                    new Issued.Correction("s1", said, said),
                                    new Issued.Correction("s2", List.of(), said)),
                            "AB"))) {
                assertEquals(each, ContextJson.read(ContextJson.write(each)));
            }
        }
    }

    private static Framed.Incident incident(
            List<Written.Said> said, Known<Framed.Real> real, Known<Framed.Severity> severity) {
        return new Framed.Incident(
                "i",
                said,
                List.of("https://a.example/1"),
                real,
                severity,
                new Framed.Touched(List.of("Richmond"), real.isKnown() ? "somebody" : ""),
                List.of("o-1"),
                "AB");
    }

    @Test
    void aStatementComesBack() {
        String judged = "{\"kind\":\"statement\",\"id\":\"s\",\"sort\":\"judgement\","
                + "\"words\":{\"en\":\"It is likely.\",\"fr\":\"C'est probable.\",\"zh\":\"较可能。\"},"
                + "\"evidence\":[\"o-1\",\"test:shift-rank\"],"
                + "\"likelihood\":{\"low\":0.6,\"high\":0.7,\"table\":\"icd-203-1\"},"
                + "\"confidence\":{\"level\":\"moderate\",\"why\":{\"en\":\"Two sources.\",\"fr\":\"Deux sources.\"}},"
                + "\"machine\":{\"model\":\"m\",\"version\":\"1\",\"made\":\"2026-11-29\"},\"by\":\"AB\"}";
        assertEquals(judged, ContextJson.write(ContextJson.read(judged)));
        Written.Alternative answer = new Written.Alternative(
                "a",
                Written.Kind.COMMERCE,
                List.of(new Written.Said("en", "For readers."), new Written.Said("zh", "为了读者。")),
                List.of(new Written.Reading(
                        "o-1", Written.Fit.SPEAKS_AGAINST, List.of(new Written.Said("fr", "selon lui")))));
        assertEquals(answer, ContextJson.read(ContextJson.write(answer)));
    }

    @Test
    void aStatementThatSaysTooMuchIsSentBack() {
        String certain = "{\"kind\":\"statement\",\"id\":\"s\",\"sort\":\"judgement\",\"words\":{\"en\":\"It is.\"},"
                + "\"likelihood\":{\"low\":0.6,\"high\":1.0,\"table\":\"icd-203-1\"},\"by\":\"AB\"}";
        String likelyFact = certain.replace("judgement", "fact").replace("1.0", "0.9");
        String german =
                "{\"kind\":\"statement\",\"id\":\"s\",\"sort\":\"fact\",\"words\":{\"de\":\"So.\"},\"by\":\"AB\"}";
        for (String each : List.of(certain, likelyFact, german)) {
            assertThrows(ProblemException.class, () -> ContextJson.read(each), each);
        }
    }

    @Test
    void aContestAndAnUptakeComeBack() {
        String contest = "{\"kind\":\"contest\",\"id\":\"v\",\"title\":[\"a\",\"b\"],"
                + "\"eligible\":{\"low\":0.1,\"high\":0.5,\"source\":\"census\"},"
                + "\"persuasion\":{\"low\":0.001,\"high\":0.01,\"source\":\"a study\"},\"margin\":1477,"
                + "\"design\":{\"treated\":8,\"controls\":100,\"spread\":4.0},\"basis\":\"x\"}";
        String uptake = "{\"kind\":\"uptake\",\"id\":\"u\",\"taker\":\"high-profile\",\"telling\":\"carried\","
                + "\"when\":{\"earliest\":\"2021-09-14T04:00:00Z\",\"latest\":\"2021-09-15T04:00:00Z\","
                + "\"precision\":\"relative\",\"zone\":\"declared-zone\",\"zone_id\":\"America/Toronto\","
                + "\"basis\":\"analyst-stated\",\"raw\":\"\"},\"item_urls\":[\"https://a.example/1\"],"
                + "\"where\":\"somebody\",\"source\":\"their page\"}";
        for (String each : List.of(contest, uptake)) {
            Context context = ContextJson.read(each);
            assertEquals(context, ContextJson.read(ContextJson.write(context)));
        }
        assertEquals(1477, ((Context.Contest) ContextJson.read(contest)).margin());
    }

    @Test
    void aPortionWithoutASourceIsBroken() {
        assertThrows(
                ProblemException.class,
                () -> ContextJson.read("{\"kind\":\"contest\",\"id\":\"v\",\"title\":[\"a\",\"b\"],"
                        + "\"eligible\":{\"low\":0.1,\"high\":0.5},\"margin\":-1,\"basis\":\"x\"}"));
    }

    @Test
    void anUnknownKindIsNamed() {
        ProblemException thrown =
                assertThrows(ProblemException.class, () -> ContextJson.read("{\"kind\":\"rumour\",\"id\":\"x\"}"));
        assertEquals("kind: \"rumour\" is no kind of context", thrown.getMessage());
    }

    @Test
    void anOutletWithoutANameIsBroken() {
        assertThrows(ProblemException.class, () -> ContextJson.read("{\"kind\":\"outlet\",\"id\":\"x\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "1e30", "1.5", "\"2\"", "-3"})
    void aLevelThatIsNoWholeNumberIsABrokenRecordAndNoMistakeOfOurs(String level) {
        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> ContextJson.read("{\"kind\":\"incident\",\"id\":\"i\",\"title\":{\"en\":\"T\"},\"by\":\"AB\","
                        + "\"severity\":{\"ability\":{\"low\":1,\"high\":" + level + "},"
                        + "\"credibility\":{\"low\":1,\"high\":2},\"why\":{\"en\":\"w\"}}}"));
        assertEquals(Problem.BROKEN_RECORD, thrown.problem());
    }
}
