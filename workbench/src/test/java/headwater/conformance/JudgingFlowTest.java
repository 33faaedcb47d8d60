package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Server;
import headwater.job.Jobs;
import headwater.listing.What;
import headwater.model.Judgement;
import headwater.running.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody without a mouse says what they hold of a derivation and of matches, in a real browser.
class JudgingFlowTest {

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Server server;
    private static Jobs jobs;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.orSkip(folder, Browser.Policy.IN_FORCE);
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
        jobs.demo(Path.of("../samples"), folder.resolve("out"), Progress.SILENT);
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

    private static void open(String path) throws Exception {
        browser.open(server.address() + "cases/" + Published.CASE + path, 1440, "light");
        browser.await("document.documentElement.dataset.ready");
    }

    private static List<Judgement> said() {
        return jobs.looking().latest(Published.CASE).material().judgements();
    }

    @Test
    void aDerivationIsRejectedByKeysAndNamedNoMore() throws Exception {
        var first = jobs.judging().derivations(Published.CASE).getFirst();
        open("/derivations/" + first.child().id() + "/" + first.parent().id() + "?lang=en");
        browser.run("document.getElementById('by').focus()");
        browser.type("KL");
        browser.press(Browser.Key.TAB);
        browser.type("Both quote one speech");
        browser.run("document.activeElement.blur()");
        browser.press(Browser.Key.of('n'));
        browser.await("document.querySelector('#said ~ ul')?.innerText.includes('Both quote one speech')");
        assertThat(browser.run("document.body.innerText").asString(""))
                .contains("Something was said or added since this result");
        jobs.analyse(Published.CASE, "", Jobs.DEFAULT_SEED, Progress.SILENT);
        assertThat(jobs.assessment(Published.CASE).narratives())
                .flatExtracting(each -> each.trace().derivations())
                .noneMatch(each -> each.child().equals(first.child().id())
                        && each.parent().equals(first.parent().id()));
        assertEquals(
                1,
                said().stream()
                        .filter(each -> each.says() instanceof Judgement.Taken)
                        .count());
        assertEquals(List.of(), browser.problems());
    }

    @Test
    void matchesAreAnsweredAndTakenBackByKeys() throws Exception {
        open("/queue?by=MN&lang=fr");
        int left = jobs.judging().queue(Published.CASE, "MN").left();
        String before = browser.run("document.body.innerText").asString("");
        browser.press(Browser.Key.of('u'));
        browser.await("document.querySelector('form.done') && document.documentElement.dataset.ready");
        assertEquals(left - 1, jobs.judging().queue(Published.CASE, "MN").left());
        assertThat(browser.run("document.body.innerText").asString("")).isNotEqualTo(before);
        browser.press(Browser.Key.of('z'));
        browser.await("!document.querySelector('form.done') && document.documentElement.dataset.ready");
        assertEquals(left, jobs.judging().queue(Published.CASE, "MN").left());
        assertThat(jobs.show(Published.CASE, What.JUDGEMENTS, "").text()).contains("withdrawn");
    }

    @Test
    void twoNarrativesAreMergedAndTakenBackByKeysAlone() throws Exception {
        int before = jobs.looking().latest(Published.CASE).narratives().size();
        open("/narratives?lang=en");
        browser.run("document.querySelector('input[name=narrative]').focus()");
        browser.press(Browser.Key.of(' '));
        int tabs = 0;
        while (browser.run("document.querySelectorAll('input[name=narrative]:checked').length")
                        .asInt()
                < 2) {
            browser.press(Browser.Key.TAB);
            if (browser.run("document.activeElement.name === 'narrative'").asBoolean()) {
                browser.press(Browser.Key.of(' '));
            }
            assertThat(tabs++).isLessThan(60);
        }
        while (!browser.run("document.activeElement.id === 'by'").asBoolean()) {
            browser.press(Browser.Key.TAB);
            assertThat(tabs++).isLessThan(300);
        }
        browser.run("document.activeElement.value = ''");
        browser.type("KL");
        browser.press(Browser.Key.TAB);
        browser.type("One campaign");
        browser.press(Browser.Key.TAB);
        browser.press(Browser.Key.of('j'));
        browser.await("document.querySelector('#said ~ ul')?.innerText.includes('One campaign')"
                + " && document.documentElement.dataset.ready");
        assertThat(browser.run("document.body.innerText").asString(""))
                .contains("Something was said or added since this result");
        jobs.analyse(Published.CASE, "", Jobs.DEFAULT_SEED, Progress.SILENT);
        assertEquals(
                before - 1, jobs.looking().latest(Published.CASE).narratives().size());
        open("/narratives?lang=en");
        browser.press(Browser.Key.of('r'));
        browser.await("document.activeElement.id === 'reason'");
        browser.type("I misread it");
        browser.press(Browser.Key.TAB);
        browser.press(Browser.Key.of('z'));
        browser.await("document.querySelector('#said ~ ul')?.innerText.includes('taken back')"
                + " || document.body.innerText.includes('counts no longer')");
        jobs.analyse(Published.CASE, "", Jobs.DEFAULT_SEED, Progress.SILENT);
        assertEquals(before, jobs.looking().latest(Published.CASE).narratives().size());
        assertEquals(List.of(), browser.problems());
    }

    @Test
    void thePageChangesItsLanguageAndColoursInPlace() throws Exception {
        open("/derivations?lang=en&theme=light");
        browser.run("window.stays = 1");
        browser.press(Browser.Key.of('l'));
        browser.await("document.documentElement.lang === 'fr' && document.documentElement.dataset.ready === 'fr'");
        browser.press(Browser.Key.of('t'));
        browser.await("document.documentElement.dataset.colours === 'dark'");
        assertEquals(1, browser.run("window.stays").asInt());
        assertThat(browser.run("document.querySelector('h1').innerText").asString(""))
                .isEqualTo("Qui a repris qui");
        browser.press(Browser.Key.of('?'));
        browser.await("document.querySelector('dialog[open]')");
        assertThat(browser.run("document.querySelector('dialog').innerText").asString(""))
                .contains("Touches");
        assertEquals(List.of(), Axe.violations(browser));
    }
}
