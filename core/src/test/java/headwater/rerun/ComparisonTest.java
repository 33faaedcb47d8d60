package headwater.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static List<String> differing(String file, String held, String fresh) {
        return Comparison.of(file, bytes(held), bytes(fresh)).differences().stream()
                .map(each -> each.row() + " " + each.column() + ": " + each.held() + " / " + each.fresh())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theLastDigitsOfAFractionMayDifferAndNothingElse() {
        assertEquals(List.of(), differing("a.csv", "x,y\n0.12345678901,a\n", "x,y\n0.12345678902,a\n"));
        assertEquals(List.of("2 x: 0.1 / 0.2"), differing("a.csv", "x,y\n0.1,a\n", "x,y\n0.2,a\n"));
        assertEquals(List.of("2 y: a / A"), differing("a.csv", "x,y\n1,a\n", "x,y\n1,A\n"));
    }

    @Test
    void aCellTooManyARowTooManyAndAColumnTooFewAreDifferences() {
        assertEquals(
                List.of(" : is no CSV: Record 2 has 3 fields, but first record had 2 fields / a table"),
                differing("a.csv", "x,y\n1,a,z\n", "x,y\n1,a\n"));
        assertEquals(
                List.of("3 x: 2 / (absent)", "3 y: b / (absent)"), differing("a.csv", "x,y\n1,a\n2,b\n", "x,y\n1,a\n"));
        assertEquals(List.of("1 y: (absent) / y", "2 y: (absent) / a"), differing("a.csv", "x\n1\n", "x,y\n1,a\n"));
    }

    @Test
    void aTreeIsComparedByItsPlaces() {
        assertEquals(
                List.of("/a/1 : 2 / 3", "/b : (absent) / x"),
                differing("a.json", "{\"a\":[1,2]}", "{\"a\":[1,3],\"b\":\"x\"}"));
        assertEquals(1, differing("a.json", "{\"a\":", "{\"a\":1}").size());
    }

    @Test
    void anEmptyFileDiffersFromOneWithRows() {
        assertEquals(List.of("1 x: (absent) / x", "2 x: (absent) / 1"), differing("a.csv", "", "x\n1\n"));
    }
}
