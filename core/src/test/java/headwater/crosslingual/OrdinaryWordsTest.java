package headwater.crosslingual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written small nine times of ten is no name.
class OrdinaryWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Clever, en",
        "FLEES, en-GB",
        "NeverPush, en",
        "Eco-Friendly, en",
        "'Into A', en",
        "Grande, fr",
        "Annoncèrent, fr-CA",
        "L'Été, fr"
    })
    void ordinaryWordsAreKnown(String words, String language) {
        assertThat(OrdinaryWords.areAll(words, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Toronto, en",
        "Pelosi, en",
        "Smith, en",
        "Monday, en",
        "Marseille, fr",
        "NeverTrump, en",
        "'Clever Pelosi', en",
        "5, en",
        "Klug, de",
        "聪明, zh",
        "Clever, und"
    })
    void namesAndWhatNobodyKnowsAreNot(String words, String language) {
        assertThat(OrdinaryWords.areAll(words, language)).isFalse();
    }
}
