package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Server;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The ways that the page of ten questions tells are there, with as many clicks as it says.
class TenQuestionsTest {

    private static final Path PAGE = Path.of("../docs/how-to/ten-questions.md");

    private static final String CASE = "td a, th a";

    /// What is clicked, one after another from the start page, and what stands where it ends.
    ///
    /// @param question its first words on the page
    /// @param clicks a selector each
    /// @param answer a selector of what answers
    record Way(String question, List<String> clicks, String answer) {}

    private static final String CARD = "section[aria-labelledby=cards] td a";

    static Stream<Way> ways() {
        return Stream.of(
                new Way(
                        "Where did this line",
                        List.of(CASE, "section[aria-labelledby=earliest] a[href*=/observations/]"),
                        "#published"),
                new Way("Who copied whom", List.of(CASE, "nav a[href$=/derivations]", CARD), "#originals"),
                new Way("What did each outlet", List.of(CASE, "nav a[href$=/derivations]", CARD), "#changes"),
                new Way("What would a reader", List.of(CASE, "nav a[href$=/derivations]", CARD), "#why"),
                new Way("Why now", List.of(CASE, "nav a[href$=/findings]", question("listed events")), "#method"),
                new Way(
                        "Similar stories",
                        List.of(CASE, "nav a[href$=/findings]", question("similar stories")),
                        "#method"),
                new Way(
                        "Is it coordinated",
                        List.of(CASE, "nav a[href$=/findings]", question("synchronised")),
                        "#method"),
                new Way(
                        "Who are these accounts",
                        List.of(CASE, "nav a[href$=/channels]", "td a[href*=/channel?key=]"),
                        "#registry"),
                new Way("How far did it get", List.of(CASE, "nav a[href$=/findings]"), "#reach"),
                new Way(
                        "What may we publish",
                        List.of(CASE, "nav a[href$=/write]", "#gate ~ p a[href$=/report]", "a[href$=report.en.html]"),
                        "main, body"));
    }

    private static String question(String words) {
        return "section[aria-labelledby=sheets] th a:contains(" + words + ")";
    }

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(Published.jobs(), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Document page(String address) throws Exception {
        return Jsoup.connect(address)
                .cookies(Map.of("lang", "en"))
                .maxBodySize(0)
                .get();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachWayEndsAtItsAnswer(Way way) throws Exception {
        Document at = page(server.address() + "cases");
        for (String click : way.clicks()) {
            Element link = at.selectFirst(click);
            assertThat(link)
                    .as(way.question() + ": " + click + " on " + at.location())
                    .isNotNull();
            at = page(URI.create(at.location()).resolve(link.attr("href")).toString());
        }
        assertThat(at.select(way.answer())).as(way.question()).isNotEmpty();
    }

    @Test
    void thePageCountsTheClicksThatItTakes() throws Exception {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(each -> each.matches("\\|.*\\| \\d+ \\|"))
                .toList();
        List<Way> ways = ways().toList();
        assertEquals(ways.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i))
                    .startsWith("| " + ways.get(i).question())
                    .endsWith("| " + ways.get(i).clicks().size() + " |");
        }
    }
}
