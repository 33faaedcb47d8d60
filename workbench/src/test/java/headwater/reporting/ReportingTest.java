package headwater.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.job.Jobs;
import headwater.model.Known;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.report.Report.Edition;
import headwater.running.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/// The editions of the bundled case's report, read back from the files that people get.
class ReportingTest {

    private static final Instant NOW = Instant.parse("2021-10-01T12:00:00Z");
    private static final String CASE = "canada-2021";

    private static final Map<ReportRequest, byte[]> WRITTEN = new HashMap<>();

    @TempDir
    static Path folder;

    private static Jobs jobs;

    @BeforeAll
    static void run() {
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(NOW));
        jobs.demo(Path.of("../samples"), folder.resolve("out"), Progress.SILENT);
    }

    /// Written once, as several tests read the same one.
    private static byte[] report(ReportRequest request) {
        return WRITTEN.computeIfAbsent(request, each -> jobs.report(CASE, each));
    }

    private static String brief(String language, String format) {
        return new String(
                report(new ReportRequest(Locale.of(language), format, Edition.BRIEF, Known.notStated())),
                StandardCharsets.UTF_8);
    }

    private static String weekly(String since) {
        return new String(
                jobs.report(
                        CASE, new ReportRequest(Locale.ENGLISH, "md", Edition.WEEKLY, Known.of(Instant.parse(since)))),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void whatABriefSaysStandsOnOnePage(String language) throws IOException {
        byte[] pdf = report(new ReportRequest(Locale.of(language), "pdf", Edition.BRIEF, Known.notStated()));
        String last = language.equals("en") ? "nor an order from anyone" : "ni un ordre de quiconque";
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(Normalizer.normalize(first.getText(document), Normalizer.Form.NFKC)
                            .replaceAll("\\s+", " "))
                    .contains("31", last);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aBriefHasNoSentenceWithBothAProbabilityAndAConfidence(String language) {
        assertThat(brief(language, "md").lines().filter(line -> line.matches(".*(\\b55\\s?%).*")))
                .isNotEmpty()
                .noneMatch(line -> line.matches("(?i).*(confidence|confiance).*"));
    }

    @Test
    void aBriefNamesWhoReadsItOtherwiseAndWhoWasAsked() {
        assertThat(brief("en", "md"))
                .contains(
                        "reviewer-3 reads it otherwise",
                        "2 parties were asked; 1 has answered",
                        "Main points in Chinese");
        assertThat(brief("fr", "md")).contains("reviewer-3 n’est pas de cet avis", "环球时报");
    }

    @Test
    void aWeekTellsWhatWasCapturedInIt() {
        assertThat(weekly("2021-09-14T00:00:00Z"))
                .contains("3 items joined", "True North", "Tibetan Review")
                .doesNotContain("Nothing significant");
    }

    @Test
    void aWeekInWhichNothingCameSaysSo() {
        assertThat(weekly("2021-09-25T00:00:00Z")).contains("Nothing significant");
    }

    @Test
    void theSameCaseGivesTheSameDocument() {
        ReportRequest request = ReportRequest.full(Locale.FRENCH, "docx");
        assertArrayEquals(report(request), jobs.report(CASE, request));
    }

    @Test
    void aDocumentHasAnOutlineTablesWithHeadsAndPlacesThatExist() throws IOException {
        byte[] written = report(ReportRequest.full(Locale.FRENCH, "docx"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
            List<String> headings = document.getParagraphs().stream()
                    .filter(each -> "Heading1".equals(each.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(headings)
                    .startsWith("Résumé")
                    .contains("Les grilles du domaine")
                    .hasSizeGreaterThan(15);
            assertEquals(
                    "canada-2021\u00a0: rapport",
                    document.getProperties().getCoreProperties().getTitle());
            assertThat(document.getTables())
                    .hasSizeGreaterThan(20)
                    .allMatch(each -> each.getRow(0).isRepeatHeader());
            Set<String> places = new HashSet<>();
            Set<String> targets = new HashSet<>();
            document.getParagraphs().forEach(each -> places(each.getCTP(), places, targets));
            for (XWPFTable table : document.getTables()) {
                table.getRows()
                        .forEach(row -> row.getTableCells()
                                .forEach(cell ->
                                        cell.getParagraphs().forEach(each -> places(each.getCTP(), places, targets))));
            }
            assertThat(targets).isNotEmpty();
            assertThat(places).containsAll(targets);
            assertTrue(document.getHeaderList().getFirst().getText().contains("Reconstitution"));
        }
    }

    /// Each as large as it is drawn, with what it says for whoever cannot see it, and with more than a blank sheet.
    @Test
    void aDocumentHasThePicturesOfThePage() throws IOException {
        Elements drawn = Jsoup.parse(
                        new String(report(ReportRequest.full(Locale.FRENCH, "html")), StandardCharsets.UTF_8))
                .select("figure svg");
        byte[] written = report(ReportRequest.full(Locale.FRENCH, "docx"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
            List<XWPFPicture> pictures = document.getParagraphs().stream()
                    .flatMap(each -> each.getRuns().stream())
                    .flatMap(each -> each.getEmbeddedPictures().stream())
                    .toList();
            assertThat(drawn).hasSizeGreaterThan(2);
            assertThat(pictures).hasSameSizeAs(drawn);
            for (int i = 0; i < drawn.size(); i++) {
                XWPFPicture picture = pictures.get(i);
                assertThat(picture.getDescription())
                        .contains(drawn.get(i).select("> desc").text());
                BufferedImage image = ImageIO.read(
                        new ByteArrayInputStream(picture.getPictureData().getData()));
                assertThat(image.getWidth())
                        .isCloseTo(2 * Integer.parseInt(drawn.get(i).attr("width")), within(2));
                assertThat(lastInk(image)).isGreaterThan(image.getWidth() * 9 / 10);
            }
        }
    }

    /// The column farthest right in which anything is not white.
    private static int lastInk(BufferedImage image) {
        int column = image.getWidth() - 1;
        while (column >= 0 && isWhite(image, column)) {
            column--;
        }
        return column;
    }

    private static boolean isWhite(BufferedImage image, int column) {
        return IntStream.range(0, image.getHeight())
                .allMatch(row -> (image.getRGB(column, row) & 0xFFFFFF) == 0xFFFFFF);
    }

    private static void places(CTP paragraph, Set<String> places, Set<String> targets) {
        paragraph.getBookmarkStartList().stream().map(CTBookmark::getName).forEach(places::add);
        paragraph.getHyperlinkList().stream().map(CTHyperlink::getAnchor).forEach(targets::add);
    }

    @Test
    void captureTextStaysTextInADocument() throws IOException, InvalidFormatException {
        byte[] written = report(ReportRequest.full(Locale.ENGLISH, "docx"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
            assertThat(document.getPackagePart().getRelationships())
                    .noneMatch(each -> each.getTargetMode() == TargetMode.EXTERNAL);
        }
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertEquals(Problem.BAD_PARAMETER, refused("odt", "", ""));
        assertEquals(Problem.BAD_PARAMETER, refused("md", "monthly", ""));
        assertEquals(Problem.BAD_PARAMETER, refused("md", "weekly", ""));
        assertEquals(Problem.BAD_PARAMETER, refused("md", "weekly", "Monday"));
        assertEquals(Problem.BAD_PARAMETER, refused("md", "brief", "2021-09-06T00:00:00Z"));
    }

    @Test
    void aWeekThatBeginsAfterTheAnalysisIsRefused() {
        ProblemException refused = assertThrows(ProblemException.class, () -> weekly("2026-01-01T00:00:00Z"));
        assertEquals(Problem.BAD_PARAMETER, refused.problem());
        assertThat(refused.detail()).contains("2021-10-01T12:00:00Z");
    }

    /// A kind of markup that the writer of documents does not know would be words left out.
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aDocumentHasEveryWordOfThePage(String language) throws IOException {
        Document page = Jsoup.parse(
                new String(report(ReportRequest.full(Locale.of(language), "html")), StandardCharsets.UTF_8));
        page.select("a.skip, div.running, p.toggle, nav, footer, figure svg, head")
                .remove();
        byte[] written = report(ReportRequest.full(Locale.of(language), "docx"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
            StringBuilder text = new StringBuilder();
            document.getBodyElements().forEach(each -> text.append(words(each)));
            assertEquals(plain(page.body().text()), plain(text.toString()));
        }
    }

    private static String words(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table -> table.getText();
            default -> "";
        };
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }

    @Test
    void asManyNarrativesAreToldAsAreAskedFor() {
        ReportRequest full = ReportRequest.full(Locale.ENGLISH, "html");
        assertEquals(50, full.telling("").narratives());
        assertEquals(3, full.telling("3").narratives());
        assertEquals(Integer.MAX_VALUE, full.telling("all").narratives());
        for (String each : List.of("0", "-1", "3.5", "many", "9999999999")) {
            assertEquals(
                    Problem.BAD_PARAMETER,
                    assertThrows(ProblemException.class, () -> full.telling(each))
                            .problem(),
                    each);
        }
        ReportRequest brief = ReportRequest.of(Locale.ENGLISH, "html", "brief", "");
        assertThrows(ProblemException.class, () -> brief.telling("3"));
        long all = pictures(report(full));
        assertThat(all).isGreaterThan(1);
        assertEquals(1, pictures(report(full.telling("1"))));
    }

    private static long pictures(byte[] html) {
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8))
                .select("figure svg")
                .size();
    }

    private static Problem refused(String format, String edition, String since) {
        return assertThrows(ProblemException.class, () -> ReportRequest.of(Locale.ENGLISH, format, edition, since))
                .problem();
    }
}
