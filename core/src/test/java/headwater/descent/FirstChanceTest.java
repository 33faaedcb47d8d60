package headwater.descent;

import static headwater.descent.Times.day;
import static headwater.descent.Times.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.When;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstChanceTest {

    private static final When FOUR_HOURS_LATER = new When(
            Instant.parse("2021-09-08T08:00:00Z"),
            Instant.parse("2021-09-09T07:59:59Z"),
            When.Precision.DAY,
            When.Zone.UTC_EPOCH,
            "",
            When.Basis.HTML_META,
            "");

    private static final When DAY = new When(
            Instant.parse("2021-09-08T04:00:00Z"),
            Instant.parse("2021-09-09T03:59:59Z"),
            When.Precision.DAY,
            When.Zone.UTC_EPOCH,
            "",
            When.Basis.HTML_META,
            "");

    @Test
    void daysFourHoursApartAreNotEvenVeryLikelyInOrder() {
        assertEquals(0.653, FirstChance.before(DAY, FOUR_HOURS_LATER), 0.001);
        assertEquals(0.347, FirstChance.before(FOUR_HOURS_LATER, DAY), 0.001);
    }

    @Test
    void sameDayIsAnEvenChance() {
        assertEquals(
                0.5,
                FirstChance.before(day("2021-09-08", "America/Toronto"), day("2021-09-08", "America/Toronto")),
                1e-9);
    }

    @Test
    void zoneMayBeWrongSoAnHourIsNotCertain() {
        When first = minute("2021-09-09T10:00", "Asia/Shanghai");
        When second = minute("2021-09-09T10:30", "Asia/Shanghai");
        assertThat(FirstChance.before(first, second)).isBetween(0.94, 0.98);
        assertThat(FirstChance.before(first, minute("2021-09-12T10:30", "Asia/Shanghai")))
                .isCloseTo(1, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    void shareIsTheWatchedShareToFirstOrder() {
        assertEquals(1.0, FirstChance.shareOfFirsts(20, 20, 5), 1e-9);
        assertEquals(0.5, FirstChance.shareOfFirsts(50, 100, 20), 0.02);
        assertEquals(0.8, FirstChance.shareOfFirsts(80, 100, 40), 0.02);
        assertEquals(0, FirstChance.shareOfFirsts(80, 100, 0), 1e-9);
    }

    /// Outlets react at random; the share of worlds in which the first one was watched is what we would have said.
    @Test
    void probabilityIsCalibratedInSimulation() {
        Random random = new Random(7);
        double said = 0;
        double right = 0;
        int worlds = 0;
        for (int world = 0; world < 4000; world++) {
            boolean[] watched = new boolean[10];
            int count = 0;
            boolean firstWatched = false;
            for (int position = 0; position < 10; position++) {
                watched[position] = random.nextInt(10) < 6;
                count += watched[position] ? 1 : 0;
                firstWatched |= position == 0 && watched[position];
            }
            if (count > 0) {
                said += FirstChance.shareOfFirsts(60, 100, count);
                right += firstWatched ? 1 : 0;
                worlds++;
            }
        }
        assertEquals(right / worlds, said / worlds, 0.03);
    }
}
