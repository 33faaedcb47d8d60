package headwater.trace;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.text.Document;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GramsTest {

    private static Grams of(String text) {
        return Grams.of(new Document("o-1", "und", text, 0));
    }

    /// Letter by letter, as slow as it is simple.
    private static int longest(String a, String b) {
        int best = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = 0; j < b.length(); j++) {
                int run = 0;
                while (i + run < a.length() && j + run < b.length() && a.charAt(i + run) == b.charAt(j + run)) {
                    run++;
                }
                best = Math.max(best, run);
            }
        }
        return best;
    }

    private static String made(SplittableRandom random, String letters, int length) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < length; i++) {
            made.append(letters.charAt(random.nextInt(letters.length())));
        }
        return made.toString();
    }

    @Test
    void aRunIsSharedUpToTheLongest() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            String letters = i % 2 == 0 ? "ab" : "港口开放";
            String a = made(random, letters, 1 + random.nextInt(60));
            String b = made(random, letters, 1 + random.nextInt(60));
            int longest = longest(a, b) * (i % 2 == 0 ? 1 : 4);
            assertThat(of(a).sharesRun(of(b), Math.max(1, longest))).isEqualTo(longest > 0);
            assertThat(of(a).sharesRun(of(b), longest + 1)).isFalse();
        }
    }

    @Test
    void anEqualHashIsNoRun() {
        String one = "ая".repeat(16);
        String other = "ба".repeat(16);
        assertThat(one.hashCode()).isEqualTo(other.hashCode());
        assertThat(of(one).sharesRun(of(other), 32)).isFalse();
        assertThat(of(one).sharesRun(of(one), 32)).isTrue();
    }

    @Test
    void aTextWithoutLettersSharesNothing() {
        assertThat(of("—").sharesRun(of("—"), 32)).isFalse();
        assertThat(of("").sharesRun(of("port of Vancouver"), 32)).isFalse();
    }
}
