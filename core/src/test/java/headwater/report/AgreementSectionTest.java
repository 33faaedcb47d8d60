package headwater.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.assess.Analysis;
import headwater.assess.Material;
import headwater.assess.Progress;
import headwater.assess.Settings;
import headwater.importing.Given;
import headwater.model.Phrase;
import headwater.opendata.Publishers;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Wording;
import headwater.text.Foldings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementSectionTest {

    private static final Wording FRENCH = Wording.of(Locale.FRENCH);

    /// Twenty items by two coders who differ in the first.
    private static headwater.assess.Assessment coded() {
        String rows = IntStream.range(0, 20)
                .boxed()
                .flatMap(item -> Stream.of("KL", "MW").map(coder -> row(item, coder)))
                .collect(Collectors.joining());
        return Analysis.run(
                new Material(
                        "coded",
                        Given.text("review.csv", "url,seen,seen_zone,availability,reads,coder,access_basis\n" + rows)
                                .accepted(),
                        List.of(),
                        List.of()),
                new Settings(Instant.parse("2021-09-20T12:00:00Z"), 7, ZoneOffset.UTC, Foldings.ALL),
                Progress.NONE);
    }

    private static String row(int item, String coder) {
        String seen = item % 2 == 0 ? "available" : "login-wall";
        int reads = 1_000 + item + (item == 0 && coder.equals("MW") ? 500 : 0);
        return "https://example.org/" + item + ",2021-09-10T12:00:00Z,," + seen + "," + reads + "," + coder
                + ",open-web\n";
    }

    private static List<Section> sections(headwater.assess.Assessment assessment) {
        return Report.of(assessment).sections().stream()
                .filter(each -> each.id().equals("agreement"))
                .toList();
    }

    private static List<Block.Table> tables() {
        return sections(coded()).getFirst().blocks().stream()
                .flatMap(each -> each instanceof Block.Table table ? Stream.of(table) : Stream.of())
                .toList();
    }

    private static String said(List<Phrase> row) {
        return row.stream().map(FRENCH::say).collect(Collectors.joining(" | "));
    }

    @Test
    void aCaseWithoutManualReviewHasNoSuchSection() {
        assertEquals(List.of(), sections(Samples.assessment()));
    }

    @Test
    void whatIsMeasuredAndWhatIsRefusedStandInOneTable() {
        List<String> rows = tables().getFirst().rows().stream()
                .map(AgreementSectionTest::said)
                .toList();
        assertEquals(8, rows.size());
        assertTrue(
                rows.get(1)
                        .matches("disponibilité \\| égal ou non \\(nominal\\) \\| 2 \\| 20 \\| 100.% \\| 1,000 \\| "
                                + "0,[5-8][0-9]{2} à 1,000"),
                rows.get(1));
        assertEquals(
                "type d’élément | égal ou non (nominal) | 2 | 20 | 100\u00a0% | impossible à déterminer\u00a0: toutes les "
                        + "valeurs sont les mêmes, il n’y avait donc rien à distinguer | –",
                rows.getFirst());
    }

    @Test
    void aDisagreementNamesBothCodings() {
        List<Phrase> row = tables().getLast().rows().getFirst();
        assertTrue(
                said(row)
                        .matches("o-[0-9a-f]{16} \\| lectures \\| KL\u00a0: 1.000 o-[0-9a-f]{16}\u00a0; "
                                + "MW\u00a0: 1.500 o-[0-9a-f]{16}"),
                said(row));
    }

    @Test
    void everyCitationOfTheSectionLeadsToTheEvidence() {
        headwater.assess.Assessment assessment = coded();
        Report report = Report.of(assessment);
        String html =
                new String(Publishers.byId("html").publish(report, assessment, Locale.ENGLISH), StandardCharsets.UTF_8);
        assertTrue(html.contains("Agreement between coders"));
        assessment.agreement().disagreements().getFirst().said().forEach(each -> {
            assertTrue(html.contains("href=\"#" + each.observation() + "\""), each.observation());
            assertTrue(html.contains("id=\"" + each.observation() + "\""), each.observation());
        });
    }

    @Test
    void aCaseIsCodedWhereSomebodyCoded() {
        assertTrue(coded().agreement().isCoded());
        assertFalse(Samples.assessment().agreement().isCoded());
    }
}
