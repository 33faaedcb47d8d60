package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.HostileCase;
import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.running.Progress;
import headwater.search.Search;
import headwater.searching.Searching;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPagesTest {

    private static final String QUERY = "/cases/c/search?q=%E5%8A%A0%E6%8B%BF%E5%A4%A7";

    @TempDir
    Path home;

    private Jobs jobs;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        jobs = new Jobs(home, InstantSource.fixed(HostileCase.NOW));
        jobs.createCase("c", "", "");
        Path hostile = Files.writeString(
                home.resolve("posts.csv"),
                "id,url,title,text,date,lang\n7,https://a.example/1,\"<mark>加拿大</mark><script>alert(1)</script>\","
                        + "\"<img src=x onerror=alert(2)>加拿大\u202E\",2021-09-08,zh-Hans\n");
        String mapping = Files.writeString(home.resolve("m"), """
                        id=id
                        url=url
                        title=title
                        text=text
                        language=lang
                        published=date
                        published.zone=Asia/Shanghai
                        access_basis=const:open-web
                        """).toString();
        jobs.importInto("c", new ImportRequest(List.of(hostile), "", mapping), Progress.SILENT);
        jobs.importInto("c", new ImportRequest(List.of(Path.of("../samples/canada-2021")), "", ""), Progress.SILENT);
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePageAndTheRouteFindTheSame() throws Exception {
        Searching searching = jobs.searching();
        var found = searching.find("c", Search.of("加拿大"));
        assertEquals(searching.json(found), get("/api" + QUERY).body());
        Document page = page(QUERY);
        assertThat(page.select("[role=status]").text()).startsWith(found.total() + " items were found");
        assertThat(page("/cases/c/search?q=before:2000").select("[role=status]").text())
                .contains("it is not counted here");
        assertEquals(found.hits().size(), page.select(".hits > li").size());
        assertEquals("zh-Hans", page.select(".hits bdi").attr("lang"));
    }

    @Test
    void whatWasCapturedIsMarkedAndIsNeverPartOfThePage() throws Exception {
        Document page = page(QUERY + "&channel=web:a.example");
        assertThat(page.select(HostileCase.FOREIGN)).isEmpty();
        // What turns the reading direction cannot reach beyond its own stretch.
        assertEquals(
                List.of("加拿大", "加拿大\u202E\u202C"), page.select("bdi > mark").eachText());
        assertEquals(2, page.select("mark").size());
        assertThat(page.select("main").text()).contains("<mark>", "<script>alert(1)</script>", "onerror");
    }

    @Test
    void everyLinkOfAFacetFindsAsManyAsItSays() throws Exception {
        Document page = page(QUERY);
        List<Element> links = page.select("aside ul a");
        assertThat(links.size()).isGreaterThan(3);
        for (Element each : links) {
            String said = each.text().replaceAll(".*\\(([0-9]+)\\)$", "$1");
            assertThat(page(each.attr("href")).select("[role=status]").text())
                    .as(each.text())
                    .startsWith(said + " item");
        }
    }

    @Test
    void aQueryThatCannotBeReadIsShownWithItsPlaceToBeMended() throws Exception {
        HttpResponse<String> answer = get("/cases/c/search?q=a+%22b");
        assertEquals(400, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("query, character 3", "never closed");
        assertEquals("a \"b", page.select("#q").val());
        assertEquals("true", page.select("#q").attr("aria-invalid"));
        assertEquals(400, get("/api/cases/c/search?q=a+%22b").statusCode());
        assertEquals(400, get("/cases/c/search?page=x").statusCode());
        assertEquals(404, get("/cases/none/search?q=a").statusCode());
    }

    @Test
    void aSearchIsKeptAndListedAndAsksTheSameAgain() throws Exception {
        HttpResponse<String> kept = send(HttpRequest.newBuilder(uri("/cases/c/search"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=mine&q=canada&order=oldest")));
        assertEquals(303, kept.statusCode());
        assertEquals(
                Search.of(Map.of("q", "canada", "order", "oldest")),
                jobs.searching().saved("c", "mine", Map.of()));
        Element link = page("/cases/c/search?lang=fr").select("aside a").last();
        assertEquals("mine", link == null ? "" : link.text());
        assertEquals(
                get("/api/cases/c/search?q=canada&order=oldest").body(),
                get("/api/cases/c/search?saved=mine").body());
        assertEquals(
                get("/api/cases/c/search?q=canada&order=newest").body(),
                get("/api/cases/c/search?saved=mine&order=newest").body());
        assertEquals(400, get("/api/cases/c/search?saved=mine&q=x").statusCode());
        assertThat(get("/api/cases/c/searches").body()).contains("\"name\":\"mine\"");
        Files.write(home.resolve("cases/c/searches/bad.search"), new byte[] {(byte) 0xff});
        assertThat(page("/cases/c/search?lang=en").select("aside li").eachText())
                .contains("bad: this kept search cannot be read", "mine");
    }

    @Test
    void aNameThatIsNoneIsRefusedOnThePage() throws Exception {
        HttpResponse<String> refused = send(HttpRequest.newBuilder(uri("/cases/c/search"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=..&q=canada")));
        assertEquals(400, refused.statusCode());
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("is not a name");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(
                get(path + (path.contains("lang=") ? "" : "&lang=en")).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
