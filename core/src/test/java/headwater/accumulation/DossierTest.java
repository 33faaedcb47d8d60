package headwater.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.accumulation.Dossier.Entry;
import headwater.accumulation.Dossier.Holds;
import headwater.accumulation.Dossier.Tests;
import headwater.engagement.Counters.Bounds;
import headwater.model.Framed;
import headwater.model.Framed.Level;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.Written.Said;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final List<Said> WORDS = List.of(new Said("en", "so"), new Said("fr", "ainsi"));

    private static final Known<Framed.Real> REAL = Known.of(new Framed.Real(0.4, 0.7, WORDS));

    private static final Known<Framed.Severity> SEVERE =
            Known.of(new Framed.Severity(new Level(1, 3), new Level(2, 2), WORDS));

    private static final Known<Holds> HELD = Known.of(held("n-a", "web:a"));

    @Test
    void whatIsStatedAndHeldIsCounted() {
        Dossier dossier = dossier(new Entry(incident("a", REAL, SEVERE), HELD));

        assertThat(dossier.worked().get().real().mean()).isBetween(0.53, 0.57);
        assertThat(keys(dossier.said())).startsWith("accumulation.people", "accumulation.one");
    }

    @Test
    void nobodyStatedAnIncident() {
        assertThat(Dossier.NONE.worked().isKnown()).isFalse();
        assertThat(keys(Dossier.NONE.said())).containsExactly("accumulation.refused.none");
        assertThat(Dossier.NONE.method().needed().key()).isEqualTo("accumulation.needed");
    }

    @Test
    void whatIsMissingIsNamedAndNotGuessed() {
        Dossier dossier = dossier(
                new Entry(incident("a", Known.notStated(), SEVERE), HELD),
                new Entry(incident("b", REAL, Known.notStated()), HELD),
                new Entry(incident("c", REAL, SEVERE), Known.absent(Known.Why.NOT_COLLECTED)));

        assertThat(dossier.worked().isKnown()).isFalse();
        assertThat(keys(dossier.said()))
                .containsExactly(
                        "accumulation.refused.all",
                        "accumulation.left-out",
                        "accumulation.left-out",
                        "accumulation.left-out");
        assertThat(dossier.entries().stream().flatMap(each -> keys(each.refused()).stream()))
                .containsExactly(
                        "accumulation.refused.real", "accumulation.refused.severity", "accumulation.refused.items");
        assertThat(keys(dossier.method().wouldChange())).contains("accumulation.change.entry");
    }

    @Test
    void whatCannotBeCountedIsLeftOutByName() {
        Dossier dossier = dossier(
                new Entry(incident("a", REAL, SEVERE), HELD),
                new Entry(incident("b", Known.notStated(), SEVERE), Known.of(held("n-b", "web:b"))));

        assertThat(dossier.worked().get().incidents()).extracting(Incident::id).containsExactly("a");
        assertThat(dossier.said()).contains(Phrase.of("accumulation.left-out", "b"));
    }

    @Test
    void twoTellingsOfOneNarrativeAreOne() {
        Dossier dossier =
                dossier(new Entry(incident("a", REAL, SEVERE), HELD), new Entry(incident("b", REAL, SEVERE), HELD));

        assertThat(dossier.worked().get().incidents()).hasSize(1);
    }

    @Test
    void whatRestsOnOneSourceHangsTogether() {
        double apart = spread("web:b");
        double together = spread("web:a");

        assertThat(together).isGreaterThan(apart + 0.1);
    }

    @Test
    void aReadingThatAsksForMoreThanThereIsSaysSo() {
        List<Incident> one = dossier(new Entry(incident("a", REAL, SEVERE), HELD))
                .worked()
                .get()
                .incidents();

        assertThat(Threshold.all())
                .extracting(each -> keys(each.barred(one)))
                .containsExactly(List.of(), List.of("accumulation.barred.few"), List.of("accumulation.barred.unsure"));
    }

    @Test
    void theSameSeedGivesTheSame() {
        assertThat(dossier(new Entry(incident("a", REAL, SEVERE), HELD)))
                .isEqualTo(dossier(new Entry(incident("a", REAL, SEVERE), HELD)));
    }

    @Test
    void aProbabilityAndALevelSayWhy() {
        assertThatThrownBy(() -> new Framed.Real(0.4, 0.7, List.of())).hasMessageContaining("rests on");
        assertThatThrownBy(() -> new Framed.Real(0.4, 1, WORDS)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new Framed.Severity(new Level(1, 1), new Level(1, 1), List.of()))
                .hasMessageContaining("rests on");
    }

    private static double spread(String source) {
        return dossier(
                        new Entry(incident("a", REAL, SEVERE), HELD),
                        new Entry(incident("b", REAL, SEVERE), Known.of(held("n-b", source))))
                .worked()
                .get()
                .real()
                .deviation();
    }

    private static Dossier dossier(Entry... entries) {
        return Dossier.of(List.of(entries), 7);
    }

    private static List<String> keys(List<Phrase> phrases) {
        return Stream.of(phrases).flatMap(List::stream).map(Phrase::key).toList();
    }

    private static Holds held(String lineage, String source) {
        return new Holds(List.of(1), lineage, 2, new Bounds(10, 100), List.of(source), new Tests(4, 0, 3));
    }

    private static Framed.Incident incident(String id, Known<Framed.Real> real, Known<Framed.Severity> severity) {
        return new Framed.Incident(
                id,
                WORDS,
                List.of("https://a.example/1"),
                real,
                severity,
                new Framed.Touched(List.of(), ""),
                List.of("o-1"),
                "AB");
    }
}
