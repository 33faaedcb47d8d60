package headwater.opendata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.assess.Assessment;
import headwater.assess.Progress;
import headwater.publish.HtmlReport;
import headwater.publish.MarkdownReport;
import headwater.publish.Publisher;
import headwater.report.Report;
import headwater.report.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishersTest {

    private static final Assessment CASE = Samples.assessment();
    private static final Report REPORT = Report.of(CASE);

    private static String html(Locale language) {
        return new String(new HtmlReport().publish(REPORT, CASE, language), StandardCharsets.UTF_8);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void theSameCaseGivesTheSameBytes() {
        for (Publisher each : Publishers.all()) {
            assertArrayEquals(
                    each.publish(REPORT, CASE, Locale.FRENCH),
                    each.publish(Report.of(Samples.assessment()), Samples.assessment(), Locale.FRENCH),
                    each.about().id());
        }
    }

    @Test
    void everyFormatCarriesTheNotice() {
        for (Publisher each : Publishers.all()) {
            if (!each.extension().equals("zip")) {
                String text = new String(each.publish(REPORT, CASE, Locale.ENGLISH), StandardCharsets.UTF_8);
                assertTrue(
                        text.contains("Reconstruction of a real case"),
                        each.about().id());
            }
        }
        assertTrue(new String(
                        new DataPackage().files(REPORT, CASE, Imprint.PLAIN).getOrDefault("NOTICE.txt", new byte[0]),
                        StandardCharsets.UTF_8)
                .contains("Reconstruction"));
    }

    @Test
    void bothLanguagesHaveTheSameAnchorsLinksAndCells() {
        for (String same :
                List.of(" id=\"(?!n-1)[^\"]+\"", "href=\"#[^\"]+\"", "<t[dh][ >]", "\\[\\d+[–-]\\d+\\]", "<h[1-3]")) {
            assertEquals(all(same, html(Locale.ENGLISH)), all(same, html(Locale.FRENCH)), same);
        }
    }

    @Test
    void everyLinkInThePageLeadsSomewhere() {
        Document page = Jsoup.parse(html(Locale.ENGLISH));

        page.select("a[href^=#]")
                .forEach(link ->
                        assertTrue(page.getElementById(link.attr("href").substring(1)) != null, link.outerHtml()));
    }

    @Test
    void thePageRunsNothingAndLoadsNothing() {
        Document page = Jsoup.parse(html(Locale.ENGLISH));

        assertEquals(0, page.select("script, iframe, object, img, link").size());
        assertEquals(0, page.select("[style], [onclick], [src]").size());
        assertTrue(page.select("meta[http-equiv=Content-Security-Policy]")
                .attr("content")
                .startsWith("default-src 'none'"));
    }

    @Test
    void capturedMarkupStaysText() {
        assertTrue(html(Locale.ENGLISH).contains("加国生活 &lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void chineseWordsAreMarkedAsChinese() {
        Document page = Jsoup.parse(html(Locale.FRENCH));

        assertEquals("fr-CA", page.select("html").attr("lang"));
        assertTrue(page.select("[lang=zh-Hans]").text().contains("加拿大反对党竞选纲领31次提中国"));
    }

    @Test
    void tablesHaveCaptionsAndScopes() {
        Document page = Jsoup.parse(html(Locale.ENGLISH));

        page.select("table").forEach(table -> {
            assertFalse(table.select("caption").text().isBlank());
            assertEquals(table.select("th").size(), table.select("th[scope]").size());
        });
    }

    @Test
    void theChangeInAQuoteIsMarkedByMoreThanColour() {
        assertEquals(
                "[▲ strengthened: 必将]",
                Jsoup.parse(html(Locale.ENGLISH)).select("mark.strengthened").text());
    }

    @Test
    void thePrintedPageIsWellFormed() {
        Document page =
                Jsoup.parse(new HtmlReport().print(REPORT, CASE, Locale.FRENCH, Progress.NONE), Parser.xmlParser());

        assertEquals(
                REPORT.sections().size(), page.select("bookmarks > bookmark").size());
    }

    @Test
    void aFormulaIsDisarmedAndANumberIsNot() {
        assertEquals("'=1+1", Cells.safe("=1+1"));
        assertEquals("'@SUM(A1)", Cells.safe("@SUM(A1)"));
        assertEquals("'-2+3", Cells.safe("-2+3"));
        assertEquals("-2.5", Cells.safe("-2.5"));
        assertTrue(new String(
                        new DataPackage().files(REPORT, CASE, Imprint.PLAIN).getOrDefault("rejected.csv", new byte[0]),
                        StandardCharsets.UTF_8)
                .contains("'=2 cells, 8 expected"));
    }

    @Test
    void thePackageTellsHowFarAReaderComes() {
        Map<String, byte[]> files = new DataPackage().files(REPORT, CASE, Imprint.PLAIN);
        String csv = new String(files.getOrDefault("paths.csv", new byte[0]), StandardCharsets.UTF_8);

        assertTrue(csv.contains(String.join(
                ",",
                List.of(
                        "n-1",
                        Samples.COPY,
                        Samples.CHINESE,
                        Samples.ENGLISH,
                        "true",
                        "2",
                        "1",
                        "1",
                        "0",
                        "",
                        Samples.COPY,
                        "no-source"))));
        assertTrue(files.containsKey("prov.json"));
    }

    @Test
    void anEdgeOfTheGraphCarriesCreditPathAndRunnerUp() {
        Document graph = Jsoup.parse(
                new String(new GraphMl().publish(REPORT, CASE, Locale.ENGLISH), StandardCharsets.UTF_8),
                Parser.xmlParser());
        Element edge = graph.select("edge[target=" + Samples.COPY + "]").get(0);

        assertEquals("not-credited", edge.select("data[key=credit]").text());
        assertEquals(Samples.ENGLISH, edge.select("data[key=runner_up]").text());
        assertEquals("1", edge.select("data[key=uncredited_next]").text());
        assertEquals("int", graph.select("key[id=uncredited_next]").attr("attr.type"));
        edge.select("data")
                .forEach(data -> assertEquals(
                        1,
                        graph.select("key[for=edge][id=" + data.attr("key") + "]")
                                .size()));
    }

    @Test
    void everyFileOfThePackageHasItsDigest() {
        Map<String, byte[]> files = new DataPackage().files(REPORT, CASE, Imprint.PLAIN);
        JsonNode descriptor = JsonMapper.shared().readTree(files.getOrDefault("datapackage.json", new byte[0]));

        assertEquals(files.size() - 1, descriptor.get("resources").size());
        descriptor
                .get("resources")
                .forEach(each -> assertEquals(
                        "sha256:"
                                + DataPackage.sha256(
                                        files.getOrDefault(each.get("path").asString(), new byte[0])),
                        each.get("hash").asString()));
    }

    @Test
    void caseJsonKeepsFloorsApart() {
        JsonNode json = JsonMapper.shared().readTree(new CaseJson().publish(REPORT, CASE, Locale.ENGLISH));
        JsonNode reach = json.get("narratives").get(0).get("reach").get(0);

        assertEquals(5_200, reach.get("exact_sum").asLong());
        assertEquals(100_001, reach.get("at_least_sum").asLong());
        assertEquals(
                "UNABLE_TO_DETERMINE",
                json.get("narratives")
                        .get(0)
                        .get("findings")
                        .get(0)
                        .get("verdict")
                        .asString());
    }

    @Test
    void markdownCannotBeForgedByCapturedText() {
        String text = new String(new MarkdownReport().publish(REPORT, CASE, Locale.ENGLISH), StandardCharsets.UTF_8);

        assertFalse(text.contains("<script>"));
        assertTrue(text.contains("\\<script\\>"));
    }
}
