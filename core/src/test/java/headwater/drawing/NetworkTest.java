package headwater.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Finding.Together;
import headwater.model.Finding.Together.Company;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final Network.Words WORDS = new Network.Words(
            "Who <with> whom",
            key -> "name of " + key,
            pair -> pair.a() + " & " + pair.b(),
            pair -> "/pair?a=" + pair.a() + "&b=" + pair.b(),
            "It directs nobody.",
            "en");

    private static Together pair(String a, String b, Company company) {
        return new Together(a, b, 60, 20, 12, 3.5, 0.01, company);
    }

    private static long count(String drawn, String what) {
        return drawn.split(java.util.regex.Pattern.quote(what), -1).length - 1L;
    }

    @Test
    void eachPairIsALineThatLeadsToItsPostsAndEachAccountOnePoint() {
        String drawn = Network.of(List.of(pair("a", "b", Company.BEYOND), pair("a", "c", Company.TRIGGER_OPEN)), WORDS);
        assertEquals(2, count(drawn, "<a href="));
        assertEquals(3, count(drawn, "<circle"));
        assertThat(drawn)
                .contains("href=\"/pair?a=a&amp;b=c\"", "<title>a &amp; b</title>", "name of c", "It directs nobody.");
        assertThat(drawn).doesNotContain("<with>", "style=");
        assertEquals(1, count(drawn, "stroke-dasharray=\"8 5\""));
    }

    @Test
    void ordinaryPairsAreDrawnOnlyWhereNoneStandsOut() {
        List<Together> ordinary = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ordinary.add(pair("a", "x" + i, Company.EXPLAINED));
        }
        assertEquals(20, Network.drawn(ordinary).size());
        ordinary.add(pair("b", "c", Company.TRIGGER_OPEN));
        assertThat(Network.drawn(ordinary)).extracting(Together::a).containsExactly("b");
        for (int i = 0; i < 90; i++) {
            ordinary.add(pair("d", "y" + i, Company.BEYOND));
        }
        assertEquals(60, Network.drawn(ordinary).size());
    }
}
