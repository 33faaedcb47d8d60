package headwater.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.job.Jobs;
import headwater.running.Progress;
import headwater.sharing.SharingRequest;
import headwater.sharing.SharingResult;
import headwater.sharing.Span;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingRoutesTest {

    private static final String TABLE = """
            object_id,account_id,content_id,timestamp
            o,a,1,1700000000
            o,b,2,1700000031
            o,c,3,1700000200
            o,d,4,never
            """;

    @TempDir
    Path home;

    private Server server;
    private Jobs jobs;

    @BeforeEach
    void start() {
        jobs = new Jobs(home, InstantSource.system());
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theRouteWritesWhatTheCommandWrites() throws Exception {
        Path table = home.resolve("t.csv");
        Files.writeString(table, TABLE);
        Path out = home.resolve("edges.csv");
        SharingResult result = jobs.accountPairs()
                .find(new SharingRequest(table, out, Span.windows("60s", "--window"), 1, 0, "", ""), Progress.SILENT);
        HttpResponse<String> answer = send("window=60s&min-shares=1", TABLE);
        assertEquals(Files.readString(out), answer.body());
        assertThat(answer.body()).contains("a,b,1,,,false");
        assertEquals("1", answer.headers().firstValue("Headwater-Rejected-Rows").orElse(""));
        assertEquals(
                "undetermined", answer.headers().firstValue("Headwater-Verdict").orElse(""));
        assertEquals(
                jobs.accountPairs().json(result),
                send("window=60s&min-shares=1&format=json", TABLE).body());
    }

    @Test
    void aMappingIsSentAsText() throws Exception {
        String mapping = URLEncoder.encode("object_id=url\naccount_id=who", StandardCharsets.UTF_8);
        assertThat(send(
                                "min-shares=1&window=5m&format=graphml&mapping=" + mapping,
                                TABLE.replace("object_id", "url").replace("account_id", "who"))
                        .body())
                .contains("<edge source=\"a\" target=\"c\">");
    }

    @Test
    void aMistakeIsNamed() throws Exception {
        assertThat(send("window=soon", TABLE).body()).contains("bad-parameter", "\"where\":\"window\"");
        assertThat(send("min-shares=few", TABLE).body()).contains("bad-parameter", "\"where\":\"min-shares\"");
        assertThat(send("zone=Mars", TABLE).body()).contains("bad-parameter", "no time zone");
        assertThat(send("precision=x", TABLE).body()).contains("\"where\":\"precision\"");
        assertEquals(422, send("window=60s", "a,b\n1,2\n").statusCode());
        assertThat(home.toFile().list()).doesNotContain("t.csv");
    }

    private HttpResponse<String> send(String asked, String table) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + "api/coordination?name=t.csv&" + asked))
                                .POST(HttpRequest.BodyPublishers.ofString(table))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
