package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Phrase;
import java.util.List;
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

    private static Match translated(String reason) {
        return new Match("o-1", "o-2", Match.Kind.TRANSLATED, 1, List.of(), List.of(Phrase.of(reason, 3, 100, 40)));
    }

    @Test
    void noLabelledSetSpeaksOfWhatAModelSays() {
        assertThat(translated("match.same-translated").isByModel()).isTrue();
        assertThat(translated("match.same-translated").confidence()).isEqualTo(0.8);
        assertThat(translated("match.translated").isByModel()).isFalse();
        assertThat(translated("match.translated").confidence()).isEqualTo(0.99);
    }
}
