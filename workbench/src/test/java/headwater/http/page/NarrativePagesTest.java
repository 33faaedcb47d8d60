package headwater.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.judging.NarrativeCard;
import headwater.listing.What;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Narratives are merged and split by forms.
class NarrativePagesTest {

    private static final String HERE = "/narratives";

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

    private Document get(String path) throws Exception {
        return lines.get(HERE + path);
    }

    private void take(String path, String... fields) throws Exception {
        HttpResponse<String> answer = lines.send(lines.form(HERE + path, fields));
        assertEquals(303, answer.statusCode(), answer.body());
        assertThat(answer.headers().firstValue("Location")).contains("/cases/c/narratives" + path + "#said");
    }

    @Test
    void eachNarrativeStandsWithItsItemsTimesLanguagesAndOutlets() throws Exception {
        Document page = get("?lang=en");
        assertEquals("2 narratives", page.select("#lines").text());
        assertThat(page.select("tr#" + lines.line("h1") + " td").eachText())
                .contains("3", "en")
                .anyMatch(each -> each.contains("h1.example") && each.contains("h3.example"));
        assertThat(page.select("input[type=checkbox]").eachAttr("aria-label"))
                .hasSize(2)
                .allMatch(each -> each.startsWith("Choose narrative "));
    }

    @Test
    void twoAreMergedWithAReasonAndComeApartAgain() throws Exception {
        take("", "narrative", lines.line("h1"), "narrative", lines.line("o1"), "by", "KL", "reason", "one campaign");
        Document told = get("?lang=en");
        assertThat(told.select("main").text())
                .contains("Something was said or added since this result", "one line KL", "one campaign", "5 items");
        assertEquals(List.of(2, 3), lines.sizes());
        lines.analyse();
        assertEquals(List.of(5), lines.sizes());
        String said = get("").select("button[name=undo]").attr("value");
        take("", "undo", said, "by", "KL", "reason", "I misread it");
        lines.analyse();
        assertEquals(List.of(2, 3), lines.sizes());
        assertThat(get("?lang=en").select("button[name=undo]")).isEmpty();
        assertThat(lines.jobs.show("c", What.JUDGEMENTS, "").text()).contains("one campaign", "I misread it");
    }

    @Test
    void itemsAreSplitOffWithAReasonAndTheTwoStandBesideEachOther() throws Exception {
        lines.page("h4", Lines.HARBOUR + " The mayor was away.");
        lines.analyse();
        String whole = lines.line("h1");
        assertEquals(
                4, get("/" + whole).select("input[type=checkbox][name=item]").size());
        take("/" + whole, "item", lines.id("h3"), "item", lines.id("h4"), "by", "MN", "reason", "another claim");
        assertThat(get("/" + whole + "?lang=en").select("main").text())
                .contains("another claim", "2 items apart from 2 items");
        lines.analyse();
        assertEquals(List.of(2, 2, 2), lines.sizes());
        Document page = get("?lang=en");
        assertEquals(
                List.of("/cases/c/narratives/" + lines.line("h3")),
                page.select("tr#" + lines.line("h1") + " li > a:first-child").eachAttr("href"));
        assertThat(page.select("tr#" + lines.line("h1") + " li").text())
                .contains("4 pairs have something in common, best:");
        assertThat(page.select("tr#" + lines.line("o1")).text()).contains("No item of it matches one of another.");
        String said = page.select("button[name=undo]").attr("value");
        take("/" + lines.line("h1"), "undo", said, "by", "MN", "reason", "on second thoughts");
        lines.analyse();
        assertEquals(List.of(2, 4), lines.sizes());
    }

    @Test
    void itemsThatLeaveTogetherAreOneLineOnlyIfThatIsSaid() throws Exception {
        lines.page("both", Lines.HARBOUR + " " + Lines.ORCHARD);
        lines.analyse();
        assertEquals(List.of(6), lines.sizes());
        String whole = lines.line("h1");
        String[] leave = {"item", lines.id("h3"), "item", lines.id("o2"), "by", "MN", "reason", "a campaign"};
        take("/" + whole, leave);
        lines.analyse();
        assertEquals(List.of(4), lines.sizes());
        String said = get("?lang=en").select("button[name=undo]").attr("value");
        take("", "undo", said, "by", "MN", "reason", "they are one");
        lines.analyse();
        assertTrue(get("/" + whole).select("input[name=one-line]").hasAttr("checked"));
        take(
                "/" + whole,
                Stream.concat(Stream.of(leave), Stream.of("one-line", "true")).toArray(String[]::new));
        lines.analyse();
        assertEquals(List.of(2, 4), lines.sizes());
        assertThat(get("/" + lines.line("h3") + "?lang=en").select("main").text())
                .contains("2 items apart from 4 items", "one line MN");
    }

