package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.match.Match;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Why two items were matched, and what else is like them.
class MatchPagesTest {

    @TempDir
    Path folder;

    private Lines lines;

    @BeforeEach
    void start() throws IOException {
        lines = new Lines(folder);
    }

    @AfterEach
    void stop() {
        lines.close();
    }

    private Match match(String one, String other) {
        List<String> both = List.of(lines.id(one), lines.id(other));
        return lines.jobs.assessment("c").matches().stream()
                .filter(each -> both.contains(each.a()) && both.contains(each.b()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMatchSaysItsKindPassagesScoreAndWhatComesNext() throws Exception {
        Match match = match("h2", "h3");
        String why = lines.get("/matches/" + match.a() + "/" + match.b() + "?lang=en")
                .select("section[aria-labelledby=why]")
                .text();
        assertThat(why)
                .contains("Why these were matched", "1 shared passage", "%.2f out of 1".formatted(match.score()))
                .contains("Beside the other one, A matches this best", "Beside the other one, B matches this best")
                .contains("h1.example · h1");
        Match alone = match("o1", "o2");
        assertThat(lines.get("/matches/" + alone.a() + "/" + alone.b() + "?lang=en")
                        .text())
                .contains("A is not asserted to match anything else.", "B is not asserted to match anything else.");
    }

    @Test
    void theQueueSaysTheSame() throws Exception {
        Match next = lines.jobs.judging().queue("c", "KL").next().get().view().match();
        assertEquals(
                lines.get("/matches/" + next.a() + "/" + next.b())
                        .select("section[aria-labelledby=why]")
                        .html(),
                lines.get("/queue?by=KL").select("section[aria-labelledby=why]").html());
    }

    @Test
    void matchesAreStillShownAfterSomethingWasSaid() throws Exception {
        Match match = match("h1", "h2");
        lines.send(lines.form(
                "/queue", "a", match.a(), "b", match.b(), "answer", "together", "by", "KL", "reason", "same words"));
        assertThat(lines.get("/matches/" + match.a() + "/" + match.b() + "?lang=en")
                        .text())
                .contains("Something was said or added since this result", "shared passage");
        assertEquals(
                lines.jobs.looking().latest("c").matches().size(),
                lines.get("/matches").select("tbody tr").size());
    }

    @Test
    void anObservationLeadsToWhatIsLikeItTheBestFirst() throws Exception {
        Document page = lines.get("/observations/" + lines.id("h2") + "?lang=en");
        assertThat(page.select("section[aria-labelledby=alike] tbody th a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/cases/c/observations/" + lines.id("h1"), "/cases/c/observations/" + lines.id("h3"));
        assertThat(page.select("section[aria-labelledby=alike] tbody td.number").eachText())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(page.select("section[aria-labelledby=alike] tbody td a").eachAttr("href"))
                .allMatch(each -> each.startsWith("/cases/c/matches/"));
        lines.page("x1", "A notice that the library will be closed on Friday for an inventory of the map room.");
        assertThat(lines.get("/observations/" + lines.id("x1") + "?lang=en")
                        .select("section[aria-labelledby=alike]")
                        .text())
                .contains("Something was said or added since this result", "It matches nothing else in this case.");
    }

    @Test
    void anotherCaptureOfAnItemIsLikeTheSame() throws Exception {
        lines.page("h2", Lines.HARBOUR + " Nobody asked them. Updated on Tuesday.");
        lines.analyse();
        List<String> captures = lines.jobs.observations("c").stream()
                .filter(each -> each.label().equals("h2"))
                .map(each -> each.id())
                .toList();
        assertEquals(2, captures.size());
        for (String each : captures) {
            assertThat(lines.get("/observations/" + each)
                            .select("section[aria-labelledby=alike] tbody th a")
                            .eachAttr("href"))
                    .contains("/cases/c/observations/" + lines.id("h1"))
                    .doesNotContainAnyElementsOf(captures.stream()
                            .map(id -> "/cases/c/observations/" + id)
                            .toList());
        }
    }
}
