package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgesTest {

    @Test
    void halfOfTheSharesAreAsYoungAsHalfOfThemWere() {
        Shares.Table table = new Shares.Table().origin("x", 0, "press", "story");
        for (int i = 0; i < 1_000; i++) {
            table.add("a" + i, "x", i % 2 == 0 ? 5 : 3_000);
        }
        Ages ages = new Ages(new Firsts(table.shares()));
        assertThat(ages.youngerThan(1, 60)).isCloseTo(0.5, within(0.01));
        assertThat(ages.youngerThan(1, 0)).isZero();
        assertThat(ages.youngerThan(1, 1e9)).isCloseTo(1, within(1e-9));
    }

    @Test
    void withoutATriggerTheFirstShareStandsForIt() {
        Shares shares =
                new Shares.Table().add("a", "x", 1_000).add("b", "x", 1_040).shares();
        Firsts firsts = new Firsts(shares);
        assertThat(firsts.isTriggerKnown(0)).isFalse();
        assertThat(firsts.age(0, 1)).isEqualTo(40);
    }

    @Test
    void aTriggerAfterTheFirstShareIsNone() {
        Shares shares = new Shares.Table()
                .add("a", "x", 1_000)
                .origin("x", 1_001, "press", "story")
                .shares();
        assertThat(new Firsts(shares).isTriggerKnown(0)).isFalse();
        assertThat(new Firsts(shares).age(0, 0)).isZero();
    }

    @Test
    void onlyTheFirstShareOfAnAccountIsAFirst() {
        Shares shares = new Shares.Table()
                .add("a", "x", 9)
                .add("a", "x", 4)
                .add("b", "x", 6)
                .shares();
        Firsts firsts = new Firsts(shares);
        assertThat(firsts.size()).isEqualTo(2);
        assertThat(firsts.isFirst.get(0)).isTrue();
        assertThat(firsts.isFirst.get(2)).isFalse();
    }
}
