package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.judging.JudgementRequest;
import headwater.listing.Listing;
import headwater.match.Match;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    private void answer(Match match, String by, String answer) {
        JudgementRequest.Verb verb = JudgementRequest.Verb.valueOf(answer);
        boolean isApart = verb == JudgementRequest.Verb.APART;
        lines.jobs
                .judging()
                .judge(
                        "c",
                        new JudgementRequest(
                                verb,
                                isApart ? List.of(match.a()) : List.of(match.a(), match.b()),
                                isApart ? List.of(match.b()) : List.of(),
                                by,
                                "read"));
    }

    @Test
    void agreementOfPersonsIsMoreThanChanceOrUndetermined() throws Exception {
        for (String each : List.of("h4", "h5", "h6", "h7")) {
            lines.page(each, Lines.HARBOUR);
        }
        lines.analyse();
        List<Match> matches = lines.jobs.assessment("c").matches();
        assertEquals(22, matches.size());
        for (int i = 0; i < 20; i++) {
            answer(matches.get(i), "KL", i < 10 ? "TOGETHER" : "APART");
        }
        assertEquals(0, lines.get("/queue?by=KL").select("#agreed").size());
        for (int i = 0; i < 19; i++) {
            answer(matches.get(i), "MN", i < 9 ? "TOGETHER" : "APART");
        }
        assertEquals(
                List.of(
                        "all 2 persons 19 95% unable to determine: 19 pairs have answers of two persons, 20 are needed –",
                        "KL and MN 19 95% unable to determine: 19 pairs have answers of two persons, 20 are needed –"),
                lines.get("/queue?by=KL&lang=en")
                        .select("section[aria-labelledby=agreed] tbody tr")
                        .eachText());
        answer(matches.get(19), "M. N.", "APART");
        // 40 answers, 19 together and 21 apart, one pair at odds: 1 - 39 * 2 / (2 * 19 * 21).
        assertThat(lines.get("/queue?by=KL&lang=en")
                        .select("section[aria-labelledby=agreed] tbody tr")
                        .eachText())
                .hasSize(2)
                .allMatch(each ->
                        each.matches("(all 2 persons|KL and MN) 20 95% 0\\.902 0\\.[0-9]{3} to [01]\\.[0-9]{3}"));
        assertThat(lines.get("/queue?by=KL&lang=fr")
                        .select("section[aria-labelledby=agreed]")
                        .text())
                .contains("Accord entre les personnes", "0,902");
        lines.analyse();
        Listing shown = lines.jobs.agreement("c", Locale.ENGLISH);
        assertThat(shown.below().getLast().rows().getLast()).contains("KL and MN", "20", "0.902");
        assertThat(shown.text()).contains("\"twos\":[{\"one\":\"KL\",\"other\":\"MN\"");
    }
}
