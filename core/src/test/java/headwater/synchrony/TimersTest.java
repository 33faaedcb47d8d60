package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimersTest {

    @Test
    void fourPostsOnTheQuartersShowATimer() {
        double[] expected = Timers.expected(at(0, 15, 30, 45), 0, flat());
        assertThat(expected[0] + expected[15] + expected[30] + expected[45]).isGreaterThan(0.6);
        assertThat(expected[7]).isLessThan(0.01);
    }

    @Test
    void postsAtAnyMinuteShowNone() {
        double[] expected = Timers.expected(at(3, 8, 14, 22, 31, 37, 40, 52, 53, 59), 0, flat());
        assertThat(expected[0]).isCloseTo(1 / 60.0, within(0.001));
        assertThat(expected[8]).isCloseTo(1 / 60.0, within(0.001));
    }

    @Test
    void whoNeverPostedIsExpectedAsAllAre() {
        double[] all = new double[60];
        Arrays.fill(all, 0.5 / 59);
        all[0] = 0.5;
        assertThat(Timers.expected(new int[60], 0, all)[0]).isCloseTo(0.49, within(0.01));
    }

    @Test
    void theyAddUpToOne() {
        assertThat(Arrays.stream(Timers.expected(at(5, 5, 6, 35), 0, flat())).sum())
                .isCloseTo(1, within(1e-9));
    }

    private static int[] at(int... minutes) {
        int[] counts = new int[60];
        for (int minute : minutes) {
            counts[minute]++;
        }
        return counts;
    }

    private static double[] flat() {
        double[] all = new double[60];
        Arrays.fill(all, 1 / 60.0);
        return all;
    }
}
