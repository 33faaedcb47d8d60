package headwater.gram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortingTest {

    /// A name that begins as another does, is one of its letters longer, or differs in a letter that is no byte.
    private static String name(Random random) {
        String letters = "ab\0é\u00FE\u00FF\u0100漢\uFFFF";
        StringBuilder name = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            name.append(letters.charAt(random.nextInt(random.nextBoolean() ? 2 : letters.length())));
        }
        return name.toString();
    }

    @Test
    void numbersComeInTheOrderOfTheirKeysAndNames() {
        Random random = new Random(4);
        List<String> names = Stream.generate(() -> name(random)).limit(5_000).toList();
        long[] keys = random.longs(5_000, -3, 3).toArray();
        keys[7] = Long.MAX_VALUE;
        keys[8] = Long.MIN_VALUE;
        List<Integer> expected = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> keys[i]).thenComparing(names::get))
                .toList();
        assertThat(Sorting.by(names.size(), i -> keys[i], names::get))
                .containsExactly(expected.stream().mapToInt(i -> i).toArray());
    }
}
