package headwater.alternatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.assess.Verdict;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final Lexicon ICD = Lexicon.standard();
    private static final Lexicon CANADA = Lexicon.all().getLast();

    @Test
    void theSameProbabilityHasAnotherWordInAnotherTable() {
        assertThat(ICD.word(0.78).key()).isEqualTo("alternatives.word.icd-203-1.likely");
        assertThat(CANADA.word(0.78).key()).isEqualTo("alternatives.word.canada.very-likely");
    }

    @Test
    void aSharedEndPointBelongsToTheHigherWord() {
        assertThat(ICD.word(0.55).key()).endsWith("likely");
        assertThat(ICD.word(0.549).key()).endsWith("roughly-even");
        assertThat(ICD.word(0.8).key()).endsWith("very-likely");
    }

    @Test
    void nothingIsCertainOrImpossible() {
        assertThat(ICD.word(1).key()).endsWith("almost-certain");
        assertThat(ICD.range(1).args()).isEqualTo(List.of(95, 99));
        assertThat(ICD.range(0).args()).isEqualTo(List.of(1, 5));
    }

    @Test
    void anIntervalOverThreeBandsIsInconclusive() {
        assertThat(ICD.word(0.3, 0.6)).isEqualTo(Phrase.of("alternatives.word.inconclusive"));
        assertThat(ICD.word(0.6, 0.9).key()).isEqualTo("alternatives.word.between");
        assertThat(ICD.word(0.6, 0.7)).isEqualTo(ICD.word(0.6));
    }

    @Test
    void whatIsNoProbabilityHasNoWord() {
        assertThatThrownBy(() -> ICD.word(55)).hasMessageContaining("55");
        assertThatThrownBy(() -> ICD.word(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalIsCalledUnableToDetermine() {
        Phrase any = Phrase.of("assess.any");
        Finding.Method method = new Finding.Method("test/1", List.of("a=1"), 0, any, List.of(any));
        Effect effect = Effect.none(Effect.Why.TOO_LITTLE);
        Finding.Missing missing = new Finding.Missing(Finding.Code.NO_BASELINE, "*", any);

        assertThat(Verdict.of(new Finding.Undetermined(any, List.of(missing), effect, List.of(any), method)))
                .isEqualTo(Verdict.UNABLE_TO_DETERMINE);
        assertThat(Verdict.of(
                        new Finding.Supported(any, Finding.Strength.SOME_INDICATORS, effect, List.of(any), method)))
                .isEqualTo(Verdict.SOME_INDICATORS);
    }
}
