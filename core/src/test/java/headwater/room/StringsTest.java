package headwater.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StringsTest {

    /// Of no length to a few thousand, in one writing and in several, with halves of surrogates.
    private static List<String> texts() {
        Random random = new Random(5);
        List<String> texts =
                new ArrayList<>(List.of("", "a", "é", "\u00FF", "\u0100", "漢", "\uD83D", "x\uDE00\uD83D", "\0"));
        for (int i = 0; i < 1_000; i++) {
            int highest = List.of(0x80, 0x100, 0x10000).get(i % 3);
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(i % 100 == 0 ? 5_000 : 60); left > 0; left--) {
                text.append((char) random.nextInt(highest));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static void assertKept(List<String> texts, Strings strings) {
        assertThat(strings.size()).isEqualTo(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(strings.get(i)).isEqualTo(texts.get(i));
            assertThat(strings.chars(i)).isEqualTo(texts.get(i).toCharArray());
            assertThat(strings.length(i)).isEqualTo(texts.get(i).length());
        }
    }

    @Test
    void everyTextComesBackAsItWas() {
        List<String> texts = texts();
        assertKept(texts, Strings.of(texts.size(), i -> texts.get(i).toCharArray(), Room.heap()));
        Strings added = new Strings(Room.heap());
        for (String text : texts) {
            added.add(text);
            assertThat(added.get(added.size() - 1)).isEqualTo(text);
        }
        assertKept(texts, added);
    }

    @Test
    void theRoomMayLieOutsideTheHeap() {
        List<String> texts = texts();
        try (Arena arena = Arena.ofShared()) {
            assertKept(texts, Strings.of(texts.size(), i -> texts.get(i).toCharArray(), arena::allocate));
        }
    }

    @Test
    void rowsOfNumbersComeBackAndMayBeReplaced() {
        Random random = new Random(6);
        int[][] rows = IntStream.range(0, 1_000)
                .mapToObj(i -> random.ints(random.nextInt(20)).toArray())
                .toArray(int[][]::new);
        IntRows kept = IntRows.of(rows);
        assertThat(kept.total())
                .isEqualTo(
                        IntStream.range(0, rows.length).map(i -> rows[i].length).sum());
        for (int i = 0; i < rows.length; i += 3) {
            rows[i] = random.ints(rows[i].length).toArray();
            kept.set(i, rows[i]);
        }
        for (int i = 0; i < rows.length; i++) {
            assertThat(kept.get(i)).isEqualTo(rows[i]);
        }
        assertThatThrownBy(() -> kept.set(1, new int[rows[1].length + 1])).isInstanceOf(IllegalArgumentException.class);
    }
}
