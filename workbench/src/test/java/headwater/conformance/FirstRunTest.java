package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Server;
import headwater.job.Jobs;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who has never seen the workbench: from an empty start page to the report of the reference case, by what the
/// pages offer and nothing else.
class FirstRunTest {

    private static final Path SAMPLE = Path.of("../samples/canada-2021");

    @TempDir
    Path folder;

    private Browser browser;
    private Server server;
    private Jobs jobs;

    @BeforeEach
    void start() throws Exception {
        browser = Browser.orSkip(folder.resolve("browser"), Browser.Policy.IN_FORCE);
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void fromAnEmptyStartPageToTheReportInBothLanguages() throws Exception {
        browser.open(server.address() + "cases?lang=en", 1440, "light");
        browser.await("document.documentElement.dataset.ready");
        browser.run("document.getElementById('name').focus()");
        browser.type("first");
        browser.press(Browser.Key.ENTER);
        bringIn();
        assertThat(jobs.info("first").isAnalysed()).isTrue();
        follow("/derivations");
        assertThat(text()).contains("环球时报");
        browser.press("tbody a[href*=\"/derivations/\"]");
        browser.await("/derivations\\/.+\\/.+/.test(location.pathname) && document.documentElement.dataset.ready");
        assertThat(text()).containsIgnoringCase("why this parent");
        follow("/findings");
        assertThat(text()).contains("unable to determine");
        follow("/report");
        report("en", "unable to determine", "earliest observable");
        browser.run("history.back()");
        browser.await("location.pathname.endsWith('/report')");
        report("fr", "impossible à déterminer", "observable");
        assertThat(browser.requested()).allMatch(each -> each.startsWith(server.address()) || each.startsWith("blob:"));
        assertEquals(List.of(), browser.problems());
    }

    private void bringIn() throws Exception {
        browser.await("document.getElementById('choose-folder')");
        browser.choose("#choose-folder", List.of(SAMPLE));
        browser.await("document.getElementById('next') && !document.getElementById('next').disabled");
        browser.press("#next");
        browser.await("document.getElementById('run') || document.querySelector('.ways .second')");
        while (browser.run("Boolean(document.querySelector('.ways .second') && !document.getElementById('run'))")
                .asBoolean()) {
            browser.run("document.querySelector('.ways .second')?.click()");
            Thread.sleep(200);
        }
        browser.await("document.getElementById('run')");
        browser.press("input[name=leaked]");
        browser.press("#run");
        browser.await("document.querySelectorAll('.job[data-state=done]').length === 2");
    }

    private void follow(String end) throws Exception {
        browser.press("header nav a[href$=\"" + end + "\"]");
        browser.await("location.pathname.endsWith('" + end + "') && document.documentElement.dataset.ready");
    }

    private void report(String language, String... words) throws Exception {
        browser.press("a[href$=\"report." + language + ".html\"]");
        browser.await("location.pathname.endsWith('report." + language + ".html') && document.querySelector('h1')");
        assertThat(text().toLowerCase(Locale.ROOT)).contains(words);
    }

    private String text() throws Exception {
        return browser.run("document.body.innerText").asString("");
    }
}
