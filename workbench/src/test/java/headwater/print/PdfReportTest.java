package headwater.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.agreement.Agreement;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.Settings;
import headwater.model.Context;
import headwater.report.Report;
import headwater.text.Foldings;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {

    private static final Assessment CASE = new Assessment(
            new Material(
                    "printed",
                    List.of(),
                    List.of(new Context.Question(
                            "q", "Who wrote 31次提中国 first \uD83D\uDE00?", "A trial", "", "A reconstruction.")),
                    List.of()),
            new Settings(Instant.parse("2021-09-20T12:00:00Z"), 7, ZoneId.of("America/Toronto"), Foldings.ALL),
            Assessment.Compared.NOTHING,
            List.of(),
            List.of(),
            Assessment.Across.NOTHING,
            Agreement.NONE,
            List.of());

    private static byte[] pdf(Locale language) {
        return new PdfReport().publish(Report.of(CASE), CASE, language);
    }

    /// Some Chinese characters come back as the radicals that look like them.
    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC);
    }

    @Test
    void theNoticeStandsOnEveryPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Locale.ENGLISH))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertTrue(text(document, page).contains("A reconstruction."), "page " + page);
            }
        }
    }

    @Test
    void chineseTextCanBeCopiedOutAgain() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Locale.FRENCH))) {
            assertTrue(text(document, 1).contains("31次提中国"));
        }
    }

    @Test
    void theFileIsTaggedNamesItsLanguageAndHasBookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Locale.FRENCH))) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("fr-CA", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    "printed\u00a0: rapport", document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getDocumentOutline().hasChildren());
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Locale.ENGLISH))) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded(), name.getName());
            }
        }
    }

    @Test
    void aCharacterWithoutAGlyphIsNamedAndCounted() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Locale.ENGLISH))) {
            String text = text(document, 1).replaceAll("\\s+", " ");

            assertTrue(text.contains("first [U+1F600]?"), text);
            assertTrue(text.contains("1 character has no glyph in the fonts of this file"), text);
        }
    }

    @Test
    void theSameCaseGivesTheSameBytes() {
        assertArrayEquals(pdf(Locale.ENGLISH), pdf(Locale.ENGLISH));
    }
}
