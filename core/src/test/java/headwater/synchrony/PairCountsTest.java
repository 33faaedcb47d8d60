package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairCountsTest {

    @Test
    void theOrderOfAPairDoesNotMatter() {
        assertThat(PairCounts.pair(7, 3)).isEqualTo(PairCounts.pair(3, 7));
        assertThat(PairCounts.lower(PairCounts.pair(7, 3))).isEqualTo(3);
        assertThat(PairCounts.higher(PairCounts.pair(7, 3))).isEqualTo(7);
    }

    @Test
    void theOrderOfADirectedPairDoes() {
        assertThat(PairCounts.directed(7, 3)).isNotEqualTo(PairCounts.directed(3, 7));
    }

    @Test
    void countsAreThoseOfAMap() {
        Random random = new Random(5);
        PairCounts counts = new PairCounts(4);
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long pair = PairCounts.pair(random.nextInt(90), 100 + random.nextInt(90));
            counts.add(pair, 1);
            expected.merge(pair, 1, Integer::sum);
        }
        assertThat(counts.size()).isEqualTo(expected.size());
        assertThat(counts.pairs()).containsExactlyInAnyOrder(expected.keySet().toArray(Long[]::new));
        expected.forEach((pair, count) -> assertThat(counts.get(pair)).isEqualTo(count));
    }

    @Test
    void pairsAreNumberedInTheOrderOfTheirFirstMention() {
        PairCounts numbers = new PairCounts(4);
        assertThat(numbers.numberOf(PairCounts.pair(1, 2))).isEqualTo(-1);
        assertThat(numbers.numberOf(PairCounts.pair(0, 9))).isEqualTo(-2);
        assertThat(numbers.numberOf(PairCounts.pair(2, 1))).isZero();
        assertThat(numbers.findNumber(PairCounts.pair(0, 9))).isEqualTo(1);
        assertThat(numbers.findNumber(PairCounts.pair(0, 8))).isEqualTo(-1);
    }
}
