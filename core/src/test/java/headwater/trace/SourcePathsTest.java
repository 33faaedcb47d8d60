package headwater.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.credit.CreditGiven;
import headwater.credit.CreditGiven.Status;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.trace.SourcePath.Reader;
import headwater.trace.SourcePath.Stop;
import headwater.trace.SourcePath.Uncredited;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class SourcePathsTest {

    private static boolean nobody(String item, String other) {
        return false;
    }

    private static Derivation step(String child, String parent, Status credit) {
        return new Derivation(
                child,
                parent,
                Derivation.Manner.PARTIAL_COPY,
                CreditGiven.of(credit, List.of("zh-source")),
                List.of(),
                List.of(Phrase.of("trace.order.time")),
                Known.notStated(),
                0.95);
    }

    private static SourcePath of(String item, BiPredicate<String, String> names, Derivation... steps) {
        return SourcePaths.of(List.of(steps), names).stream()
                .filter(each -> each.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static Reader nothing(String item, Stop stop) {
        return new Reader(Known.notStated(), item, stop);
    }

    @Test
    void creditedItemLeadsItsReaderToTheTop() {
        assertEquals(
                new SourcePath(
                        "times",
                        "paper",
                        "paper",
                        1,
                        new Uncredited(0, 0, 0),
                        new Reader(Known.of("paper"), "paper", Stop.TOP)),
                of("times", SourcePathsTest::nobody, step("times", "paper", Status.CREDITED)));
    }

    @Test
    void copyOfACreditedTranslationLeadsItsReaderNowhere() {
        assertEquals(
                new SourcePath("video", "times", "paper", 2, new Uncredited(1, 1, 0), nothing("video", Stop.NO_SOURCE)),
                of(
                        "video",
                        SourcePathsTest::nobody,
                        step("video", "times", Status.NOT_CREDITED),
                        step("times", "paper", Status.CREDITED)));
    }

    @Test
    void creditBelowAnUncreditedStepLeadsHalfway() {
        SourcePath path = of(
                "post",
                SourcePathsTest::nobody,
                step("post", "video", Status.CREDITED),
                step("video", "times", Status.NOT_CREDITED));
        assertEquals(new Uncredited(0, 1, 0), path.uncredited());
        assertEquals(new Reader(Known.of("video"), "video", Stop.NO_SOURCE), path.reader());
    }

    @Test
    void sourceFurtherUpIsReachedPastTheOneThatWasCopied() {
        SourcePath path = of(
                "essay",
                (item, other) -> item.equals("essay") && other.equals("paper"),
                step("essay", "times", Status.UPSTREAM_ONLY),
                step("times", "paper", Status.NOT_CREDITED));
        assertEquals(new Uncredited(2, 2, 0), path.uncredited());
        assertEquals(new Reader(Known.of("paper"), "paper", Stop.TOP), path.reader());
    }

    @Test
    void sourceFurtherUpWithoutAnItemHereIsNotReached() {
        assertEquals(
                nothing("essay", Stop.SOURCE_NOT_HELD),
                of(
                                "essay",
                                SourcePathsTest::nobody,
                                step("essay", "times", Status.UPSTREAM_ONLY),
                                step("times", "paper", Status.CREDITED))
                        .reader());
    }

    @Test
    void itemThatNamesBothReachesTheFurtherOne() {
        assertEquals(
                new Reader(Known.of("times"), "paper", Stop.TOP),
                of(
                                "post",
                                (item, other) -> item.equals("post") && other.equals("paper"),
                                step("post", "times", Status.CREDITED),
                                step("times", "paper", Status.NOT_CREDITED))
                        .reader());
    }

    @Test
    void vagueWrongAndUndeterminedCreditsEndDifferently() {
        assertEquals(
                nothing("a", Stop.UNNAMED_SOURCE),
                of("a", SourcePathsTest::nobody, step("a", "b", Status.GENERIC)).reader());
        assertEquals(
                nothing("a", Stop.ANOTHER_SOURCE),
                of("a", SourcePathsTest::nobody, step("a", "b", Status.WRONG_SOURCE))
                        .reader());
        assertEquals(
                nothing("a", Stop.NOT_DETERMINABLE),
                of("a", SourcePathsTest::nobody, step("a", "b", Status.NOT_DETERMINABLE))
                        .reader());
    }

    @Test
    void whatCannotBeDeterminedIsNotCountedAsUncredited() {
        SourcePath path = of(
                "a",
                SourcePathsTest::nobody,
                step("a", "b", Status.GENERIC),
                step("b", "c", Status.NOT_DETERMINABLE),
                step("c", "d", Status.WRONG_SOURCE));
        assertEquals(new Uncredited(1, 2, 1), path.uncredited());
    }

    @Test
    void ofTwoParentsThePathFollowsTheOneThatLeadsFurther() {
        SourcePath path = of(
                "mixed",
                SourcePathsTest::nobody,
                step("mixed", "aa", Status.NOT_CREDITED),
                step("mixed", "bb", Status.CREDITED),
                step("aa", "cc", Status.CREDITED));
        assertEquals("bb", path.parent());
        assertTrue(path.reachesTop());
    }

    @Test
    void circleIsRefused() {
        List<Derivation> circle = List.of(
                step("a", "b", Status.CREDITED), step("b", "c", Status.CREDITED), step("c", "a", Status.CREDITED));
        assertThatThrownBy(() -> SourcePaths.of(circle, SourcePathsTest::nobody))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tenThousandStepsAreClimbedWithoutADeepStack() {
        List<Derivation> steps = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            steps.add(step(
                    "%05d".formatted(i), "%05d".formatted(i - 1), i % 2 == 0 ? Status.NOT_CREDITED : Status.CREDITED));
        }
        List<SourcePath> paths = SourcePaths.of(steps, SourcePathsTest::nobody);
        assertThat(paths).hasSize(10_000);
        SourcePath last = paths.getLast();
        assertEquals("00000", last.top());
        assertEquals(10_000, last.steps());
        assertEquals(new Uncredited(1, 5_000, 0), last.uncredited());
    }

    @Test
    void theWayUpIsCutWhereItIsAskedTo() {
        List<Derivation> steps = List.of(
                step("a", "b", Status.CREDITED), step("b", "c", Status.CREDITED), step("c", "d", Status.CREDITED));
        Ascent ascent = new Ascent(
                new Trace("n", List.of(), List.of(), steps, SourcePaths.of(steps, SourcePathsTest::nobody), List.of()));
        assertEquals(steps, ascent.from("a", 9));
        assertEquals(steps.subList(0, 2), ascent.from("a", 2));
        assertEquals(List.of(), ascent.from("d", 9));
    }
}
