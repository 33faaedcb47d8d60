package headwater.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Known;
import headwater.ranking.RankPaths;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathTestTest {

    private static RankPaths.Path path(double asSteep) {
        return new RankPaths.Path(
                "weibo:weibo",
                "topic",
                List.of(new RankPaths.Place(Instant.parse("2021-09-09T00:00:00Z"), 1)),
                Known.of(new RankPaths.Entry(1, Duration.ofMinutes(15), asSteep)),
                500,
                false);
    }

    private static Finding.Undetermined finding(int topics, RankPaths.Path... paths) {
        return assertInstanceOf(
                Finding.Undetermined.class,
                PathTest.findings(topics, List.of(paths), 7).getFirst());
    }

    @Test
    void theSteepestEntryIsUnusualAndItsCauseUndetermined() {
        Finding.Undetermined finding = finding(1, path(0.002));
        assertTrue(finding.reasons().stream().anyMatch(each -> each.key().equals("engagement.path.unusual")));
        assertEquals(
                List.of(Code.PLATFORM_OPAQUE),
                finding.missing().stream().map(Finding.Missing::code).toList());
    }

    @Test
    void anEntryAsSteepAsOneInFiveIsUsual() {
        assertTrue(finding(1, path(0.2)).reasons().stream()
                .anyMatch(each -> each.key().equals("engagement.path.usual")));
    }

    @Test
    void amongManyTopicsOneSteepEntryIsToBeExpected() {
        assertTrue(finding(4, path(0.03), path(0.6), path(0.7), path(0.8)).reasons().stream()
                .noneMatch(each -> each.key().equals("engagement.path.unusual")));
    }

    @Test
    void aTopicOnAListWithoutPlacesIsNamedAsMissing() {
        assertEquals(
                List.of(Code.PLATFORM_OPAQUE, Code.NO_BASELINE),
                finding(1).missing().stream().map(Finding.Missing::code).toList());
    }

    @Test
    void aNarrativeWithoutTopicsIsNotAsked() {
        assertEquals(List.of(), PathTest.findings(0, List.of(), 7));
    }
}
