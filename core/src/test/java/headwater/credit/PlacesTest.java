package headwater.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.credit.CreditGiven.Position;
import headwater.text.Document;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static Position of(String title, String text, String words) {
        String joined = title.isEmpty() ? text : title + "\n" + text;
        return Places.of(new Document("a", "en", joined, title.length()), joined.indexOf(words));
    }

    @Test
    void theHeadlineIsTheTitle() {
        assertEquals(Position.TITLE, of("Via the Times", "One.\nTwo.\nThree.", "Times"));
    }

    @Test
    void paragraphsTellLeadBodyAndEnd() {
        assertEquals(Position.LEAD, of("T", "One. More.\nTwo.\nThree.", "More"));
        assertEquals(Position.BODY, of("T", "One.\nTwo.\nThree.", "Two"));
        assertEquals(Position.END, of("T", "One.\nTwo.\n\nThree.", "Three"));
    }

    @Test
    void sentencesTellItWhereThereIsOneParagraph() {
        assertEquals(Position.LEAD, of("", "一句话。两句话。三句话。", "一句"));
        assertEquals(Position.BODY, of("", "一句话。两句话。三句话。", "两句"));
        assertEquals(Position.END, of("", "一句话。两句话。（新华社）", "新华社"));
    }

    @Test
    void oneSentenceIsItsOwnLead() {
        assertEquals(Position.LEAD, of("", "One sentence from the Times", "Times"));
    }
}
