package headwater.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.Repository;
import headwater.importing.FormReader;
import headwater.importing.Given;
import headwater.importing.Importers;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReviewFormTest {

    private static final FormReader REVIEW = Importers.review();

    private static Map<String, String> cells(String... pairs) {
        Map<String, String> cells = new TreeMap<>(Map.of(
                "coder", "KL", "access_basis", "open-web", "url", "https://example.org/a", "seen", "2021-09-10"));
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
        return cells;
    }

    private static List<String> faults(String field, String cell) {
        return REVIEW.faults(cells(field, cell), false).stream()
                .map(each -> each.field() + " " + each.said().key())
                .toList();
    }

    @Test
    void whatWasWrittenInAFormIsReadAsItStands() {
        String text = "第一行\n\"第二行\", =1+1;\t<script>";
        Observation read = Given.text(
                        "form.csv", REVIEW.file(List.of(cells("text", text, "reads", "10万+", "seen_zone", "+08:00"))))
                .accepted()
                .getFirst();
        assertEquals(text, read.item().body().text().get());
        assertEquals("KL", read.capture().collector().person());
        assertEquals(100_000, read.counts().getFirst().lower() / 10 * 10);
        assertEquals(-1, read.counts().getFirst().upper());
    }

    @Test
    void anEmptyTableHasEveryColumnAndIsRecognised() {
        Given empty = Given.text("template.csv", REVIEW.file(List.of()));
        assertTrue(REVIEW.recognises("x", REVIEW.file(List.of()).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(List.of(), empty.accepted());
        assertEquals(Problem.EMPTY_INPUT, empty.rejected().getFirst().problem());
        assertEquals(
                REVIEW.file(List.of()).strip(),
                String.join(
                        ",",
                        REVIEW.fields().stream().map(FormReader.Field::name).toList()));
    }

    @Test
    void everyFaultHasItsFieldAndItsWords() {
        assertEquals(List.of("coder importing.review.no-coder"), faults("coder", " "));
        assertEquals(List.of("access_basis importing.review.no-access-basis"), faults("access_basis", ""));
        assertEquals(List.of("access_basis importing.review.no-code"), faults("access_basis", "secret"));
        assertEquals(List.of("url importing.review.no-handle"), faults("url", ""));
        assertEquals(List.of("url importing.review.no-address"), faults("url", "example.org/a"));
        assertEquals(List.of("seen importing.review.no-time"), faults("seen", "yesterday"));
        assertEquals(List.of("seen_zone importing.review.no-zone"), faults("seen_zone", "Bejing"));
        assertEquals(List.of("reads importing.review.no-count"), faults("reads", "many"));
        assertEquals(List.of("screenshot importing.review.no-file"), faults("screenshot", "../a.png"));
        assertEquals(List.of("screenshot_sha256 importing.review.no-digest"), faults("screenshot_sha256", "ab"));
        assertEquals(List.of("text importing.review.zero-bytes"), faults("text", "a\0b"));
    }

    @Test
    void everySortThatCanBeWrongHasWords() {
        String words = Repository.read("core/src/main/resources/headwater/importing/messages_en.properties");
        for (FormReader.Sort sort : FormReader.Sort.values()) {
            assertTrue(
                    sort == FormReader.Sort.WORDS
                            || words.contains(
                                    "importing.review.no-" + sort.name().toLowerCase(java.util.Locale.ROOT) + "="),
                    sort.name());
        }
    }
}
