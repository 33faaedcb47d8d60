package headwater.gram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.room.IntRows;
import headwater.room.Room;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatesTest {

    private static final int TEXTS = PostingsTest.TEXTS;
    private static final int COMMON = 24;

    private final int[][] chosen = PostingsTest.chosen();
    private final Candidates candidates = new Candidates(Postings.of(IntRows.of(chosen), Room.heap()), COMMON);

    private Map<Integer, Float> scores() {
        Map<Integer, Float> scores = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            scores.put(candidates.text(i), candidates.score(i));
        }
        return scores;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theyAreTheEarlierTextsThatShareGrams(boolean among) {
        BitSet third = new BitSet();
        IntStream.range(0, TEXTS).filter(text -> text % 3 == 0).forEach(third::set);
        Map<Integer, List<Integer>> carriers = PostingsTest.carriers(chosen);
        for (int text = 0; text < TEXTS; text++) {
            if (among) {
                candidates.lookUp(text, third);
            } else {
                candidates.lookUp(text, 0f);
            }
            Map<Integer, Integer> shared = new TreeMap<>();
            for (int gram : chosen[text]) {
                List<Integer> of = carriers.getOrDefault(gram, List.of());
                of.subList(0, Math.min(Postings.MOST, of.indexOf(text))).stream()
                        .filter(other -> !among || third.get(other))
                        .forEach(other -> shared.merge(other, 1, Integer::sum));
            }
            Map<Integer, Integer> found = new TreeMap<>();
            for (int i = 0; i < candidates.size(); i++) {
                found.put(candidates.text(i), candidates.count(i));
            }
            assertThat(found).isEqualTo(shared);
        }
    }

    /// What is not looked at could not have reached what was asked for.
    @ParameterizedTest
    @ValueSource(floats = {0.5f, 2, 6})
    void whatReachesTheLeastIsFoundWithItsWholeWorth(float least) {
        int lost = 0;
        for (int text = 0; text < TEXTS; text++) {
            candidates.lookUp(text, 0f);
            Map<Integer, Float> all = scores();
            candidates.lookUp(text, least);
            Map<Integer, Float> found = scores();
            lost += all.size() - found.size();
            all.forEach((other, score) -> {
                if (score >= least) {
                    assertThat(found.getOrDefault(other, 0f)).isCloseTo(score, within(0.001f));
                }
            });
        }
        assertThat(lost).isPositive();
    }

    @Test
    void whatStandsTogetherIsCountedFromGapToGap() {
        int[][] texts = {
            {1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5},
            {1, 2, 3, 0, 1, 2},
            {1, 2, 3, 4, 5, 6, 10, 30, 100, 110, 148, 220}
        };
        Candidates few = new Candidates(Postings.placed(IntRows.of(texts), Room.heap()), COMMON);
        // 1 and 2 stand together, then 3, 4 and 5, then 6; the first text has all of them, the second the first three.
        few.lookUp(2, 48);
        Map<Integer, Float> together = new TreeMap<>();
        for (int i = 0; i < few.size(); i++) {
            together.put(few.text(i), few.together(i));
        }
        assertThat(together).isEqualTo(Map.of(0, 3f, 1, 2f));
    }
}
