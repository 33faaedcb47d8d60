package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.HostileCase;
import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.Listing;
import headwater.running.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two tables by two coders, as a person would import them.
class AgreementPageTest {

    private static final String EVIL = "<script>alert(1)</script>";

    @TempDir
    Path home;

    private Jobs jobs;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        jobs = new Jobs(home, InstantSource.fixed(HostileCase.NOW));
        coded("coded", "KL", "1.2万", "MW", "97");
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// One item, of which two coders say how often it was liked.
    private void coded(String name, String one, String likes, String other, String otherLikes) throws IOException {
        Path folder = Files.createDirectories(home.resolve("in-" + name));
        Files.writeString(folder.resolve("a.csv"), table(one, likes, "available"));
        Files.writeString(folder.resolve("b.csv"), table(other, otherLikes, "deleted-by-author"));
        jobs.createCase(name, "", "");
        jobs.importInto(name, ImportRequest.of(folder), Progress.SILENT);
        jobs.analyse(name, "", Jobs.DEFAULT_SEED, Progress.SILENT);
    }

    private static String table(String coder, String likes, String availability) {
        return "url,title,seen,seen_zone,availability,likes,coder,access_basis\n"
                + "https://example.org/a,有人说,2021-09-10 12:00,Asia/Shanghai," + availability + "," + likes + "," + coder
                + ",open-web\n";
    }

    private Document page(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Jsoup.parse(client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
        }
    }

    @Test
    void theCaseLeadsToThePageAndThePageToTheCodings() throws Exception {
        assertEquals(
                "Agreement between coders",
                page("/cases/coded?lang=en")
                        .select("main a[href=/cases/coded/agreement]")
                        .text());
        Document agreement = page("/cases/coded/agreement?lang=en");
        assertEquals("Agreement between coders", agreement.select("h1").text());
        assertThat(agreement.select("table").getLast().select("td").eachText())
                .hasSize(3)
                .contains("availability");
        for (var link : agreement.select("table").getLast().select("a")) {
            assertThat(page(link.attr("href")).select("h1").text()).startsWith("Observation o-");
        }
        assertEquals(2, agreement.select("table").getLast().select("a").size());
    }

    @Test
    void aCaseThatNobodyCodedHasNoWayThere() throws Exception {
        HostileCase.make(home, "machine");
        jobs.analyse("machine", "", Jobs.DEFAULT_SEED, Progress.SILENT);
        assertThat(page("/cases/machine?lang=en").select("a[href$=/agreement]")).isEmpty();
        assertThat(page("/cases/machine/agreement?lang=en").text()).contains("Nobody read by hand in this case.");
    }

    @Test
    void theSamePageComesInFrench() throws Exception {
        assertThat(page("/cases/coded/agreement?lang=fr").text())
                .contains("Accord entre codeurs", "KL : disponible", "MW : supprimé par son auteur");
    }

    @Test
    void theNameOfACoderIsNeverPartOfThePage() throws Exception {
        coded("evil", EVIL, "1", "MW", "2");
        Document agreement = page("/cases/evil/agreement");
        assertThat(agreement.select(HostileCase.FOREIGN)).isEmpty();
        assertThat(agreement.text()).contains(EVIL);
    }

    @Test
    void theTerminalShowsWhatIsToBeSettledBelow() {
        Listing shown = jobs.agreement("coded", Locale.FRENCH);
        assertEquals(
                List.of("Élément", "Variable", "Qui a écrit quoi"),
                shown.below().getFirst().head());
        assertThat(shown.below().getFirst().rows().getFirst().getLast())
                .matches("KL.: disponible o-[0-9a-f]{16}.; MW.: supprimé par son auteur o-[0-9a-f]{16}");
        assertThat(shown.rows().get(1).get(5))
                .isEqualTo("impossible à déterminer\u00a0: 1 élément a des valeurs de deux codeurs, il en faut 20");
    }

    @Test
    void programsGetAllOfIt() throws Exception {
        assertThat(page("/api/cases/coded/show/agreement").text())
                .contains("\"coders\":[\"KL\",\"MW\"]", "\"code\":\"too-few-items\"", "\"item\":\"example.org/a\"");
    }

    @Test
    void whereNobodyCodedThereAreNoRows() {
        HostileCase.make(home, "machine");
        jobs.analyse("machine", "", Jobs.DEFAULT_SEED, Progress.SILENT);
        assertEquals(List.of(), jobs.agreement("machine", Locale.ENGLISH).rows());
    }
}
