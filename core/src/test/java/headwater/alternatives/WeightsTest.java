package headwater.alternatives;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.alternatives.Evidence.Silent;
import headwater.alternatives.Evidence.Speaking;
import headwater.credit.CreditGiven;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.prose.Wording;
import headwater.trace.Derivation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Effect NOTHING = Effect.none(Effect.Why.TOO_LITTLE);
    private static final Phrase TEXT = Phrase.of("report.none");

    @Test
    void everyWeightSaysInBothLanguagesWhatItRestsOn() {
        for (Weights.Weight each : Weights.all()) {
            Phrase basis = Phrase.of("alternatives.basis." + each.row() + "." + each.answer());
            assertThat(Wording.of(Locale.ENGLISH).say(basis)).isNotBlank();
            assertThat(Wording.of(Locale.FRENCH).say(basis)).isNotBlank();
        }
    }

    @Test
    void aRefusalWeighsNothing() {
        Finding refusal = new Finding.Undetermined(
                TEXT,
                List.of(new Finding.Missing(Finding.Code.NO_TIMESTAMPS, "*", TEXT)),
                NOTHING,
                List.of(TEXT),
                method("conditional-synchrony/2"));

        assertThat(Weights.rows(List.of(refusal), List.of())).allMatch(Silent.class::isInstance);
    }

    @Test
    void aTestNobodyWeighedIsKeptAndWeighsNothing() {
        Finding other = new Finding.NotIndicated(TEXT, NOTHING, List.of(TEXT), method("another-test/1"));

        assertThat(Weights.rows(List.of(other), List.of()))
                .filteredOn(each -> each.id().equals("another-test"))
                .singleElement()
                .isInstanceOf(Silent.class);
    }

    @Test
    void synchronySpeaksForACommonSourceAsMuchAsForDirection() {
        Finding synchronised = new Finding.Supported(
                TEXT, Finding.Strength.SOME_INDICATORS, NOTHING, List.of(TEXT), method("conditional-synchrony/2"));
        Speaking row = (Speaking) Weights.rows(List.of(synchronised), List.of()).getLast();

        assertThat(row.ratio(Hypothesis.COMMON_SOURCE)).isEqualTo(row.ratio(Hypothesis.DIRECTED));
    }

    @Test
    void copiesWithoutCreditAreCountedAndTranslationsAreNot() {
        assertThat(Weights.rows(List.of(), List.of(copy("b"), copy("c"))).getFirst())
                .isInstanceOf(Speaking.class);
        assertThat(Weights.rows(List.of(), List.of(copy("b"), derivation("c", Derivation.Manner.TRANSLATION)))
                        .getFirst())
                .isInstanceOf(Silent.class);
    }

    private static Derivation copy(String child) {
        return derivation(child, Derivation.Manner.NEAR_VERBATIM_COPY);
    }

    private static Derivation derivation(String child, Derivation.Manner manner) {
        return new Derivation(
                child,
                "a",
                manner,
                CreditGiven.of(CreditGiven.Status.NOT_CREDITED, List.of("byline")),
                List.of(),
                List.of(TEXT),
                Known.notStated(),
                0.95);
    }

    private static Finding.Method method(String test) {
        return new Finding.Method(test, List.of("a=1"), 7, TEXT, List.of(TEXT));
    }
}
