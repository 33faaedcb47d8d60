package headwater.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.EveryPage;
import headwater.http.Server;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Makes the pictures of the guide: every page of the workbench on the bundled case, in both languages, wide and
/// narrow. No
/// part of the tests; docs/how-to/pages.md has the command.
class PicturesRun {

    private static final Path PICTURES = Path.of("../docs/pictures");

    /// No pages for the guide: files, and what a form comes back with.
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "^/[?]|/cases/[?]|/static/|/words|/evidence/|/api/|\\.html|/pair|/review/queue[?]by|(/queue|/search)[?]lang|[?&](edit|topic)=");

    @TempDir
    Path folder;

    @Test
    void picturesOfEveryPage() throws Exception {
        Files.createDirectories(PICTURES);
        try (Browser browser = Browser.orSkip(folder, Browser.Policy.IN_FORCE);
                Server server = Server.start(Published.jobs(), 0)) {
            List<String> pages = EveryPage.of(Published.jobs(), Published.CASE).stream()
                    .filter(each -> !NOT_SHOWN.matcher(each).find())
                    .toList();
            for (String each : pages) {
                String address = URI.create(server.address()).resolve(each).toString();
                for (int width : new int[] {1440, 390}) {
                    browser.open("about:blank", width, "light");
                    browser.open(address, width, "light");
                    browser.await("document.documentElement.dataset.ready");
                    if (each.contains("/river")) {
                        browser.await("document.querySelector('.river')?.dataset.drawn > 0");
                    }
                    Files.write(
                            PICTURES.resolve(name(each) + "-" + width + ".webp"),
                            browser.small(width, width == 390 ? 1100 : 1000));
                }
            }
            assertEquals(List.of(), browser.problems());
        }
    }

    /// After the page and its language, such as `findings-1-1-fr`.
    private static String name(String address) {
        String language = address.replaceFirst(".*lang=", "");
        String path = address.replaceFirst("[?].*", "")
                .replace("/cases/" + Published.CASE, "")
                .replaceFirst("/observations/.+", "/observation")
                .replaceFirst("/matches/.+", "/match")
                .replaceFirst("/derivations/.+", "/derivation")
                .replaceFirst("/findings/.+", "/finding")
                .replaceFirst("/narratives/.+", "/narrative");
        String page = path.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return (page.isEmpty() ? "overview" : page) + "-" + language;
    }
}
