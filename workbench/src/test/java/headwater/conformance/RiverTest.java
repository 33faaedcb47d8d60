package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import headwater.http.Server;
import headwater.river.River;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The picture of the bundled case in a browser that holds the page to its policy.
class RiverTest {

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.orSkip(folder, Browser.Policy.IN_FORCE);
        server = Server.start(Published.jobs(), 0);
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

    @AfterEach
    void nobodyElseWasAskedAndNothingFailed() {
        assertThat(browser.requested())
                .allMatch(each -> each.startsWith(server.address()) || each.startsWith("blob:" + server.address()));
        assertEquals(List.of(), browser.problems());
    }

    private static void open(String more, int width, String scheme) throws Exception {
        browser.open("about:blank", width, scheme);
        browser.open(server.address() + "cases/" + Published.CASE + "/river" + more, width, scheme);
        drawn();
    }

    private static void drawn() throws Exception {
        browser.await("document.querySelector('.river')?.dataset.drawn > 0");
    }

    /// Something that the picture says of itself.
    private static int told(String what) throws Exception {
        return Integer.parseInt(
                browser.run("document.querySelector('.river').dataset." + what).asString(""));
    }

    private static String text(String selector) throws Exception {
        return browser.run("document.querySelector('" + selector + "').textContent.trim()")
                .asString("");
    }

    @Test
    void everyItemOfTheCaseIsToldOnce() throws Exception {
        open("?lang=en", 1440, "light");
        River river = River.of(Published.jobs().assessment(Published.CASE));
        assertEquals(river.entries().size(), told("items"));
        browser.await("document.querySelectorAll('[data-item]').length === "
                + river.entries().size());
        assertThat(told("marks")).isBetween(1, river.entries().size());
        assertThat(told("lines")).isBetween(1, river.taken().size());
    }

    @Test
    void theKeyboardWalksOldestFirstAndOpensTheEvidence() throws Exception {
        open("?lang=en", 1440, "light");
        browser.run("document.querySelector('.scroller').focus()");
        browser.press(Browser.Key.DOWN);
        browser.press(Browser.Key.DOWN);
        String second = River.of(Published.jobs().assessment(Published.CASE))
                .entries()
                .get(1)
                .item()
                .id();
        browser.await("location.hash.includes('item=" + second + "')");
        assertThat(text("[aria-live=polite]")).startsWith("2 of ");
        browser.press(Browser.Key.ENTER);
        browser.await("location.pathname.endsWith('/observations/" + second + "') && document.querySelector('h1')");
        assertThat(text("h1")).contains(second);
    }

    @Test
    void homeAndEndGoToTheOldestAndTheLast() throws Exception {
        open("?lang=en", 1440, "light");
        int all = told("items");
        browser.run("document.querySelector('.scroller').focus()");
        browser.press(Browser.Key.HOME);
        browser.await("document.querySelector('[aria-live=polite]').textContent.startsWith('1 of " + all + "')");
        browser.press(Browser.Key.END);
        browser.await(
                "document.querySelector('[aria-live=polite]').textContent.startsWith('" + all + " of " + all + "')");
    }

    @Test
    void enterStillFollowsLinksBesideThePicture() throws Exception {
        open("?lang=en", 1440, "light");
        String href = browser.run("(() => { const a = document.querySelector('[data-item=\"1\"]'); a.focus();"
                        + " return a.getAttribute('href'); })()")
                .asString("");
        browser.press(Browser.Key.ENTER);
        browser.await("location.pathname === '" + href + "'");
    }

    @Test
    void aStretchIsMarkedWhileItIsChosenAndThenShown() throws Exception {
        open("?lang=en", 1440, "light");
        JsonNode box = browser.run("(() => { const c = document.querySelector('.scroller canvas'); c.scrollIntoView();"
                + " const b = c.getBoundingClientRect(); return {x: b.x, y: b.y}; })()");
        double y = box.path("y").asDouble() + 10;
        double x = box.path("x").asDouble() + 500;
        String corner = "(() => { const c = document.querySelector('.scroller canvas'); const r = devicePixelRatio;"
                + " return [...c.getContext('2d').getImageData(560 * r, 3 * r, 1, 1).data].join(); })()";
        String plain = browser.run(corner).asString("");
        String before = text(".summary");
        browser.mouse("mousePressed", x, y, 8);
        browser.mouse("mouseMoved", x + 60, y, 8);
        browser.mouse("mouseMoved", x + 120, y, 8);
        browser.await(corner + " !== '" + plain + "'");
        assertEquals(before, text(".summary"));
        browser.mouse("mouseReleased", x + 120, y, 8);
        browser.await(corner + " === '" + plain + "'");
        assertNotEquals(before, text(".summary"));
    }

