package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.synchrony.CoShares.Cut;
import headwater.synchrony.CoShares.Edge;
import org.junit.jupiter.api.Test;

class CoSharesTest {

    @Test
    void sharesAWindowApartAreTogetherAndASecondMoreIsNot() {
        Shares shares = new Shares.Table()
                .add("a", "x", 0)
                .add("b", "x", 60)
                .add("c", "x", 121)
                .shares();
        assertThat(CoShares.within(shares, 60).list()).containsExactly(new Edge("a", "b", 1));
    }

    @Test
    void anObjectSharedTwiceByOneAccountCountsTwice() {
        Shares shares = new Shares.Table()
                .add("a", "x", 0)
                .add("a", "x", 5)
                .add("b", "x", 9)
                .shares();
        assertThat(CoShares.within(shares, 60).list()).containsExactly(new Edge("a", "b", 2));
    }

    @Test
    void otherObjectsAreNotTogether() {
        Shares shares = new Shares.Table().add("a", "x", 0).add("b", "y", 0).shares();
        assertThat(CoShares.within(shares, 60).list()).isEmpty();
        assertThat(CoShares.within(shares, 60).over(0.5)).isEqualTo(new Cut(0, 0, 0));
    }

    @Test
    void oneMessageThatRepeatsItsObjectSharesItOnce() {
        Shares.Table table =
                new Shares.Table().add("a", "x", 0, "m1").add("a", "x", 0, "m1").add("b", "x", 9, "m2");
        assertThat(CoShares.within(table.shares(), 60).list()).containsExactly(new Edge("a", "b", 1));
        assertThat(table.repeated()).isEqualTo(1);
    }

    @Test
    void messagesAreCountedInTheDirectionThatHasMore() {
        Shares shares = new Shares.Table()
                .add("a", "x", 0)
                .add("b", "x", 1)
                .add("b", "x", 2)
                .add("b", "x", 3)
                .shares();
        assertThat(CoShares.within(shares, 60).list()).containsExactly(new Edge("a", "b", 3));
        assertThat(CoShares.messagesWithin(shares, 60).list()).containsExactly(new Edge("a", "b", 3));
        Shares twice = new Shares.Table()
                .add("a", "x", 0)
                .add("a", "x", 1)
                .add("b", "x", 2)
                .add("b", "x", 3)
                .shares();
        assertThat(CoShares.within(twice, 60).list()).containsExactly(new Edge("a", "b", 4));
        assertThat(CoShares.messagesWithin(twice, 60).list()).containsExactly(new Edge("a", "b", 2));
    }

    @Test
    void aMessageThatSharesTwoObjectsWithAnotherIsOneMessage() {
        Shares.Table table = new Shares.Table()
                .add("a", "x", 0, "m1")
                .add("a", "y", 0, "m1")
                .add("b", "x", 9, "m2")
                .add("b", "y", 9, "m2");
        assertThat(CoShares.within(table.shares(), 60).list()).containsExactly(new Edge("a", "b", 2));
        assertThat(CoShares.messagesWithin(table.shares(), 60).list()).containsExactly(new Edge("a", "b", 1));
    }

    @Test
    void aCutAtTheMedianFlagsHalfOfUnequalWeightsWhoeverTheyAre() {
        Shares.Table table = new Shares.Table();
        for (int pair = 1; pair <= 4; pair++) {
            for (int i = 0; i < pair; i++) {
                table.add("a" + pair, "x" + pair + i, i).add("b" + pair, "x" + pair + i, i);
            }
        }
        assertThat(CoShares.within(table.shares(), 60).over(0.5)).isEqualTo(new Cut(2.5, 2, 4));
        assertThat(CoShares.within(table.shares(), 60).from(4)).isEqualTo(new Cut(4, 1, 2));
    }
}
