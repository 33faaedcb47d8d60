package headwater.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    /// More than one block on both sides, and none of them full.
    private static final float[][] SOME = vectors(150, 1);

    private static final float[][] OTHERS = vectors(700, 2);

    @Test
    void theNearestAreThoseAPlainSearchFinds() {
        Nearest nearest = Nearest.of(SOME, OTHERS, 5);
        for (int i = 0; i < SOME.length; i++) {
            float[] vector = SOME[i];
            List<Integer> plain = IntStream.range(0, OTHERS.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer j) -> -Vectors.cosine(vector, OTHERS[j])))
                    .limit(5)
                    .toList();
            assertThat(Arrays.stream(nearest.of(i)).boxed()).isEqualTo(plain);
            assertEquals(Vectors.cosine(vector, OTHERS[plain.getLast()]), nearest.cosine(i, 4), 1e-5);
        }
    }

    @Test
    void noVectorIsItsOwnNeighbourButItsTwinIs() {
        float[][] twins = {SOME[0], SOME[1], SOME[0].clone()};
        Nearest nearest = Nearest.among(twins, 1);
        assertThat(nearest.of(0)).containsExactly(2);
        assertThat(nearest.of(2)).containsExactly(0);
    }

    @Test
    void ofEquallyNearOnesTheFirstCounts() {
        assertThat(Nearest.of(new float[][] {SOME[0]}, new float[][] {SOME[1], SOME[0], SOME[0]}, 2)
                        .of(0))
                .containsExactly(1, 2);
    }

    private static float[][] vectors(int many, int seed) {
        Random random = new Random(seed);
        float[][] vectors = new float[many][37];
        for (float[] vector : vectors) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            float length = (float) Math.sqrt(Vectors.cosine(vector, vector));
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
        return vectors;
    }
}
