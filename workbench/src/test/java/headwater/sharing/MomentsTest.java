package headwater.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.problem.ProblemException;
import headwater.sharing.Moments.Moment;
import headwater.synchrony.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({
        "1700000000,1700000000,1",
        "1700000000.75,1700000000,1",
        "100,100,1",
        "1700000000999,1700000000,1",
        "1700000000999999,1700000000,1",
        "1700000000999999999,1700000000,1",
        "2023-11-14T22:13:20Z,1700000000,1",
        "2023-11-14T23:13:20.5+01:00,1700000000,1",
        "2023-11-14 22:13Z,1699999980,60",
        "2023-11-14 22:13:20 UTC,1700000000,1"
    })
    void aMomentIsReadAsFinelyAsItIsStated(String cell, long second, long width) {
        assertEquals(new Moment.At(second, width), new Moments("").read(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-5",
                "20231114",
                "17000000001",
                "1.7e9",
                "2023-11-14 22:13:20",
                "2023-11-14",
                "2023-02-30T00:00:00Z"
            })
    void whatIsNoMomentIsNotTakenForOne(String cell) {
        assertThat(new Moments("").read(cell)).isInstanceOf(Moment.Unread.class);
    }

    @Test
    void aDateInAZoneIsADayLong() {
        assertEquals(new Moment.At(1_699_891_200, 86_400), new Moments("Asia/Shanghai").read("2023-11-14"));
    }

    @Test
    void timesToTheSecondLieOnNoGrid() {
        Grid grid = new Grid();
        for (int i = 0; i < 600; i++) {
            grid.add(1_700_000_000L + 7L * i, 1);
        }
        assertEquals(1, grid.precision());
    }

    @ParameterizedTest
    @CsvSource({"60,60", "900,900", "3600,3600", "86400,86400", "59,1"})
    void mostTimesOnAGridAreNoFinerThanIt(long step, long precision) {
        Grid grid = new Grid();
        for (int i = 0; i < 50; i++) {
            grid.add(step * (20_000 + 7L * i), 1);
        }
        for (int i = 0; i < 40; i++) {
            grid.add(1_700_000_001L + 59L * i, 1);
        }
        assertEquals(precision, grid.precision());
    }

    @Test
    void fourRoundTimesProveNothing() {
        Grid grid = new Grid();
        for (int i = 0; i < 4; i++) {
            grid.add(60L * i, 1);
        }
        assertEquals(1, grid.precision());
    }

    @ParameterizedTest
    @CsvSource({"60s,60", "5m,300", "1h,3600", "1d,86400", "45,45"})
    void aSpanIsReadInItsUnit(String written, long seconds) {
        assertEquals(seconds, Span.seconds(written, "--window"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0s", "8d", "fast", "-60s", "1.5m", "99999999s"})
    void whatIsNoSpanIsTheCallersMistake(String written) {
        assertThatThrownBy(() -> Span.seconds(written, "--window")).isInstanceOf(ProblemException.class);
    }

    @Test
    void theLadderIsAllOfIt() {
        assertEquals(Scale.LADDER, Span.windows("ladder", "--window"));
        assertEquals(List.of(Scale.of(60)), Span.windows("", "--window"));
    }
}
