package headwater.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.What;
import headwater.model.Plan;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case with an event of last year and one still to come.
class RegisteringTest {

    private static final RegistrationRequest.Accounts NONE = RegistrationRequest.Accounts.NONE;

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-10-01T10:00:00Z");
    private Jobs jobs;

    @BeforeEach
    void aCase() throws IOException {
        jobs = new Jobs(folder.resolve("home"), () -> now = now.plusSeconds(1));
        jobs.createCase("c", "", "");
        context("\"events\":[" + event("debate", "2025-09-08") + "," + event("vote", "2027-09-20") + "]");
    }

    private static String event(String id, String day) {
        return "{\"id\":\"" + id + "\",\"kind\":\"debate\",\"title\":[\"Debate\",\"Débat\"],\"when\":{\"date\":\"" + day
                + "\",\"zone\":\"America/Toronto\"}}";
    }

    private int context(String sections) throws IOException {
        Path file = folder.resolve("context.json");
        Files.writeString(file, "{\"headwater\":\"context/1\"," + sections + "}");
        return jobs.importInto("c", new ImportRequest(List.of(file), "", ""), Progress.SILENT)
                .rejected();
    }

    private Plan.Standing register(String... events) {
        RegistrationRequest.Said said = new RegistrationRequest.Said(
                List.of(events), "1", "America/Toronto", List.of(), List.of(), "", "", NONE);
        return jobs.registering()
                .register("c", RegistrationRequest.of(said, "Did it rise?", "KL"))
                .standing();
    }

    @Test
    void whatIsFixedBeforeTheFirstAnalysisCounts() {
        assertEquals(Plan.Standing.FIXED, register("debate"));
        assertThat(jobs.show("c", What.CUSTODY, "").text()).contains("register", "Did it rise?", "sha256");
    }

    @Test
    void afterTheFirstAnalysisAPastEventIsLateAndOneToComeIsNot() {
        jobs.analyse("c", "2026-10-02T00:00:00Z", 1, Progress.SILENT);
        assertEquals(Plan.Standing.LATE, register("debate"));
        assertEquals(Plan.Standing.FIXED, register("vote"));
    }

    @Test
    void theApiFixesAListAndRefusesOneFromElsewhere() throws Exception {
        try (Server server = Server.start(jobs, 0);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(server.address() + "api/cases/c/registrations");
            HttpRequest.Builder post = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "events=debate&days=1&zone=America%2FToronto&by=KL&question=Did+it+rise%3F"));
            HttpResponse<String> refused = client.send(
                    post.copy().header("Origin", "http://elsewhere.example").build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(421, refused.statusCode());
            assertThat(jobs.show("c", What.CUSTODY, "").text()).doesNotContain("Did it rise?");
            HttpResponse<String> made = client.send(post.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(201, made.statusCode(), made.body());
            assertThat(made.body()).contains("\"kind\":\"preregistration\"", "\"sha256\":\"");
            assertThat(jobs.show("c", What.CUSTODY, "").text()).contains("Did it rise?");
            HttpResponse<String> wrong = client.send(
                    post.copy()
                            .POST(HttpRequest.BodyPublishers.ofString("events=rumour&days=1&zone=UTC&by=KL&question=q"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(400, wrong.statusCode(), wrong.body());
            assertThat(wrong.body()).contains("rumour");
        }
    }

    @Test
    void aListOfAccountsCountsUntilOneOfThemPublishes() throws IOException {
        assertEquals(Plan.Standing.FIXED, list("weibo:1", "weibo:2"));
        Files.writeString(
                folder.resolve("posts.csv"),
                "url,published,text\nhttps://paper.example/a,2026-09-01T00:00:00Z,words of a story\n");
        Files.writeString(folder.resolve("posts.csv.mapping"), """
                url=url
                published=published
                text=text
                platform=const:web
                access_basis=const:open-web
                """);
        jobs.importInto("c", new ImportRequest(List.of(folder.resolve("posts.csv")), "", ""), Progress.SILENT);
        assertThat(jobs.show("c", What.CHANNELS, "").text()).contains("paper.example");
        assertEquals(Plan.Standing.LATE, list("web:paper.example", "weibo:2"));
        assertEquals(Plan.Standing.FIXED, list("weibo:3", "weibo:2"));
    }

    @Test
    void namesOfPersonsOnAListAreKeptUnderPseudonyms() {
        list("weibo:rosa", "web:paper.example");
        assertThat(jobs.show("c", What.CUSTODY, "").text())
                .doesNotContain("rosa")
                .contains("web:paper.example", "weibo:p-");
    }

    @Test
    void whatIsNoAccountIsRefused() {
        assertThrows(ProblemException.class, () -> list("rosa", "weibo:2"));
        assertThrows(ProblemException.class, () -> list("weibo:2"));
    }

    private Plan.Standing list(String... accounts) {
        RegistrationRequest.Said said = new RegistrationRequest.Said(
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                "",
                "",
                new RegistrationRequest.Accounts(List.of(accounts), "60s", List.of()));
        return jobs.registering()
                .register("c", RegistrationRequest.of(said, "Together?", "KL"))
                .standing();
    }

    @Test
    void anEventThatTheCaseDoesNotHaveIsRefused() {
        ProblemException refused = assertThrows(ProblemException.class, () -> register("rumour"));
        assertEquals(Problem.BAD_PARAMETER, refused.problem());
        assertThat(jobs.show("c", What.CUSTODY, "").text()).doesNotContain("rumour");
    }

    @Test
    void eventsAndStoriesAtOnceAreRefused() {
        RegistrationRequest.Said both = new RegistrationRequest.Said(
                List.of("debate"), "1", "UTC", List.of("c1"), List.of("https://a"), "rule", "", NONE);
        assertThrows(ProblemException.class, () -> RegistrationRequest.of(both, "q", "KL"));
    }

    @Test
    void aFileCannotSayThatItWasFixedBefore() throws IOException {
        int rejected =
                context("\"entries\":[{\"kind\":\"preregistration\",\"id\":\"p-1\",\"question\":\"q\",\"by\":\"KL\","
                        + "\"made\":\"2020-01-01T00:00:00Z\",\"events\":{\"ids\":[\"debate\"],\"days\":1,\"zone\":\"UTC\"},"
                        + "\"sha256\":\"" + "0".repeat(64) + "\"}]");
        assertEquals(1, rejected);
    }
}
