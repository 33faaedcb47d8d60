package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.custody.Sha256;
import headwater.http.HostileCase;
import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.What;
import headwater.model.Count;
import headwater.model.Observation;
import headwater.model.When;
import headwater.running.Progress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewPagesTest {

    @TempDir
    Path home;

    private Jobs jobs;
    private Server server;

    @BeforeEach
    void start() {
        jobs = new Jobs(home, InstantSource.fixed(HostileCase.NOW));
        jobs.createCase("c", "", "");
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private long items() {
        return jobs.observations("c").stream()
                .map(Observation::itemKey)
                .distinct()
                .count();
    }

    private static Map<String, String> look(String... pairs) {
        Map<String, String> look = new TreeMap<>(Map.of(
                "coder", "KL",
                "access_basis", "public-account",
                "seen", "2021-09-10 21:05",
                "seen_zone", "Asia/Shanghai",
                "url", "https://mp.weixin.qq.com/s/abc",
                "platform", "wechat"));
        for (int i = 0; i < pairs.length; i += 2) {
            look.put(pairs[i], pairs[i + 1]);
        }
        return look;
    }

    @Test
    void everyColumnOfTheTableIsAFieldWithALabelAndAHint() throws Exception {
        for (String language : List.of("en", "fr")) {
            Document page = get("/cases/c/review?lang=" + language);
            assertEquals(
                    List.of(get("/api/review-template").text().split(",")).stream()
                            .sorted()
                            .toList(),
                    page.select("form [name]:not([type=file])").eachAttr("name").stream()
                            .sorted()
                            .toList());
            for (Element field : page.select("form [name]")) {
                assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1);
                assertThat(page.getElementById(field.attr("aria-describedby")))
                        .as(field.id())
                        .isNotNull();
            }
            assertThat(page.select(HostileCase.FOREIGN)).isEmpty();
        }
        assertThat(get("/cases/c/review?lang=fr").select("#availability option").eachText())
                .contains("supprimé par son auteur");
    }

    @Test
    void aLookIsKeptAsATableOfOneRowAndTheNextOneBegins() throws Exception {
        Document page = post(look("title", "标题", "reads", "10万+", "likes", "1.2K", "shares", "hidden"), 200);
        Observation kept = jobs.observations("c").getFirst();
        assertEquals(
                "/cases/c/observations/" + kept.id(),
                page.select("[role=status] a").attr("href"));
        assertEquals("csv:manual-review", kept.capture().format());
        assertEquals("KL", kept.capture().collector().person());
        assertEquals(
                "2021-09-10T13:05:00Z", kept.capture().captured().earliest().toString());
        assertEquals(-1, count(kept, Count.Name.READS).upper());
        assertEquals(1200, count(kept, Count.Name.LIKES).lower());
        assertEquals(Count.Qualifier.HIDDEN, count(kept, Count.Name.SHARES).qualifier());

        assertEquals("KL", page.select("#coder").val());
        assertEquals("Asia/Shanghai", page.select("#seen_zone").val());
        assertEquals(
                "public-account", page.select("#access_basis option[selected]").val());
        assertEquals("2021-09-13T12:00Z", page.select("#seen").val());
        assertThat(page.select("#seen-hint").text()).contains("Proposed: now", "Check it");
        assertEquals("", page.select("#url").val());

        String sha = kept.capture().digests().getFirst().value();
        try (var original = jobs.original("c", sha)) {
            assertThat(new String(original.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"10万+\"", "\"标题\"");
        }
        assertThat(jobs.show("c", What.CUSTODY, "").text()).contains("review-form-");
        assertEquals(List.of(), jobs.verifyCase("c").differences());
    }

    private static Count count(Observation kept, Count.Name name) {
        return kept.counts().stream()
                .filter(each -> each.name() == name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProposedTimeIsReadAsItStands() throws Exception {
        post(look("seen", get("/cases/c/review").select("#seen").val()), 200);
        assertEquals(
                HostileCase.NOW,
                jobs.observations("c").getFirst().capture().captured().earliest());
    }

    @Test
    void theSameLookTwiceIsRepeatedAndAnotherCodersIsNot() throws Exception {
        post(look(), 200);
        assertThat(post(look(), 200).select("[role=status]").text()).contains("in the case already");
        assertEquals(1, jobs.info("c").observations());
        post(look("coder", "MT"), 200);
        assertEquals(2, jobs.info("c").observations());
        assertEquals(1, items());
    }

    @Test
    void faultsStandAtTheirFieldsAndWhatWasTypedStays() throws Exception {
        Document page = post(
                look(
                        "coder",
                        "",
                        "seen",
                        "yesterday",
                        "seen_zone",
                        "Bejing",
                        "reads",
                        "many",
                        "title",
                        "标题",
                        "access_basis",
                        "secret"),
                422);
        assertEquals(
                List.of("#coder", "#access_basis", "#seen", "#seen_zone", "#reads"),
                page.select("[role=alert] a").eachAttr("href"));
        for (String field : List.of("coder", "access_basis", "seen", "seen_zone", "reads")) {
            Element wrong = page.select("#" + field).getFirst();
            assertEquals("true", wrong.attr("aria-invalid"), field);
            assertThat(wrong.attr("aria-describedby")).startsWith(field + "-fault ");
            assertThat(page.select("#" + field + "-fault").text()).as(field).isNotEmpty();
        }
        assertEquals("标题", page.select("#title").val());
        assertEquals("yesterday", page.select("#seen").val());
        assertThat(page.select("details[open] #reads")).hasSize(1);
        assertThat(page.select("[aria-invalid]")).hasSize(5);
        assertEquals(0, jobs.info("c").observations());
        assertThat(Jsoup.parse(send("/cases/c/review?lang=fr", look("coder", ""))
                                .body())
                        .select("#coder-fault")
                        .text())
                .isEqualTo("Écrivez qui a regardé. Des initiales suffisent.");
    }

    @Test
    void aTimeWithoutAZoneStaysWideAndThatIsSaid() throws Exception {
        Document page = post(look("seen_zone", ""), 200);
        assertThat(page.select("[role=status] code").eachText()).contains("zone-not-stated");
        assertEquals(
                When.Zone.LOCAL_NAIVE,
                jobs.observations("c").getFirst().capture().captured().zone());
    }

    @Test
    void whatIsTypedIsNeverPartOfThePage() throws Exception {
        Document wrong = post(
                look("text", "</textarea>" + HostileCase.EVIL, "url", HostileCase.EVIL, "coder", HostileCase.EVIL),
                422);
        assertThat(wrong.select(HostileCase.FOREIGN)).isEmpty();
        assertEquals("</textarea>" + HostileCase.EVIL, wrong.select("#text").val());
        Document given = get("/cases/c/review?url=" + encoded("\"><script>alert(1)</script>"));
        assertThat(given.select(HostileCase.FOREIGN)).isEmpty();
        post(look("text", HostileCase.EVIL + "\r\n=cmd|' /C calc'!A0"), 200);
        assertEquals(
                HostileCase.EVIL + "\n=cmd|' /C calc'!A0",
                jobs.observations("c").getFirst().item().body().text().get());
    }

    @Test
    void aFieldThatIsTooLongIsRefusedAtItsPlace() throws Exception {
        Document page = post(look("text", "长".repeat(1_000_001)), 422);
        assertThat(page.select("#text-fault").text()).contains("1,000,000");
        assertEquals(
                422, send("/cases/c/review", look("text", "a".repeat(33 << 20))).statusCode());
        assertEquals(0, jobs.info("c").observations());
        post(look("text", "长".repeat(900_000)), 200);
    }

    @Test
    void anotherSiteWritesNothing() throws Exception {
        for (String path : List.of("/cases/c/review", "/api/cases/c/review")) {
            HttpRequest.Builder foreign = HttpRequest.newBuilder(uri(path))
                    .header("Origin", "https://evil.example")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form(look())));
            assertEquals(421, send(foreign).statusCode());
        }
        assertEquals(0, jobs.info("c").observations());
    }

    @Test
    void programsSendTheSameAsJson() throws Exception {
        String look =
                "{\"coder\":\"KL\",\"access_basis\":\"open-web\",\"url\":\"https://a.example/1\",\"reads\":\"1.2万\"}";
        assertEquals(201, json(look).statusCode());
        HttpResponse<String> again = json(look);
        assertEquals(200, again.statusCode());
        assertThat(again.body())
                .contains(
                        "\"observation\":\"" + jobs.observations("c").getFirst().id() + "\"");
        HttpResponse<String> wrong = json("{\"coder\":\"KL\",\"reads\":\"many\"}");
        assertEquals(422, wrong.statusCode());
        assertThat(wrong.body()).contains("\"column\":\"access_basis\"", "\"column\":\"url\"", "\"column\":\"reads\"");
        assertThat(json("{\"codr\":\"KL\"}").body()).contains("bad-parameter", "\"where\":\"codr\"");
        assertEquals(400, json("{\"reads\":5}").statusCode());
        assertEquals(400, json("[1").statusCode());
        assertEquals(1, jobs.info("c").observations());
    }

    @Test
    void aSecondReaderIsOfferedTheAddressAndNothingOfTheFirst() throws Exception {
        post(look("title", "first-title", "text", "first-text", "reads", "777", "coder", "first-coder"), 200);
        assertThat(get("/cases/c/review/queue?lang=en").select("section")).isEmpty();
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(uri("/cases/c/review/queue?coder=MT&seen_zone=%2B08:00&access_basis=open-web")));
        assertThat(answer.body()).doesNotContain("first-", "777").contains("this list is blind");
        Document queue = Jsoup.parse(answer.body());
        Element offered = queue.select("section[aria-labelledby=second] a").getFirst();
        Document form = get(offered.attr("href"));
        assertEquals("https://mp.weixin.qq.com/s/abc", form.select("#url").val());
        assertEquals("wechat", form.select("#platform").val());
        assertEquals("MT", form.select("#coder").val());
        assertEquals("+08:00", form.select("#seen_zone").val());
        assertEquals("open-web", form.select("#access_basis option[selected]").val());

        post(look("coder", "MT"), 200);
        for (String coder : List.of("MT", "first-coder", "third")) {
            assertThat(get("/cases/c/review/queue?coder=" + coder).select("section a"))
                    .isEmpty();
        }
    }

    @Test
    void nobodyIsOfferedTheirOwnItemsHoweverTheyWriteTheirName() throws Exception {
        post(look("coder", "K. L."), 200);
        assertThat(get("/cases/c/review/queue?coder=kl").select("section a")).isEmpty();
        assertThat(get("/cases/c/review/queue?coder=MT").select("section a")).hasSize(1);
    }

    @Test
    void whatNobodyReadIsOfferedWithTheTitleOfItsFile() throws Exception {
        Path page = Files.writeString(
                home.resolve("a.html"),
                "<html><head><title>T " + HostileCase.EVIL.replace("<", "&lt;") + "</title>"
                        + "<link rel=canonical href=https://news.example/a></head><body><p>Words.</p></body></html>");
        jobs.importInto("c", new ImportRequest(List.of(page), "", "", "open-web", false), Progress.SILENT);
        Document queue = get("/cases/c/review/queue?lang=fr&coder=" + encoded(HostileCase.EVIL));
        assertThat(queue.select(HostileCase.FOREIGN)).isEmpty();
        assertThat(queue.select("section[aria-labelledby=unread] li").text())
                .contains("T <script>", "https://news.example/a", "Lire celui-ci");
        post(look("url", "https://news.example/a", "platform", ""), 200);
        assertThat(get("/cases/c/review/queue?coder=KL").select("section a")).isEmpty();
        assertThat(get("/cases/c/review/queue?coder=MT").select("section[aria-labelledby=second] a"))
                .hasSize(1);
    }

    @Test
    void whatIsKnownByItsWordsAloneIsCountedAndNotShown() throws Exception {
        post(look("url", "", "text", "只有文字"), 200);
        Document queue = get("/cases/c/review/queue?lang=en&coder=MT");
        assertThat(queue.select("section a")).isEmpty();
        assertThat(queue.text())
                .contains("1 item has neither an address, a number nor a kept screenshot")
                .doesNotContain("只有文字");
    }

    @Test
    void aScreenshotIsKeptWithItsLook() throws Exception {
        String png = "\u0089PNG\r\n\u001a\n screen";
        byte[] bytes = png.getBytes(StandardCharsets.ISO_8859_1);
        String sha = Sha256.of(bytes);
        Document page = upload(look("url", "", "platform", "wechat"), png, 200);
        String href = page.select("[role=status] a").attr("href");
        assertThat(get(href).select("a[href$=/evidence/" + sha + "]")).hasSize(1);
        assertThat(send(HttpRequest.newBuilder(uri("/cases/c/evidence/" + sha)))
                        .headers()
                        .map()
                        .toString())
                .contains("attachment; filename=\"" + sha + ".png\"", "text/plain");
        try (var original = jobs.original("c", sha)) {
            assertThat(original.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(page.select("[role=status] code").eachText()).doesNotContain("screenshot-not-kept");
        assertThat(upload(look("url", "", "platform", "wechat"), png, 200).text())
                .contains("in the case already");
        assertEquals(1, jobs.info("c").observations());
        assertEquals(List.of(), jobs.verifyCase("c").differences());

        Document queue = get("/cases/c/review/queue?coder=MT");
        assertEquals(
                "/cases/c/evidence/" + sha,
                queue.select("section[aria-labelledby=second] a").getFirst().attr("href"));
        Document form =
                get(queue.select("section[aria-labelledby=second] a").getLast().attr("href"));
        assertEquals(sha, form.select("details[open] #screenshot_sha256").val());
        post(look("url", "", "coder", "MT", "screenshot_sha256", sha), 200);
        assertEquals(1, items());
    }

    @Test
    void whatIsNoPictureIsRefusedAtItsField() throws Exception {
        assertThat(upload(look(), "<script>alert(1)</script>", 422)
                        .select("#picture-fault")
                        .text())
                .contains("neither PNG");
        String png = "\u0089PNG\r\n\u001a\n";
        assertThat(upload(look(), png + "a".repeat(20 << 20), 422)
                        .select("#picture-fault")
                        .text())
                .contains("20 MiB");
        assertThat(upload(look("screenshot_sha256", "0".repeat(64)), png, 422)
                        .select("#screenshot_sha256-fault")
                        .text())
                .contains("another SHA-256");
        assertThat(upload(look("screenshot", "mine.png"), png, 422).select("#screenshot-fault"))
                .hasSize(1);
        assertEquals(0, jobs.info("c").observations());
    }

    @Test
    void aFormThatIsCutShortIsTheSendersMistake() throws Exception {
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=b")) {
            HttpRequest.Builder broken = HttpRequest.newBuilder(uri("/cases/c/review"))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "--b\r\nContent-Disposition: form-data; name=\"coder\"\r\n\r\nKL"));
            assertEquals(400, send(broken).statusCode(), type);
        }
    }

    private Document upload(Map<String, String> look, String picture, int status) throws Exception {
        StringBuilder body = new StringBuilder();
        look.forEach(
                (name, value) -> body.append("--bound\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--bound\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"../../x.png\"\r\n"
                + "Content-Type: text/html\r\n\r\n" + picture + "\r\n--bound--\r\n");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/cases/c/review?lang=en"))
                .header("Content-Type", "multipart/form-data; boundary=bound")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals(status, answer.statusCode(), answer.body());
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> json(String body) throws Exception {
        return send(HttpRequest.newBuilder(uri("/api/cases/c/review")).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Document post(Map<String, String> look, int status) throws Exception {
        HttpResponse<String> answer = send("/cases/c/review?lang=en", look);
        assertEquals(status, answer.statusCode(), answer.body());
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> send(String path, Map<String, String> look) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(look))));
    }

    private static String form(Map<String, String> look) {
        return look.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Document get(String path) throws Exception {
        return Jsoup.parse(send(HttpRequest.newBuilder(uri(path))).body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
