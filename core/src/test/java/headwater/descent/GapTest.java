package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GapTest {

    private static final int NEW = Collation.NEW;

    @Test
    void wholeCopyHasNoGap() {
        assertThat(Gap.in(new int[] {0, 1, 2}, 3)).isEmpty();
        assertThat(Gap.in(new int[0], 0)).isEmpty();
    }

    @Test
    void gapsStandBeforeBetweenAndAfterWhatWasKept() {
        assertThat(Gap.in(new int[] {NEW, 2, 3, NEW, NEW, 4, 6}, 9))
                .containsExactly(new Gap(0, 2, 0, 1), new Gap(4, 4, 3, 5), new Gap(5, 6, 6, 6), new Gap(7, 9, 7, 7));
    }

    @Test
    void nothingKeptIsOneGap() {
        assertThat(Gap.in(new int[] {NEW, NEW}, 5)).containsExactly(new Gap(0, 5, 0, 2));
        assertThat(Gap.in(new int[0], 5)).containsExactly(new Gap(0, 5, 0, 0));
    }

    @Test
    void lengthsAreThoseOfEachSide() {
        Gap gap = new Gap(3, 10, 2, 4);
        assertEquals(7, gap.ofParent());
        assertEquals(2, gap.ofChild());
    }
}
