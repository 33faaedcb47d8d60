package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RivalsTest {

    private static final Descent.Order EARLIER = (parent, child) -> parent < child;

    /// The n-th version copies one of those before it, a replaced word in thirty.
    private record Made(List<Witness> witnesses, List<Integer> parents) {

        static Made of(int size, long seed) {
            Random random = new Random(seed);
            List<int[]> texts = new ArrayList<>(List.of(Witnesses.drawn(150, 5000, random)));
            List<Integer> parents = new ArrayList<>(List.of(-1));
            while (texts.size() < size) {
                int parent = random.nextInt(texts.size());
                parents.add(parent);
                texts.add(Witnesses.reworded(texts.get(parent), 0.03, random));
            }
            List<Witness> witnesses = new ArrayList<>();
            texts.forEach(each -> witnesses.add(Witnesses.at(witnesses.size(), each)));
            return new Made(witnesses, parents);
        }
    }

    private static int[][] rivals(List<Witness> witnesses) {
        return Rivals.of(witnesses, Shared.of(witnesses), EARLIER);
    }

    @Test
    void allThatMayPrecedeAreLookedAtInASmallNarrative() {
        Made made = Made.of(64, 1);
        int[][] rivals = rivals(made.witnesses());
        assertThat(rivals[0]).isEmpty();
        assertThat(rivals[63]).containsExactly(IntStream.range(0, 63).toArray());
    }

    @Test
    void parentIsAmongTheRivalsInALargeOne() {
        int asked = 0;
        int among = 0;
        for (int seed = 0; seed < 6; seed++) {
            Made made = Made.of(300, seed);
            int[][] rivals = rivals(made.witnesses());
            for (int child = 1; child < rivals.length; child++) {
                int parent = made.parents().get(child);
                asked++;
                among += Arrays.binarySearch(rivals[child], parent) >= 0 ? 1 : 0;
            }
        }
        assertThat((double) among / asked).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void rivalsAreFewAscendingAndInOrder() {
        int[][] rivals = rivals(Made.of(300, 9).witnesses());
        for (int child = 0; child < rivals.length; child++) {
            int at = child;
            assertThat(rivals[child]).hasSizeLessThanOrEqualTo(Rivals.MOST).isSorted();
            assertThat(Arrays.stream(rivals[child]).boxed()).allMatch(each -> each < at);
        }
        assertThat(rivals[299]).hasSize(Rivals.MOST);
    }

    @Test
    void eachOfManyIdenticalTextsHasRivals() {
        int[] text = Witnesses.drawn(40, 5000, new Random(2));
        List<Witness> witnesses =
                IntStream.range(0, 600).mapToObj(i -> Witnesses.at(i, text)).toList();
        int[][] rivals = rivals(witnesses);
        assertThat(rivals[0]).isEmpty();
        assertThat(rivals[1]).containsExactly(0);
        assertThat(rivals[599]).hasSize(Rivals.MOST).contains(0);
    }

    @Test
    void textThatSharesNothingHasNoRivals() {
        List<Witness> witnesses = new ArrayList<>(Made.of(100, 3).witnesses());
        witnesses.add(Witnesses.at(100, 90_001, 90_002, 90_003));
        assertEquals(0, rivals(witnesses)[100].length);
    }
}
