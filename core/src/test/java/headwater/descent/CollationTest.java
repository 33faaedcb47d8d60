package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollationTest {

    @Test
    void whatIsKeptHasItsPlaceAndWhatIsNewHasNone() {
        assertThat(Collation.partners(new int[] {1, 2, 3, 4, 5}, new int[] {1, 9, 3, 8, 5}))
                .containsExactly(0, Collation.NEW, 2, Collation.NEW, 4);
        assertThat(Collation.partners(new int[] {1, 2, 3, 4}, new int[] {3, 4, 1}))
                .containsExactly(2, 3, Collation.NEW);
    }

    @Test
    void emptySideKeepsNothing() {
        assertThat(Collation.partners(new int[0], new int[] {1, 2})).containsOnly(Collation.NEW);
        assertThat(Collation.partners(new int[] {1, 2}, new int[0])).isEmpty();
        assertThat(Collation.partners(new int[0], new int[0])).isEmpty();
    }

    @Test
    void nothingSharedKeepsNothing() {
        assertThat(Collation.partners(new int[] {1, 2, 3}, new int[] {4, 5})).containsOnly(Collation.NEW);
    }

    @Test
    void asManyAreKeptAsTheLongestCommonSubsequenceHas() {
        Random random = new Random(3);
        for (int draw = 0; draw < 2000; draw++) {
            int[] parent = Witnesses.drawn(random.nextInt(14), 1 + random.nextInt(6), random);
            int[] child = Witnesses.drawn(random.nextInt(14), 1 + random.nextInt(6), random);
            int[] partners = Collation.partners(parent, child);
            assertEquals(longest(parent, child), kept(partners).length, Arrays.toString(parent));
            assertAreKept(parent, child, partners);
        }
    }

    @Test
    void textsAlikeButForOneUnitAreAlignedWhole() {
        int[] parent = IntStream.range(0, 200_000).toArray();
        int[] child = Witnesses.with(parent, 150_000, -5);
        int[] partners = Collation.partners(parent, child);
        assertEquals(Collation.NEW, partners[150_000]);
        assertEquals(149_999, partners[149_999]);
        assertEquals(150_000, partners[150_001]);
        assertEquals(200_000, kept(partners).length);
    }

    private static int[] kept(int[] partners) {
        return Arrays.stream(partners).filter(each -> each != Collation.NEW).toArray();
    }

    private static void assertAreKept(int[] parent, int[] child, int[] partners) {
        int[] kept = kept(partners);
        for (int i = 1; i < kept.length; i++) {
            assertThat(kept[i]).isGreaterThan(kept[i - 1]);
        }
        for (int i = 0; i < child.length; i++) {
            if (partners[i] != Collation.NEW) {
                assertEquals(parent[partners[i]], child[i]);
            }
        }
    }

    private static int longest(int[] a, int[] b) {
        int[][] longest = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                longest[i][j] = a[i - 1] == b[j - 1]
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[a.length][b.length];
    }
}
