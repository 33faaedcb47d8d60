package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.job.Progress;
import headwater.listing.What;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two lines, one on three pages and one on two, merged and split by forms.
class NarrativePagesTest {

    private static final String HARBOUR =
            "The harbour office will raise the mooring fee in spring, and the fishermen say"
                    + " that small boats can no longer pay for a place at the quay.";
    private static final String ORCHARD =
            "Frost took half of the cherries in the upper valley last week, and the growers"
                    + " ask the county for help before the harvest begins in June.";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = Instant.parse("2026-10-01T10:00:00Z");
    private Jobs jobs;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        jobs = new Jobs(folder.resolve("home"), () -> now = now.plusSeconds(1));
        jobs.createCase("c", "", "");
        page("h1", HARBOUR);
        page("h2", HARBOUR + " Nobody asked them.");
        page("h3", HARBOUR + " The mayor was away.");
        page("o1", ORCHARD);
        page("o2", ORCHARD + " It was the third year in a row.");
        analyse();
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private void page(String title, String text) throws IOException {
        Path page = folder.resolve(title + ".html");
        Files.writeString(
                page,
                "<!doctype html><html lang=en><link rel=canonical href=https://" + title + ".example/a><title>" + title
                        + "</title><article><p>" + text);
        jobs.importInto("c", new ImportRequest(List.of(page), "", ""), Progress.SILENT);
    }

    private void analyse() {
        jobs.analyse("c", "2026-10-02T00:00:00Z", 1, Progress.SILENT);
    }

    private String id(String title) {
        return jobs.observations("c").stream()
                .filter(each -> each.label().equals(title))
                .map(Observation::id)
                .findFirst()
                .orElseThrow();
    }

    private List<Narrative> narratives() {
        return jobs.looking().latest("c").narratives().stream()
                .map(each -> each.narrative())
                .toList();
    }

