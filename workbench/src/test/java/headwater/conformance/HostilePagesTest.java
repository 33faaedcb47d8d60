package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headwater.http.HostileCase;
import headwater.http.Server;
import headwater.http.page.Frame;
import headwater.job.Jobs;
import headwater.running.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A case in which every captured string tries to become part of the page, in a real browser under the policy of the
/// pages, with all script of the pages running.
class HostilePagesTest {

    private static final String ITEM = HostileCase.observation().id();
    private static final String COPY = HostileCase.copy().id();

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Server server;
    private static String line;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.orSkip(folder, Browser.Policy.IN_FORCE);
        Path home = folder.resolve("home");
        HostileCase.make(home, "c");
        Jobs jobs = new Jobs(home, InstantSource.fixed(HostileCase.NOW));
        jobs.analyse("c", "", 1, Progress.SILENT);
        line = jobs.assessment("c").narratives().getFirst().narrative().id();
        server = Server.start(jobs, 0);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/river",
                "/observations",
                "/observations/ITEM",
                "/search?q=barrels",
                "/matches",
                "/matches/ITEM/COPY",
                "/narratives",
                "/narratives/LINE",
                "/derivations",
                "/queue?by=KL",
                "/findings",
                "/findings/1/1",
                "/channels",
                "/channel?key=KEY",
                "/rejected",
                "/custody",
                "/add",
                "/mapping",
                "/review",
                "/write",
                "/report"
            })
    void nothingThatWasCapturedRunsOrAsksForAnything(String page) throws Exception {
        String address = server.address() + "cases/c"
                + page.replace("ITEM", ITEM)
                        .replace("COPY", COPY)
                        .replace("LINE", line)
                        .replace(
                                "KEY",
                                Frame.encoded(
                                        HostileCase.observation().channel().key()));
        browser.open("about:blank", 1440, "light");
        browser.open(address, 1440, "light");
        browser.await("document.documentElement.dataset.ready");
        browser.await("!document.querySelector('[data-part=river]') || document.querySelector('[data-item]')");
        assertThat(browser.requested()).as(page).allMatch(each -> each.startsWith(server.address()));
        assertEquals(
                0,
                browser.run(
                                "document.querySelectorAll('body script, body style, body link, [action*=evil], img, iframe, object, embed, [onerror], [onload],"
                                        + " [onclick], [href^=\"javascript:\"], [style*=\"url(\"]').length")
                        .asInt(),
                page);
        assertThat(browser.problems()).as(page).isEmpty();
        assertEquals("[]", browser.run(SPILLING).toString(), page);
    }

    /// Words that would turn round what the page says behind them: no sign of direction is left open outside what is a
    /// line of its own.
    private static final String SPILLING = """
            (() => {
              const found = [];
              const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (all.nextNode()) {
                const text = all.currentNode;
                if (!/[\u202a-\u202e\u2066-\u2069]/.test(text.data) || text.parentElement.closest('bdi, textarea, option, svg text')) continue;
                const open = [...text.data].reduce((left, each) => left
                  + (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(each) ? 1 : /[\u202c\u2069]/.test(each) ? -1 : 0), 0);
                if (open !== 0) found.push(text.parentElement.outerHTML.slice(0, 200));
              }
              return found.slice(0, 3);
            })()""";

    @Test
    void itsWordsAreShownAsTheyStand() throws Exception {
        browser.open(server.address() + "cases/c/observations/" + ITEM, 390, "dark");
        assertThat(browser.run("document.body.innerText").asString("")).contains("<img src=x onerror=alert(2)>");
    }

    @Test
    void scriptThatIsWrittenIntoAPageIsRefused() throws Exception {
        browser.open(server.address() + "cases/c", 1440, "light");
        browser.run("(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                + " document.body.append(s); const i = document.createElement('img'); i.src = 'https://example.org/a';"
                + " document.body.append(i); })()");
        assertFalse(browser.run("Boolean(window.ran)").asBoolean());
    }
}
