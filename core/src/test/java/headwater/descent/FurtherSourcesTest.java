package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import headwater.descent.FurtherSources.Further;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FurtherSourcesTest {

    private static final int[] MAIN = Witnesses.drawn(150, 5000, new Random(1));

    private static final int[] SECOND = IntStream.range(10_000, 10_120).toArray();

    /// The main source with a word changed here and there, and behind it so many words of the second.
    private static int[] composite(int words) {
        int[] reworded = Witnesses.reworded(MAIN, 0.05, new Random(2));
        return Witnesses.with(reworded, 150, Arrays.copyOfRange(SECOND, 30, 30 + words));
    }

    private static Descent descent(Witness... witnesses) {
        return Descent.of(List.of(witnesses), (parent, child) -> parent < child, 0.7, 1);
    }

    private static FurtherSources of(Witness... witnesses) {
        return new FurtherSources(descent(witnesses), 1, 1);
    }

    private static FurtherSources of(int words) {
        return of(Witnesses.at(0, MAIN), Witnesses.at(2, SECOND), Witnesses.at(6, composite(words)));
    }

    /// That a passage which came up in so many lines is no phrase, nor had by something lost since the main source.
    private static double taken(int words, int origins, double lost) {
        return 0.05 / (0.05 + (origins + 0.5) * Math.pow(0.6, words - 3) + lost);
    }

    @Test
    void aPassageOfASecondTextIsToldWithItsPlace() {
        Further further = of(30).of(2, 0).getFirst();
        assertEquals(1, further.witness());
        assertEquals(List.of(new Run(150, 30, 30)), further.runs());
    }

    @Test
    void itIsTheSurerTheLonger() {
        for (int words : new int[] {6, 8, 10, 14}) {
            FurtherSources sources = of(words);
            double seen = 1 - sources.of(2).unseen(2);
            double lost = 0.3 * sources.of(1).share(1, 0);
            assertEquals(
                    seen * taken(words, 1, lost), sources.of(2, 0).getFirst().share(), 1e-9, () -> words + " words");
        }
    }

    @Test
    void whatASourceTakenFromTheMainOneHasMayHaveStoodInSomethingLost() {
        int[] second = Witnesses.with(Witnesses.reworded(MAIN, 0.05, new Random(9)), 150, SECOND);
        FurtherSources sources = of(Witnesses.at(0, MAIN), Witnesses.at(2, second), Witnesses.at(6, composite(30)));
        double descends = sources.of(1).share(1, 0);
        assertThat(descends).isGreaterThan(0.5);
        double seen = 1 - sources.of(2).unseen(2);
        assertEquals(
                seen * taken(30, 1, 0.3 * descends), sources.of(2, 0).getFirst().share(), 1e-6);
    }

    @Test
    void fiveWordsAreNone() {
        assertEquals(List.of(), of(5).of(2, 0));
    }

    /// Three characters tell as much as a word: eighteen are looked at, seventeen are not.
    @Test
    void whereAWordIsThreeUnitsAPassageHasEighteen() {
        for (int units : new int[] {17, 18}) {
            Descent whole = descent(Witnesses.at(0, MAIN), Witnesses.at(2, SECOND), Witnesses.at(6, composite(units)));
            FurtherSources sources = new FurtherSources(whole, 3, 1);
            assertEquals(units - 17, sources.of(2, 0).size());
            double share = (1 - sources.of(2).unseen(2)) * taken(6, 1, 0.3 * whole.share(1, 0));
            sources.of(2, 0).forEach(each -> assertEquals(share, each.share(), 1e-9));
        }
    }

    @Test
    void theDescentOfTheRestIsReadWithoutThePassage() {
        Descent whole = descent(Witnesses.at(0, MAIN), Witnesses.at(2, SECOND), Witnesses.at(6, composite(60)));
        FurtherSources sources = new FurtherSources(whole, 1, 1);
        assertNotSame(whole, sources.of(2));
        assertSame(whole, sources.of(1));
        assertThat(sources.of(2).share(2, 0)).isGreaterThan(whole.share(2, 0));
        assertThat(sources.of(2).share(2, 0)).isGreaterThan(FurtherSources.NAMED);
        assertArrayEqualsMain(sources.of(2).witnesses().get(2).units());
    }

    private static void assertArrayEqualsMain(int[] units) {
        assertEquals(150, units.length);
        assertThat(units).doesNotContain(SECOND[30], SECOND[89]);
    }

    @Test
    void aPassageThatMayBeAPhraseIsLeftInTheText() {
        Descent whole = descent(Witnesses.at(0, MAIN), Witnesses.at(2, SECOND), Witnesses.at(6, composite(8)));
        assertSame(whole, new FurtherSources(whole, 1, 1).of(2));
    }

    /// Both tell of it after the main source, and neither took it from the other: it is known to many.
    @Test
    void whatCameUpTwiceIsMoreProbablyAPhrase() {
        int[] other = Witnesses.with(IntStream.range(20_000, 20_100).toArray(), 50, Arrays.copyOfRange(SECOND, 30, 44));
        FurtherSources sources = of(
                Witnesses.at(0, MAIN), Witnesses.at(2, SECOND), Witnesses.at(3, other), Witnesses.at(6, composite(14)));
        Further further = sources.of(3, 0).getFirst();
        double seen = 1 - sources.of(3).unseen(3);
        assertThat(further.share()).isCloseTo(seen * taken(14, 2, 0) / 2, org.assertj.core.data.Offset.offset(0.02));
    }

    /// The third lacks the middle word.
    @Test
    void whoHasAllOfAPassageIsItsSource() {
        int[] worse = SECOND.clone();
        worse[44] = 30_000;
        FurtherSources sources = of(
                Witnesses.at(0, MAIN), Witnesses.at(2, worse), Witnesses.at(3, SECOND), Witnesses.at(6, composite(30)));
        Further further = sources.of(3, 0).getFirst();
        assertEquals(2, further.witness());
        assertEquals(List.of(new Run(150, 30, 30)), further.runs());
    }

    /// Of a source and its exact copy the source is named, as the passage goes back to it either way.
    @Test
    void whatACopyHasGoesBackToItsSource() {
        int[] copy = Witnesses.reworded(Arrays.copyOf(SECOND, 20), 0.2, new Random(5));
        int[] copied = Witnesses.with(copy, 20, Arrays.copyOfRange(SECOND, 20, 120));
        FurtherSources sources = of(
                Witnesses.at(0, MAIN),
                Witnesses.at(2, SECOND),
                Witnesses.at(3, copied),
                Witnesses.at(6, composite(30)));
        Further further = sources.of(3, 0).getFirst();
        assertEquals(1, further.witness());
        assertThat(further.share()).isGreaterThan(0.85);
    }

    @Test
    void whatTheParentOfTheMainSourceHasIsNoPassage() {
        int[] grand = Witnesses.with(MAIN, 150, Arrays.copyOfRange(SECOND, 30, 60));
        int[] cut = Witnesses.reworded(MAIN, 0.02, new Random(7));
        FurtherSources sources = of(
                Witnesses.at(0, grand), Witnesses.at(2, cut), Witnesses.at(3, SECOND), Witnesses.at(6, composite(30)));
        assertEquals(List.of(), sources.of(3, 1));
    }

    /// It took the passage from the child itself.
    @Test
    void whoDerivesFromTheChildIsNoSourceOfIt() {
        int[] child = composite(30);
        List<Witness> witnesses = List.of(
                Witnesses.at(0, MAIN),
                Witnesses.at(6, child),
                Witnesses.at(9, Witnesses.reworded(child, 0.05, new Random(6))));
        Descent whole = Descent.of(witnesses, (_, _) -> true, 0.7, 1);
        assertEquals(List.of(), new FurtherSources(whole, 1, 1).of(1, 0));
    }

    /// A copy of the child has the passage too, and may be older for all that is known: it is not counted.
    @Test
    void whatACopyOfTheChildHasTakesNothingFromTheSource() {
        int[] child = composite(30);
        List<Witness> witnesses = List.of(
                Witnesses.at(0, MAIN),
                Witnesses.at(2, SECOND),
                Witnesses.at(6, child),
                Witnesses.at(9, Witnesses.with(Witnesses.reworded(child, 0.05, new Random(6)), 5, 1, 2, 3, 4, 5)));
        Descent whole = Descent.of(witnesses, (parent, each) -> parent < each || (each == 2 && parent == 3), 0.7, 1);
        Further further = new FurtherSources(whole, 1, 1).of(2, 0).getFirst();
        assertEquals(1, further.witness());
        assertThat(further.share()).isGreaterThan(0.8);
    }

    /// Nothing but the order is open.
    @Test
    void whoMayBeLaterIsNotNamed() {
        List<Witness> witnesses =
                List.of(Witnesses.at(0, MAIN), Witnesses.at(2, SECOND), Witnesses.at(6, composite(30)));
        Descent.Order open = (parent, child) -> parent < child || (parent == 2 && child == 1);
        Descent whole = Descent.of(witnesses, open, 0.7, 1);
        assertEquals(List.of(), new FurtherSources(whole, 1, 1).of(2, 0));
    }
}
