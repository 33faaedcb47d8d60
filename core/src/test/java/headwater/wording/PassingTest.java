package headwater.wording;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Issued.Outcome;
import headwater.model.Known;
import headwater.model.When;
import headwater.model.Written;
import headwater.model.Written.Said;
import headwater.model.Written.Sort;
import headwater.model.Written.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassingTest {

    private static final Instant NOON = Instant.parse("2021-09-13T12:00:00Z");

    private static final List<Said> WORDS = List.of(new Said("en", "It is open."), new Said("fr", "C’est ouvert."));

    private static Statement statement(String id, Sort sort) {
        return new Statement(id, sort, WORDS, List.of(), Known.notStated(), Known.notStated(), Known.notStated(), "AB");
    }

    private static When hour(int hours) {
        return When.at(NOON.plus(Duration.ofHours(hours)), When.Zone.UTC_EPOCH, When.Basis.ANALYST_STATED, "x");
    }

    private static Issued.Review review(String by, Outcome outcome, int hours, String... of) {
        return new Issued.Review(
                "r-" + by + hours,
                List.of(of),
                outcome,
                outcome == Outcome.AGREES ? List.of() : WORDS,
                hour(hours),
                by);
    }

    private static Issued.Version version(int number, int hours) {
        return new Issued.Version("v" + number + "-" + hours, number, hour(hours), List.of(), "AB");
    }

    private static Issued.Withdrawal withdrawal(String id, String of, int hours) {
        return new Issued.Withdrawal(id, of, WORDS, hour(hours), "AB");
    }

    @Test
    void whatWasTakenAwayNeedsNoReaderAndThatSomebodyReadItIsNoFault() {
        assertThat(faults(statement("s1", Sort.JUDGEMENT), withdrawal("w1", "s1", 2)))
                .isEmpty();
        assertThat(faults(
                        statement("s1", Sort.JUDGEMENT),
                        review("CD", Outcome.SENDS_BACK, 1, "s1"),
                        withdrawal("w1", "s1", 2)))
                .isEmpty();
        assertThat(faults(statement("s1", Sort.JUDGEMENT), withdrawal("w1", "s1", 2), withdrawal("w0", "w1", 3)))
                .containsExactly("s1 NO_SECOND_READER AB");
    }

    @Test
    void aFrameThatATakenSentenceAnsweredIsFaulted() {
        assertThat(faults(
                        statement("s1", Sort.FACT),
                        new Framed.Aspect("f1", Framed.Field.OBJECTIVE, List.of("s1")),
                        withdrawal("w1", "s1", 2)))
                .containsExactly("f1 TAKEN_AWAY s1");
    }

    private static List<String> faults(Written... written) {
        List<String> found = new ArrayList<>();
        new Passing(List.of(written), (where, fault) -> found.add(where + " " + fault.rule() + " " + fault.found()))
                .check();
        return found;
    }

    @Test
    void aJudgementNobodyElseReadDoesNotPass() {
        assertThat(faults(statement("s1", Sort.JUDGEMENT))).containsExactly("s1 NO_SECOND_READER AB");
    }

    @Test
    void anAuthorIsNoSecondReader() {
        assertThat(faults(statement("s1", Sort.JUDGEMENT), review(" ab ", Outcome.AGREES, 0)))
                .containsExactly("s1 NO_SECOND_READER AB");
    }

    @Test
    void aReadingOfAnotherStatementIsNone() {
        assertThat(faults(
                        statement("s1", Sort.JUDGEMENT),
                        statement("s2", Sort.FACT),
                        review("CD", Outcome.AGREES, 0, "s2")))
                .containsExactly("s1 NO_SECOND_READER AB");
    }

    @Test
    void factsAndAssumptionsNeedNone() {
        assertThat(faults(statement("s1", Sort.FACT), statement("s2", Sort.ASSUMPTION)))
                .isEmpty();
    }

    @Test
    void dissentIsPrintedAndStopsNothing() {
        assertThat(faults(statement("s1", Sort.JUDGEMENT), review("CD", Outcome.DISSENTS, 0)))
                .isEmpty();
    }

    @Test
    void whatWasSentBackStaysBackUntilTheSameReaderPassesIt() {
        Statement judged = statement("s1", Sort.JUDGEMENT);
        Issued.Review back = review("CD", Outcome.SENDS_BACK, 0);
        assertThat(faults(judged, back, review("EF", Outcome.AGREES, 1))).containsExactly("s1 SENT_BACK r-CD0");
        assertThat(faults(judged, back, review("CD", Outcome.AGREES, 1))).isEmpty();
        assertThat(faults(judged, review("CD", Outcome.AGREES, -1), back)).containsExactly("s1 SENT_BACK r-CD0");
    }

    @Test
    void whatFramesAndReadersNameIsThere() {
        assertThat(faults(
                        statement("s1", Sort.FACT),
                        new Framed.Aspect("f1", Framed.Field.ACTOR, List.of("s1", "s9")),
                        review("CD", Outcome.AGREES, 0, "s8")))
                .containsExactly("f1 UNKNOWN_EVIDENCE s9", "r-CD0 UNKNOWN_EVIDENCE s8");
    }

    @Test
    void aTechniqueIsHeldAgainstTheListThatTheCaseHas() {
        Framed.Tag tag = new Framed.Tag("t1", "T0999", Framed.Seen.OBSERVED, WORDS, List.of("o-1"), "AB");
        Framed.TechniqueList list = new Framed.TechniqueList(
                "l", "Made for this test", "1", "", List.of(new Framed.Technique("T0001", "A name", List.of())), "x");
        assertThat(faults(tag)).isEmpty();
        assertThat(faults(tag, list)).containsExactly("t1 UNKNOWN_TECHNIQUE T0999");
    }

    @Test
    void versionsAreCountedAndDatedInOrder() {
        assertThat(faults(version(1, 0), version(2, 5))).isEmpty();
        assertThat(faults(version(1, 5), version(2, 0))).containsExactly("v2-0 VERSIONS 2");
        assertThat(faults(version(1, 0), version(3, 5))).containsExactly("v3-5 VERSIONS 3");
        assertThat(faults(version(1, 0), version(1, 5))).containsExactly("v1-5 VERSIONS 1");
    }
}
