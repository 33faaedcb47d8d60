package headwater.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    private static final Instant MADE = Instant.parse("2028-02-29T23:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "one-year, 2029-03-01T00:00:00Z",
        "two-years, 2030-03-01T00:00:00Z",
        "until:2028-12-31, 2029-01-01T00:00:00Z",
        "election-30-days-after:2028-10-16, 2028-11-16T00:00:00Z"
    })
    void itEndsWithTheLastDay(String code, Instant end) {
        assertEquals(Optional.of(end), new Retention(code).expires(MADE));
    }

    @Test
    void withoutAnEndItNeverEnds() {
        assertEquals(Optional.empty(), Retention.NONE.expires(MADE));
    }

    @Test
    void materialOfAnElectionGoesAndOtherMaterialLosesItsNames() {
        assertEquals(Retention.Action.DELETE, new Retention("election-30-days-after:2028-10-16").action());
        assertEquals(Retention.Action.PSEUDONYMISE, Retention.USUAL.action());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "three-years", "until:", "until:2028-02-30", "until:tomorrow", "election-30-days-after:"})
    void whatIsNoClassIsRefused(String code) {
        assertThrows(ProblemException.class, () -> new Retention(code));
    }
}
