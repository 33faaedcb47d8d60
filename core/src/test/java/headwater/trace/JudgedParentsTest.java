package headwater.trace;

import static headwater.descent.Times.day;
import static headwater.descent.Times.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Judgement;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.narrative.Judgements;
import headwater.narrative.Parentage;
import headwater.narrative.Standing;
import headwater.revision.Histories;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What somebody who looked says of a derivation.
class JudgedParentsTest {

    private static final Observation PAPER =
            Samples.paper("a").at(day("2021-09-08", "America/Toronto")).item();

    private static final Observation GAZETTE =
            Samples.gazette("b").at(minute("2021-09-09T10:28", "Asia/Shanghai")).item();

    private static final Observation COPY = new Samples.Draft("c", "blog.example")
            .text("zh-Hans", Samples.GAZETTE_TITLE, Samples.FIRST_SENTENCE + "\n" + Samples.REST + "同胞们，这样的党我们还要支持吗？")
            .at(minute("2021-09-09T18:40", "America/Toronto"))
            .item();

    private static Judgement said(Observation child, Observation parent, Judgement.Answer answer, int minute) {
        return Judgement.of(
                new Judgement.Taken(child.id(), parent.id(), answer),
                "KL",
                Instant.parse("2026-10-01T10:00:00Z").plusSeconds(60L * minute),
                "because " + minute);
    }

    private static Trace trace(Judgement... judgements) {
        Parentage parentage = Judgements.of(List.of(judgements), id -> id).parentage();
        List<Observation> items = List.of(PAPER, GAZETTE, COPY);
        return Tracing.trace(
                Samples.allMatched(items),
                items,
                new Tracing.Beside(Histories.of(items), Samples.OUTLETS, parentage),
                1);
    }

    private static List<String> keys(Derivation derivation) {
        return derivation.reasons().stream().map(Phrase::key).toList();
    }

    @Test
    void aConfirmedParentIsNamedAsBeforeAndSaysWhoLooked() {
        Derivation before = Samples.taken(trace(), COPY);
        Derivation after = Samples.taken(trace(said(COPY, GAZETTE, Judgement.Answer.CONFIRMED, 0)), COPY);
        assertEquals(GAZETTE.id(), after.parent());
        assertEquals(before.probability(), after.probability());
        assertThat(keys(after)).contains("trace.judged.confirmed");
        assertThat(keys(before)).doesNotContain("trace.judged.confirmed");
    }

    @Test
    void aRejectedParentIsNamedNoMore() {
        assertEquals(GAZETTE.id(), Samples.taken(trace(), COPY).parent());
        Trace after = trace(said(COPY, GAZETTE, Judgement.Answer.REJECTED, 0));
        assertThat(after.derivations())
                .noneMatch(
                        each -> each.child().equals(COPY.id()) && each.parent().equals(GAZETTE.id()));
        assertThat(after.derivations())
                .anyMatch(each ->
                        each.child().equals(GAZETTE.id()) && each.parent().equals(PAPER.id()));
    }

    @Test
    void whatIsSaidOfOneDirectionSaysNothingOfTheOther() {
        assertEquals(trace(), trace(said(GAZETTE, COPY, Judgement.Answer.REJECTED, 0)));
    }

    @Test
    void theLaterWordStandsWhicheverWayTheyCome() {
        Judgement first = said(COPY, GAZETTE, Judgement.Answer.REJECTED, 0);
        Judgement second = said(COPY, GAZETTE, Judgement.Answer.UNSURE, 1);
        assertThat(keys(Samples.taken(trace(second, first), COPY))).contains("trace.judged.unsure");
        assertEquals(trace(first, second), trace(second, first));
        Map<String, Standing.State> states = Map.of(
                first.id(), Standing.State.SET_ASIDE,
                second.id(), Standing.State.STANDS);
        Judgements.of(List.of(first, second), id -> id)
                .standings()
                .forEach(each -> assertEquals(states.get(each.judgement().id()), each.state()));
    }

    @Test
    void aWithdrawnRejectionIsAsIfNobodyHadSaidIt() {
        Judgement rejected = said(COPY, GAZETTE, Judgement.Answer.REJECTED, 0);
        Judgement withdrawn = Judgement.of(
                new Judgement.Withdrawn(rejected.id()), "KL", Instant.parse("2026-10-02T10:00:00Z"), "misread");
        assertEquals(trace(), trace(rejected, withdrawn));
    }

    @Test
    void whatTheCaseDoesNotHoldIsSetAside() {
        Judgement stray = said(COPY, GAZETTE, Judgement.Answer.REJECTED, 0);
        Standing standing = Judgements.of(List.of(stray), id -> "").standings().getFirst();
        assertEquals(Standing.State.SET_ASIDE, standing.state());
        assertEquals("narrative.judged.unknown", standing.notes().getFirst().key());
    }
}
