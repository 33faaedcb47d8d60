package headwater.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.http.EveryPage;
import headwater.http.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published report and the pages of the workbench in a browser: no violation that axe-core finds, and nothing is
/// asked of anybody else.
class AccessibilityTest {

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.orSkip(folder, Browser.Policy.LIFTED);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, light", "en, 390, dark", "fr, 1440, dark", "fr, 390, light"})
    void thePublishedReportHasNoViolationAndAsksForNothing(String language, int width, String scheme) throws Exception {
        String address = Published.file("report." + language + ".html").toUri().toString();
        assertEquals(List.of(address), browser.open(address, width, scheme));
        assertEquals(List.of(), Axe.violations(browser));
        assertTrue(
                browser.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                        .asBoolean(),
                "the page is wider than the window");
    }

    @Test
    void noPageOfTheWorkbenchHasAViolationOrAsksAnybodyElse() throws Exception {
        TreeMap<String, List<String>> found = new TreeMap<>();
        List<String> asked = new ArrayList<>();
        try (Server server = Server.start(Published.jobs(), 0)) {
            int turn = 0;
            for (String each : EveryPage.of(Published.jobs(), Published.CASE)) {
                if (each.contains("/static/") || each.contains("/evidence/") || each.contains("/report.fr.html")) {
                    continue;
                }
                String address = URI.create(server.address()).resolve(each).toString();
                browser.open(address, turn % 2 == 0 ? 1440 : 390, turn / 2 % 2 == 0 ? "light" : "dark").stream()
                        .filter(request -> !request.startsWith(server.address()))
                        .forEach(asked::add);
                List<String> here = Axe.violations(browser);
                if (!here.isEmpty()) {
                    found.put(each, here);
                }
                turn++;
            }
        }
        assertEquals(List.of(), asked);
        assertEquals(new TreeMap<>(), found);
    }

    @Test
    void aPageWithAFaultIsFaulted() throws IOException, Exception {
        Path page = Files.writeString(
                folder.resolve("fault.html"),
                "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body><main><h1>t</h1>"
                        + "<p style=\"color:#ccc;background:#fff\">pale</p></main></body></html>");
        browser.open(page.toUri().toString(), 1440, "light");
        List<String> found = Axe.violations(browser);
        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith("color-contrast"), found.getFirst());
    }
}
