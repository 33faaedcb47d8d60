package headwater.gram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.room.IntRows;
import headwater.room.Room;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
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

    static List<Integer> earlier(Postings postings, Entries entries, int i) {
        int[] texts = new int[Postings.MOST];
        postings.texts(entries, i, texts);
        return Arrays.stream(texts).limit(entries.before(i)).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 500, 20})
    void everyEntryLeadsToTheEarlierTextsWithItsGramHoweverManyAreSortedAtOnce(int part) {
        int[][] chosen = chosen();
        Map<Integer, List<Integer>> carriers = carriers(chosen);
        Postings postings = Postings.of(IntRows.of(chosen), false, part, Room.heap());
        Entries entries = new Entries();
        for (int text = 0; text < TEXTS; text++) {
            List<Integer> shared = Arrays.stream(chosen[text])
                    .boxed()
                    .filter(gram -> carriers.getOrDefault(gram, List.of()).size() > 1)
                    .toList();
            postings.read(text, entries);
            assertThat(entries.size()).isEqualTo(shared.size());
            for (int i = 0; i < entries.size(); i++) {
                List<Integer> of = carriers.getOrDefault(shared.get(i), List.of());
                int before = Math.min(Postings.MOST, of.indexOf(text));
                assertThat(earlier(postings, entries, i)).isEqualTo(of.subList(0, before));
                assertThat(Math.pow(2, entries.rarity(i))).isCloseTo(of.size(), within(0.05 * of.size()));
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
        Postings postings = Postings.of(IntRows.of(chosen), Room.heap());
        Entries entries = new Entries();
        for (int text = 0; text < chosen.length; text++) {
            postings.read(text, entries);
            int i = 0;
            for (int gram : chosen[text]) {
                List<Integer> of = carriers.getOrDefault(gram, List.of());
                if (of.size() > 1) {
                    assertThat(earlier(postings, entries, i++)).isEqualTo(of.subList(0, entries.before(i - 1)));
                }
            }
            assertThat(i).isEqualTo(entries.size());
        }
    }

    /// Texts longer than what is put into place at once, with gaps wider than one entry tells.
    @Test
    void placesAreThoseThatWereGiven() {
        int[] many = IntStream.range(1, 300_000).toArray();
        int[][] placed = {
            withPlaces(many, i -> 3 * i),
            withPlaces(new int[] {7, 9}, i -> 200_000 * (i + 1)),
            {},
            withPlaces(new int[] {9, 299_999, 1_000_000}, i -> 70_000 * i),
            withPlaces(many, i -> i)
        };
        Postings postings = Postings.placed(IntRows.of(placed), Room.heap());
        Entries entries = new Entries();
        for (int[] own : placed) {
            int text = List.of(placed).indexOf(own);
            postings.read(text, entries);
            List<Integer> places = IntStream.range(0, entries.size())
                    .filter(i -> entries.steps(i) > 0)
                    .mapToObj(entries::place)
                    .toList();
            List<Integer> given = IntStream.range(0, own.length / 2)
                    .filter(i -> own[i] < 300_000)
                    .mapToObj(i -> own[own.length / 2 + i])
                    .toList();
            assertThat(places).isEqualTo(given);
        }
    }

    private static int[] withPlaces(int[] grams, IntUnaryOperator place) {
        return IntStream.concat(
                        Arrays.stream(grams), IntStream.range(0, grams.length).map(place))
                .toArray();
    }
}
