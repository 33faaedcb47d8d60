package headwater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.accumulation.Accumulation;
import headwater.accumulation.Dossier;
import headwater.accumulation.Incident;
import headwater.assess.Assessment;
import headwater.model.Framed;
import headwater.model.Framed.Level;
import headwater.model.Issued;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.model.Written.Said;
import headwater.opendata.Publishers;
import headwater.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The threshold part of the reference case: one incident, its accumulation with the other, and the decision left
/// to people. Probabilities and levels are stated for the reconstruction and say nothing of what happened.
class CanadaIncidentsTest {

    private static final CanadaCase CANADA = CanadaCase.shared();

    private static final List<Said> WORDS = List.of(new Said("en", "so"), new Said("fr", "ainsi"));

    private static Dossier dossier() {
        return CANADA.assessment.across().dossier();
    }

    @Test
    void theTwoNarrativesAreTwoIncidents() {
        assertThat(dossier().worked().get().incidents())
                .extracting(Incident::id)
                .containsExactly("i1-platform", "i2-registry");
        assertThat(dossier().entries().get(0).holds().get().narratives()).containsExactly(1);
        assertThat(dossier().entries().get(1).holds().get().narratives()).containsExactly(2);
    }

    /// 31 per cent with both; 19 with the registry alone, 17 with the platform alone.
    @Test
    void oneIncidentAndItsAccumulationWithTheOtherAreTold() {
        Accumulation.Answer single = dossier().worked().get().answers().getFirst();

        assertThat(single.without(0)).isCloseTo(0.575 / 3, within(0.01));
        assertThat(single.without(1)).isCloseTo(0.5 / 3, within(0.01));
        assertThat(single.probability()).isGreaterThan(single.without(0) + 0.08);
        assertThat(single.low()).isLessThan(single.probability());
        assertThat(single.high()).isGreaterThan(single.probability());
    }

    @Test
    void whatNobodyAssessedIsListedAndNotCounted() {
        Dossier.Entry interview = dossier().entries().getLast();

        assertThat(interview.incident().id()).isEqualTo("i3-interview");
        assertThat(interview.refused())
                .extracting(Phrase::key)
                .containsExactly("accumulation.refused.real", "accumulation.refused.severity");
    }

    /// A capped counter says nothing of how many saw it at most.
    @Test
    void theReachOfAnIncidentIsThatOfItsNarrative() {
        Dossier.Holds platform = dossier().entries().getFirst().holds().get();

        assertThat(platform.reach().low()).isGreaterThanOrEqualTo(100_000);
        assertThat(platform.reach().isOpen()).isTrue();
        assertThat(platform.platforms()).isGreaterThan(2);
        assertThat(platform.tests().supported()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"en, 'whether a threshold is met, is decided by people'", "fr, ce sont des personnes qui décident"})
    void theReportLeavesTheDecisionToPeople(String language, String words) {
        String report = new String(
                Publishers.byId("md")
                        .publish(Report.of(CANADA.assessment), CANADA.assessment, Locale.forLanguageTag(language)),
                StandardCharsets.UTF_8);

        assertThat(report.replace('\u00a0', ' ')).contains(words);
    }

    /// Two tellings of the first narrative; one whose items the case does not hold; one that was taken away.
    @Test
    void tellingsOfOneNarrativeCountOnceAndWhatIsGoneNotAtAll() {
        Assessment more = CANADA.with(
                incident("i4-retold", "https://www.douyin.com/video/reconstruction-2"),
                incident("i5-elsewhere", "https://nowhere.example/1"),
                incident("i6-gone", "https://www.hilltimes.com/reconstruction/a03-hill-times-ambassador"),
                new Issued.Withdrawal("w-i6", "i6-gone", WORDS, when(), "KL"));
        Dossier dossier = more.across().dossier();

        assertThat(dossier.entries())
                .extracting(each -> each.incident().id())
                .containsExactly("i1-platform", "i2-registry", "i3-interview", "i4-retold", "i5-elsewhere");
        assertThat(dossier.worked().get().incidents()).hasSize(2);
        assertThat(dossier.said()).contains(Phrase.of("accumulation.retold", "i1-platform", "i4-retold"));
        assertThat(dossier.entries().getLast().refused())
                .extracting(Phrase::key)
                .containsExactly("accumulation.refused.items");
    }

    private static When when() {
        return CANADA.material.observations().getFirst().capture().captured();
    }

    private static Framed.Incident incident(String id, String url) {
        return new Framed.Incident(
                id,
                WORDS,
                List.of(url),
                Known.of(new Framed.Real(0.5, 0.5, WORDS)),
                Known.of(new Framed.Severity(new Level(1, 1), new Level(1, 1), WORDS)),
                new Framed.Touched(List.of(), ""),
                List.of(url),
                "KL");
    }

    @ParameterizedTest
    @CsvSource({
        "en,'Incidents that analysts state: 2 counted, of which 0 to 2 are real',decided by people",
        "fr,'2 comptés, dont 0 à 2 réels',des personnes qui décident"
    })
    void aBriefAndAWeeklyReportSayWhatTheyComeTo(String language, String inShort, String whose) {
        assertThat(written(Report.brief(CANADA.assessment), language)).contains(inShort);
        Report weekly = Report.weekly(
                CANADA.assessment,
                CANADA.assessment,
                CANADA.assessment.settings().asOf());
        assertThat(written(weekly, language)).contains(whose);
        assertThat(weekly.sections()).anyMatch(each -> each.id().equals("accumulation"));
    }

    private static String written(Report report, String language) {
        return new String(
                Publishers.byId("md").publish(report, CANADA.assessment, Locale.forLanguageTag(language)),
                StandardCharsets.UTF_8);
    }
}
