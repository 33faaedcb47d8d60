package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyingTest {

    private static Copying copying(String parent, String child) {
        return new Copying(
                1, 0, List.of(Witnesses.at(0, Witnesses.words(parent)), Witnesses.at(1, Witnesses.words(child))));
    }

    private static int kept(Copying copying) {
        return (int)
                IntStream.range(0, copying.length()).filter(copying::isKept).count();
    }

    @Test
    void twoWordsAmidMuchElseWereNotKept() {
        assertEquals(0, kept(copying("a b c of the d e f", "r s t of the u v w")));
        assertThat(copying("a b c of the d e f", "r s t of the u v w").gaps()).containsExactly(new Gap(0, 8, 0, 8));
    }

    @Test
    void threeWordsAmidMuchElseWere() {
        assertEquals(3, kept(copying("a b c out of the d e f", "r s t out of the u v w")));
    }

    @Test
    void wordBetweenTwoReplacedWordsWasKept() {
        assertEquals(5, kept(copying("a b c d e f g", "a b x d y f g")));
    }

    @Test
    void wordBesideMuchElseOnOneSideOnlyWasKept() {
        assertEquals(4, kept(copying("a b c d e f g h", "a b x d u v w h")));
    }

    @Test
    void wordsWhereMuchWasLeftOutOnBothSidesWereNotKept() {
        assertEquals(6, kept(copying("a b c 1 2 3 of 4 5 6 x y z", "a b c of x y z")));
    }

    @Test
    void shareReplacedCountsOneForOne() {
        assertEquals(0.25, copying("a b c d e f g h", "a b x d e f y h").replaced(), 1e-9);
        assertEquals(0, copying("a b c d", "a b c d").replaced(), 1e-9);
        assertEquals(0, copying("a b c d e", "a b c d e put in").replaced(), 1e-9);
        assertEquals(1, copying("a b c", "x y z").replaced(), 1e-9);
    }
}
