package headwater.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.prose.Wording;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Report REPORT = Report.of(Samples.assessment());
    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
    private static final Wording FRENCH = Wording.of(Locale.FRENCH);

    private static Stream<Sentence> sentences() {
        return REPORT.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block ->
                        block instanceof Block.Paragraph(List<Sentence> said) ? said.stream() : Stream.empty());
    }

    private static Stream<Block.Table> tables(String section) {
        return REPORT.sections().stream()
                .filter(each -> each.id().equals(section))
                .flatMap(each -> each.blocks().stream())
                .flatMap(block -> block instanceof Block.Table table ? Stream.of(table) : Stream.empty());
    }

    private static String all(Wording words, String section) {
        StringBuilder said = new StringBuilder();
        tables(section)
                .forEach(table -> table.rows()
                        .forEach(row ->
                                row.forEach(cell -> said.append(words.say(cell)).append(" | "))));
        return said.toString();
    }

    @Test
    void sectionsStandInPrintOrder() {
        assertEquals(
                List.of(
                        "summary",
                        "chinese",
                        "narratives",
                        "picture",
                        "earliest",
                        "derivations",
                        "changes",
                        "outlets",
                        "events",
                        "controls",
                        "rankings",
                        "reach",
                        "findings",
                        "alternatives",
                        "limits",
                        "shared",
                        "imported",
                        "methods",
                        "unread",
                        "evidence"),
                REPORT.sections().stream().map(Section::id).toList());
    }

    @Test
    void aFactWithoutEvidenceCannotBeWritten() {
        assertThrows(
                IllegalArgumentException.class, () -> Sentence.fact(Phrase.of("report.text", "so it is"), List.of()));
    }

    @Test
    void likelihoodAndConfidenceNeverShareASentence() {
        Pattern likelihood = Pattern.compile("likely|chance|certain|probable");
        sentences()
                .map(ENGLISH::sentence)
                .forEach(said -> assertFalse(
                        likelihood.matcher(said).find()
                                && said.toLowerCase(Locale.ROOT).contains("confidence"),
                        said));
        assertTrue(sentences().map(ENGLISH::sentence).anyMatch(said -> said.contains("is likely (55 to 80 per cent)")));
        assertTrue(sentences().map(ENGLISH::sentence).anyMatch(said -> said.equals("Confidence in this is moderate.")));
    }

    @Test
    void everythingCitedStandsInATable() {
        List<String> anchors = REPORT.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Table table ? table.rows().stream() : Stream.empty())
                .map(List::getFirst)
                .filter(cell -> cell.key().equals("report.anchor"))
                .map(cell -> cell.args().getFirst().toString())
                .toList();

        sentences().flatMap(each -> each.evidence().stream()).forEach(id -> assertTrue(anchors.contains(id), id));
    }

    @Test
    void floorsStandApartFromExactNumbers() {
        String reach = all(ENGLISH, "reach");
        assertTrue(reach.startsWith("1 | reads | 5,200 (1 item) | at least 100,001 (1 item) | 2 | "), reach);
        assertTrue(reach.contains("votes moved | 1 | cannot be determined"), reach);
    }

    @Test
    void neverIsSaidWithItsNumberOfCrawls() {
        assertTrue(all(ENGLISH, "rankings").contains("never, in 120 crawls"));
        assertTrue(all(FRENCH, "rankings").contains("jamais, sur 120 relevés"));
    }

    @Test
    void registrationStandsApartFromCategory() {
        assertTrue(all(ENGLISH, "outlets").contains("state-controlled"));
        assertTrue(all(ENGLISH, "outlets").contains("unattributed, links unclear"));
    }

    @Test
    void noReactionIsOnlySaidOfWhatWasCollected() {
        assertTrue(all(ENGLISH, "controls").contains("no reaction within what was collected"));
    }

    @Test
    void aCausalClaimIsRefusedAndTheConfounderNamed() {
        assertTrue(sentences().anyMatch(each -> each.phrase().key().equals("report.events.no-cause")));
        assertTrue(all(ENGLISH, "events").contains("yes: it may explain activity by itself"));
    }

    @Test
    void aVerdictNamesWhatIsMissing() {
        String findings = all(ENGLISH, "findings");
        assertTrue(findings.contains("unable to determine | "), findings);
        assertTrue(findings.contains(" | exact times of publication (wechat)"), findings);
    }

    @Test
    void theCardHasTheWordsOfBothOriginalsWithOffsets() {
        String said = all(ENGLISH, "derivations");

        assertTrue(said.contains("▲ strengthened | could [46–51] | 必将 [33–35]"), said);
        assertTrue(said.contains("= shared | 执行该纲领必将招致回应。 [28–40] | 执行该纲领必将招致回应。 [7–19]"), said);
        assertTrue(said.contains("◆ new addressee | (not there) | 同胞们怎么看？ [19–26]"), said);
    }

    @Test
    void whatCouldNotBeReadIsListed() {
        assertTrue(all(ENGLISH, "unread").contains("posts.csv#7 | BROKEN_RECORD"));
    }

    @Test
    void bothLanguagesSayEverySentence() {
        sentences().forEach(each -> {
            assertFalse(ENGLISH.sentence(each).isBlank());
            assertFalse(FRENCH.sentence(each).isBlank());
        });
    }
}
