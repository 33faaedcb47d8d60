package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfidenceTest {

    @ParameterizedTest
    @EnumSource(Match.Kind.class)
    void moreInCommonIsNeverLessLikely(Match.Kind kind) {
        double before = 0;
        for (int share = 0; share <= 1_000; share++) {
            double confidence = Confidence.of(kind, share / 1_000.0);
            assertThat(confidence).isBetween(before, 0.999);
            before = confidence;
        }
    }

    @Test
    void whatIsNotAssertedIsNeverMoreLikelyThanNot() {
        assertThat(Confidence.of(Match.Kind.CANDIDATE, 1)).isEqualTo(0.5);
        assertThat(Confidence.of(Match.Kind.TEMPLATE, 0.9)).isEqualTo(0.45);
    }

    @Test
    void betweenTwoKnownSharesItIsInProportion() {
        assertThat(Confidence.of(Match.Kind.NEAR_VERBATIM, 0.775)).isEqualTo(0.96);
    }
}
