package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HabitsTest {

    private static final Scale MINUTE = new Scale(60, 3_600);

    @Test
    void whoPostsOnTheQuarterPrefersIt() {
        Shares.Table table = new Shares.Table();
        for (int i = 0; i < 200; i++) {
            table.add("timer", "x" + i, i * 3_600L + 900);
            table.add("anybody", "y" + i, i * 3_600L + i * 37L % 3_600);
        }
        double[] timer = weights(table.shares(), 0);
        double[] anybody = weights(table.shares(), 1);
        assertThat(timer[30] / timer[10]).isGreaterThan(20);
        assertThat(anybody[30] / anybody[10]).isLessThan(6);
    }

    @Test
    void whatIsNotSharedCountsToo() {
        Shares.Table table = new Shares.Table().add("timer", "x", 0);
        for (int i = 0; i < 200; i++) {
            table.addOther("timer", i * 3_600L + 900);
        }
        double[] timer = weights(table.shares(), 0);
        assertThat(timer[30] / timer[10]).isGreaterThan(20);
    }

    @Test
    void theWeightsOfAnHourAddUpToOne() {
        Shares shares =
                new Shares.Table().add("a", "x", 17).add("a", "y", 1_800).shares();
        assertThat(Arrays.stream(weights(shares, 0)).sum()).isCloseTo(1, within(1e-6));
    }

    @Test
    void blocksOfADayKnowTheHour() {
        Shares.Table table = new Shares.Table();
        for (int day = 0; day < 100; day++) {
            table.add("evening", "x" + day, day * 86_400L + 20 * 3_600L + day * 36L);
        }
        Scale day = new Scale(1_800, 86_400);
        double[] weights = new double[96];
        new Habits(table.shares()).fill(0, day, 0, weights, 96);
        assertThat(weights[81]).isGreaterThan(3 * weights[40]);
    }

    private static double[] weights(Shares shares, int account) {
        double[] weights = new double[120];
        new Habits(shares).fill(account, MINUTE, 0, weights, 120);
        return weights;
    }
}
