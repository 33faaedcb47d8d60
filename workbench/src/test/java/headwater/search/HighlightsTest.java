package headwater.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headwater.text.Document;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static Highlights.Shown shown(String query, String title, String text) {
        return Highlights.of(Asked.of(Search.of(query)))
                .in(Document.of(new Items().add(title, text).sorted().getFirst()));
    }

    private static List<String> found(Highlights.Shown shown) {
        return java.util.stream.Stream.concat(
                        shown.title().stream(), shown.text().stream().flatMap(List::stream))
                .filter(Highlights.Piece::isFound)
                .map(Highlights.Piece::text)
                .toList();
    }

    @Test
    void placesAreOfTheOriginalAndNotOfTheFoldedForm() {
        assertEquals(List.of("臺灣", "ÉLECTION"), found(shown("台湾 election", "臺灣", "L’ÉLECTION")));
        assertEquals(List.of("加拿大，總理"), found(shown("「加拿大总理」", "", "說加拿大，總理說")));
        assertEquals(List.of("Elections"), found(shown("elect*", "", "Elections Canada")));
    }

    @Test
    void piecesTogetherAreTheOriginalWithOffsetsIntoTheWordsOfTheItem() {
        Highlights.Shown shown = shown("加拿大", "说加拿大", "去加拿大吧");
        assertEquals("说加拿大", text(shown.title()));
        assertEquals("去加拿大吧", text(shown.text().getFirst()));
        assertEquals(
                new Highlights.Piece(6, "加拿大", true), shown.text().getFirst().get(1));
        assertEquals(2, shown.places());
    }

    @Test
    void fieldsAndExclusionsAreNotShownElsewhere() {
        assertEquals(List.of("加拿大"), found(shown("title:加拿大 -渥太华", "加拿大", "加拿大渥太华")));
        assertEquals(List.of(), found(shown("channel:例报", "例报", "例报")));
    }

    @Test
    void hostileTextStaysTextAndNoCharacterIsCut() {
        String hostile =
                "<script>alert(1)</script>\u202E<mark>".repeat(5) + "𠮷".repeat(200) + "字目标字" + "𠮷".repeat(200);
        Highlights.Shown shown = shown("目标", hostile, hostile);
        assertEquals(hostile, text(shown.title()));
        String stretch = text(shown.text().getFirst());
        assertThat(hostile).contains(stretch);
        assertFalse(Character.isLowSurrogate(stretch.charAt(0)));
        assertFalse(Character.isHighSurrogate(stretch.charAt(stretch.length() - 1)));
    }

    @Test
    void ofManyPlacesTheFirstStretchesAreShownAndAllCounted() {
        Highlights.Shown shown = shown("目标", "", ("目标" + "字".repeat(200)).repeat(9));
        assertEquals(3, shown.text().size());
        assertEquals(9, shown.places());
    }

    @Test
    void aTextFullOfPlacesIsNotShownWhole() {
        for (String text : List.of("目标。".repeat(5_000), "目".repeat(5_000))) {
            Highlights.Shown shown = shown("目标 OR 目目", "", text);
            assertThat(shown.text())
                    .hasSizeLessThanOrEqualTo(3)
                    .allSatisfy(each -> assertThat(text(each)).hasSizeLessThanOrEqualTo(360));
            int at = -1;
            for (Highlights.Piece each :
                    shown.text().stream().flatMap(List::stream).toList()) {
                assertEquals(
                        text.substring(each.start(), each.start() + each.text().length()), each.text());
                assertThat(each.start()).isGreaterThan(at);
                at = each.start();
            }
        }
    }

    @Test
    void withoutAPlaceTheTextBegins() {
        assertEquals("字".repeat(120), text(shown("", "", "字".repeat(500)).text().getFirst()));
        assertEquals(List.of(), shown("", "t", "").text());
    }

    private static String text(List<Highlights.Piece> pieces) {
        return pieces.stream().map(Highlights.Piece::text).collect(Collectors.joining());
    }
}
