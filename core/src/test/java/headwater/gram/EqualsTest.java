package headwater.gram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EqualsTest {

    @Test
    void equalThingsAreGroupedThoughOthersHaveTheirHash() {
        Random random = new Random(2);
        int[] things = random.ints(2_000, 0, 700).toArray();
        Equals equals = Equals.of(
                things.length, i -> things[i] != 5, i -> things[i] % 9, (one, other) -> things[one] == things[other]);
        Map<Integer, List<Integer>> groups = IntStream.range(0, things.length)
                .filter(i -> things[i] != 5)
                .boxed()
                .collect(Collectors.groupingBy(i -> things[i], LinkedHashMap::new, Collectors.toList()));
        List<List<Integer>> expected = List.copyOf(groups.values());
        assertThat(equals.size()).isEqualTo(expected.size());
        for (int group = 0; group < expected.size(); group++) {
            assertThat(equals.all(group))
                    .containsExactly(
                            expected.get(group).stream().mapToInt(i -> i).toArray());
            assertThat(equals.first(group)).isEqualTo(expected.get(group).getFirst());
            assertThat(equals.isAlone(group)).isEqualTo(expected.get(group).size() == 1);
        }
    }
}
