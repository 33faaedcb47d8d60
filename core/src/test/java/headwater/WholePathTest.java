package headwater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.assess.Analysis;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Progress;
import headwater.assess.Settings;
import headwater.assess.SourceMix;
import headwater.assess.Verdict;
import headwater.credit.CreditGiven;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.prose.Wording;
import headwater.report.Report;
import headwater.text.Foldings;
import headwater.trace.Derivation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// The whole path on one screen: a few observations go in, a report comes out.
class WholePathTest {

    private static final Settings SETTINGS =
            new Settings(Instant.parse("2021-09-13T12:00:00Z"), 42, ZoneId.of("America/Toronto"), Foldings.ALL);

    private static final Observation NEWSPAPER = page("https://paper.example/bridge", "2021-09-08T14:00:00Z", """
            The harbour bridge will close for nine months from May, the ministry of transport said on Wednesday.
            Engineers found 31 cracked girders during the spring inspection and advised against any further delay.
            Ferries will carry commuters in the meantime, at a cost of four million dollars a month.""");
    private static final Observation COPY = page("https://portal.example/9912", "2021-09-08T19:30:00Z", """
            The harbour bridge will close for nine months from May, the ministry of transport said on Wednesday.
            Engineers found 31 cracked girders during the spring inspection and advised against any further delay.
            Ferries will carry commuters in the meantime, at a cost of four million dollars a month.
            Residents are furious and ask who will pay.""");
    private static final Observation UNRELATED = page("https://paper.example/frost", "2021-09-08T15:00:00Z", """
            A late frost damaged cherry orchards in the valley, and growers expect half of the usual harvest.""");

    @Test
    void fromObservationsToAReport() {
        Material material = new Material("bridge", List.of(NEWSPAPER, COPY, UNRELATED), List.of(), List.of());

        Assessment assessment = Analysis.run(material, SETTINGS, Progress.NONE);
        NarrativeAssessment line = assessment.narratives().getFirst();
        Report report = Report.of(assessment);

        assertThat(assessment.narratives()).hasSize(1);
        assertThat(line.narrative().members()).containsExactlyInAnyOrder(NEWSPAPER.id(), COPY.id());
        assertThat(line.trace().earliest().getFirst().candidates()).containsExactly(NEWSPAPER.id());
        assertThat(line.trace().derivations())
                .extracting(
                        Derivation::child,
                        Derivation::parent,
                        each -> each.credit().status())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        COPY.id(), NEWSPAPER.id(), CreditGiven.Status.NOT_CREDITED));
        assertThat(assessment.sources())
                .containsExactly(
                        new SourceMix("portal.example", 1, 1, List.of(new SourceMix.Share("paper.example", 0, 1, 0))));
        assertThat(line.findings()).extracting(Verdict::of).containsOnly(Verdict.UNABLE_TO_DETERMINE);
        for (Locale language : Report.LANGUAGES) {
            assertThat(Wording.of(language).say(report.sections().getFirst().heading()))
                    .isNotBlank();
        }
    }

    @Test
    void theSameMaterialGivesTheSameResult() {
        Material material = new Material("bridge", List.of(NEWSPAPER, COPY, UNRELATED), List.of(), List.of());

        assertThat(Analysis.run(material, SETTINGS, Progress.NONE))
                .isEqualTo(Analysis.run(material, SETTINGS, Progress.NONE));
    }

    @Test
    void theComparisonOfTextsTellsHowFarItHasComeAndCanBeStoppedInBetween() {
        Material material = new Material("bridge", List.of(NEWSPAPER, COPY, UNRELATED), List.of(), List.of());
        List<String> told = new ArrayList<>();

        Analysis.run(material, SETTINGS, (id, done, total) -> told.add(id + " " + done + "/" + total));

        assertThat(told)
                .containsSubsequence("matches 0/1", "compared texts 3/3", "compared words of texts 3/3", "matches 1/1");
        for (String stage : List.of("compared texts", "compared words of texts")) {
            assertThrows(
                    CancellationException.class,
                    () -> Analysis.run(material, SETTINGS, (id, done, total) -> {
                        if (id.equals(stage)) {
                            throw new CancellationException(id);
                        }
                    }));
        }
    }

    private static Observation page(String url, String published, String text) {
        Capture.Digest digest = Capture.Digest.sha256(Integer.toHexString(text.hashCode()));
        When captured = exactly("2021-09-13T10:00:00Z", When.Basis.COLLECTOR_CLOCK);
        Item.Body body = new Item.Body(
                Known.of(text.lines().findFirst().orElseThrow()),
                Known.notStated(),
                Known.of(text),
                Item.Completeness.FULL,
                Known.of("en"),
                Item.LanguageBasis.DECLARED);
        return new Observation(
                Observation.idOf(digest, url, Known.notStated()),
                new Capture(
                        captured,
                        Known.of(url),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(digest),
                        "html",
                        url,
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                Channel.site(url.split("/")[2], Known.notStated(), List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of(url),
                        body,
                        Known.of(exactly(published, When.Basis.HTML_META)),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                new Credit(
                        Credit.Status.NONE_FOUND,
                        Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM,
                        List.of(),
                        List.of("source:")),
                List.of(),
                List.of());
    }

    private static When exactly(String instant, When.Basis basis) {
        return When.at(Instant.parse(instant), When.Zone.EXPLICIT_OFFSET, basis, instant);
    }
}
