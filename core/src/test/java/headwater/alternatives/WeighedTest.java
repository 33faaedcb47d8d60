package headwater.alternatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headwater.alternatives.Evidence.Grade;
import headwater.alternatives.Evidence.LogRatio;
import headwater.alternatives.Evidence.Scale;
import headwater.alternatives.Evidence.Silent;
import headwater.alternatives.Evidence.Speaking;
import headwater.alternatives.Weighed.Linchpin;
import headwater.alternatives.Weighed.Standing;
import headwater.model.Confidence;
import headwater.model.Phrase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeighedTest {

    private static final Phrase TEXT = Phrase.of("report.none");
    private static final Grade GOOD = new Grade('A', 1);

    @Test
    void withoutEvidenceNothingIsSaid() {
        Weighed none = of(new Silent("a", "a", TEXT, TEXT));

        assertThat(none.standings()).allMatch(each -> !each.isWorded() && each.low() < 0.11 && each.high() >= 0.5);
        assertThat(none.confidence()).isEqualTo(Confidence.LOW);
        assertThat(none.linchpins()).isEmpty();
    }

    @Test
    void manyIndependentFindingsThatPointOneWayHaveAWord() {
        Weighed strong =
                of(directed("a", "a", 10), directed("b", "b", 10), directed("c", "c", 10), directed("d", "d", 10));

        Standing first = strong.standings().getFirst();
        assertThat(first.hypothesis()).isEqualTo(Hypothesis.DIRECTED);
        assertThat(first.low()).isGreaterThan(0.8);
        assertThat(first.isWorded()).isTrue();
        assertThat(first.against()).isZero();
    }

    @Test
    void nothingIsCertain() {
        Weighed measured = of(row("a", "a", Scale.MEASURED, Map.of(Hypothesis.DIRECTED, LogRatio.exactly(50))));

        assertThat(measured.standings()).allMatch(each -> each.high() <= 0.99 && each.low() >= 0.01);
    }

    @Test
    void rowsOfOneOriginAreWorthLessThanRowsOfSeveral() {
        List<Speaking> one = List.of(directed("a", "x", 5), directed("b", "x", 5));
        List<Speaking> two = List.of(directed("a", "x", 5), directed("b", "y", 5));

        assertThat(log(one)).isCloseTo(2 * Math.log(5) / 1.5, within(1e-9));
        assertThat(log(two)).isCloseTo(2 * Math.log(5) / 1.2, within(1e-9));
    }

    private static double log(List<Speaking> rows) {
        return Combination.STANDARD.sum(rows, Hypothesis.DIRECTED, LogRatio::middle);
    }

    @Test
    void aProbabilityIsThePriorMovedByTheEvidence() {
        assertThat(Combination.STANDARD.probability(0.5, List.of(directed("a", "a", 4)), Hypothesis.DIRECTED))
                .isCloseTo(0.8, within(1e-9));
        assertThat(Combination.STANDARD.probability(0.3, List.of(), Hypothesis.DIRECTED))
                .isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aRatioNobodyMeasuredIsTenToOneAtMost() {
        assertThatThrownBy(() -> directed("a", "a", 11)).hasMessageContaining("ten to one");
        assertThatThrownBy(() -> directed("a", "a", 0.09)).hasMessageContaining("ten to one");
        assertThat(row("a", "a", Scale.MEASURED, Map.of(Hypothesis.DIRECTED, LogRatio.of(20, 20, 20))))
                .isNotNull();
    }

    @Test
    void organicIsTheMeasureOfTheOthers() {
        assertThatThrownBy(() -> row("a", "a", Scale.ASSUMED, Map.of(Hypothesis.ORGANIC, LogRatio.of(1, 2, 3))))
                .hasMessageContaining("organic");
    }

    @Test
    void theOnlyRowThatSpeaksIsALinchpin() {
        Weighed one = of(directed("a", "a", 10), new Silent("b", "b", TEXT, TEXT));

        assertThat(one.linchpins()).extracting(Linchpin::evidence).containsExactly("a");
        assertThat(one.linchpins().getFirst().moves()).contains(Hypothesis.DIRECTED);
    }

    @Test
    void whatAllPredictAlikeTellsNothing() {
        assertThat(Weighed.diagnosticity(row("a", "a", Scale.ASSUMED, Map.of())))
                .isZero();
        assertThat(Weighed.diagnosticity(row(
                        "a",
                        "a",
                        Scale.ASSUMED,
                        Map.of(
                                Hypothesis.DIRECTED,
                                LogRatio.of(2, 2, 2),
                                Hypothesis.COMMON_SOURCE,
                                LogRatio.of(.5, .5, .5)))))
                .isCloseTo(Math.log(4), within(1e-9));
    }

    /// What is contradicted least comes first, whatever speaks for another.
    @Test
    void theLeastContradictedComesFirst() {
        Weighed weighed = of(
                row("a", "a", Scale.ASSUMED, Map.of(Hypothesis.OPPORTUNISTIC, LogRatio.of(3, 3, 3))),
                row("b", "b", Scale.ASSUMED, Map.of(Hypothesis.DIRECTED, LogRatio.of(.2, .2, .2))));

        assertThat(weighed.standings().getFirst().hypothesis()).isEqualTo(Hypothesis.OPPORTUNISTIC);
        assertThat(weighed.standings().getLast().hypothesis()).isEqualTo(Hypothesis.DIRECTED);
    }

    @Test
    void confidenceComesFromGradesOriginsAndWhetherWeightsWereMeasured() {
        assertThat(of(directed("a", "a", 2), directed("b", "b", 2)).confidence())
                .isEqualTo(Confidence.MODERATE);
        assertThat(of(directed("a", "x", 2), directed("b", "x", 2)).confidence())
                .isEqualTo(Confidence.LOW);
        assertThat(of(measured("a"), measured("b"), measured("c")).confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void probabilitiesOfEvenAlternativesSumToOne() {
        Weighed weighed = of(directed("a", "a", 3), directed("b", "b", 2));

        assertThat(weighed.standings().stream().mapToDouble(Standing::middle).sum())
                .isCloseTo(1, within(1e-9));
    }

    private static Weighed of(Evidence... rows) {
        return Weighed.of(List.of(rows), Lexicon.standard());
    }

    private static Speaking directed(String id, String group, double times) {
        return row(id, group, Scale.ASSUMED, Map.of(Hypothesis.DIRECTED, LogRatio.of(times, times, times)));
    }

    private static Speaking measured(String id) {
        return row(id, id, Scale.MEASURED, Map.of());
    }

    private static Speaking row(String id, String group, Scale scale, Map<Hypothesis, LogRatio> ratios) {
        return new Speaking(id, group, TEXT, TEXT, GOOD, scale, ratios);
    }
}
