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
        assertThat(delays.near(past(), 45, MINUTE, 0.03)).isCloseTo((3 * 0.03 + 6) / 9, within(0.01));
    }

    @Test
    void whoIsNeverSoSoonIsNotExpectedToBe() {
        Delays delays = delays(40, 600, 900, 1_500, 1_700, 800, 1_200);
        assertThat(delays.near(past(), 45, MINUTE, 0.03)).isCloseTo(3 * 0.03 / 9, within(0.01));
    }

    @Test
    void withoutOtherObjectsOfTheSourceNothingIsLearnt() {
        Delays delays = delays(40);
        assertThat(delays.near(past(), 45, MINUTE, 0.03)).isCloseTo(0.03, within(0.01));
    }

    @Test
    void onlyTheDelaysOfTheBlockCount() {
        Delays delays = delays(40, 40, 90_000, 95_000);
        assertThat(delays.near(past(), 45, MINUTE, 0.03)).isCloseTo((3 * 0.03 + 1) / 4, within(0.01));
    }

    /// Its delays are spread evenly over five minutes, but all polls are on the fives of the clock, so that for one
    /// object there is one moment.
    @Test
    void aMachineThatPollsByTheClockHasOneDelayForEachObject() {
        Shares.Table table = new Shares.Table();
        for (int i = 0; i < 200; i++) {
            long out = 100_000L * i + 37L * i % 300;
            table.add("machine", "item" + i, 300 * (out / 300 + 1)).origin("item" + i, out, "feed", "feed");
        }
        Shares shares = table.shares();
        Delays delays = new Delays(new Firsts(shares), new Habits(shares));
        // Out at 100 s past the hour, so the poll is 200 s later; 500 s are the poll after the next.
        Delays.Past past = new Delays.Past(0, source(), 100, 30, false);
        assertThat(delays.near(past, 200, MINUTE, 0.03)).isGreaterThan(0.85);
        assertThat(delays.near(past, 80, MINUTE, 0.03)).isLessThan(0.1);
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
        // Otherwise it posts at all minutes alike, so that each delay counts one.
        for (int i = 0; i < 12_000; i++) {
            table.addOther("outlet", 60L * i);
        }
        Shares shares = table.shares();
        return new Delays(new Firsts(shares), new Habits(shares));
    }

    private static Delays.Past past() {
        return new Delays.Past(0, source(), 0, 40, true);
    }
}
