package headwater.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ReviewFileTest {

    private static final String HEADER = "url,platform,title,text,text_completeness,screenshot_sha256,seen,seen_zone,"
            + "published,published_zone,reads,credit,credit_name,coder,access_basis\n";

    private static Given csv(String... rows) {
        return Given.text("review.csv", HEADER + String.join("\n", rows) + "\n");
    }

    private static Observation one(String row) {
        return csv(row).accepted().getFirst();
    }

    /// A row in which only these cells are of interest.
    private static String times(String seen, String zone, String published, String publishedZone) {
        return "https://example.org/a,,t,,,," + String.join(",", seen, zone, published, publishedZone)
                + ",,,,KL,open-web";
    }

    private static String words(String text, String complete, String credit, String coder) {
        return ",wechat,," + String.join(",", text, complete) + ",,2021-09-10T12:00:00Z,,,,," + credit + ",," + coder
                + ",public-account";
    }

    @Test
    void whoLookedAndWhenStandInTheCapture() {
        Observation seen = one(times("2021-09-10 21:05", "Asia/Shanghai", "", ""));
        assertEquals("KL", seen.capture().collector().person());
        assertEquals(
                Instant.parse("2021-09-10T13:05:00Z"), seen.capture().captured().earliest());
        assertEquals(When.Precision.MINUTE, seen.capture().captured().precision());
        assertEquals("review.csv#2", seen.capture().locator());
        assertEquals("csv:manual-review", seen.capture().format());
    }

    @Test
    void aTimeWithoutAZoneIsNoInstant() {
        Observation seen = one(times("2021-09-10 21:05", "", "2021-09-09", ""));
        assertEquals(When.Zone.LOCAL_NAIVE, seen.capture().captured().zone());
        assertTrue(seen.capture().captured().width().compareTo(Duration.ofHours(26)) >= 0);
        assertEquals(When.Precision.DAY, seen.item().published().get().precision());
        assertFalse(seen.item().published().get().isExact());
    }

    @Test
    void aTimesOwnOffsetStandsAgainstTheZoneBesideIt() {
        Observation seen = one(times("2021-09-10T08:00:00-04:00", "Asia/Shanghai", "", ""));
        assertEquals(
                Instant.parse("2021-09-10T12:00:00Z"), seen.capture().captured().earliest());
    }

    @Test
    void threeDaysAgoMeansByThen() {
        Observation seen = one(times("2021-09-10T12:00:00Z", "", "3天前", ""));
        When published = seen.item().published().get();
        assertEquals(Instant.parse("2021-09-10T12:00:00Z"), published.latest());
        assertEquals("3天前", published.raw());
        assertEquals(When.Precision.UNKNOWN, published.precision());
    }

    @Test
    void publicationAfterTheLookIsToldAndKept() {
        Observation seen = one(times("2021-09-10T12:00:00Z", "", "2021-09-12T12:00:00Z", ""));
        assertEquals(
                List.of("time-conflict"),
                seen.warnings().stream().map(Observation.Warning::code).toList());
        assertTrue(seen.item().published().isKnown());
    }

    @Test
    void anEmptyCountSaysNothingAndZeroIsZero() {
        String start = "https://example.org/a,,t,,,,2021-09-10,,,,";
        assertEquals(List.of(), one(start + ",,,KL,open-web").counts());
        assertEquals(0, one(start + "0,,,KL,open-web").counts().getFirst().upper());
        assertEquals(
                Count.Qualifier.HIDDEN,
                one(start + "hidden,,,KL,open-web").counts().getFirst().qualifier());
        Count capped = one(start + "10万+,,,KL,open-web").counts().getFirst();
        assertEquals(100_001, capped.lower());
        assertEquals(-1, capped.upper());
    }

    @Test
    void twoCodersOfOneTextLookedAtOneItem() {
        List<Observation> both =
                csv(words("同一 段话", "", "", "KL"), words("同一  段话", "", "", "MW")).accepted();
        assertEquals(both.getFirst().itemKey(), both.getLast().itemKey());
        assertNotEquals(both.getFirst().id(), both.getLast().id());
    }

    @Test
    void screenshotsTellItemsApartWhereThereIsNoAddress() {
        String a = ",douyin,,,,%s,2021-09-10,,,,,,,KL,public-account";
        List<Observation> both =
                csv(a.formatted("a".repeat(64)), a.formatted("b".repeat(64))).accepted();
        assertNotEquals(both.getFirst().itemKey(), both.getLast().itemKey());
    }

    @Test
    void aGrownTableGivesItsEarlierRowsTheSameIds() {
        String first = times("2021-09-10T12:00:00Z", "", "", "");
        String later = times("2021-09-11T12:00:00Z", "", "", "");
        assertEquals(one(first).id(), csv(later, first).accepted().getLast().id());
    }

    @Test
    void noneFoundNeedsTheWholeText() {
        Credit part = one(words("一段话", "truncated", "none-found", "KL")).credit();
        assertEquals(Credit.Status.NOT_DETERMINABLE, part.status());
        assertTrue(part.checked().contains("coder:none-found"));
        assertEquals(
                Credit.Status.NONE_FOUND,
                one(words("一段话", "full", "none-found", "KL")).credit().status());
    }

    @Test
    void aCreditInTheWordsOutweighsACoderWhoSawNone() {
        assertEquals(
                Credit.Status.TEXT_CREDITED,
                one(words("来源：新华社", "full", "none-found", "KL")).credit().status());
    }

    @Test
    void aCreditOnlyTheCoderSawStands() {
        assertEquals(
                Credit.Status.LINK_ONLY,
                one(words("一段话", "full", "link-only", "KL")).credit().status());
    }

    @Test
    void allFaultsOfARowAreToldAtOnce() {
        Imported.Rejected rejected = csv("example.org,web,,,,,soon,Beijing,,,many,,,,open-web")
                .rejected()
                .getFirst();
        assertEquals("review.csv row 2", rejected.where());
        for (String each : List.of("coder: ", "url: ", "seen: ", "seen_zone: ", "reads: ")) {
            assertTrue(rejected.detail().contains(each), each + " in " + rejected.detail());
        }
    }

    @Test
    void aRowThatIsNotPublicIsSaidToBeThat() {
        assertEquals(
                Problem.NOT_PUBLIC,
                csv("https://example.org/a,,t,,,,2021-09-10,,,,,,,KL,")
                        .rejected()
                        .getFirst()
                        .problem());
    }

    @Test
    void aWorkbookWithThisHeaderNeedsNoMapping() throws IOException {
        byte[] workbook = workbook(
                List.of("url", "coder", "seen", "seen_zone", "access_basis"),
                List.of("https://example.org/a", "KL", "2021-09-10 12:00", "Asia/Shanghai", "open-web"));
        Given given = new Given("review.xlsx", workbook, List.of());
        assertEquals(List.of(), given.rejected());
        Observation seen = given.accepted().getFirst();
        assertEquals("xlsx:manual-review", seen.capture().format());
        assertEquals(
                Instant.parse("2021-09-10T04:00:00Z"), seen.capture().captured().earliest());
    }

    @Test
    void theKeptTableOfTheSampleIsStillReadByItsMapping() {
        String head = Repository.read("samples/canada-2021/manual-review.csv");
        assertFalse(new ReviewFile().recognises("manual-review.csv", head.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsKnownOfAnItemThatNobodyDated() {
        assertEquals(Known.notStated(), one(words("一段话", "", "", "KL")).item().published());
    }

    /// The workbook of another fixture with this sheet in it.
    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws IOException {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            for (int i = 0; i < rows[row].size(); i++) {
                sheet.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted('A' + i, row + 1, rows[row].get(i)));
            }
            sheet.append("</row>");
        }
        Path other = Repository.root().resolve("core/src/test/resources/headwater/importing/table/posts.xlsx.input");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(other));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().endsWith("sheet1.xml")
                                ? (sheet + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8)
                                : in.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
