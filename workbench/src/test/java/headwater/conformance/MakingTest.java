package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Server;
import headwater.job.Jobs;
import headwater.running.Job;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reports and open data made by jobs: as a program asks for them, and as a person does on the page.
class MakingTest {

    private static final String PAGE = "/cases/" + Published.CASE + "/report";

    @TempDir
    Path folder;

    private Jobs jobs;
    private Server server;

    @BeforeEach
    void start() {
        jobs = Published.jobs();
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private JsonNode over(String what) throws Exception {
        HttpResponse<String> begun = send("POST", "/api/cases/" + Published.CASE + "/" + what + "&background=true");
        assertEquals(202, begun.statusCode(), begun.body());
        String address = begun.headers().firstValue("Location").orElseThrow();
        JsonNode job = JsonMapper.shared().readTree(begun.body());
        while (List.of("waiting", "running").contains(job.path("state").asString(""))) {
            Thread.sleep(50);
            job = JsonMapper.shared().readTree(send("GET", address).body());
        }
        return job;
    }

    @Test
    void aReportIsMadeInTheBackgroundAndIsTheOneThatIsWrittenAtOnce() throws Exception {
        JsonNode job = over("report?lang=fr&format=md&edition=brief");
        assertEquals("done", job.path("state").asString(""), job.toString());
        assertEquals("report", job.path("what").asString(""));
        assertEquals("brief.fr.md", job.path("result").path("name").asString(""));
        assertThat(job.path("step").path("stage").asString("")).isEqualTo("sections laid out");
        String id = job.path("result").path("id").asString("");
        assertEquals(
                send("GET", "/api/cases/" + Published.CASE + "/report?lang=fr&format=md&edition=brief")
                        .body(),
                send("GET", "/api/results/" + id).body());
    }

    @Test
    void openDataAreMadeAndCapturedPagesToo() throws Exception {
        for (String format : List.of("data-package", "wacz", "case-json")) {
            JsonNode job = over("export?format=" + format);
            assertEquals("done", job.path("state").asString(""), job.toString());
            HttpResponse<String> made =
                    send("GET", "/api/results/" + job.path("result").path("id").asString(""));
            assertThat(made.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(made.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'none'");
        }
        assertThat(jobs.running().results().of(Published.CASE))
                .extracting(each -> each.name())
                .containsExactly("canada-2021.case.json", "canada-2021.wacz", "canada-2021.zip");
    }

    @Test
    void aWeeklyReportWithoutItsDayIsRefusedBeforeAJobBegins() throws Exception {
        String asked = "/api/cases/" + Published.CASE + "/report?background=true&edition=weekly&lang=en&format=md";
        assertEquals(400, send("POST", asked).statusCode());
        assertEquals(400, send("POST", asked + "&since=yesterday").statusCode());
        assertThat(jobs.running().list()).isEmpty();
    }

    @Test
    void aReportThatIsCancelledLeavesNothing() throws Exception {
        String caseName = Published.CASE;
        Job begun = jobs.running().start(caseName, Job.Kind.REPORT, progress -> {
            while (!progress.isStopped()) {
                Thread.onSpinWait();
            }
            progress.stoppable().stage("sections of the report", 1, 2);
            throw new AssertionError("it goes on");
        });
        send("DELETE", "/api/jobs/" + begun.id());
        while (!jobs.running().find(begun.id()).state().isOver()) {
            Thread.sleep(20);
        }
        assertEquals(Job.State.CANCELLED, jobs.running().find(begun.id()).state());
        assertThat(jobs.running().results().of(caseName)).isEmpty();
    }

    @Test
    void whoFollowsTheOtherLanguageComesToWhereItIsMadeOrToItself() throws Exception {
        String id = over("report?lang=en&format=html").path("result").path("id").asString("");
        String beside = "/cases/" + Published.CASE + "/results/" + id + "/report.fr.html";
        assertEquals(PAGE, send("GET", beside).headers().firstValue("Location").orElse(""));
        over("report?lang=fr&format=html");
        String there = send("GET", beside).headers().firstValue("Location").orElse("");
        assertThat(there).endsWith("/report.fr.html");
        HttpResponse<String> page = send("GET", there);
        assertThat(page.body()).contains("<html", "lang=\"fr-CA\"");
        assertThat(page.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertEquals(404, send("GET", beside.replace(id, "0000000000-0")).statusCode());
    }

    @Test
    void aPersonAsksForAReportSeesItComeAndFindsItAgain() throws Exception {
        try (Browser browser = Browser.orSkip(folder.resolve("browser"), Browser.Policy.IN_FORCE)) {
            browser.open(server.address() + PAGE.substring(1) + "?lang=en", 1440, "light");
            browser.await("document.documentElement.dataset.ready");
            browser.press("a[data-make][href$='report.en.html?edition=brief']");
            browser.await("location.pathname.endsWith('/brief.en.html') && document.querySelector('h1')");
            browser.open(server.address() + PAGE.substring(1) + "?lang=fr", 390, "dark");
            browser.await("document.documentElement.dataset.ready");
            assertEquals(
                    "brief.en.html",
                    browser.run("document.querySelector('section[aria-labelledby=made] th a').innerText")
                            .asString(""));
            browser.run("document.getElementById('since').value = '2021-09-10'");
            browser.run("document.getElementById('weekly-format').value = 'md'");
            browser.press("form[data-make=report] button");
            browser.await("document.querySelector('.job[data-state=done]') && document.querySelector('.made a')");
            assertThat(browser.run("document.querySelector('.made a').href").asString(""))
                    .endsWith("/weekly.fr.md");
            assertEquals(List.of(), browser.problems());
        }
    }

    @Test
    void thePageHasNoViolationWhileAReportIsMadeAndWhenItIsThere() throws Exception {
        try (Browser browser = Browser.orSkip(folder.resolve("axe"), Browser.Policy.LIFTED)) {
            for (int width : List.of(1440, 390)) {
                String language = width == 390 ? "fr" : "en";
                browser.open(server.address() + PAGE.substring(1) + "?lang=" + language, width, "light");
                browser.await("document.documentElement.dataset.ready");
                browser.run("document.getElementById('data-format').value = 'graphml'");
                browser.press("form[data-make=export] button");
                browser.await("document.querySelector('.job[data-state=done]')");
                assertEquals(List.of(), Axe.violations(browser));
            }
        }
    }
}
