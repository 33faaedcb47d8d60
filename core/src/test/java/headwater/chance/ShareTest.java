package headwater.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void noneOfTenLeavesRoomForThirtyPerCent() {
        assertThat(new Share(0, 10).exactLow(0.95)).isZero();
        assertThat(new Share(0, 10).exactHigh(0.95)).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-9));
    }

    @Test
    void exactBoundsOfTwoOfTen() {
        assertThat(new Share(2, 10).exactLow(0.95)).isCloseTo(0.02521, within(1e-5));
        assertThat(new Share(2, 10).exactHigh(0.95)).isCloseTo(0.55610, within(1e-5));
    }

    @Test
    void scoreBoundsOfHalf() {
        assertThat(new Share(5, 10).scoreLow(0.95)).isCloseTo(0.23659, within(1e-5));
        assertThat(new Share(5, 10).scoreHigh(0.95)).isCloseTo(0.76341, within(1e-5));
    }

    @Test
    void nothingCountedTellsNothing() {
        assertThat(new Share(0, 0).scoreLow(0.95)).isZero();
        assertThat(new Share(0, 0).scoreHigh(0.95)).isEqualTo(1);
        assertThat(new Share(0, 0).exactHigh(0.95)).isEqualTo(1);
    }

    @Test
    void moreThanAllIsNoShare() {
        assertThatThrownBy(() -> new Share(3, 2)).hasMessageContaining("3 of 2");
    }
}
