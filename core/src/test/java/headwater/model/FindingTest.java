package headwater.model;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Phrase ASKED = Phrase.of("coordination.asked");
    private static final Effect NOTHING = Effect.none(Effect.Why.TOO_LITTLE);
    private static final Phrase NEEDED = Phrase.of("coordination.needed");

    private static final Finding.Method METHOD = new Finding.Method(
            "synchrony/1", List.of("window=60s"), 7, NEEDED, List.of(Phrase.of("coordination.more")));

    @Test
    void refusalMustNameWhatIsMissing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Finding.Undetermined(
                        ASKED, List.of(), NOTHING, List.of(Phrase.of("coordination.why")), METHOD));
    }

    @Test
    void noFindingWithoutReasons() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Finding.Supported(ASKED, Finding.Strength.SOME_INDICATORS, NOTHING, List.of(), METHOD));
        assertThrows(IllegalArgumentException.class, () -> new Finding.NotIndicated(ASKED, NOTHING, List.of(), METHOD));
    }

    @Test
    void methodSaysWhatWouldChangeIt() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Finding.Method("synchrony/1", List.of("window=60s"), 7, NEEDED, List.of()));
    }

    @Test
    void methodGivesItsParameters() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Finding.Method("synchrony/1", List.of(), 7, NEEDED, List.of(NEEDED)));
    }

    @Test
    void phraseTakesOnlyWhatEveryLanguageCanShow() {
        assertThrows(IllegalArgumentException.class, () -> Phrase.of("Not a key"));
        assertThrows(IllegalArgumentException.class, () -> Phrase.of("model.x", new java.util.ArrayList<String>()));
    }
}
