package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.CaseInfo;
import headwater.listing.What;
import headwater.running.Job;
import headwater.running.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who has never seen Headwater brings files into it, in a browser and under the policy of the pages.
class IntakeTest {

    private static final Path NEWS = Path.of("../../shared/data/html-news-zh");

    private static final Path SAMPLE = Path.of("../samples/canada-2021");

    private static final int MOST_TABS = 150;

    @TempDir
    static Path profile;

    @TempDir
    Path folder;

    private static Browser browser;

    private Jobs jobs;
    private Server server;

    @BeforeAll
    static void startBrowser() throws Exception {
        browser = Browser.orSkip(profile, Browser.Policy.IN_FORCE);
    }

    @AfterAll
    static void stopBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() {
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
        server = Server.start(jobs, 0);
    }

    @AfterEach
    void stop() {
        assertThat(browser.requested()).allMatch(each -> each.startsWith(server.address()) || each.startsWith("blob:"));
        server.close();
    }

    @Test
    void aFirstRunByKeyboardEndsWithTheCountsThatTheApiTells() throws Exception {
        open("/cases?lang=en&theme=light", 1440);
        assertThat(text()).contains("There is no case yet");
        tabTo("name");
        browser.type("first");
        browser.press(Browser.Key.ENTER);
        browser.await("document.getElementById('choose-files')");
        browser.choose("#choose-folder", List.of(Files.isDirectory(NEWS) ? NEWS : SAMPLE));
        browser.await("document.getElementById('next') && !document.getElementById('next').disabled");
        pressOn("next");
        browser.await("document.querySelector('.steps [aria-current]').innerText.includes('Map columns')"
                + " && document.getElementById('confirm-all') || document.getElementById('run')");
        while (browser.run("Boolean(document.querySelector('.ways .second') && !document.getElementById('run'))")
                .asBoolean()) {
            browser.run("document.querySelector('.ways .second').focus()");
            browser.press(Browser.Key.ENTER);
            Thread.sleep(300);
        }
        browser.await("document.getElementById('run')");
        assertTrue(browser.run("document.getElementById('run').disabled").asBoolean(), "asked nothing of leaks");
        browser.run("document.querySelector('input[name=leaked]').focus()");
        browser.press(Browser.Key.of(' '));
        pressOn("run");
        browser.await("document.querySelectorAll('.job[data-state=done]').length === 2");
        JsonNode told = browser.run("({...document.getElementById('totals').dataset})");
        CaseInfo info = jobs.info("first");
        assertEquals(info.observations() + info.context(), told.path("accepted").asInt(), told.toString());
        assertEquals(info.rejected(), told.path("rejected").asInt());
        assertTrue(info.observations() > 3 && info.isAnalysed(), info.toString());
        JsonNode job = browser.run("fetch('/api/jobs?case=first').then(r => r.json())");
        assertEquals(2, job.size());
        JsonNode result = JsonMapper.shared()
                .readTree(jobs.running().json(jobs.running().list().getFirst()))
                .path("result");
        int rejected = 0;
        for (JsonNode file : result.path("files")) {
            rejected += file.path("rejections").asInt();
        }
        assertEquals(told.path("rejected").asInt(), rejected);
        tabTo(link("derivations"));
        browser.press(Browser.Key.ENTER);
        browser.await("location.pathname.endsWith('/derivations')");
    }

