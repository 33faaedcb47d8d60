package headwater.gram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    private static int distance(String one, String other) {
        return new EditDistance(one.toCharArray()).to(other.toCharArray());
    }

    @Test
    void replacedLeftOutAndPutInEachCountOne() {
        assertEquals(0, distance("harbour", "harbour"));
        assertEquals(3, distance("kitten", "sitting"));
        assertEquals(2, distance("停泊收费办法", "停泊新收费方法"));
        assertEquals(4, distance("", "port"));
        assertEquals(4, distance("port", ""));
    }

    @Test
    void anyLengthGivesWhatTheTableOfAllPrefixesGives() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            char[] one = text(random, random.nextInt(200));
            char[] other = random.nextBoolean() ? text(random, random.nextInt(200)) : edited(one, random);
            assertEquals(
                    byTable(one, other),
                    new EditDistance(one).to(other),
                    () -> new String(one) + "/" + new String(other));
        }
    }

    /// What is kept grows with the different units times the length, not with its square.
    @Test
    void aBookIsComparedInLittleMemory() {
        char[] one = text(new Random(8), 200_000);
        char[] other = one.clone();
        other[100_000] = 'x';
        assertEquals(1, new EditDistance(one).to(other));
    }

    private static char[] text(Random random, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = random.nextInt(4) == 0 ? (char) ('港' + random.nextInt(3)) : (char) ('a' + random.nextInt(3));
        }
        return text;
    }

    private static char[] edited(char[] text, Random random) {
        StringBuilder edited = new StringBuilder(new String(text));
        for (int i = 0; i < 5 && !edited.isEmpty(); i++) {
            edited.setCharAt(random.nextInt(edited.length()), 'x');
            edited.insert(random.nextInt(edited.length()), 'y');
            edited.deleteCharAt(random.nextInt(edited.length()));
        }
        return edited.toString().toCharArray();
    }

    /// The definition (Wagner and Fischer 1974).
    private static int byTable(char[] one, char[] other) {
        int[][] table = new int[one.length + 1][other.length + 1];
        for (int i = 0; i <= one.length; i++) {
            for (int j = 0; j <= other.length; j++) {
                table[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                                1 + Math.min(table[i - 1][j], table[i][j - 1]));
            }
        }
        return table[one.length][other.length];
    }
}
