package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.HostileCase;
import headwater.http.Server;
import headwater.job.Jobs;
import headwater.job.Mappings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

class MappingPagesTest {

    private static final String TABLE =
            "id,url,title,date\n1.23E+18,https://a.example/1,<script>alert(1)</script>,03/04/2021\n";

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

    @Test
    void thePageTheRouteAndTheCommandSayTheSame() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/mapping?name=t.csv&rows=3"))
                .POST(HttpRequest.BodyPublishers.ofString(TABLE)));
        assertEquals(200, answer.statusCode());
        Path file = Files.writeString(home.resolve("t.csv"), TABLE);
        Mappings mappings = jobs.mappings();
        var preview = mappings.look(new Mappings.Table(file, "", "", 3));
        assertEquals(mappings.json(preview), answer.body());

        Document page = post("look", "", TABLE);
        assertEquals(
                mappings.columns(preview).rows().stream().map(List::getFirst).toList(),
                page.select("section[aria-labelledby=columns] tbody th").eachText());
        assertThat(page.select("section[aria-labelledby=rows]").text())
                .contains("day and month cannot be told apart", "cut the last digits of this id", "unreadable");
        assertEquals(
                mappings.open(preview),
                page.select("section[aria-labelledby=open] li").eachText());
    }

    @Test
    void cellsAreNeverPartOfThePage() throws Exception {
        Document page = post("look", "", TABLE);
        assertThat(page.select(HostileCase.FOREIGN)).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void aGuessIsNotImportedAndAConfirmedMappingIs() throws Exception {
        String draft = post("look", "", TABLE).select("textarea").getFirst().wholeText();
        assertThat(draft).contains("published?=date");
        assertThat(post("import", draft, TABLE).select("[role=status]").text()).startsWith("0 rows were new");
        String confirmed =
                "url=url\ntitle=title\npublished=date\npublished.format=d/M/yyyy\naccess_basis=const:open-web";
        assertThat(post("import", confirmed, TABLE).select("[role=status]").text())
                .startsWith("1 row was new");
        assertEquals(1, jobs.info("c").observations());
    }

    @Test
    void aMappingIsKeptAndOfferedAgain() throws Exception {
        post("keep", "url=url\r\n", "");
        assertEquals("url=url\n", jobs.mappings().kept("c", "tool"));
        assertThat(get("/cases/c/mapping?use=tool").select("textarea").text()).isEqualTo("url=url");
        assertThat(get("/cases/c/mapping?lang=fr").text()).contains("Plans de colonnes gardés avec ce dossier");
    }

    @Test
    void aRouteReadsKeptMappingsAndNoFileOfThisMachine() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), "url=url\n");
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(uri("/api/mapping?name=t.csv&case=c&map=" + Frame.encoded(secret.toString())))
                        .POST(HttpRequest.BodyPublishers.ofString(TABLE)));
        assertEquals(404, answer.statusCode());
    }

    @Test
    void everyFieldOfTheFormHasALabelAndWithoutAFileItIsSaid() throws Exception {
        Document page = post("look", "", "");
        assertThat(page.select("[role=alert]").text()).contains("choose a file");
        for (Element field : page.select("form input, form textarea")) {
            assertThat(page.select("label[for=" + field.id() + "]"))
                    .as(field.id())
                    .hasSize(1);
        }
    }

    private Document post(String what, String mapping, String table) throws Exception {
        String boundary = "----headwater";
        StringBuilder body = new StringBuilder();
        Map.of("do", what, "mapping", mapping, "name", "tool")
                .forEach((name, value) -> body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"table\"; filename=\"../../t.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + table + "\r\n--" + boundary + "--\r\n");
        return Jsoup.parse(send(HttpRequest.newBuilder(uri("/cases/c/mapping"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                body.toString().getBytes(StandardCharsets.UTF_8))))
                .body());
    }

    private Document get(String path) throws Exception {
        return Jsoup.parse(send(HttpRequest.newBuilder(uri(path))).body());
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