    @Test
    void aFolderThatIsDroppedBecomesACase() throws Exception {
        Path shelf = pages(folder.resolve("shelf"), 3);
        Files.writeString(Files.createDirectories(shelf.resolve("deep")).resolve(".hidden"), "x");
        Files.copy(shelf.resolve("page-0.html"), shelf.resolve("deep/again.html"));
        open("/cases?lang=en&theme=light", 1440);
        browser.drop(List.of(shelf));
        browser.await("location.pathname === '/cases/shelf/add' && document.querySelectorAll('tbody tr').length === 4");
        assertThat(text()).contains("shelf/deep/again.html", "Hidden files and notes of the system, left out: 1");
        assertThat(jobs.cases()).hasSize(1);
        assertEquals(0, jobs.info("shelf").observations());
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, light", "en, 390, dark", "fr, 1440, dark", "fr, 390, light"})
    void aTableWithABadRowShowsTheRowAndTheReasonAndEveryStepCanBeUsedByEverybody(
            String language, int width, String theme) throws Exception {
        jobs.createCase("c", "", "");
        Path table = Files.writeString(folder.resolve("posts.csv"), """
                url,title,date,likes
                https://a.example/1,<img src=x onerror=alert(1)>,2021-09-08 14:00,"1,200"
                https://a.example/2,标题二,not a day,10万+
                """);
        open("/cases/c/add?lang=" + language + "&theme=" + theme, width);
        browser.choose("#choose-files", List.of(table));
        browser.await(
                "document.querySelectorAll('tbody tr').length === 1 && !document.getElementById('next').disabled");
        look("select", language, width);
        browser.press("#next");
        browser.await("document.getElementById('confirm-all')");
        assertTrue(browser.run("document.getElementById('next').disabled").asBoolean(), "a guess went through");
        look("columns", language, width);
        browser.press("#confirm-all");
        browser.await("!document.getElementById('confirm-all')"
                + " && document.querySelectorAll('[data-standing=stated]').length === 3");
        assertTrue(browser.run("document.getElementById('next').disabled").asBoolean(), "a time confirmed itself");
        change("basis", "published-dataset");
        browser.await("document.getElementById('basis')?.value === 'published-dataset'"
                + " && document.querySelector('button.small[aria-label*=published]')");
        change("zone-published", "Asia/Shanghai");
        browser.await("document.querySelector('.rows').innerText.includes('2021-09-08 06:00Z')");
        browser.press("button.small[aria-label*=published]");
        browser.await("!document.getElementById('next').disabled");
        browser.press("#next");
        browser.await("document.getElementById('run')");
        look("check", language, width);
        browser.press("input[name=leaked]");
        browser.press("#then");
        browser.press("#run");
        browser.await("document.querySelector('table.rejected')");
        String row = browser.run("document.querySelector('table.rejected').innerText")
                .asString("");
        assertThat(row).contains("posts.csv", "3", "not a day", "broken-record");
        assertEquals(
                "1",
                browser.run("document.getElementById('totals').dataset.accepted")
                        .asString(""));
        assertEquals(
                0, browser.run("document.querySelectorAll('main img').length").asInt());
        assertEquals(1, jobs.info("c").rejected());
        look("results", language, width);
    }

    @Test
    void whatIsCancelledInTheMiddleIsConsistentAndGoingOnFinishesIt() throws Exception {
        int many = 1_200;
        Path shelf = pages(folder.resolve("shelf"), many);
        jobs.createCase("c", "", "");
        open("/cases/c/add?lang=en&theme=light", 1440);
        browser.choose("#choose-folder", List.of(shelf));
        browser.await("document.getElementById('next') && !document.getElementById('next').disabled"
                + " && document.querySelectorAll('tbody tr').length === 100");
        browser.press("#next");
        browser.await("document.getElementById('run')");
        browser.press("input[name=leaked]");
        browser.press("#then");
        browser.press("#run");
        browser.await("document.querySelector('.job[data-state=running] progress[value]')?.value > 3");
        assertThat(browser.run("location.hash").asString("")).startsWith("#job=j");
        browser.press(".job[data-state=running] button");
        browser.await("document.querySelector('.job[data-state=cancelled]')");
        int kept = jobs.info("c").observations();
        assertEquals(
                String.valueOf(kept),
                browser.run("document.getElementById('totals').dataset.accepted")
                        .asString(""));
        assertEquals(
                many - kept,
                browser.run("document.querySelectorAll('#unread li').length").asInt());
        assertTrue(kept > 0 && kept < many, "cancelled in the middle: " + kept);
        assertThat(jobs.verifyCase("c").differences()).isEmpty();
        // The page is loaded again: the job stands in its address.
        browser.run("window.isOld = true; location.reload()");
        browser.await("!window.isOld && document.getElementById('go-on')"
                + " && document.querySelector('.job[data-state=cancelled]')");
        browser.press("#go-on");
        browser.await("document.querySelector('.job[data-state=done]')");
        jobs.createCase("whole", "", "");
        jobs.importInto("whole", ImportRequest.of(shelf), Progress.SILENT);
        assertEquals(many, jobs.info("whole").observations());
        assertEquals(many, jobs.info("c").observations());
    }

    @Test
    void theStartAndAnEmptyCaseTeach() throws Exception {
        open("/cases?lang=fr&theme=light", 390);
        look("start-empty", "fr", 390);
        jobs.createCase("vide", "Qui a dit cela d’abord ?", "");
        open("/cases/vide?lang=fr&theme=dark", 1440);
        look("overview-empty", "fr", 1440);
        jobs.importInto("vide", ImportRequest.of(pages(folder.resolve("shelf"), 3)), Progress.SILENT);
        open("/cases?lang=en&theme=dark", 1440);
        look("start", "en", 1440);
        open("/cases/vide?lang=en&theme=light", 1440);
        browser.press("[data-part=analyse] button");
        browser.await("!document.querySelector('[data-part=analyse]') && document.querySelector('main h2')");
        assertTrue(jobs.info("vide").isAnalysed(), "the analysis ran in the background");
    }

    @Test
    void addressesThatArePastedWaitToBeReadByHand() throws Exception {
        jobs.createCase("c", "", "");
        open("/cases/c/add?lang=en&theme=light", 1440);
        browser.run("document.querySelector('main details').open = true; document.getElementById('paste').focus()");
        browser.type("https://a.example/1\nno address\nhttps://b.example/2\n");
        browser.press("main details button");
        browser.await("document.body.innerText.includes('Addresses: 2')");
        assertThat(text()).contains("None of them is fetched", "line 2: no address");
        browser.choose("#choose-folder", List.of(withMapping(folder.resolve("shelf"))));
        browser.await("document.querySelectorAll('#content tbody tr').length === 2"
                + " && !document.getElementById('next').disabled");
        browser.press("#next");
        browser.await("document.getElementById('run')");
        assertEquals(
                "3 3",
                browser.run("(() => { const files = row => Number(row.cells[1].innerText);"
                                + " const rows = [...document.querySelectorAll('#content tbody tr')];"
                                + " return rows.filter(r => !r.matches('.sum')).reduce((all, r) => all + files(r), 0)"
                                + " + ' ' + files(document.querySelector('tr.sum')); })()")
                        .asString(""),
                "the rows and their sum");
        change("access", "official-release");
        browser.press("input[name=leaked]");
        browser.press("#then");
        browser.press("#run");
        browser.await("document.querySelector('.job[data-state=done]')");
        assertEquals(3, jobs.info("c").observations());
        assertThat(jobs.show("c", What.CUSTODY, "").rows().toString())
                .containsPattern("addresses-[0-9a-f]+\\.csv: accepted 2[^]]*on the basis official-release");
        open("/cases/c/review/queue?coder=KL&lang=en", 1440);
        assertThat(text()).contains("https://a.example/1", "https://b.example/2");
    }

    @Test
    void anAddressThatSomebodyElseMadeRemovesNothing() throws Exception {
        jobs.createCase("spring", "", "");
        jobs.createCase("c", "", "");
        String others = jobs.running().arrivals().open();
        for (String place : List.of("../cases/spring", others)) {
            open("/cases/c/add?lang=en&theme=light#job=j0&arrivals=" + place, 1440);
            browser.await("location.hash === '' && document.querySelector('.error').innerText.includes('j0')");
            browser.run("fetch('/api/cases').then(r => r.text())");
            Thread.sleep(300);
            assertThat(jobs.has("spring")).as(place).isTrue();
            assertThat(jobs.running().arrivals().list(others)).isEmpty();
            browser.open("about:blank", 1440, "light");
        }
    }

    @Test
    void whatWasAnsweredBeforeAReloadHoldsWhenReadingGoesOn() throws Exception {
        jobs.createCase("c", "", "");
        String place = jobs.running().arrivals().open();
        Path page = pages(folder.resolve("shelf"), 1).resolve("page-0.html");
        jobs.running().arrivals().put(place, "page-0.html", Files.newInputStream(page));
        String job = jobs.running()
                .start("c", Job.Kind.IMPORT, watch -> {
                    throw new CancellationException("before the first file");
                })
                .id();
        String address = "/cases/c/add?lang=en&theme=light#job=" + job + "&arrivals=" + place;
        open(address, 1440);
        browser.await("document.getElementById('go-on')");
        browser.press("#go-on");
        browser.await("document.getElementById('run')?.disabled");
        browser.open("about:blank", 1440, "light");
        open(address + "&leaked=yes&access=official-release", 1440);
        browser.await("document.getElementById('go-on')");
        browser.press("#go-on");
        browser.await("document.querySelector('.job[data-state=done]')");
        assertThat(jobs.show("c", What.CUSTODY, "").rows().toString())
                .contains("on the basis official-release", "marked as leaked");
    }

    private void open(String path, int width) throws Exception {
        browser.open(server.address() + path.substring(1), width, "light");
        browser.await("document.documentElement.dataset.ready");
    }

    private static String text() throws Exception {
        return browser.run("document.body.innerText").asString("");
    }

    private static String link(String end) {
        return "a[href$=/" + end + "]";
    }

    /// As somebody without a mouse gets there: an id, or a selector.
    private static void tabTo(String where) throws Exception {
        String there = where.contains("[")
                ? "document.activeElement.matches('main "
                        + where.replace("=/", "=\"/").replace("]", "\"]") + "')"
                : "document.activeElement.id === '" + where + "'";
        for (int i = 0; i < MOST_TABS; i++) {
            browser.press(Browser.Key.TAB);
            if (browser.run(there).asBoolean()) {
                return;
            }
        }
        throw new AssertionError("not reached by keyboard: " + where);
    }

    private static void pressOn(String id) throws Exception {
        tabTo(id);
        browser.press(Browser.Key.ENTER);
    }

    private static void change(String id, String value) throws Exception {
        browser.run("(() => { const field = document.getElementById('" + id + "'); field.value = '" + value
                + "'; field.dispatchEvent(new Event('change', {bubbles: true})); })()");
    }

    /// No violation, nothing wider than the window; a picture where `-Dpictures=DIR` asks for them.
    private static void look(String step, String language, int width) throws Exception {
        assertEquals(List.of(), Axe.violations(browser), step);
        assertTrue(
                browser.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                        .asBoolean(),
                step + " is wider than the window");
        String pictures = System.getProperty("pictures", "");
        if (!pictures.isEmpty()) {
            Path file = Files.createDirectories(Path.of(pictures))
                    .resolve("add-" + step + "." + language + "." + width + ".png");
            browser.run(
                    "Promise.all([400, 700].map(weight => document.fonts.load(weight + ' 16px \"Headwater Han\"', '标')))"
                            + ".then(() => true)");
            Files.write(file, browser.picture());
        }
    }

    private static Path withMapping(Path shelf) throws IOException {
        Files.createDirectories(shelf);
        Files.writeString(shelf.resolve("t.csv"), "url,title\nhttps://c.example/1,C\n");
        Files.writeString(shelf.resolve("t.csv.mapping"), "url=url\ntitle=title\n");
        return shelf;
    }

    private static Path pages(Path shelf, int many) throws IOException {
        Files.createDirectories(shelf);
        for (int i = 0; i < many; i++) {
            Files.writeString(
                    shelf.resolve("page-" + i + ".html"),
                    "<!doctype html><html lang=\"en\"><head><title>Port " + i + "</title></head><body><p>The harbour "
                            + "office counted " + (4_000 + i) + " barrels at the northern depot.</p></body></html>");
        }
        return shelf;
    }
}