    @Test
    void severalAreMergedBeforeTheNextAnalysis() throws Exception {
        lines.page(
                "p1", "Nobody has seen the ferry since the storm of Sunday night, says the keeper of the old light.");
        lines.page(
                "p2", "Nobody has seen the ferry since the storm of Sunday night, says the keeper of the old light.");
        lines.analyse();
        take("", "narrative", lines.line("h1"), "narrative", lines.line("o1"), "by", "KL", "reason", "x");
        take("", "narrative", lines.line("o1"), "narrative", lines.line("p1"), "by", "KL", "reason", "y");
        lines.analyse();
        assertEquals(List.of(7), lines.sizes());
    }

    @Test
    void whatDoesNotFitIsRefusedWithAReasonAndChangesNothing() throws Exception {
        String line = lines.line("h1");
        List<String[]> wrong = List.of(
                new String[] {"", "two narratives or more", "narrative", line, "by", "KL", "reason", "x"},
                new String[] {
                    "", "two narratives or more", "narrative", line, "narrative", line, "by", "KL", "reason", "x"
                },
                new String[] {
                    "", "no narrative with this id", "narrative", line, "narrative", "n-none", "by", "KL", "reason", "x"
                },
                new String[] {"", "say why", "narrative", line, "narrative", lines.line("o1"), "by", "KL", "reason", " "
                },
                new String[] {
                    "", "name who judges", "narrative", line, "narrative", lines.line("o1"), "by", "", "reason", "x"
                },
                new String[] {"", "no such judgement", "undo", "j-none", "by", "KL", "reason", "x"},
                new String[] {"/" + line, "0 of 3 are chosen", "by", "KL", "reason", "x"},
                new String[] {
                    "/" + line,
                    "3 of 3 are chosen",
                    "item",
                    lines.id("h1"),
                    "item",
                    lines.id("h2"),
                    "item",
                    lines.id("h3"),
                    "by",
                    "KL",
                    "reason",
                    "x"
                },
                new String[] {"/" + line, "not in this narrative", "item", lines.id("o1"), "by", "KL", "reason", "x"},
                new String[] {"/n-none", "no narrative with this id", "item", lines.id("h1"), "by", "KL", "reason", "x"
                });
        for (String[] each : wrong) {
            HttpResponse<String> answer = lines.send(
                    lines.form(HERE + each[0], Stream.of(each).skip(2).toArray(String[]::new))
                            .header("Accept", "text/html"));
            assertThat(answer.statusCode()).as(each[1]).isBetween(400, 499);
            assertThat(Jsoup.parse(answer.body()).text()).contains(each[1]);
        }
        assertEquals("[]\n", lines.jobs.show("c", What.JUDGEMENTS, "").text());
        assertEquals(true, lines.jobs.info("c").isAnalysed());
    }

    @Test
    void titlesAreSearchedHoweverTheyAreWritten() {
        NarrativeCard simplified = card("国会山时报：中国");
        NarrativeCard french = card("Élection à Québec");
        List<NarrativeCard> both = List.of(simplified, french);
        assertEquals(List.of(simplified), NarrativePages.called(both, "國會山時報"));
        assertEquals(List.of(french), NarrativePages.called(both, "ÉLECTION"));
        assertEquals(both, NarrativePages.called(both, ""));
        assertEquals(List.of(), NarrativePages.called(both, "<script>"));
    }

    private static NarrativeCard card(String title) {
        return new NarrativeCard(1, "n-1", title, List.of(), List.of(), List.of());
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        assertEquals(
                421,
                lines.send(lines.form(
                                        HERE,
                                        "narrative",
                                        lines.line("h1"),
                                        "narrative",
                                        lines.line("o1"),
                                        "by",
                                        "KL",
                                        "reason",
                                        "x")
                                .header("Origin", "http://elsewhere.example"))
                        .statusCode());
        assertEquals("[]\n", lines.jobs.show("c", What.JUDGEMENTS, "").text());
    }
}
