package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.exporting.ExportRequest;
import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.What;
import headwater.reporting.ReportRequest;
import headwater.running.Progress;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page for writing as a browser without script uses it.
class WritingPagesTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-10-01T10:00:00Z");
    private Jobs jobs;
    private Server server;
    private String item = "";

    @BeforeEach
    void start() throws IOException {
        jobs = new Jobs(folder.resolve("home"), () -> now = now.plusSeconds(1));
        jobs.createCase("c", "Who raised the fee?", "");
        Path page = Files.writeString(
                folder.resolve("a.html"),
                "<!doctype html><html lang=en><link rel=canonical href=https://a.example/a><title>Harbour</title>"
                        + "<article><p>The harbour office will raise the mooring fee in spring.");
        jobs.importInto("c", new ImportRequest(List.of(page), "", ""), Progress.SILENT);
        item = jobs.observations("c").getFirst().id();
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private URI uri(String query) {
        return URI.create(server.address()).resolve("/cases/c/write" + query);
    }

    private Document page(String query) throws Exception {
        return Jsoup.parse(send(HttpRequest.newBuilder(uri(query))).body());
    }

    private HttpResponse<String> post(String form, String... pairs) throws Exception {
        List<String> fields = new ArrayList<>(List.of("form=" + form));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(uri(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))));
    }

    private void kept(String form, String... pairs) throws Exception {
        HttpResponse<String> answer = post(form, pairs);
        assertEquals(303, answer.statusCode(), answer.body());
    }

    /// The page that a form came back in, with the field at fault.
    private Document refused(String form, String field, String... pairs) throws Exception {
        HttpResponse<String> answer = post(form, pairs);
        assertEquals(422, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        Element wrong = page.expectFirst("form:has(input[value=" + form + "]) [name=" + field + "]");
        assertEquals("true", wrong.attr("aria-invalid"));
        Element why = page.expectFirst("#" + wrong.attr("aria-describedby").split(" ")[0]);
        assertThat(why.text()).isNotEmpty();
        assertEquals(
                why.text(),
                page.expectFirst("[role=alert] a[href=#" + wrong.id() + "]").text());
        return page;
    }

    private String report() {
        jobs.analyse("c", "", 1, Progress.SILENT);
        return new String(jobs.report("c", ReportRequest.full(Locale.ENGLISH, "md")), StandardCharsets.UTF_8);
    }

    /// What another case would be made of.
    private String exported() throws IOException {
        jobs.analyse("c", "", 1, Progress.SILENT);
        Path out = folder.resolve("package-" + now.getEpochSecond());
        jobs.making().export("c", ExportRequest.of("data-package"), out, Progress.SILENT);
        try (Stream<Path> files = Files.walk(out)) {
            return Files.readString(files.filter(each -> each.endsWith("context.ndjson"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private String record() {
        return jobs.show("c", What.CUSTODY, "").text();
    }

    private void sentence() throws Exception {
        kept("sentence", "sort", "fact", "en", "It was open.", "fr", "C’était ouvert.", "evidence", item, "by", "AB");
    }

    @Test
    void aSentenceIsTakenAwayAndBroughtBackOnThePage() throws Exception {
        sentence();
        assertThat(report()).contains("It was open.");
        String href = page("").expectFirst("#s1 a[href*=away]").attr("href");
        assertEquals(
                "s1",
                page(href.substring(href.indexOf('?')))
                        .expectFirst("#withdrawal-of option[selected]")
                        .val());
        kept("withdrawal", "of", "s1", "why-en", "A slip.", "by", "AB");
        assertThat(report()).doesNotContain("It was open.", "A slip.");
        Document page = page("");
        assertThat(page.select("#s1")).isEmpty();
        Element taken = page.expectFirst("section[aria-labelledby=taken] li");
        assertThat(taken.text()).contains("s1", "AB", "It was open.", "A slip.");
        assertThat(exported()).contains("It was open.", "A slip.");
        assertThat(record()).contains("It was open.", "A slip.");
        String back = taken.expectFirst("a").attr("href");
        String withdrawal = page(back.substring(back.indexOf('?'), back.indexOf('#')))
                .expectFirst("#withdrawal-of option[selected]")
                .val();
        kept("withdrawal", "of", withdrawal, "why-en", "It was right.", "by", "AB");
        assertThat(report()).contains("It was open.");
    }

    @Test
    void aRefusedFormSaysWhyBesideTheFieldAndKeepsWhatWasTyped() throws Exception {
        Document page = refused(
                "sentence",
                "low",
                "sort",
                "judgement",
                "en",
                "It is \"likely\".",
                "low",
                "much",
                "high",
                "70",
                "by",
                "AB");
        assertEquals("It is \"likely\".", page.expectFirst("#en").wholeText().strip());
        assertEquals("much", page.expectFirst("#low").val());
        assertThat(page.select("#sort-judgement[checked]")).hasSize(1);
        sentence();
        Document reason = refused("withdrawal", "why-en", "of", "s1", "by", "AB");
        assertEquals("s1", reason.expectFirst("#withdrawal-of option[selected]").val());
        assertEquals("AB", reason.expectFirst("#withdrawal-by").val());
    }

    @Test
    void aRefusedFormIsInTheLanguageOfThePage() throws Exception {
        String french = send(HttpRequest.newBuilder(uri("?lang=fr"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("form=sentence&sort=fact&by=AB")))
                .body();
        assertThat(Jsoup.parse(french).expectFirst("#en-fault").text()).startsWith("Dites-le");
    }

    @Test
    void answersAreHeldAgainstTheEvidenceOnThePage() throws Exception {
        kept("answer", "sort", "commerce", "en", "For readers.", "fr", "Pour les lecteurs.");
        kept("answer", "sort", "directed", "en", "By order.", "fr", "Sur ordre.");
        assertThat(page("").expectFirst("#gate ~ ul").text()).contains("at least three answers");
        kept("answer", "sort", "genuine-debate", "en", "A debate.", "fr", "Un débat.");
        assertThat(page("").select("#gate ~ ul")).isEmpty();
        kept(
                "row",
                "evidence",
                item,
                "fit-a1",
                "fits",
                "a1-en",
                "It drew many.",
                "a1-fr",
                "Très lu.",
                "fit-a2",
                "speaks-strongly-against",
                "a2-en",
                "No order is known.",
                "a2-fr",
                "Aucun ordre connu.");
        Document page = page("");
        Element table = page.expectFirst("section[aria-labelledby=answers] table");
        assertEquals(
                List.of(
                        "fits It drew many.",
                        "speaks strongly against No order is known.",
                        "not read yet",
                        "2",
                        "decides"),
                table.select("tbody td").eachText());
        assertEquals(List.of("0", "2", "0"), table.select("tfoot td.number").eachText());
        assertThat(page.expectFirst("#gate ~ ul").text()).contains("a3:", "Evidence is read for every answer");
        String change = table.expectFirst("tbody th a[href*=row]").attr("href");
        Document open = page(change.substring(change.indexOf('?'), change.indexOf('#')));
        assertEquals("fits", open.expectFirst("#row-fit-a1 option[selected]").val());
        assertEquals("It drew many.", open.expectFirst("#row-a1-en").val());
        assertThat(report()).contains("No order is known.", "speaks strongly against");
        assertThat(exported())
                .contains("\"kind\":\"alternative\"", "\"fit\":\"speaks-strongly-against\"", "Aucun ordre connu.");
    }

    @Test
    void aReadingIsChangedInItsPlaceAndAnAnswerKeepsItsReadings() throws Exception {
        kept("answer", "sort", "commerce", "en", "For readers.");
        kept("row", "evidence", item, "fit-a1", "fits", "a1-en", "One.");
        kept("row", "evidence", "test:x", "fit-a1", "fits", "a1-en", "Two.");
        kept("row", "evidence", item, "fit-a1", "speaks-against", "a1-en", "Three.");
        kept("answer", "id", "a1", "sort", "other", "en", "For gain.");
        assertEquals(
                List.of("speaks against Three.", "fits Two."),
                page("").select("section[aria-labelledby=answers] tbody td:nth-of-type(1)")
                        .eachText());
        kept("row", "evidence", item, "fit-a1", "");
        assertEquals(
                List.of("fits Two."),
                page("").select("section[aria-labelledby=answers] tbody td:nth-of-type(1)")
                        .eachText());
        assertThat(exported()).contains("Two.").doesNotContain("Three.");
        assertThat(record()).contains("Three.");
    }

    @Test
    void whatIsNoAnswerAndNoReadingIsRefused() throws Exception {
        refused("answer", "sort", "en", "For readers.");
        refused("answer", "en", "sort", "commerce");
        kept("answer", "sort", "commerce", "en", "For readers.");
        refused("row", "evidence", "fit-a1", "fits", "a1-en", "One.");
        refused("row", "evidence", "evidence", item, "fit-a1", "");
        refused("row", "a1-en", "evidence", item, "fit-a1", "fits");
        Document page = refused("row", "fit-a1", "evidence", item, "a1-en", "One.");
        assertEquals("One.", page.expectFirst("#row-a1-en").val());
        assertEquals(item, page.expectFirst("#row-evidence").val());
        assertThat(page.select("section[aria-labelledby=answers] tbody tr")).isEmpty();
    }

    @Test
    void whatWasSearchedForIsEnteredChangedAndTakenAwayOnThePage() throws Exception {
        kept("queries", "platform", "Weibo", "terms", "mooring fee\r\n 停泊费 \r\n", "by", "AB");
        assertThat(page("").expectFirst("#q1").text()).contains("weibo", "mooring fee", "停泊费", "AB");
        assertThat(report()).contains("mooring fee, 停泊费");
        kept("queries", "id", "q1", "platform", "weibo", "terms", "fee", "by", "AB", "justification", "One word.");
        Document open = page("?queries=q1");
        assertEquals("fee", open.expectFirst("#queries-terms").wholeText().strip());
        assertEquals("One word.", open.expectFirst("#queries-justification").val());
        assertThat(exported()).contains("One word.").doesNotContain("停泊费");
        assertThat(record()).contains("停泊费", "One word.");
        kept("withdrawal", "of", "q1", "why-fr", "Une erreur.", "by", "AB");
        assertThat(page("").select("#q1")).isEmpty();
        assertThat(report()).doesNotContain("One word.");
        refused("queries", "terms", "platform", "weibo", "by", "AB");
        refused("queries", "platform", "terms", "fee", "by", "AB");
        assertEquals(
                "fee",
                refused("queries", "by", "platform", "weibo", "terms", "fee")
                        .expectFirst("#queries-terms")
                        .wholeText()
                        .strip());
    }

    @Test
    void whoStandsForElectionIsEnteredOnThePageAndQueriesAreHeldAgainstIt() throws Exception {
        kept("contender", "names", "Ferry Party\n渡轮党\nParti du traversier", "leaders", "A. Quay");
        kept("contender", "names", "Bridge Party", "leaders", "");
        Document page = page("?contender=c1");
        assertThat(page.expectFirst("#c1").text()).contains("Ferry Party", "渡轮党", "A. Quay");
        assertEquals(
                "Ferry Party\n渡轮党\nParti du traversier",
                page.expectFirst("#contender-names").wholeText().strip());
        assertThat(exported()).contains("\"kind\":\"contender\"", "渡轮党");

        kept("queries", "platform", "weibo", "terms", "渡轮党", "by", "AB");
        assertThat(page("").expectFirst("#q1").text()).contains("Bridge Party");
        kept("contender", "id", "c2", "names", "Bridge Party\n渡轮", "leaders", "");
        assertThat(page("").expectFirst("#c2").text()).contains("渡轮");
        kept("withdrawal", "of", "c2", "why-en", "It did not run.", "by", "AB");
        assertThat(page("").select("#c2")).isEmpty();
        assertThat(page("").expectFirst("#q1").select(".fault")).isEmpty();

        refused("contender", "names", "leaders", "A. Quay");
        assertEquals(
                1,
                page("").select("section[aria-labelledby=contenders] tbody tr").size());
    }

    @Test
    void anIncidentIsStatedChangedTakenAwayAndBroughtBackOnThePage() throws Exception {
        kept(
                "incident",
                "title-en",
                "A fee is misstated",
                "title-fr",
                "Un droit est déformé",
                "items",
                item,
                "by",
                "AB");
        assertThat(page("").expectFirst("#i1").text()).contains("A fee is misstated", "nobody has said");
        assertThat(report()).contains("not counted", "Several incidents together");
        String[] whole = {
            "id",
            "i1",
            "title-en",
            "A fee is misstated",
            "title-fr",
            "Un droit est déformé",
            "items",
            item,
            "low",
            "40",
            "high",
            "70",
            "real-en",
            "It was copied.",
            "real-fr",
            "C’est copié.",
            "ability-low",
            "1",
            "ability-high",
            "2",
            "credibility-low",
            "2",
            "credibility-high",
            "",
            "severity-en",
            "It touches one district.",
            "severity-fr",
            "Une seule circonscription.",
            "districts",
            "Harbour North\nHarbour South",
            "actor",
            "The Ferry Club",
            "evidence",
            item,
            "by",
            "AB"
        };
        kept("incident", whole);
        assertThat(page("").expectFirst("#i1").text())
                .contains("40", "70", "Ability: 1–2. Credibility: 2–2.", "Harbour South", "The Ferry Club", "Harbour");
        Document opened = page("?incident=i1");
        assertEquals(
                "https://a.example/a",
                opened.expectFirst("#incident-items").wholeText().strip());
        assertEquals(
                "2",
                opened.expectFirst("#incident-credibility-high option[selected]")
                        .val());
        assertThat(exported()).contains("\"kind\":\"incident\"", "Harbour South", "\"high\":0.7");
        assertThat(report()).contains("Harbour South", "counts");
        kept("review", "of", "i1", "outcome", "agrees", "by", "CD");
        kept("withdrawal", "of", "i1", "why-en", "It was a slip.", "why-fr", "Une erreur.", "by", "AB");
        assertThat(page("").select("#i1")).isEmpty();
        assertThat(report()).doesNotContain("Several incidents together");
        String taken = page("").expectFirst("#withdrawal-of option[value^=withdrawal-]")
                .val();
        kept("withdrawal", "of", taken, "why-en", "It was none.", "why-fr", "Aucune.", "by", "AB");
        assertThat(page("").expectFirst("#i1").text()).contains("The Ferry Club");
    }

    @Test
    void anIncidentThatIsHalfSaidComesBackWithWhatIsMissing() throws Exception {
        Document page = refused("incident", "high", "title-en", "A fee", "low", "40", "real-en", "So.", "by", "AB");
        assertEquals("A fee", page.expectFirst("#incident-title-en").val());
        refused("incident", "items", "title-en", "A fee", "items", "over there", "by", "AB");
        refused(
                "incident",
                "credibility-low",
                "title-en",
                "A fee",
                "ability-low",
                "1",
                "severity-en",
                "So.",
                "by",
                "AB");
        refused("incident", "title-en", "by", "AB");
        assertThat(page("").select("section[aria-labelledby=incidents] tbody tr"))
                .isEmpty();
    }

    @Test
    void theDaysThatWereSearchedAreEnteredOnThePage() throws Exception {
        String[] days = {
            "platform",
            "web",
            "from",
            "2026-09-01",
            "to",
            "2026-09-30",
            "zone",
            "America/Toronto",
            "basis",
            "By hand, AB."
        };
        kept("searched", days);
        assertThat(page("").expectFirst("#d1").text())
                .contains("web", "September 1, 2026", "America/Toronto", "By hand");
        assertThat(exported()).contains("\"kind\":\"searched\"", "\"from\":\"2026-09-01\"");
        assertEquals(
                "2026-09-30", page("?searched=d1").expectFirst("#searched-to").val());
        for (String[] wrong : new String[][] {
            {"from", "yesterday"},
            {"from", "0021-09-01"},
            {"to", "+20026-09-30"},
            {"to", "2026-08-01"},
            {"zone", "Toronto time"},
            {"basis", ""},
            {"platform", ""}
        }) {
            String[] typed = days.clone();
            typed[List.of(days).indexOf(wrong[0]) + 1] = wrong[1];
            assertEquals(
                    wrong[1],
                    refused("searched", wrong[0], typed)
                            .expectFirst("[name=" + wrong[0] + "][id^=searched]")
                            .val()
                            .strip());
        }
        assertEquals(
                1, page("").select("section[aria-labelledby=searched] tbody tr").size());
    }

    @Test
    void aFormOfAnotherSiteAndAFormThatIsNoneAreRefused() throws Exception {
        HttpResponse<String> foreign = send(HttpRequest.newBuilder(uri(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("form=answer&sort=commerce&en=x")));
        assertEquals(421, foreign.statusCode());
        assertEquals(400, post("rumour", "en", "x").statusCode());
        assertThat(page("").select("section[aria-labelledby=answers] table")).isEmpty();
    }
}