    private String line(String title) {
        return narratives().stream()
                .filter(each -> each.members().contains(id(title)))
                .map(Narrative::id)
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> sizes() {
        return narratives().stream().map(each -> each.members().size()).sorted().toList();
    }

    private Document get(String path) throws Exception {
        return Jsoup.parse(client.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/cases/c/narratives" + path));
    }

    /// Fields and values in turn.
    private HttpRequest.Builder form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void take(String path, String... fields) throws Exception {
        HttpResponse<String> answer = send(form(path, fields));
        assertEquals(303, answer.statusCode(), answer.body());
        assertThat(answer.headers().firstValue("Location")).contains("/cases/c/narratives" + path + "#said");
    }

    @Test
    void eachNarrativeStandsWithItsItemsTimesLanguagesAndOutlets() throws Exception {
        Document page = get("?lang=en");
        assertEquals("2 narratives", page.select("#lines").text());
        assertThat(page.select("tr#" + line("h1") + " td").eachText())
                .contains("3", "en")
                .anyMatch(each -> each.contains("h1.example") && each.contains("h3.example"));
        assertThat(page.select("input[type=checkbox]").eachAttr("aria-label"))
                .hasSize(2)
                .allMatch(each -> each.startsWith("Choose narrative "));
    }

    @Test
    void twoAreMergedWithAReasonAndComeApartAgain() throws Exception {
        take("", "narrative", line("h1"), "narrative", line("o1"), "by", "KL", "reason", "one campaign");
        Document told = get("?lang=en");
        assertThat(told.select("main").text())
                .contains("Something was said or added since this result", "one line KL", "one campaign", "5 items");
        assertEquals(List.of(2, 3), sizes());
        analyse();
        assertEquals(List.of(5), sizes());
        String said = get("").select("button[name=undo]").attr("value");
        take("", "undo", said, "by", "KL", "reason", "I misread it");
        analyse();
        assertEquals(List.of(2, 3), sizes());
        assertThat(get("?lang=en").select("button[name=undo]")).isEmpty();
        assertThat(jobs.show("c", What.JUDGEMENTS, "").text()).contains("one campaign", "I misread it");
    }

    @Test
    void itemsAreSplitOffWithAReasonAndTheTwoStandBesideEachOther() throws Exception {
        page("h4", HARBOUR + " The mayor was away.");
        analyse();
        String whole = line("h1");
        assertEquals(
                4, get("/" + whole).select("input[type=checkbox][name=item]").size());
        take("/" + whole, "item", id("h3"), "item", id("h4"), "by", "MN", "reason", "another claim");
        assertThat(get("/" + whole + "?lang=en").select("main").text())
                .contains("another claim", "2 items apart from 2 items");
        analyse();
        assertEquals(List.of(2, 2, 2), sizes());
        Document page = get("?lang=en");
        assertEquals(
                List.of("/cases/c/narratives/" + line("h3")),
                page.select("tr#" + line("h1") + " li > a:first-child").eachAttr("href"));
        assertThat(page.select("tr#" + line("h1") + " li").text()).contains("4 pairs match, best:");
        assertThat(page.select("tr#" + line("o1")).text()).contains("No item of it matches one of another.");
        String said = page.select("button[name=undo]").attr("value");
        take("/" + line("h1"), "undo", said, "by", "MN", "reason", "on second thoughts");
        analyse();
        assertEquals(List.of(2, 4), sizes());
    }

    @Test
    void severalAreMergedBeforeTheNextAnalysis() throws Exception {
        page("p1", "Nobody has seen the ferry since the storm of Sunday night, says the keeper of the old light.");
        page("p2", "Nobody has seen the ferry since the storm of Sunday night, says the keeper of the old light.");
        analyse();
        take("", "narrative", line("h1"), "narrative", line("o1"), "by", "KL", "reason", "x");
        take("", "narrative", line("o1"), "narrative", line("p1"), "by", "KL", "reason", "y");
        analyse();
        assertEquals(List.of(7), sizes());
    }

    @Test
    void whatDoesNotFitIsRefusedWithAReasonAndChangesNothing() throws Exception {
        String line = line("h1");
        List<String[]> wrong = List.of(
                new String[] {"", "two narratives or more", "narrative", line, "by", "KL", "reason", "x"},
                new String[] {
                    "", "two narratives or more", "narrative", line, "narrative", line, "by", "KL", "reason", "x"
                },
                new String[] {
                    "", "no narrative with this id", "narrative", line, "narrative", "n-none", "by", "KL", "reason", "x"
                },
                new String[] {"", "say why", "narrative", line, "narrative", line("o1"), "by", "KL", "reason", " "},
                new String[] {"", "name who judges", "narrative", line, "narrative", line("o1"), "by", "", "reason", "x"
                },
                new String[] {"", "no such judgement", "undo", "j-none", "by", "KL", "reason", "x"},
                new String[] {"/" + line, "0 of 3 are chosen", "by", "KL", "reason", "x"},
                new String[] {
                    "/" + line,
                    "3 of 3 are chosen",
                    "item",
                    id("h1"),
                    "item",
                    id("h2"),
                    "item",
                    id("h3"),
                    "by",
                    "KL",
                    "reason",
                    "x"
                },
                new String[] {"/" + line, "not in this narrative", "item", id("o1"), "by", "KL", "reason", "x"},
                new String[] {"/n-none", "no narrative with this id", "item", id("h1"), "by", "KL", "reason", "x"});
        for (String[] each : wrong) {
            HttpResponse<String> answer =
                    send(form(each[0], Stream.of(each).skip(2).toArray(String[]::new))
                            .header("Accept", "text/html"));
            assertThat(answer.statusCode()).as(each[1]).isBetween(400, 499);
            assertThat(Jsoup.parse(answer.body()).text()).contains(each[1]);
        }
        assertEquals("[]\n", jobs.show("c", What.JUDGEMENTS, "").text());
        assertEquals(true, jobs.info("c").isAnalysed());
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        assertEquals(
                421,
                send(form("", "narrative", line("h1"), "narrative", line("o1"), "by", "KL", "reason", "x")
                                .header("Origin", "http://elsewhere.example"))
                        .statusCode());
        assertEquals("[]\n", jobs.show("c", What.JUDGEMENTS, "").text());
    }
}
