package headwater.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {

    private static Marked.Mark mark(String sort, int start, int end) {
        return new Marked.Mark(sort, "1", start, end);
    }

    private static String drawn(Marked marked) {
        return marked.pieces().stream()
                .map(piece -> piece.text()
                        + piece.marks().stream().map(Marked.Mark::sort).collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining());
    }

    @Test
    void aChangeInsideAPassageHasBoth() {
        assertEquals("ab[p]c[p,c]d[p]e[]", drawn(Marked.of("abcde", "en", List.of(mark("p", 0, 4), mark("c", 2, 3)))));
    }

    @Test
    void whatIsNotThereOrOutsideMarksNothing() {
        assertEquals(
                "abc[]", drawn(Marked.of("abc", "en", List.of(mark("p", -1, -1), mark("p", 2, 9), mark("p", 1, 1)))));
    }

    @Test
    void aMarkBeginsOnce() {
        Marked marked = Marked.of("abcde", "en", List.of(mark("p", 0, 5), mark("c", 1, 3)));
        assertThat(marked.pieces().stream().flatMap(each -> each.begins().stream()))
                .containsExactly(mark("p", 0, 5), mark("c", 1, 3));
    }

    @Test
    void whateverIsMarkedTheWordsStayWhatTheyWere() {
        Random random = new Random(1);
        String text = "环球时报 said 31 times, “he said”.";
        for (int i = 0; i < 500; i++) {
            List<Marked.Mark> marks = new ArrayList<>();
            for (int k = random.nextInt(8); k > 0; k--) {
                int start = random.nextInt(text.length() + 2) - 1;
                marks.add(mark("m" + k, start, start + random.nextInt(12)));
            }
            Marked marked = Marked.of(text, "zh", marks);
            assertEquals(text, marked.pieces().stream().map(Marked.Piece::text).collect(Collectors.joining()));
            assertThat(marked.pieces()).noneMatch(each -> each.text().isEmpty());
        }
    }

    @Test
    void nothingIsOnePieceOfNothing() {
        assertEquals(List.of(), Marked.of("", "en", List.of()).pieces());
    }
}
