package headwater.gram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.room.IntRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingsTest {

    static final int TEXTS = 400;

    /// Some grams in nearly all texts, many in one alone, of both signs.
    static int[][] chosen() {
        Random random = new Random(3);
        int[][] chosen = new int[TEXTS][];
        for (int text = 0; text < TEXTS; text++) {
            chosen[text] = IntStream.generate(() -> (int) Math.round(random.nextGaussian() * 60) * 0x5DEECE66)
                    .limit(random.nextInt(40))
                    .sorted()
                    .distinct()
                    .toArray();
        }
        return chosen;
    }

    static Map<Integer, List<Integer>> carriers(int[][] chosen) {
        Map<Integer, List<Integer>> carriers = new TreeMap<>();
        for (int text = 0; text < chosen.length; text++) {
            for (int gram : chosen[text]) {
                carriers.computeIfAbsent(gram, key -> new ArrayList<>()).add(text);
            }
        }
        return carriers;
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 500, 20})
    void everyEntryLeadsToTheEarlierTextsWithItsGramHoweverManyAreSortedAtOnce(int part) {
        int[][] chosen = chosen();
        Map<Integer, List<Integer>> carriers = carriers(chosen);
        Postings postings = Postings.of(IntRows.of(chosen), part);
        for (int text = 0; text < TEXTS; text++) {
            assertThat(postings.firstEntry(text + 1) - postings.firstEntry(text))
                    .isEqualTo(chosen[text].length);
            for (int i = 0; i < chosen[text].length; i++) {
                int entry = postings.firstEntry(text) + i;
                List<Integer> of = carriers.getOrDefault(chosen[text][i], List.of());
                int before = Math.min(Postings.MOST, of.indexOf(text));
                List<Integer> earlier = IntStream.range(0, postings.before(entry))
                        .map(place -> postings.text(postings.from(entry) + place))
                        .boxed()
                        .toList();
                assertThat(earlier).isEqualTo(of.subList(0, before));
                assertThat(Math.pow(2, postings.rarity(entry))).isCloseTo(of.size(), within(0.05 * of.size()));
            }
        }
        long common = carriers.values().stream()
                .filter(of -> of.size() > Postings.MOST)
                .count();
        long most = carriers.values().stream().mapToLong(List::size).max().orElse(0);
        assertThat(common).isPositive();
        assertThat(postings.commoner()).containsExactly(common, most);
    }

    @Test
    void listsThatDoNotFitOnOnePageAreWhole() {
        Random random = new Random(9);
        int[][] chosen = IntStream.range(0, 3_000)
                .mapToObj(text -> random.ints(60, 0, 6_000).sorted().distinct().toArray())
                .toArray(int[][]::new);
        Map<Integer, List<Integer>> carriers = carriers(chosen);
        Postings postings = Postings.of(IntRows.of(chosen));
        for (int text = 0; text < chosen.length; text++) {
            for (int i = 0; i < chosen[text].length; i++) {
                int entry = postings.firstEntry(text) + i;
                List<Integer> of = carriers.getOrDefault(chosen[text][i], List.of());
                for (int place = 0; place < postings.before(entry); place++) {
                    assertThat(postings.text(postings.from(entry) + place)).isEqualTo(of.get(place));
                }
            }
        }
    }
}
