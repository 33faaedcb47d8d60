package headwater.retelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompanyTest {

    /// Every text is near every other.
    private static final Near[] NEAR = IntStream.range(0, 6)
            .mapToObj(text ->
                    Near.of(IntStream.range(0, 6).filter(other -> other != text).toArray(), other -> 0.5, 0))
            .toArray(Near[]::new);

    private static List<Company.Pair> pairs(int... numbers) {
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> Company.Pair.of(numbers[2 * i], numbers[2 * i + 1]))
                .toList();
    }

    @Test
    void twoInCommonJoinAndOneDoesNot() {
        List<Company.Pair> asserted = pairs(0, 1, 0, 2, 3, 1, 3, 2, 4, 1);
        assertThat(new Company(asserted).joined(NEAR, pair -> true)).contains(Company.Pair.of(0, 3));
        assertThat(new Company(pairs(0, 1, 3, 1)).joined(NEAR, pair -> true)).isEmpty();
    }

    /// 0 and 3 have 1 and 2 in common; then 1 and 2 have 0 and 3, and 4, which 3 and 0 are joined to, has both.
    @Test
    void whatWasJoinedJoinsOthers() {
        List<Company.Pair> asserted = pairs(0, 1, 0, 2, 3, 1, 3, 2, 4, 3, 4, 5, 0, 5);
        assertThat(new Company(asserted).joined(NEAR, pair -> true))
                .contains(Company.Pair.of(0, 3), Company.Pair.of(1, 2), Company.Pair.of(0, 4));
    }

    @Test
    void whatIsNotAlikeIsNotJoined() {
        List<Company.Pair> asserted = pairs(0, 1, 0, 2, 3, 1, 3, 2);
        assertEquals(pairs(1, 2), new Company(asserted).joined(NEAR, pair -> pair.equals(new Company.Pair(1, 2))));
    }

    @Test
    void wordsInOneOrderAreCounted() {
        int[] words = {7, 1, 8, 2, 9, 3};
        int[] reversed = {3, 9, 2, 8, 1, 7};
        assertEquals(1, Order.of(words, words));
        assertEquals(1.0 / 6, Order.of(words, reversed), 1e-12);
        assertEquals(1, Order.of(words, Arrays.copyOfRange(words, 2, 5)), 1e-12);
        assertEquals(0.5, Order.of(words, new int[] {1, 2, 3, 4, 5, 6}), 1e-12);
        assertEquals(0, Order.of(words, new int[0]));
    }
}
