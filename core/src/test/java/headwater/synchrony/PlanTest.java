package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void occasionsNeededAgreeWithThePlanTable() {
        assertThat(Plan.occasionsForAnyAnswer(0.033, 0.05 / 100)).isEqualTo(3);
        assertThat(Plan.occasionsForAnyAnswer(0.033, 0.05 / 3_000)).isEqualTo(4);
        assertThat(Plan.occasionsForAnyAnswer(0.3, 0.05 / 3_000)).isEqualTo(10);
        assertThat(Plan.occasionsForPower(0.033, 0.6, 0.05 / 3_000, 0.8)).isEqualTo(10);
        assertThat(Plan.occasionsForPower(0.1, 0.6, 0.05 / 3_000, 0.8)).isEqualTo(17);
    }

    /// Where chance has them together as often as what would matter, no number of occasions tells them apart.
    @Test
    void whatChanceDoesAnywayIsNeverFound() {
        assertThat(Plan.occasionsForPower(0.6, 0.6, 1e-4, 0.8)).isEqualTo(Plan.MOST);
        assertThat(Plan.occasionsForPower(0.99, 0.6, 1e-4, 0.8)).isEqualTo(Plan.MOST);
    }
}
