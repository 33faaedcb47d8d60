package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecalibrationTest {

    private static final int OTHERS = 60;

    private static double[] corrected(double... shares) {
        double[] copy = shares.clone();
        Recalibration.correct(copy);
        return copy;
    }

    /// What a share means if many others have as much as each other.
    private static double meaning(double said) {
        double[] shares = new double[OTHERS + 1];
        Arrays.fill(shares, (1 - said) / OTHERS);
        shares[0] = said;
        return corrected(shares)[0];
    }

    @Test
    void largerSharesMeanMore() {
        for (double said = 0.02; said < 0.999; said += 0.001) {
            assertThat(meaning(said + 0.001)).isGreaterThan(meaning(said));
        }
    }

    @Test
    void nineOfTenIsSaidFromSeventyTwoHundredths() {
        assertThat(meaning(0.71)).isLessThan(0.9);
        assertThat(meaning(0.73)).isGreaterThan(0.9);
        assertEquals(1, meaning(1), 1e-9);
    }

    @Test
    void allAreOneTogether() {
        Random random = new Random(4);
        for (int draw = 0; draw < 500; draw++) {
            double[] shares = drawn(random);
            assertEquals(1, Arrays.stream(corrected(shares)).sum(), 1e-9);
        }
        assertThat(corrected(1, 0, 0)).containsExactly(1, 0, 0);
        assertThat(corrected(1)).containsExactly(1);
    }

    @Test
    void whatWasFirstStaysFirstAndTheOthersKeepTheirProportions() {
        Random random = new Random(4);
        for (int draw = 0; draw < 500; draw++) {
            double[] shares = drawn(random);
            double[] corrected = corrected(shares);
            int top = largest(shares);
            assertEquals(top, largest(corrected), () -> Arrays.toString(shares) + Arrays.toString(corrected));
            int a = (top + 1) % shares.length;
            int b = (top + 2) % shares.length;
            assertEquals(shares[a] * corrected[b], shares[b] * corrected[a], 1e-9);
        }
    }

    private static double[] drawn(Random random) {
        double[] shares =
                random.doubles(3 + random.nextInt(4)).map(each -> each * each).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(each -> each / sum).toArray();
    }

    private static int largest(double[] shares) {
        int top = 0;
        for (int i = 1; i < shares.length; i++) {
            top = shares[i] > shares[top] ? i : top;
        }
        return top;
    }
}
