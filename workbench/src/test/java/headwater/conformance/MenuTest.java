package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Server;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The menu of a case: whole in wide windows, one line in narrow ones, which opens by keys and without script.
class MenuTest {

    /// WCAG 2.2, 2.5.8.
    private static final int LEAST_TARGET = 24;

    /// With the space around them.
    private static final int TWO_LINES = 130;

    @TempDir
    Path folder;

    @Test
    void aNarrowWindowHasOneLineThatOpensByKeys() throws Exception {
        try (Browser browser = Browser.orSkip(folder, Browser.Policy.LIFTED);
                Server server = Server.start(Published.jobs(), 0)) {
            for (String language : List.of("en", "fr")) {
                browser.open(server.address() + "cases/" + Published.CASE + "/findings?lang=" + language, 390, "light");
                browser.await("document.documentElement.dataset.ready");
                assertThat(height(browser, "header")).isLessThan(TWO_LINES);
                assertThat(height(browser, "header nav summary")).isGreaterThanOrEqualTo(LEAST_TARGET);
                browser.run("document.querySelector('header nav summary').focus()");
                browser.press(Browser.Key.ENTER);
                browser.await("document.querySelector('header nav a').checkVisibility()");
                assertThat(browser.run("Math.min(...[...document.querySelectorAll('header a, header summary')]"
                                        + ".flatMap(e => { const b = e.getBoundingClientRect();"
                                        + " return [b.width, b.height]; }))")
                                .asDouble())
                        .isGreaterThanOrEqualTo(LEAST_TARGET);
                assertThat(browser.run("document.documentElement.scrollWidth").asInt())
                        .isLessThanOrEqualTo(390);
                assertEquals(List.of(), Axe.violations(browser));
                browser.press(Browser.Key.TAB);
                browser.press(Browser.Key.ENTER);
                browser.await("location.pathname.endsWith('/" + Published.CASE + "')");
            }
        }
    }

    @Test
    void aWideWindowShowsAllOfIt() throws Exception {
        try (Browser browser = Browser.orSkip(folder, Browser.Policy.IN_FORCE);
                Server server = Server.start(Published.jobs(), 0)) {
            browser.open(server.address() + "cases/" + Published.CASE + "/report?lang=en", 1440, "light");
            browser.await("document.documentElement.dataset.ready");
            assertThat(browser.run("[...document.querySelectorAll('header nav a')].every(e => e.checkVisibility())")
                            .asBoolean())
                    .isTrue();
            assertEquals(0, height(browser, "header nav summary"));
            assertThat(height(browser, "header")).isLessThan(TWO_LINES);
        }
    }

    private static double height(Browser browser, String selector) throws Exception {
        return browser.run("document.querySelector('" + selector + "').getBoundingClientRect().height")
                .asDouble();
    }
}
