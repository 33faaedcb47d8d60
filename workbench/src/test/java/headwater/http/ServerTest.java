package headwater.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.http.page.Frame;
import headwater.job.Jobs;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {

    @TempDir
    Path home;

    private Server server;

    @BeforeEach
    void start() {
        HostileCase.make(home, "c");
        server = Server.start(new Jobs(home, InstantSource.fixed(HostileCase.NOW)), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFormOfACaseOffersWordsAndSendsCodes() throws Exception {
        assertThat(get("/cases?lang=fr").body())
                .contains(
                        "<option value=\"open-web\">web ouvert</option>",
                        "<option value=\"keep\">nommés, pour le motif ci-dessous</option>");
    }

    @Test
    void capturedWordsAreNeverPartOfThePage() throws Exception {
        for (String page : List.of(
                "/cases",
                "/cases/c",
                "/cases/c/observations",
                "/cases/c/observations/" + HostileCase.observation().id(),
                "/cases/c/channels",
                "/cases/c/rejected",
                "/cases/c/observations/" + Frame.encoded(HostileCase.EVIL))) {
            String html = get(page).body();
            Document parsed = Jsoup.parse(html);
            assertThat(parsed.select(HostileCase.FOREIGN)).as(page).isEmpty();
            assertThat(parsed.text()).as(page).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void capturedWordsAreNeverPartOfAPageThatNeedsTheAnalysis() throws Exception {
        send(HttpRequest.newBuilder(uri("/cases/c/analyse"))
                .header("Origin", uri("").toString())
                .POST(HttpRequest.BodyPublishers.noBody()));
        String pair = HostileCase.observation().id() + "/" + HostileCase.copy().id();
        for (String page : List.of(
                "/cases/c",
                "/cases/c/matches",
                "/cases/c/matches/" + pair,
                "/cases/c/derivations",
                "/cases/c/findings",
                "/cases/c/report",
                "/cases/c/report.en.html",
                "/cases/c/report.fr.html")) {
            for (String language : List.of("en", "fr")) {
                HttpResponse<String> answer = get(page + "?lang=" + language);
                Document parsed = Jsoup.parse(answer.body());
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(parsed.select(HostileCase.FOREIGN)).as(page).isEmpty();
                assertThat(parsed.text()).as(page).contains("<script>alert(1)</script>");
            }
        }
    }

    @Test
    void aLanguageAskedForAtTheStartIsRemembered() throws Exception {
        HttpResponse<String> answer = get("/?lang=fr");
        assertThat(answer.headers().firstValue("Location")).contains("/cases");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(each -> each.startsWith("lang=fr;"));
    }

    @Test
    void everyPageForbidsScriptFromElsewhereAndInPages() throws Exception {
        for (String page : List.of("/cases", "/cases/none", "/nowhere", "/api/cases")) {
            var headers = get(page).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(page)
                    .contains("default-src 'none'", "script-src 'self';")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void onlyTheLoopbackAddressAnswers() throws Exception {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : each.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThrows(
                            IOException.class,
                            () -> {
                                try (Socket socket = new Socket()) {
                                    socket.connect(new InetSocketAddress(address, server.port()), 2000);
                                }
                            },
                            address.toString());
                }
            }
        }
    }

    @Test
    void anotherNameForThisMachineIsRefused() throws Exception {
        assertThat(raw("GET /cases HTTP/1.1\r\nHost: evil.example:" + server.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .doesNotContain("<table");
    }

    @Test
    void anotherSiteChangesNothing() throws Exception {
        var refused = send(HttpRequest.newBuilder(uri("/api/cases?name=x"))
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals(421, refused.statusCode());
        assertThat(get("/api/cases").body()).doesNotContain("\"x\"");
    }

    @Test
    void aProblemIsSaidInTheFormOfTheStandard() throws Exception {
        HttpResponse<String> answer = get("/api/cases/none/show/observations");
        assertEquals(404, answer.statusCode());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"no-such-case\"", "\"status\":404");
    }

    @Test
    void aFileSentTwiceAddsNothing() throws Exception {
        for (int i = 0; i < 2; i++) {
            var answer = send(HttpRequest.newBuilder(uri("/api/cases/c/import?name=..%2F..%2Fx.bin"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[100])));
            assertEquals(200, answer.statusCode());
            assertThat(answer.body()).contains("\"name\":\"x.bin\"", "unknown-format");
        }
    }

    @Test
    void aComparisonKeepsWhatItIsAskedTo() throws Exception {
        String table = "id,text\na,港口管理处公布新的停泊收费办法引发渔民不满\nb,港口管理處公佈新的停泊收費辦法引發漁民不滿\n";
        assertThat(match(table, "").body()).contains("a,b,verbatim");
        assertThat(match(table, "&keep=traditional").body()).doesNotContain("verbatim");
        HttpResponse<String> unknown = match(table, "&keep=accent");
        assertEquals(400, unknown.statusCode());
        assertThat(unknown.body()).contains("bad-parameter", "is none of traditional, confusables");
    }

    private HttpResponse<String> match(String table, String asked) throws Exception {
        return send(HttpRequest.newBuilder(uri("/api/match?name=t.csv" + asked))
                .POST(HttpRequest.BodyPublishers.ofString(table)));
    }

    @Test
    void anAnalysisKeepsWhatItIsAskedTo() throws Exception {
        for (String keep : List.of("", "case,accents", "cases")) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/cases/c/analyse?keep=" + keep))
                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertEquals(keep.equals("cases") ? 400 : 200, answer.statusCode());
            String report = get("/api/cases/c/report?lang=en&format=md").body();
            assertEquals(!keep.isEmpty(), report.contains("capital letters; accents"), keep);
        }
    }

    @Test
    void theSamePageComesInFrench() throws Exception {
        assertThat(get("/cases?lang=fr").body())
                .contains("<html lang=\"fr\" data-colours=\"auto\">", "Nouveau dossier", "English");
    }

    @Test
    void aTakenPortIsTheSurroundings() {
        Jobs jobs = new Jobs(home, InstantSource.fixed(HostileCase.NOW));
        ProblemException taken = assertThrows(ProblemException.class, () -> Server.start(jobs, server.port()));
        assertEquals(Problem.PORT_IN_USE, taken.problem());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
