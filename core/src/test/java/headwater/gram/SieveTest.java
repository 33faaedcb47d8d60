package headwater.gram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SieveTest {

    @Test
    void itKeepsAllOfTheSetAndFewOthers() {
        Random random = new Random(5);
        int[] in = IntStream.generate(random::nextInt)
                .filter(gram -> gram != 0)
                .limit(20_000)
                .toArray();
        int[] others = IntStream.generate(random::nextInt)
                .filter(gram -> gram != 0)
                .limit(20_000)
                .toArray();
        Sieve sieve = new Sieve(in.length);
        for (int gram : in) {
            sieve.add(gram);
        }
        assertThat(sieve.kept(in))
                .isEqualTo(IntStream.of(in).sorted().distinct().toArray());
        assertThat(sieve.kept(others).length).isLessThan(others.length / 6);
    }

    @Test
    void noGramIsNotKept() {
        Sieve sieve = new Sieve(1);
        // Its bit is the one that 0 would have.
        sieve.add(64);
        assertThat(sieve.kept(new int[] {64, 0, 64})).containsExactly(64);
    }
}
