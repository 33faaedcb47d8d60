package headwater.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.problem.ProblemException;
import org.junit.jupiter.api.Test;

class FoldingsTest {

    @Test
    void namesAreReadInAnyOrderAndOnce() {
        Foldings read = Foldings.keeping(" accents,traditional, accents,", "--keep");
        assertThat(read).isEqualTo(Foldings.keeping(Folding.TRADITIONAL, Folding.ACCENTS));
        assertThat(read).hasToString("Foldings[kept=[traditional, accents]]");
        assertThat(Foldings.keeping("", "--keep")).isEqualTo(Foldings.ALL);
    }

    @Test
    void anUnknownNameIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> Foldings.keeping("traditional,Accent", "--keep"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("--keep")
                .hasMessageContaining(
                        "\"Accent\" is none of traditional, confusables, invisible, width, case, accents, "
                                + "emoji, punctuation, addresses, pinyin");
    }
}