    @Test
    void theListIsWalkedToo() throws Exception {
        open("?lang=en", 1440, "light");
        browser.run("document.querySelector('[data-item=\"0\"]').focus()");
        browser.press(Browser.Key.DOWN);
        browser.await("document.activeElement.dataset.item === '1'");
        assertEquals(
                1,
                browser.run("document.querySelectorAll('[data-item][tabindex=\"0\"]').length")
                        .asInt());
    }

    @Test
    void zoomByKeysIsInTheAddressAndComesBack() throws Exception {
        open("?lang=en", 1440, "light");
        int all = told("items");
        browser.run("document.querySelector('.scroller').focus()");
        for (int i = 0; i < 4; i++) {
            browser.press(Browser.Key.of('+'));
        }
        browser.press(Browser.Key.RIGHT);
        browser.await("location.hash.includes('from=')");
        browser.await("document.querySelector('.river').dataset.items < " + all);
        Thread.sleep(300);
        String there = browser.run("location.hash").asString("");
        String summary = text(".summary");
        int items = told("items");
        open("?lang=en" + there, 1440, "light");
        assertEquals(summary, text(".summary"));
        assertEquals(items, told("items"));
        browser.run("document.querySelector('.scroller').focus()");
        browser.press(Browser.Key.of('0'));
        browser.await("document.querySelector('.river').dataset.items == " + all);
    }

    @Test
    void languageChangesInPlaceAndKeepsTheWindow() throws Exception {
        open("?lang=en#from=2021-09-08T00%3A00%3A00.000Z&to=2021-09-10T00%3A00%3A00.000Z", 1440, "light");
        int items = told("items");
        browser.run("window.stays = true");
        browser.click("#to-language");
        browser.await("document.documentElement.lang === 'fr' && document.querySelector('.river')?.dataset.drawn > 0");
        assertThat(browser.run("window.stays === true").asBoolean()).isTrue();
        assertThat(text(".summary")).contains("éléments sur");
        assertEquals(items, told("items"));
    }

    /// The tabloid's page of the 8th in Ottawa is read on the 9th in Beijing.
    @Test
    void zonesMoveDaysAndNotItems() throws Exception {
        open("?lang=en#from=2021-09-08T20%3A00%3A00.000Z&to=2021-09-08T22%3A00%3A00.000Z", 1440, "light");
        int items = told("items");
        assertThat(text(".summary")).contains("8 Sept 2021, 20:00", "(UTC)");
        choose("Times in", "America/Toronto");
        assertThat(text(".summary")).contains("8 Sept 2021, 16:00");
        choose("Times in", "Asia/Shanghai");
        assertThat(text(".summary")).contains("9 Sept 2021, 04:00");
        assertEquals(items, told("items"));
        assertThat(browser.run("location.hash").asString("")).contains("zone=Asia%2FShanghai");
    }

    private static void choose(String label, String value) throws Exception {
        browser.run("(() => { const s = [...document.querySelectorAll('label')].find(l => l.textContent.startsWith('"
                + label + "')).querySelector('select'); s.value = '" + value
                + "'; s.dispatchEvent(new Event('change', {bubbles: true})); })()");
        Thread.sleep(400);
    }

    @Test
    void filtersLeaveWhatIsAskedForAndCanBeCleared() throws Exception {
        open("?lang=en#language=fr", 1440, "light");
        int french = told("items");
        browser.click(".filtered button");
        browser.await("document.querySelector('.river').dataset.items > " + french);
        browser.await("!location.hash.includes('language')");
        assertThat(browser.run("document.querySelector('.filters').open").asBoolean())
                .as("shut by hand only")
                .isTrue();
    }

