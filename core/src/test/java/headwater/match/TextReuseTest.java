package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.text.Foldings;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class TextReuseTest {

    private static final List<TextList.Row> TEXTS = texts();

    /// Every third is an earlier one with a word changed, every ninth one as it was; some have a tag, a time or an
    /// account that prints one line on all it has.
    private static List<TextList.Row> texts() {
        Random random = new Random(8);
        List<TextList.Row> texts = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            StringBuilder words = new StringBuilder();
            String earlier =
                    i < 9 || i % 3 > 0 ? "" : texts.get(random.nextInt(i)).text();
            for (int word = 0; earlier.isEmpty() && word < 25; word++) {
                words.append(random.nextInt(4) == 0 ? "汉字" + (char) (0x4E00 + random.nextInt(3_000)) : word(random));
            }
            String text =
                    earlier.isEmpty() ? words.toString() : i % 9 == 0 ? earlier : earlier.replaceFirst(" ", " xu ");
            String furniture =
                    i % 5 == 0 && earlier.isEmpty() ? ". Subscribe to our letter of the week. Tell a friend" : "";
            texts.add(new TextList.Row(
                    "id" + random.nextInt(10) + "-" + i,
                    i % 2 == 0 ? "und" : "en",
                    (i % 7 == 0 ? "#topic of the day# " : "") + text + furniture,
                    i % 4 == 0 ? i / 8 : TextReuse.Table.UNTIMED,
                    i % 5 == 0 ? "one" : ""));
        }
        return texts;
    }

    private static String word(Random random) {
        return Long.toString(1_000_000 + random.nextInt(20_000_000), 36).replaceAll("[0-9]", "e") + " ";
    }

    private static List<Match> matches(TextReuse reuse) {
        List<Match> matches = new ArrayList<>();
        reuse.find(Match.Wanted.all(), matches::add, Matching.Watch.NOBODY);
        reuse.findReworded(matches::add, Matching.Watch.NOBODY);
        matches.sort(Comparator.comparing(Match::a).thenComparing(Match::b).thenComparing(Match::toString));
        return matches;
    }

    private static List<Match> matches(List<TextList.Row> texts) {
        return matches(TextList.among(texts, Foldings.ALL));
    }

    @Test
    void theOrderOfTheTextsMakesNoDifference() {
        List<TextList.Row> shuffled = new ArrayList<>(TEXTS);
        Collections.shuffle(shuffled, new Random(1));
        List<Match> matches = matches(TEXTS);
        assertThat(matches).hasSizeGreaterThan(300);
        assertThat(matches(shuffled)).isEqualTo(matches);
    }

    @Test
    void whereTheTextsLieMakesNoDifference() {
        List<Match> matches = matches(TEXTS);
        try (Arena arena = Arena.ofShared()) {
            assertThat(matches(TextReuse.among(new TextList(TEXTS), Foldings.ALL, arena::allocate)))
                    .isEqualTo(matches);
        }
    }

    @Test
    void howManyThreadsWorkMakesNoDifference() {
        List<Match> matches = matches(TEXTS);
        for (int threads : new int[] {1, 5}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> matches(TEXTS)).join()).isEqualTo(matches);
            }
        }
    }
}
