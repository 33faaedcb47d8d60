package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescentTest {

    private static final double NAMED = 0.9;

    private static final int[] FIRST = Witnesses.drawn(150, 5000, new Random(1));

    private static final int[] SECOND =
            Witnesses.with(Witnesses.reworded(FIRST, 0.03, new Random(2)), 60, 1, 2, 3, 4, 5);

    private static final int[] THIRD = Witnesses.with(Witnesses.reworded(SECOND, 0.03, new Random(3)), 90, 6, 7, 8, 9);

    private static final List<Witness> CHAIN =
            List.of(Witnesses.at(0, FIRST), Witnesses.at(4, SECOND), Witnesses.at(9, THIRD));

    private static Descent of(List<Witness> witnesses) {
        return Descent.of(witnesses, (parent, child) -> parent < child, 0.7, 1);
    }

    private static double largest(Descent descent, int child) {
        return descent.parents(child).stream()
                .mapToDouble(Descent.Chance::share)
                .max()
                .orElse(0);
    }

    @Test
    void chainWithInnovationsIsFound() {
        Descent descent = of(CHAIN);
        assertThat(descent.parents(0)).isEmpty();
        assertEquals(1, descent.unseen(0), 1e-9);
        assertEquals(0, descent.parents(1).getFirst().witness());
        assertThat(descent.parents(1).getFirst().share()).isGreaterThan(NAMED);
        assertEquals(1, descent.parents(2).getFirst().witness());
        assertThat(descent.parents(2).getFirst().share()).isGreaterThan(NAMED);
    }

    @Test
    void chainIsFoundFromTheTimesWhereNoOrderIsGiven() {
        Descent descent = Descent.of(CHAIN, (_, _) -> true, 0.7, 1);
        assertEquals(0, descent.parents(1).getFirst().witness());
        assertEquals(1, descent.parents(2).getFirst().witness());
        assertThat(descent.unseen(0)).isGreaterThan(0.5);
    }

    @Test
    void allSharesOfAVersionAreOneTogether() {
        Descent descent = Descent.of(CHAIN, (_, _) -> true, 0.7, 1);
        for (int child = 0; child < 3; child++) {
            double sum = descent.parents(child).stream()
                    .mapToDouble(Descent.Chance::share)
                    .sum();
            assertEquals(1, sum + descent.unseen(child), 1e-9);
        }
    }

    @Test
    void ofTwoIdenticalTextsNeitherIsNamed() {
        for (int seed = 0; seed < 10; seed++) {
            Descent descent = Descent.of(
                    List.of(Witnesses.at(0, FIRST), Witnesses.at(1, FIRST), Witnesses.at(3, FIRST)),
                    (parent, child) -> parent < child,
                    0.7,
                    seed);
            assertThat(descent.parents(2)).hasSize(2).allMatch(each -> each.share() < NAMED);
        }
    }

    @Test
    void orderThatIsKnownIsKept() {
        Descent turned = Descent.of(CHAIN, (parent, child) -> parent > child, 0.7, 1);
        assertThat(turned.parents(2)).isEmpty();
        assertThat(turned.parents(1)).extracting(Descent.Chance::witness).containsExactly(2);
        assertThat(turned.parents(0)).extracting(Descent.Chance::witness).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void sameSeedGivesTheSameNumbers() {
        for (int child = 0; child < 3; child++) {
            assertEquals(of(CHAIN).parents(child), of(CHAIN).parents(child));
            assertEquals(of(CHAIN).unseen(child), of(CHAIN).unseen(child));
        }
    }

    @Test
    void unrelatedTextsDescendFromNoneOfThem() {
        for (int size : new int[] {2, 3, 6}) {
            assertUnrelated(size, random -> random.nextInt(5000));
        }
    }

    /// Common words are drawn often, so that some stand side by side in any two texts.
    @Test
    void unrelatedTextsOfCommonWordsDescendFromNoneOfThem() {
        for (int size : new int[] {2, 3, 6}) {
            assertUnrelated(size, random -> (int) Math.pow(20_000, random.nextDouble()));
        }
    }

    private static void assertUnrelated(int size, ToIntFunction<Random> word) {
        Random random = new Random(11);
        int asked = 0;
        int named = 0;
        double unseen = 0;
        for (int draw = 0; draw < 120 / size; draw++) {
            List<Witness> witnesses = IntStream.range(0, size)
                    .mapToObj(i -> Witnesses.at(
                            8 * i + 4 * random.nextDouble(),
                            IntStream.generate(() -> word.applyAsInt(random))
                                    .limit(40 + random.nextInt(160))
                                    .toArray()))
                    .toList();
            Descent descent = Descent.of(witnesses, (parent, child) -> parent < child, 0.7, draw);
            for (int child = 1; child < size; child++) {
                asked++;
                named += largest(descent, child) >= NAMED ? 1 : 0;
                unseen += descent.unseen(child);
            }
        }
        String said = named + " named of " + asked + ", unseen " + unseen / asked + " of " + size;
        System.out.println(said);
        assertThat((double) named / asked).as(said).isLessThanOrEqualTo(0.02);
        assertThat(unseen / asked).as(said).isGreaterThan(0.8);
    }

    @Test
    void threeWordsAreTooFewToNameAParent() {
        int named = 0;
        for (int seed = 0; seed < 40; seed++) {
            Descent descent = Descent.of(
                    List.of(Witnesses.at(0, 1, 2, 3), Witnesses.at(3, 1, 2, 4)),
                    (parent, child) -> parent < child,
                    0.7,
                    seed);
            named += largest(descent, 1) >= NAMED ? 1 : 0;
        }
        assertEquals(0, named);
    }

    @Test
    void coverageMustLieBetweenNoneAndAll() {
        assertThrows(IllegalArgumentException.class, () -> Descent.of(CHAIN, (_, _) -> true, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Descent.of(CHAIN, (_, _) -> true, 0, 1));
    }

    @Test
    void loneVersionDescendsFromNothing() {
        assertEquals(1, of(List.of(Witnesses.at(0, FIRST))).unseen(0), 1e-9);
        assertEquals(1, of(List.of(Witnesses.undated())).unseen(0), 1e-9);
    }

    /// Of no known time and nearly alike: more than are resolved together. Nobody is named, and all shares are one.
    @Test
    void anOrderOfTooManyOpenItemsIsLeftUndecided() {
        Random random = new Random(1);
        int[] base = Witnesses.drawn(120, 5000, random);
        List<Witness> witnesses = new ArrayList<>();
        for (int i = 0; i < Arborescences.MOST_IN_PART + 100; i++) {
            int[] copy = Witnesses.with(base, random.nextInt(120), 9_000_000 + i);
            witnesses.add(Witnesses.undated(copy));
            base = random.nextInt(3) == 0 ? copy : base;
        }
        Descent descent = Descent.of(witnesses, (_, _) -> true, 0.7, 1);
        int undecided = 0;
        for (int child = 0; child < witnesses.size(); child++) {
            double named = descent.parents(child).stream()
                    .mapToDouble(Descent.Chance::share)
                    .sum();
            assertEquals(1, named + descent.unseen(child), 1e-6);
            assertThat(largest(descent, child)).isLessThan(NAMED);
            undecided += descent.unseen(child) > 0.3 ? 1 : 0;
        }
        assertThat(undecided).isGreaterThan(Arborescences.MOST_IN_PART);
    }
}
