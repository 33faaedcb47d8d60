package headwater.importing.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Data out of a script that is never run.
class LiteralsTest {

    @Test
    void anObjectWithoutQuotedNamesIsReadByPath() {
        assertEquals(
                Map.of("d.a", "1", "d.b.c", "x", "d.l[0].u", "p", "d.l[1].u", "q"),
                read("{ a: '1' * 1, b: { c: \"x\", }, l: [ {u: 'p'}, {u: 'q'} ], }"));
    }

    @Test
    void escapesAreUndoneOnceByTheScriptAndOnceByItsDecoder() {
        assertEquals(Map.of("d", "<p>&\"'"), read("'\\x3cp\\x3e\\x26\\x22\\u0027'"));
        assertEquals(Map.of("d", "a&b"), read("JsDecode('a\\\\x26b')"));
    }

    @Test
    void theFirstTermThatIsNotBlankIsTaken() {
        assertEquals(Map.of("d", "MzI="), read("\"\" || \"MzI=\" || \"later\""));
        assertEquals(Map.of("d", "777"), read("params['uin'] || \"777\" || ''"));
    }

    @Test
    void methodsAfterTheTextChangeNothing() {
        assertEquals(Map.of("d", "a title"), read("'a title'.html(false);"));
        assertEquals(Map.of("d.a", "x", "d.b", "y"), read("{a: htmlDecode(\"x\"), b: 'y'.replace(/a,b/, '}')}"));
    }

    @Test
    void whatTheScriptComputesIsPassedOver() {
        assertEquals(Map.of("d.c", "z"), read("{a: window.location.href, b: f({x: 'no'}) + 1, c: 'z'}"));
        assertEquals(Map.of(), read("alert('no')"));
        assertEquals(Map.of(), read("0"));
    }

    @Test
    void theFirstValueOfANameStays() {
        assertEquals(Map.of("d.a", "1"), read("{a: '1', a: '2'}"));
    }

    @Test
    void whatBreaksOffIsToldAndKeepsWhatCameBefore() {
        for (String broken : new String[] {"{a: '1', b: 'unfinished", "{a: '1', b", "{a: '1', [", "{a: '1', : 2}"}) {
            Map<String, String> values = new LinkedHashMap<>();
            assertFalse(Literals.read(broken, 0, "d", values), broken);
            assertEquals(Map.of("d.a", "1"), values);
        }
    }

    @Test
    void aMillionBracketsNeitherOverflowNorHang() {
        for (String hostile : new String[] {"[".repeat(1_000_000), "{a:".repeat(300_000), "[,".repeat(500_000)}) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertFalse(Literals.read(hostile, 0, "d", new LinkedHashMap<>())));
        }
    }

    @Test
    void aTextOfTenMegabytesIsOneText() {
        Map<String, String> values = new LinkedHashMap<>();
        assertTrue(Literals.read("'" + "\\x41".repeat(2_500_000) + "'", 0, "d", values));
        assertEquals(2_500_000, values.getOrDefault("d", "").length());
    }

    private static Map<String, String> read(String script) {
        Map<String, String> values = new LinkedHashMap<>();
        assertTrue(Literals.read(script, 0, "d", values), script);
        return values;
    }
}
