package headwater.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.match.Match;
import headwater.match.Match.Passage;
import headwater.text.Span;
import headwater.trace.Node.Following;
import java.util.List;
import org.junit.jupiter.api.Test;

class GainsTest {

    private static final String OLD = "The ferry will not run this winter. ";

    private static final String NEW = "Nurses at the county hospital voted for a strike late last night.";

    private static final Span GAINED = new Span(OLD.length(), OLD.length() + NEW.length());

    private static Node node(String id, String language, String text) {
        return Samples.nodes(
                        new Samples.Draft(id, "site" + id + ".example")
                                .text(language, "", text)
                                .item(),
                        new Samples.Draft("9", "other.example").item())
                .getFirst();
    }

    /// A page that gained a sentence.
    private static Node gained() {
        Node page = node("1", "en", OLD + NEW);
        return Gains.of(page.following(new Following("page", 1, "o-before", List.of(GAINED))));
    }

    private static Match match(Passage... passages) {
        return new Match("o-00000001", "o-00000002", Match.Kind.PARTIAL, 0.5, List.of(passages), List.of());
    }

    private static boolean english(String text) {
        return Gains.has(node("2", "en", text), gained(), match());
    }

    @Test
    void whatCameInStandsAloneAtItsPlace() {
        assertEquals(" ".repeat(OLD.length()) + NEW, gained().document().text());
    }

    @Test
    void whoHasTheSentenceHasWhatCameIn() {
        assertTrue(english("Rain falls. " + NEW));
    }

    @Test
    void whoHasTheOldTextHasNothingOfIt() {
        assertFalse(english(OLD));
    }

    @Test
    void aThirdOfItInPiecesIsEnoughAndAFifthIsNot() {
        assertTrue(english("Nurses at the county rose. They voted for a strike there. It was late last night."));
        assertFalse(english("Nurses at the county rose. Doctors did not, and nobody asked them."));
    }

    /// Thirty-two letters in a row, however long the rest is that came in.
    @Test
    void aPhraseOfALongGainIsEnough() {
        String rest = "Commuters drive around the bay which takes ninety minutes at best and the council hires a boat"
                + " while its harbour master doubts that anything under thirty metres can face the swell in January.";
        Node page = node("1", "en", OLD + NEW + " " + rest);
        Span all = new Span(OLD.length(), OLD.length() + NEW.length() + 1 + rest.length());
        Node gained = Gains.of(page.following(new Following("page", 1, "o-before", List.of(all))));
        Node phrase = node("2", "en", "He said hospital voted for a strike late last night and left.");
        assertTrue(gained.grams().within(phrase.grams()) < 0.3);
        assertTrue(Gains.has(phrase, gained, match()));
    }

    @Test
    void whoIsNotMatchedHasNone() {
        assertFalse(Gains.has(node("2", "en", NEW), gained(), null));
    }

    private static boolean french(int start, int end) {
        return Gains.has(
                node("2", "fr", "Les infirmières ont voté la grève."), gained(), match(new Passage(start, end, 0, 10)));
    }

    @Test
    void ofAnotherLanguageThePassagesTell() {
        assertTrue(french(0, OLD.length() + 1));
        assertTrue(french(OLD.length() + NEW.length() - 1, OLD.length() + NEW.length() + 5));
        assertFalse(french(0, OLD.length()));
        assertFalse(french(OLD.length() + NEW.length(), OLD.length() + NEW.length() + 5));
    }

    /// The page is the second of the match.
    @Test
    void thePassagesAreThoseOfThePage() {
        Node other = node("0", "fr", "Les infirmières ont voté la grève hier soir, tard, à l’hôpital du comté.");
        Match there = new Match(
                "o-00000000",
                "o-00000001",
                Match.Kind.TRANSLATED,
                0.5,
                List.of(new Passage(0, 5, OLD.length() + 2, OLD.length() + 9)),
                List.of());
        Match elsewhere = new Match(
                "o-00000000",
                "o-00000001",
                Match.Kind.TRANSLATED,
                0.5,
                List.of(new Passage(OLD.length() + 2, OLD.length() + 9, 0, 5)),
                List.of());
        assertTrue(Gains.has(other, gained(), there));
        assertFalse(Gains.has(other, gained(), elsewhere));
    }

    private static double share(String text) {
        Node gained = gained();
        Node other = node("2", "en", text);
        return Gains.lineage(gained, List.of(new Pair(other, gained, null, Pair.Order.TIME)), 0.7, 1)
                .share(other, gained);
    }

    /// An article of which one sentence was taken is compared by that sentence.
    @Test
    void theOtherIsComparedByTheSentencesThatHaveIt() {
        String before = "Commuters drive around the bay. It takes ninety minutes at best. The council hires a boat. ";
        assertEquals(share(NEW), share(before + NEW), 1e-9);
    }

    @Test
    void anotherWithoutSuchASentenceIsComparedWhole() {
        assertEquals(0, share("Commuters drive around the bay. It takes ninety minutes at best."), 0.05);
    }
}
