package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.assess.Assessment;
import headwater.exporting.ExportRequest;
import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.looking.FindingSheet;
import headwater.looking.TogetherSheet;
import headwater.model.Finding.Together;
import headwater.running.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who acts with whom, on a made case: two accounts post the same line within a minute on forty of fifty days, and six
/// others of twelve post it some time in the same hours.
class TogetherTest {

    private static final Instant FIRST = Instant.parse("2021-08-01T08:00:00Z");

    @TempDir
    static Path folder;

    private static Jobs jobs;
    private static Assessment assessment;

    @BeforeAll
    static void make() throws IOException {
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2021-12-13T12:00:00Z")));
        jobs.createCase("c", "Who acts with whom?", "");
        Files.writeString(folder.resolve("posts.csv"), posts());
        Files.writeString(folder.resolve("posts.csv.mapping"), """
                platform=platform
                url=url
                text=text
                published=published
                account.name=account
                language=const:en
                access_basis=const:public-account
                """);
        jobs.importInto("c", ImportRequest.of(folder.resolve("posts.csv")), Progress.SILENT);
        jobs.analyse("c", "", 1, Progress.SILENT);
        assessment = jobs.assessment("c");
    }

    private static String posts() {
        Random random = new Random(3);
        StringBuilder table = new StringBuilder("url,platform,account,published,text\n");
        int number = 0;
        for (int day = 0; day < 50; day++) {
            Instant base = FIRST.plusSeconds(86_400L * day + random.nextInt(20_000));
            String text = "The harbour tunnel vote number " + (day * 7 + 3) + " moved to committee after a long debate"
                    + " about cost and noise in the old town that reporter " + (char) ('A' + day % 7) + " saw";
            row(table, number++, "first", base.plusSeconds(3_000 + random.nextInt(30)), text);
            if (day % 5 != 4) {
                row(table, number++, "second", base.plusSeconds(3_010 + random.nextInt(30)), text);
            }
            for (int i = 0; i < 6; i++) {
                row(table, number++, "other" + random.nextInt(12), base.plusSeconds(random.nextInt(9_000)), text);
            }
        }
        return table.toString();
    }

    private static void row(StringBuilder table, int number, String account, Instant at, String text) {
        table.append("https://weibo.com/")
                .append(account)
                .append("/p")
                .append(number)
                .append(",weibo,")
                .append(account)
                .append(',')
                .append(unrounded(at))
                .append(',')
                .append(text)
                .append('\n');
    }

    /// A time on the full minute is known to the minute only.
    private static Instant unrounded(Instant at) {
        return at.getEpochSecond() % 60 == 0 ? at.plusSeconds(1) : at;
    }

    private static FindingSheet sheet() {
        return FindingSheet.one(assessment, "0", "1");
    }

    private static Together theTwo() {
        List<Together> out = sheet().finding().method().pairs().stream()
                .filter(Together::standsOut)
                .toList();
        assertEquals(1, out.size(), "nobody else stands out");
        return out.getFirst();
    }

    @Test
    void theTwoStandOutAndArePseudonymsAsEverywhereInTheCase() {
        Together pair = theTwo();
        assertEquals(40, pair.times());
        assertEquals(40, pair.blocks());
        assertThat(pair.p()).isLessThan(1e-9);
        assertThat(List.of(pair.a(), pair.b())).allMatch(each -> each.startsWith("weibo:p-"));
    }

    @Test
    void behindTheirLineAreTheirPostsEachWithTheNearestOfTheOther() {
        Together pair = theTwo();
        TogetherSheet shared = TogetherSheet.of(assessment, TogetherSheet.pair(sheet(), pair.a(), pair.b()));
        assertEquals(40, shared.joints().size());
        assertEquals(40, shared.within());
        shared.joints().forEach(each -> {
            assertEquals(pair.a(), each.a().channel().key());
            assertEquals(pair.b(), each.b().channel().key());
            assertEquals("text", each.object());
            assertThat(each.seconds()).isBetween(0L, 41L);
        });
    }

    @Test
    void pairsAreInNoExport() {
        String exported = new String(jobs.export("c", ExportRequest.of("case-json")), StandardCharsets.UTF_8);
        assertThat(exported).contains("\"chance\"").doesNotContain("\"pairs\"");
    }

    @Test
    void theirPagesHaveNoViolationAndEachRowLeadsToThePosts() throws Exception {
        try (Browser browser = Browser.orSkip(folder.resolve("browser"), Browser.Policy.LIFTED);
                Server server = Server.start(jobs, 0)) {
            for (String language : List.of("en", "fr")) {
                browser.open(server.address() + "cases/c/findings/0/1?lang=" + language, 1440, "light");
                assertEquals(List.of(), Axe.violations(browser));
                browser.press("section[aria-labelledby=pairs] tbody a");
                browser.await("document.querySelectorAll('tbody tr').length === 40");
                assertEquals(List.of(), Axe.violations(browser));
                assertThat(browser.run("document.querySelector('tbody a').getAttribute('href')")
                                .asString(""))
                        .startsWith("/cases/c/observations/");
            }
        }
    }
}
