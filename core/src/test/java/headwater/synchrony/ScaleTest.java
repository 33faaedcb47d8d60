package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void blocksArePartsOfADayOfFortyEightWindowsOrMore() {
        assertThat(Scale.of(60)).isEqualTo(new Scale(60, 3_600));
        assertThat(Scale.of(10)).isEqualTo(new Scale(10, 600));
        assertThat(Scale.of(300)).isEqualTo(new Scale(300, 14_400));
        assertThat(Scale.of(1_800)).isEqualTo(new Scale(1_800, 86_400));
    }

    @Test
    void windowsOfHoursHaveBlocksOfDays() {
        assertThat(Scale.of(7_200)).isEqualTo(new Scale(7_200, 4 * 86_400));
    }

    @Test
    void blocksAreAGridOfTheClock() {
        Scale minute = new Scale(60, 3_600);
        assertThat(minute.blockOf(3_599)).isZero();
        assertThat(minute.blockOf(3_600)).isEqualTo(1);
        assertThat(minute.blockOf(-1)).isEqualTo(-1);
    }

    @Test
    void aTimeMayBeOffByAThirdOfTheWindow() {
        assertThat(new Scale(60, 3_600).widest()).isEqualTo(20);
    }

    @Test
    void aBlockOfOneWindowTestsNothing() {
        assertThatThrownBy(() -> new Scale(60, 60)).hasMessageContaining("60 s");
    }
}
