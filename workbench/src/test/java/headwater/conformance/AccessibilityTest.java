package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.http.EveryPage;
import headwater.http.Server;
import headwater.job.Jobs;
import headwater.writing.Form;
import headwater.writing.Typed;
import headwater.writing.Writing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// Every page in both languages, wide and narrow, light and dark: in English the wide ones are light, in French the
    /// narrow ones, as the languages have the same colours.
    @Test
    void noPageOfTheWorkbenchHasAViolationOrAsksAnybodyElse() throws Exception {
        TreeMap<String, List<String>> found = new TreeMap<>();
        List<String> asked = new ArrayList<>();
        try (Server server = Server.start(Published.jobs(), 0)) {
            for (String each : EveryPage.of(Published.jobs(), Published.CASE)) {
                if (each.contains("/static/") || each.contains("/evidence/") || each.contains("/report.fr.html")) {
                    continue;
                }
                String address = URI.create(server.address()).resolve(each).toString();
                boolean isFrench = each.contains("lang=fr");
                browser.open(address, 1440, isFrench ? "dark" : "light").stream()
                        .filter(request -> !request.startsWith(server.address()))
                        .forEach(asked::add);
                List<String> here = new ArrayList<>(Axe.violations(browser));
                browser.as(390, isFrench ? "light" : "dark");
                here.addAll(Axe.violations(browser));
                if (!here.isEmpty()) {
                    found.put(each, here);
                }
            }
        }
        assertEquals(List.of(), asked);
        assertEquals(new TreeMap<>(), found);
    }

    /// With answers, what was searched and what was taken away, which the published case has not, and with a form that
    /// came back by the keys alone.
    @Test
    void thePageForWritingWithEverythingInItHasNoViolation() throws Exception {
        Jobs jobs = new Jobs(folder.resolve("writing"), InstantSource.fixed(Instant.parse("2026-10-01T10:00:00Z")));
        jobs.createCase("c", "", "");
        Writing writing = jobs.writing();
        writing.keep("c", Form.SENTENCE, typed("sort=assumption", "en=It was open.", "by=AB"));
        writing.keep("c", Form.SENTENCE, typed("sort=assumption", "en=It was shut.", "by=AB"));
        writing.keep("c", Form.WITHDRAWAL, typed("of=s2", "why-en=A slip.", "by=AB"));
        writing.keep("c", Form.ANSWER, typed("sort=commerce", "en=For readers."));
        writing.keep("c", Form.ANSWER, typed("sort=directed", "fr=Sur ordre."));
        writing.keep("c", Form.ROW, typed("evidence=s1", "fit-a1=fits", "a1-en=It drew many."));
        writing.keep("c", Form.CONTENDER, typed("names=Ferry Party", "leaders=A. Quay"));
        writing.keep(
                "c",
                Form.INCIDENT,
                typed(
                        "title-en=A fee is misstated.",
                        "low=40",
                        "high=70",
                        "real-en=Copied.",
                        "districts=North",
                        "by=AB"));
        writing.keep("c", Form.QUERIES, typed("platform=web", "terms=fee", "by=AB"));
        writing.keep(
                "c",
                Form.SEARCHED,
                typed("platform=*", "from=2026-09-01", "to=2026-09-02", "zone=UTC", "basis=By hand."));
        try (Server server = Server.start(jobs, 0)) {
            for (int width : List.of(1440, 390)) {
                String address =
                        server.address() + "cases/c/write?row=s1&away=s1&contender=c1&incident=i1&queries=q1&lang="
                                + (width == 390 ? "fr" : "en");
                browser.open(address, width, width == 390 ? "dark" : "light");
                assertEquals(List.of(), Axe.violations(browser));
                assertThat(browser.run("document.documentElement.scrollWidth").asInt())
                        .as("the page is no wider than the window")
                        .isLessThanOrEqualTo(width);
                browser.run("document.getElementById('row-fit-a1').value = ''");
                browser.run("document.getElementById('row-evidence').focus()");
                browser.press(Browser.Key.ENTER);
                browser.await("document.activeElement.id === 'wrong'");
                assertEquals(List.of(), Axe.violations(browser));
            }
        }
    }

    private static Typed typed(String... fields) {
        return new Typed(Stream.of(fields)
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1])));
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
