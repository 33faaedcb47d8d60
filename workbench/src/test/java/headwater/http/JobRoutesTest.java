package headwater.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.job.Jobs;
import headwater.running.Arrivals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobRoutesTest {

    private static final String PAGE =
            "<!doctype html><html><head><title>One</title></head><body><p>The harbour office "
                    + "counted 4,318 barrels at the northern depot.</p></body></html>";

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
    void aDeliveryIsImportedInTheBackgroundWithTheMappingBesideItsTable() throws Exception {
        String id = json(send("POST", "/api/arrivals", "")).path("id").asString("");
        send("PUT", "/api/arrivals/" + id + "?path=shelf%2Fone.html", PAGE);
        send("PUT", "/api/arrivals/" + id + "?path=shelf%2Ft.csv", "url,title\nhttps://a.example/1,A\n,\n");
        send(
                "PUT",
                "/api/arrivals/" + id + "?path=shelf%2Ft.csv.mapping",
                "url=url\ntitle=title\naccess_basis=const:open-web\n");
        HttpResponse<String> begun = send("POST", "/api/cases/c/import?background=true&arrivals=" + id, "");
        assertEquals(202, begun.statusCode());
        JsonNode over = awaited(begun);
        assertEquals("done", over.path("state").asString(""), over.toString());
        assertEquals(2, jobs.info("c").observations());
        assertThat(over.path("result").toString())
                .contains("\"name\":\"shelf/t.csv\"", "\"rejections\":1", "\"unread\":[]")
                .doesNotContain("\"name\":\"shelf/t.csv.mapping\"");
        assertThat(begun.body() + over + send("GET", "/api/jobs", "").body()).doesNotContain(home.toString());
        assertEquals(404, send("GET", "/api/arrivals/" + id, "").statusCode());
        assertThat(home.resolve("arriving")).isEmptyDirectory();
    }

    @Test
    void anAnalysisRunsInTheBackgroundAndGivesWhatTheOtherGives() throws Exception {
        send("POST", "/api/cases/c/import?name=one.html", PAGE);
        JsonNode over = awaited(send("POST", "/api/cases/c/analyse?background=true", ""));
        assertEquals("done", over.path("state").asString(""));
        assertEquals(json(send("POST", "/api/cases/c/analyse", "")), over.path("result"));
    }

    @Test
    void aDeliveryThatIsReadIsNeitherChangedNorGivenUpNorReadTwice() throws Exception {
        String id = json(send("POST", "/api/arrivals", "")).path("id").asString("");
        send("PUT", "/api/arrivals/" + id + "?path=one.html", PAGE);
        Job.hanging(jobs);
        JsonNode waiting = json(send("POST", "/api/cases/c/import?background=true&arrivals=" + id, ""));
        for (HttpResponse<String> each : List.of(
                send("DELETE", "/api/arrivals/" + id, ""),
                send("DELETE", "/api/arrivals/" + id + "?path=one.html", ""),
                send("PUT", "/api/arrivals/" + id + "?path=two.html", PAGE),
                send("POST", "/api/cases/c/import?background=true&arrivals=" + id, ""))) {
            assertEquals(409, each.statusCode(), each.body());
        }
        send("DELETE", "/api/jobs/" + waiting.path("id").asString(""), "");
        assertThat(send("GET", "/api/arrivals/" + id, "").body()).contains("one.html");
        assertEquals(204, send("DELETE", "/api/arrivals/" + id, "").statusCode());
    }

    @Test
    void aBodyWhoseJobIsCancelledBeforeItBeginsIsNotLeftBehind() throws Exception {
        Job.hanging(jobs);
        List<Path> before = temporary();
        JsonNode waiting = json(send("POST", "/api/cases/c/import?background=true&name=one.html", PAGE));
        assertEquals("waiting", waiting.path("state").asString(""));
        send("DELETE", "/api/jobs/" + waiting.path("id").asString(""), "");
        assertEquals(before, temporary());
        assertThat(home.resolve("arriving")).isEmptyDirectory();
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("headwater-import-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aMappingThatNobodyWouldReadIsRefused() throws Exception {
        String id = json(send("POST", "/api/arrivals", "")).path("id").asString("");
        send("PUT", "/api/arrivals/" + id + "?path=t.csv", "url\nhttps://a.example/1\n");
        for (String each : List.of(
                "/api/cases/c/import?mapping=url%3Durl&arrivals=" + id,
                "/api/cases/c/import?map=kept&arrivals=" + id,
                "/api/mapping?name=t.csv&mapping=url%3Durl&arrivals=" + id)) {
            HttpResponse<String> answer = send("POST", each, "");
            assertEquals(400, answer.statusCode(), each);
            assertThat(answer.body()).contains(".mapping");
        }
    }

    @Test
    void aCaseMayBeCalledJobs() throws Exception {
        jobs.createCase("jobs", "", "");
        send("POST", "/api/cases/jobs/import?name=one.html", PAGE);
        HttpResponse<String> analysed = send("POST", "/cases/jobs/analyse", "");
        assertEquals(303, analysed.statusCode(), analysed.body());
        assertTrue(jobs.info("jobs").isAnalysed(), "analysed");
    }

    @Test
    void anOldAnswerIsGivenWithoutBackground() throws Exception {
        HttpResponse<String> answer = send("POST", "/api/cases/c/import?name=one.html", PAGE);
        assertEquals(200, answer.statusCode());
        assertEquals(1, json(answer).path("files").size());
    }

    @Test
    void whatSaysItIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
        for (String path : List.of("/api/cases/c/import?name=x.bin", "/api/match?name=x", "/cases/c/add")) {
            String answer = raw("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + (Arrivals.LARGEST + 1)
                    + "\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 422").contains("too-large", "1024 MiB");
        }
        String larger = raw("PUT /api/arrivals/0000000000-0?path=x HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                + "\r\nContent-Length: " + (5L << 30) + "\r\n\r\n");
        assertThat(larger).startsWith("HTTP/1.1 422");
        assertEquals(0, jobs.info("c").observations());
    }

    @Test
    void anotherSiteBeginsAndStopsNothing() throws Exception {
        for (String each : List.of(
                "POST /api/arrivals",
                "POST /api/recognise?name=x",
                "POST /api/cases/c/import?background=true&name=x",
                "POST /api/cases/c/analyse?background=true",
                "POST /cases/c/add",
                "POST /jobs/j1",
                "DELETE /api/jobs/j1",
                "PUT /api/arrivals/1-1-00?path=x")) {
            String[] parts = each.split(" ", 2);
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(parts[1]))
                    .header("Origin", "http://evil.example")
                    .method(parts[0], HttpRequest.BodyPublishers.ofString("x"));
            assertEquals(421, send(request).statusCode(), each);
        }
        assertThat(jobs.running().list()).isEmpty();
        assertThat(home.resolve("arriving")).doesNotExist();
    }

    @Test
    void aJobThatNobodyKnowsAndOneThatIsOverAreTold() throws Exception {
        assertEquals(404, send("GET", "/api/jobs/j0", "").statusCode());
        assertEquals(404, send("DELETE", "/api/jobs/j0", "").statusCode());
        assertEquals(
                404,
                send("POST", "/api/cases/none/import?background=true&name=x", "x")
                        .statusCode());
        JsonNode over = awaited(send("POST", "/api/cases/c/import?background=true&name=x.bin", "\0\1\2"));
        assertThat(over.path("result").toString()).contains("unknown-format");
        assertEquals(over, json(send("DELETE", "/api/jobs/" + over.path("id").asString(""), "")));
        assertEquals(over, json(send("GET", "/api/jobs/" + over.path("id").asString(""), "")));
    }

    @Test
    void aFileIsRecognisedAndATableLookedAtBeforeAnythingIsImported() throws Exception {
        assertThat(send("POST", "/api/recognise?name=one.html&lang=fr", PAGE).body())
                .contains("\"importer\":\"html\"", "\"is_table\":false");
        String id = json(send("POST", "/api/arrivals", "")).path("id").asString("");
        send("PUT", "/api/arrivals/" + id + "?path=t.csv", "Titre,date\nx,03/04/2021\n");
        JsonNode looked = json(send("POST", "/api/mapping?name=t.csv&lang=fr&arrivals=" + id, ""));
        assertThat(looked.path("mapping").toString()).contains("published?=date", "title?=Titre");
        assertThat(looked.path("fields").toString()).contains("\"published\"", "\"access_basis\"");
        assertEquals(0, jobs.info("c").observations());
    }

    @Test
    void thePageWorksAsAFormWithoutScript() throws Exception {
        Document page = Jsoup.parse(send("GET", "/cases/c/add?lang=fr", "").body());
        assertThat(page.select("form[action=/cases/c/add] input[type=file][multiple]"))
                .hasSize(1);
        String boundary = "----headwater";
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"shelf/one.html\"\r\n\r\n"
                + PAGE + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"<b>.bin\"\r\n\r\n"
                + "\0\1\2\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"addresses\"\r\n\r\n"
                + "https://a.example/read-me\r\nno address\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"empty.html\"\r\n\r\n\r\n--" + boundary
                + "--\r\n";
        HttpResponse<String> sent = send(HttpRequest.newBuilder(uri("/cases/c/add?lang=fr"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertEquals(200, sent.statusCode(), sent.body());
        Document result = Jsoup.parse(sent.body());
        assertEquals(2, jobs.info("c").observations());
        assertThat(result.select("section[aria-labelledby=result]").text())
                .contains("shelf/one.html", "unknown-format", "empty.html", "empty-input");
        assertThat(result.select("#no-address li").eachText()).containsExactly("ligne 2 : no address");
        assertThat(result.select("main b")).isEmpty();
        HttpResponse<String> empty = send(HttpRequest.newBuilder(uri("/cases/c/add"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString("--" + boundary + "--\r\n")));
        assertEquals(400, empty.statusCode());
    }

    @Test
    void aCaseIsNotDeletedUnderAJobAndWhatWasInterruptedIsTold() throws Exception {
        Job hanging = Job.hanging(jobs);
        assertEquals(409, send("DELETE", "/api/cases/c", "").statusCode());
        server.close();
        jobs = new Jobs(home, InstantSource.fixed(HostileCase.NOW));
        server = Server.start(jobs, 0);
        Document page = Jsoup.parse(send("GET", "/cases", "").body());
        assertThat(page.select("form[action=/jobs/" + hanging.id + "]").text()).contains("was not finished");
        assertEquals(303, send("POST", "/jobs/" + hanging.id, "").statusCode());
        assertThat(Jsoup.parse(send("GET", "/cases", "").body()).select("form[action^=/jobs/]"))
                .isEmpty();
        assertEquals(204, send("DELETE", "/api/cases/c", "").statusCode());
    }

    @Test
    void thereIsNoPathOfTheMachineInWhatGoesWrong() throws Exception {
        String id = json(send("POST", "/api/arrivals", "")).path("id").asString("");
        try (Stream<Path> places = Files.list(home.resolve("arriving"))) {
            assertTrue(places.findFirst().isPresent());
        }
        for (HttpResponse<String> each : List.of(
                send("POST", "/api/cases/c/import?background=true&arrivals=" + id, ""),
                send("PUT", "/api/arrivals/" + id + "?path=..%2Fx", "x"),
                send("POST", "/api/mapping?name=none.csv&arrivals=" + id, ""),
                send("DELETE", "/api/arrivals/..%2F..%2Fcases", ""))) {
            assertThat(each.statusCode()).as(each.body()).isBetween(400, 499);
            assertThat(each.body()).doesNotContain(home.toString());
        }
        assertThat(home.resolve("cases/c")).isDirectory();
    }

    /// A job that runs until it is asked to stop.
    private record Job(String id) {
        static Job hanging(Jobs jobs) throws InterruptedException {
            java.util.concurrent.CountDownLatch begun = new java.util.concurrent.CountDownLatch(1);
            String id = jobs.running()
                    .start("c", headwater.running.Job.Kind.IMPORT, watch -> {
                        begun.countDown();
                        while (!watch.isStopped()) {
                            Thread.onSpinWait();
                        }
                        return new headwater.running.Work.Done("{}", false);
                    })
                    .id();
            begun.await();
            return new Job(id);
        }
    }

    private JsonNode awaited(HttpResponse<String> begun) throws Exception {
        String id = json(begun).path("id").asString("");
        for (int i = 0; i < 600; i++) {
            JsonNode job = json(send("GET", "/api/jobs/" + id, ""));
            if (!List.of("waiting", "running").contains(job.path("state").asString(""))) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the job did not end: " + id);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /// What comes back before a body is sent.
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            while (!answer.toString().contains("MiB")) {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }
}
