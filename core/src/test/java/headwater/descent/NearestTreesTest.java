package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestTreesTest {

    private static final int[] FIRST = Witnesses.drawn(200, 5000, new Random(1));

    /// How often the second hangs from the first.
    private static double share(int[] second) {
        List<Witness> witnesses = List.of(Witnesses.at(0, FIRST), Witnesses.at(5, second));
        int[][] parents = {{}, {0}};
        return new NearestTrees(witnesses, parents, Shared.of(witnesses), 1).shares()[1][0];
    }

    @Test
    void copyHangsFromItsSource() {
        assertEquals(1, share(Witnesses.reworded(FIRST, 0.05, new Random(2))), 1e-9);
    }

    @Test
    void oneSharedSentenceOfALongTextTiesNobody() {
        int[] second = Witnesses.drawn(200, 5000, new Random(3));
        System.arraycopy(FIRST, 50, second, 50, 12);
        assertThat(share(second)).isLessThan(0.2);
    }

    /// Fourteen words of 200 are more than five pairs, and still less than a tenth.
    @Test
    void fewWordsInARowOfALongTextTieNobody() {
        int[] second = Witnesses.drawn(200, 5000, new Random(4));
        System.arraycopy(FIRST, 50, second, 50, 14);
        assertEquals(0, share(second), 0.2);
    }
}
