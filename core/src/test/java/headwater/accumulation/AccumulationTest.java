package headwater.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headwater.accumulation.Incident.Chances;
import headwater.accumulation.Incident.Origin;
import headwater.accumulation.Incident.Scope;
import headwater.accumulation.Incident.Severity;
import headwater.engagement.Counters.Bounds;
import headwater.model.Framed.Level;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccumulationTest {

    private static final long SEED = 7;

    /// The figures of the study of the method.
    @ParameterizedTest
    @CsvSource({"0, .91, .22, 1.4", "0.3, .78, .34, 2.15", "0.6, .70, .42, 2.8", "0.9, .62, .49, 3.4"})
    void eightOnOneSourceAreSeveralLessSurelyAndMostMoreSurely(double rho, double three, double six, double spread) {
        var real = of(Samples.eight(), new Dependence(rho, 0)).real();

        assertThat(real.atLeast(3)).isCloseTo(three, within(0.015));
        assertThat(real.atLeast(6)).isCloseTo(six, within(0.015));
        assertThat(real.deviation()).isCloseTo(spread, within(0.15));
        assertThat(real.mean()).isCloseTo(4.4, within(0.05));
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        assertThat(of(Samples.eight(), Dependence.STANDARD)).isEqualTo(of(Samples.eight(), Dependence.STANDARD));
    }

    @Test
    void aRetellingIsNotASecondIncident() {
        var told = of(
                List.of(Samples.told("a", 0.6, "letter"), Samples.told("b", 0.5, "letter"), Samples.told("c", 0.5, "")),
                Dependence.STANDARD);

        assertThat(told.incidents()).extracting(Incident::id).containsExactly("a", "c");
        assertThat(told.real().mean()).isCloseTo(1.1, within(0.02));
    }

    @Test
    void aDistrictTouchedTwiceIsOneDistrict() {
        var both = of(List.of(Samples.told("a", 0.99, ""), Samples.told("b", 0.99, "")), new Dependence(0, 0));

        assertThat(both.touched().districts().atLeast(2)).isZero();
        assertThat(both.touched().reach()).isEqualTo(new Bounds(100, 2_000));
    }

    @Test
    void severitiesAreNeverSummed() {
        var eight = of(Samples.eight(), Dependence.STANDARD);

        assertThat(eight.union().ability().atLeast(3)).isZero();
        assertThat(eight.worst().atLeast(3)).isZero();
    }

    /// One serious for the vote, one for its credibility: together both, neither alone.
    @Test
    void theUnionIsMoreThanItsWorst() {
        var two = of(
                List.of(
                        sided("vote", new Level(3, 3), new Level(0, 0)),
                        sided("trust", new Level(0, 0), new Level(3, 3))),
                new Dependence(0, 0));

        assertThat(two.union().ability().atLeast(3)).isGreaterThan(0.8);
        assertThat(two.union().credibility().atLeast(3)).isGreaterThan(0.8);
        assertThat(two.worst().atLeast(1)).isZero();
    }

    @Test
    void whatDefinitionsDisagreeOnIsUndecided() {
        var eight = Samples.eight();

        assertThat(isUndecided(eight, Samples.threshold(1, 2))).isFalse();
        assertThat(isUndecided(eight, Samples.threshold(1, 3))).isFalse();
        assertThat(isUndecided(eight, Samples.threshold(1, 2), Samples.threshold(1, 3)))
                .isTrue();
    }

    /// Four of eight are likelier than not if they are independent, and less likely than not if they stand together.
    @Test
    void whatTheDependenceDecidesIsUndecided() {
        var eight = IntStream.range(0, 8)
                .mapToObj(i -> Samples.incident("i" + i, 0.45, Samples.TWO, "one source"))
                .toList();

        assertThat(isUndecided(eight, Samples.threshold(4, 2))).isTrue();
    }

    /// A range that is stated widens the answer; it does not move its middle.
    @Test
    void whatIsStatedAsARangeIsToldAsARange() {
        var sharp = of(List.of(grave(0.5, 0.5)), Dependence.STANDARD).answers().getFirst();
        var wide = of(List.of(grave(0.2, 0.8)), Dependence.STANDARD).answers().getFirst();

        assertThat(wide.probability()).isEqualTo(sharp.probability());
        assertThat(wide.low()).isCloseTo(0.2, within(0.01));
        assertThat(wide.high()).isCloseTo(0.8, within(0.01));
        assertThat(sharp.high() - sharp.low()).isLessThan(0.01);
    }

    @Test
    void aCappedCounterLeavesTheReachOpen() {
        var open = new Incident(
                "a",
                new Chances(0.9, 0.9),
                new Severity(Samples.TWO, Samples.TWO),
                new Scope(List.of(), new Bounds(200_000, -1)),
                new Origin("", List.of("x"), ""));

        assertThat(of(List.of(open), Dependence.STANDARD).touched().reach().isOpen())
                .isTrue();
    }

    @Test
    void whatCountsMostIsWhatTheAnswerHangsOn() {
        var two = of(
                List.of(
                        Samples.incident("grave", 0.5, new Level(4, 4), "a"),
                        Samples.incident("slight", 0.5, new Level(1, 1), "b")),
                new Dependence(0, 0));

        assertThat(two.answers().getFirst().contributions().getFirst()).isCloseTo(0.5, within(0.01));
        assertThat(two.answers().getFirst().contributions().getLast()).isZero();
        assertThat(two.missing().getFirst().incident()).isEqualTo("grave");
        assertThat(two.missing().getFirst().moves()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void anOpenLevelIsWorthFindingOut() {
        var open = of(List.of(Samples.incident("a", 0.9, new Level(0, 4), "a")), new Dependence(0, 0));

        assertThat(open.missing()).extracting(Accumulation.Missing::what).contains("ability", "credibility");
    }

    /// a with b, b with c, a not with c: no normal distribution has .9, .9 and 0.
    @Test
    void chainsThatCannotBeAreLowered() {
        var chain = List.of(linked("a", List.of("x")), linked("b", List.of("x", "y")), linked("c", List.of("y")));

        assertThat(of(chain, new Dependence(0.9, 0.3)).real().mean()).isCloseTo(1.5, within(0.03));
    }

    @Test
    void nothingIsCertain() {
        assertThatThrownBy(() -> Samples.incident("a", 1, Samples.TWO, "a")).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new Level(0, 5)).hasMessageContaining("5");
    }

    @Test
    void threeDefinitionsArePublishedWithTheirSources() {
        assertThat(Threshold.all())
                .extracting(Threshold::id)
                .containsExactly("single", "accumulation", "considerations");
        assertThat(Threshold.all()).allMatch(each -> !each.source().isBlank());
    }

    @Test
    void theDecisionIsLeftToPeople() {
        assertThat(of(Samples.eight(), Dependence.STANDARD).said())
                .extracting(each -> each.key())
                .startsWith("accumulation.people")
                .noneMatch(each -> each.contains("met"));
    }

    private static boolean isUndecided(List<Incident> incidents, Threshold... thresholds) {
        return Accumulation.of(incidents, List.of(thresholds), Dependence.STANDARD, 20_000, SEED)
                .isUndecided();
    }

    private static Incident grave(double low, double high) {
        Level three = new Level(3, 3);
        return new Incident(
                "a",
                new Chances(low, high),
                new Severity(three, three),
                new Scope(List.of(), new Bounds(0, 0)),
                new Origin("", List.of("x"), ""));
    }

    private static Accumulation of(List<Incident> incidents, Dependence dependence) {
        return Accumulation.of(incidents, List.of(Samples.threshold(1, 3)), dependence, 40_000, SEED);
    }

    private static Incident sided(String id, Level ability, Level credibility) {
        return new Incident(
                id,
                new Chances(0.9, 0.9),
                new Severity(ability, credibility),
                new Scope(List.of(), new Bounds(0, 0)),
                new Origin("", List.of(id), ""));
    }

    private static Incident linked(String id, List<String> evidence) {
        return new Incident(
                id,
                new Chances(0.5, 0.5),
                new Severity(Samples.TWO, Samples.TWO),
                new Scope(List.of(), new Bounds(0, 0)),
                new Origin("", evidence, ""));
    }
}