    @Test
    void aNarrativeThatIsNoLongerThereHoldsNothingAndIsNamed() throws Exception {
        open("?lang=en#narrative=n-vanished", 1440, "light");
        assertEquals(0, told("items"));
        assertThat(browser.run("document.querySelector('.filters select').selectedOptions[0].textContent")
                        .asString(""))
                .startsWith("n-vanished");
    }

    @Test
    void aMarkOpensACardWithItsEvidence() throws Exception {
        open("?lang=en", 1440, "light");
        String card = "document.querySelector('.card.pinned a')";
        JsonNode box = browser.run(
                "(() => { const c = document.querySelector('.scroller canvas');"
                        + " c.scrollIntoView(); const b = c.getBoundingClientRect(); return {x: b.x, y: b.y, w: b.width, h: b.height}; })()");
        boolean isFound = false;
        for (double y = box.path("y").asDouble() + 70; !isFound && y < 880; y += 9) {
            for (double x = box.path("x").asDouble() + 220; !isFound && x < 1380; x += 40) {
                browser.mouse("mouseMoved", x, y);
                if (browser.run("document.querySelector('.card') !== null").asBoolean()) {
                    browser.mouse("mousePressed", x, y);
                    browser.mouse("mouseReleased", x, y);
                    isFound = browser.run(card + " !== null").asBoolean();
                }
            }
        }
        assertThat(isFound).as("no mark was found under the pointer").isTrue();
        String href = browser.run(
                        "[...document.querySelectorAll('.card.pinned a')].map(a => a.getAttribute('href')).pop()")
                .asString("");
        assertThat(href).contains("/observations/o-");
    }

    @Test
    void everyDerivationLeadsToItsCard() throws Exception {
        open("?lang=en", 1440, "light");
        JsonNode status = browser.run("Promise.all([...document.querySelectorAll('td p a')].map(a => fetch(a.href)"
                + ".then(r => r.status)))");
        assertEquals(
                River.of(Published.jobs().assessment(Published.CASE)).taken().size(), status.size());
        status.forEach(each -> assertEquals(200, each.asInt()));
    }

    @Test
    void theFilesCarryTitleCaveatAndSource() throws Exception {
        open("?lang=en", 1440, "light");
        browser.run(
                "window.made = []; const was = URL.createObjectURL; URL.createObjectURL = b => { made.push(b); return"
                        + " was.call(URL, b); }; HTMLAnchorElement.prototype.click = function () { window.named = this.download; }; true");
        browser.run("[...document.querySelectorAll('button')].find(b => b.textContent === 'SVG').click()");
        String svg = browser.run("made[0].text()").asString("");
        assertThat(svg)
                .startsWith("<?xml")
                .contains(
                        "It shows neither intent, nor", "drawn by Headwater", "<title id=\"title\">Where did the line")
                .contains("Reconstruction: every text in this case is a paraphrase");
        assertEquals(Published.CASE + "-river.svg", browser.run("window.named").asString(""));
        assertEquals(
                "svg",
                browser.run("new DOMParser().parseFromString(" + JsonNodeFactory.instance.stringNode(svg)
                                + ", 'image/svg+xml').documentElement.nodeName")
                        .asString(""));
        browser.run("[...document.querySelectorAll('button')].find(b => b.textContent === 'PNG').click()");
        browser.await("made.length === 2");
        assertThat(browser.run("createImageBitmap(made[1]).then(i => i.width)").asInt())
                .isGreaterThan(1000);
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, light", "en, 390, dark", "fr, 1440, dark", "fr, 390, light"})
    void thePictureHasNoViolationAndIsNoWiderThanTheWindow(String language, int width, String scheme) throws Exception {
        open("?lang=" + language, width, scheme);
        assertEquals(List.of(), Axe.violations(browser));
        assertThat(browser.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                        .asBoolean())
                .isTrue();
        Path pictures = Path.of("target/pictures");
        Files.createDirectories(pictures);
        Files.write(pictures.resolve("river-" + language + "-" + width + "-" + scheme + ".png"), browser.picture());
        assertNotEquals(0, told("marks"));
    }
}
