package headwater.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.embedding.Likeness.Languages;
import headwater.embedding.Likeness.Strength;
import headwater.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessesTest {

    private static final Map<String, String> SYNONYMS =
            Map.of("price", "fees", "mooring", "berths", "skippers", "captains", "harbour", "port", "doubled", "twice");

    private static final String FEES =
            "The harbour board has doubled mooring fees, and angry skippers threaten to block the channel tomorrow.";

    private static final String RETOLD =
            "Tomorrow angry captains threaten to block the channel: twice the price for berths, says the port board.";

    private static final String LIBRARY =
            "A library with reading rooms for children opened inside the former railway station yesterday.";

    private static final WordVectors ENGLISH = new WordVectors(SYNONYMS);

    @Test
    void whatSaysTheSameInOtherWordsIsFoundWithItsSentences() {
        Likeness found = only(List.of(text("a", FEES + " " + LIBRARY), text("b", RETOLD), text("c", LIBRARY)));
        assertEquals("a", found.a());
        assertEquals("b", found.b());
        assertEquals(Strength.ASSERTED, found.strength());
        assertEquals(Languages.ONE, found.languages());
        assertEquals(FEES, found.sentences().getFirst().a().in(FEES + " " + LIBRARY));
        assertEquals(RETOLD, found.sentences().getFirst().b().in(RETOLD));
    }

    @Test
    void aSharedSentenceInTheSameWordsIsLeftToThoseWhoCompareWords() {
        assertThat(Likenesses.among(
                                List.of(text("a", FEES + " " + LIBRARY), text("c", LIBRARY)),
                                ENGLISH,
                                (done, total) -> {})
                        .likenesses())
                .isEmpty();
    }

    @Test
    void tooLittleIsNotAsserted() {
        Likeness found = only(List.of(
                text("a", "Skippers block channel: mooring price doubled."),
                text("b", "Mooring fees twice: captains block channel.")));
        assertEquals(Strength.LITTLE, found.strength());
    }

    @Test
    void anotherFigureIsAnotherStory() {
        Likeness found =
                only(List.of(text("a", FEES + " They want 40 euros."), text("b", RETOLD + " They ask 70 euros.")));
        assertEquals(
                Strength.ASSERTED,
                only(List.of(text("a", FEES), text("b", RETOLD))).strength());
        Likeness figures = only(List.of(
                text("a", FEES.replace("doubled", "doubled by 40 euros")),
                text("b", RETOLD.replace("twice", "twice and 70 euros"))));
        assertEquals(Strength.OTHER_FIGURES, figures.strength());
        assertEquals(Strength.ASSERTED, found.strength());
    }

    @Test
    void aModelIsNotBelievedBetweenLanguagesItDoesNotKnow() {
        // It knows the words of one French sentence, but not those of the known translations.
        Map<String, String> french = new HashMap<>(SYNONYMS);
        String sentence = "";
        for (String word : RETOLD.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+")) {
            french.put(word + "ique", french.getOrDefault(word, word));
            sentence += word.length() > 3 ? word + "ique " : "";
        }
        List<Document> texts = List.of(text("a", FEES), new Document("b", "fr-CA", sentence, 0));
        Likenesses.Found found = Likenesses.among(texts, new WordVectors(french), (done, total) -> {});
        assertThat(found.together().get("en fr")).isLessThan(Likenesses.KNOWN);
        assertThat(found.likenesses()).extracting(Likeness::strength).containsExactly(Strength.UNTRUSTED);
        // Of a language without a known translation nothing is known either way.
        List<Document> breton = List.of(text("a", FEES), new Document("b", "br", sentence, 0));
        assertThat(Likenesses.among(breton, new WordVectors(french), (done, total) -> {})
                        .likenesses())
                .extracting(Likeness::strength, Likeness::languages)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Strength.ASSERTED, Languages.TWO));
    }

    @Test
    void theOrderOfTheTextsMakesNoDifference() {
        Random random = new Random(5);
        List<String> words = new ArrayList<>(List.of((FEES + " " + RETOLD + " " + LIBRARY).split(" ")));
        List<Document> texts = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            Collections.shuffle(words, random);
            texts.add(text("t" + i, String.join(" ", words.subList(0, 14)) + ". " + (i % 3 == 0 ? FEES : RETOLD)));
        }
        Likenesses.Found first = Likenesses.among(texts, ENGLISH, (done, total) -> {});
        Collections.shuffle(texts, random);
        assertEquals(first, Likenesses.among(texts, ENGLISH, (done, total) -> {}));
        assertThat(first.likenesses()).isNotEmpty();
    }

    @Test
    void whatWasNotComparedIsCounted() {
        Likenesses.Found found = Likenesses.among(
                List.of(text("a", "Oh no!"), text("b", (LIBRARY + " ").repeat(401)), text("c", FEES)),
                ENGLISH,
                (done, total) -> {});
        assertEquals(1, found.tooShort());
        assertEquals(1, found.cut());
        assertEquals(2, found.sentences());
    }

    @Test
    void contentWordsAreCountedInAnyScript() {
        assertEquals(5, Amount.of("The harbour board doubled the mooring fees"));
        assertEquals(5, Amount.of("港务局将停泊费提高"), 0.6);
        assertEquals(4, Amount.of("Управление порта удвоило сборы в мае"));
        assertEquals(0, Amount.of("😀 !!! — "));
    }

    private static Likeness only(List<Document> texts) {
        List<Likeness> found =
                Likenesses.among(texts, ENGLISH, (done, total) -> {}).likenesses();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Document text(String id, String words) {
        return new Document(id, "en", words, 0);
    }
}
