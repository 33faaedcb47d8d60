package headwater.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.job.Progress;
import headwater.listing.What;
import headwater.model.Plan;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case with an event of last year and one still to come.
class RegisteringTest {

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
        RegistrationRequest.Said said =
                new RegistrationRequest.Said(List.of(events), "1", "America/Toronto", List.of(), List.of(), "", "");
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
    void anEventThatTheCaseDoesNotHaveIsRefused() {
        ProblemException refused = assertThrows(ProblemException.class, () -> register("rumour"));
        assertEquals(Problem.BAD_PARAMETER, refused.problem());
        assertThat(jobs.show("c", What.CUSTODY, "").text()).doesNotContain("rumour");
    }

    @Test
    void eventsAndStoriesAtOnceAreRefused() {
        RegistrationRequest.Said both = new RegistrationRequest.Said(
                List.of("debate"), "1", "UTC", List.of("c1"), List.of("https://a"), "rule", "");
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
