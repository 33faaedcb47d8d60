package headwater.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Plan.Outcome;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The known answers of the inference note, §3.3.
class ResponseTest {

    @ParameterizedTest
    @CsvSource({"2, .333", "3, .250", "5, .167", "9, .100", "19, .050"})
    void theSmallestPValueIsOneInOneMoreThanThereAreControls(int controls, double published) {
        assertEquals(published, one(controls).smallest(), 0.0005);
        assertEquals(published, one(controls).p(Outcome.TAKEN_UP), 0.0005);
    }

    @ParameterizedTest
    @CsvSource({"2, .75", "3, .80", "5, .86", "10, .92", "20, .95"})
    void theBayesFactorIsOneMoreThanThereAreControls(int controls, double evenPrior) {
        double factor = one(controls).bayesFactor();
        assertEquals(controls + 1, factor, 1e-9);
        assertEquals(evenPrior, factor / (1 + factor), 0.005);
    }

    @Test
    void eightTenthsSeenLiftTheSmallestPValueOfTenControls() {
        assertEquals(0.0909, one(10).p(Outcome.TAKEN_UP), 0.00005);
        assertEquals(0.100, one(10).pWithUnseen(Outcome.TAKEN_UP, 0.8), 0.001);
    }

    @Test
    void ifAllIsSeenNothingIsHidden() {
        assertEquals(one(10).p(Outcome.TAKEN_UP), one(10).pWithUnseen(Outcome.TAKEN_UP, 1), 1e-12);
    }

    @Test
    void oneOfTwelveReactsInThreeWorldsOfTenAndInAThirdOfThoseWithAny() {
        assertEquals(0.30, 12 * 0.15 * Math.pow(0.85, 11), 0.005);
        assertEquals(0.35, Response.alone(12, 0.15), 0.005);
    }

    @Test
    void theExactTestIsHypergeometric() {
        // Two of three focal, one of seven controls: (C(3,2)·C(7,1) + C(3,3)) / C(10,3).
        Response response = new Response(List.of(1, 1, 0), List.of(1, 0, 0, 0, 0, 0, 0));
        assertEquals((3 * 7 + 1) / 120.0, response.p(Outcome.TAKEN_UP), 1e-12);
    }

    @Test
    void theSumsOfAllChoicesAreCounted() {
        // Of {5, 3, 1, 1, 0} the pairs with a sum of at least 6 are 5+3, 5+1 and 5+1.
        Response response = new Response(List.of(5, 1), List.of(3, 1, 0));
        assertEquals(3 / 10.0, response.p(Outcome.ITEMS), 1e-12);
    }

    @Test
    void numbersOfItemsTellApartWhatReactionsDoNot() {
        Response response = new Response(List.of(40), Collections.nCopies(19, 1));
        assertEquals(1, response.p(Outcome.TAKEN_UP), 1e-12);
        assertEquals(0.05, response.p(Outcome.ITEMS), 1e-12);
    }

    @Test
    void anUnseenItemDoesNotReachALargeNumber() {
        Response response = new Response(List.of(40), Collections.nCopies(19, 0));
        assertEquals(0.05, response.pWithUnseen(Outcome.ITEMS, 0.8), 1e-9);
    }

    @Test
    void aReactionAmongTheControlsSpeaksForOneRate() {
        assertTrue(new Response(List.of(1), List.of(1, 1, 1, 0)).bayesFactor() < 1);
    }

    private static Response one(int controls) {
        return new Response(List.of(1), Collections.nCopies(controls, 0));
    }
}
