package headwater.http.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.importing.Preview;
import headwater.match.Match;
import headwater.model.Capture;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Relation;
import headwater.model.When;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(Words.ENGLISH.keys(), Words.FRENCH.keys());
    }

    @Test
    void everyConstantThatIsShownHasAWord() {
        Stream.of(
                        Known.Why.values(),
                        When.Precision.values(),
                        When.Zone.values(),
                        When.Basis.values(),
                        Capture.Availability.values(),
                        Capture.AccessBasis.values(),
                        Item.Kind.values(),
                        Item.Completeness.values(),
                        Item.LanguageBasis.values(),
                        Count.Name.values(),
                        Count.Qualifier.values(),
                        Credit.Status.values(),
                        Relation.Type.values(),
                        Match.Kind.values(),
                        Preview.Standing.values())
                .flatMap(Stream::of)
                .forEach(each -> assertDoesNotThrow(() -> Words.FRENCH.word(each)));
    }
}
