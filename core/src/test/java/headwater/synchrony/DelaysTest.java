package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DelaysTest {

    private static final Scale MINUTE = new Scale(60, 3_600);

    @Test
    void anOutletThatIsAlwaysFortySecondsBehindItsWireIsExpectedToBe() {
        Delays delays = delays(40, 40, 41, 39, 40, 40, 40);
        // Six others of seven are near, and three count as before: (3 * .03 + 6) / (3 + 6).
        assertThat(delays.near(0, source(), 45, 40, MINUTE, 0.03)).isCloseTo((3 * 0.03 + 6) / 9, within(1e-9));
    }

    @Test
    void whoIsNeverSoSoonIsNotExpectedToBe() {
        Delays delays = delays(40, 600, 900, 1_500, 1_700, 800, 1_200);
        assertThat(delays.near(0, source(), 45, 40, MINUTE, 0.03)).isCloseTo(3 * 0.03 / 9, within(1e-9));
    }

    @Test
    void withoutOtherObjectsOfTheSourceNothingIsLearnt() {
        assertThat(delays(40).near(0, source(), 45, 40, MINUTE, 0.03)).isCloseTo(0.03, within(1e-9));
    }

    @Test
    void onlyTheDelaysOfTheBlockCount() {
        Delays delays = delays(40, 40, 90_000, 95_000);
        assertThat(delays.near(0, source(), 45, 40, MINUTE, 0.03)).isCloseTo((3 * 0.03 + 1) / 4, within(1e-9));
    }

    /// Objects of no source have source 0, those of the wire the next.
    private static int source() {
        return 1;
    }

    private static Delays delays(int... seconds) {
        Shares.Table table = new Shares.Table();
        for (int i = 0; i < seconds.length; i++) {
            long out = 100_000L * i;
            table.add("outlet", "item" + i, out + seconds[i]).origin("item" + i, out, "wire", "wire");
        }
        return new Delays(new Firsts(table.shares()));
    }
}
