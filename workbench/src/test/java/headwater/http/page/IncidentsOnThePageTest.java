package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.http.HostileCase;
import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.What;
import headwater.running.Progress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What several incidents come to, on the page of findings and in `show`, before and after somebody states one.
class IncidentsOnThePageTest {

    private static final String STATED = """
            {"headwater": "context/1", "incidents": [
              {"id": "i1", "by": "KL", "title": {"en": "A line is copied", "fr": "Une ligne est copiée"},
               "item_urls": ["https://example.org/a"],
               "real": {"low": 0.2, "high": 0.4, "why": {"en": "Nobody knows who asked.", "fr": "On ignore qui."}},
               "severity": {"ability": {"low": 3, "high": 3}, "credibility": {"low": 0, "high": 0},
                            "why": {"en": "One district.", "fr": "Une circonscription."}},
               "evidence": ["https://example.org/a"]},
              {"id": "i2", "by": "KL", "title": {"en": "Another", "fr": "Une autre"},
               "item_urls": ["https://example.org/nowhere"]}]}
            """;

    private static final String ITEMS = """
            url,title,seen,seen_zone,availability,likes,coder,access_basis
            https://example.org/a,有人说,2021-09-10 12:00,Asia/Shanghai,available,3,KL,open-web
            """;

    @TempDir
    Path home;

    private Jobs jobs;
    private Server server;

    @BeforeEach
    void start() throws Exception {
        jobs = new Jobs(home, InstantSource.fixed(HostileCase.NOW));
        jobs.createCase("c", "", "");
        give("items.csv", ITEMS);
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void give(String name, String text) throws Exception {
        Path folder = Files.createDirectories(home.resolve("in-" + name));
        Files.writeString(folder.resolve(name), text);
        jobs.importInto("c", ImportRequest.of(folder), Progress.SILENT);
        jobs.analyse("c", "", Jobs.DEFAULT_SEED, Progress.SILENT);
    }

    private String section(String language) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String page = client.send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + server.port() + "/cases/c/findings?lang=" + language))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return Jsoup.parse(page)
                    .select("section[aria-labelledby=accumulation]")
                    .text();
        }
    }

    @Test
    void aCaseWithoutIncidentsSaysWhatIsNeeded() throws Exception {
        assertThat(section("en")).contains("No analyst has stated an incident", "An incident is counted if");
        assertThat(section("fr")).contains("Aucun analyste n’a énoncé d’incident");
        assertThat(shown()).contains("No analyst has stated an incident in this case");
        assertThat(jobs.assessment("c").across().dossier().worked().isKnown()).isFalse();
    }

    @Test
    void aStatedIncidentIsToldWithTheProbabilityOfEachReading() throws Exception {
        give("stated.json", STATED);

        assertThat(section("en"))
                .contains(
                        "A line is copied",
                        "20% to 40%",
                        "is decided by people",
                        "None of its items is in the case.",
                        "Nobody has said how probable it is that it is real.");
        assertThat(section("fr")).contains("ce sont des personnes qui décident");
        assertThat(shown()).contains("single", "0.20", "0.40", "incident, not counted");
    }

    private String shown() {
        List<List<String>> rows = jobs.show("c", What.ACCUMULATION, "").rows();
        return rows.toString();
    }
}
