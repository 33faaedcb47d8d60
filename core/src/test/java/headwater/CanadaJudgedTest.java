package headwater;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Judgement;
import headwater.model.Observation;
import headwater.narrative.Judgements;
import headwater.narrative.Narrative;
import headwater.revision.Histories;
import headwater.trace.Derivation;
import headwater.trace.Trace;
import headwater.trace.Tracing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a person rejects in the reference case is named no more, in whatever way.
class CanadaJudgedTest {

    private final CanadaCase canada = CanadaCase.shared();
    private final Narrative narrative =
            canada.assessment.narratives().getFirst().narrative();
    private final List<Observation> items = canada.assessment.items().stream()
            .filter(each -> narrative.members().contains(each.id()))
            .toList();

    private Trace trace(List<Judgement> judgements) {
        return Tracing.trace(
                narrative,
                items,
                new Tracing.Beside(
                        Histories.of(items),
                        canada.material.context(),
                        Judgements.of(judgements, id -> id).parentage()),
                1);
    }

    @Test
    void eachDerivationIsGoneOnceItIsRejectedNeitherDirectlyNorByWayOfOthersNorBeside() {
        List<Derivation> all = trace(List.of()).derivations();
        assertThat(all).hasSizeGreaterThan(8);
        for (Derivation each : all) {
            Trace after = trace(List.of(Judgement.of(
                    new Judgement.Taken(each.child(), each.parent(), Judgement.Answer.REJECTED),
                    "KL",
                    Instant.parse("2026-10-01T10:00:00Z"),
                    "looked")));
            assertThat(after.derivations())
                    .noneMatch(one ->
                            one.child().equals(each.child()) && one.parent().equals(each.parent()));
            assertThat(after.further())
                    .noneMatch(one ->
                            one.child().equals(each.child()) && one.source().equals(each.parent()));
        }
    }
}
