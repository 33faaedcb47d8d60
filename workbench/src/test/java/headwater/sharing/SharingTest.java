package headwater.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.job.Jobs;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import headwater.sharing.SharingResult.Rejected;
import headwater.sharing.SharingResult.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SharingTest {

    private static final String HEADER = "object_id,account_id,content_id,timestamp\n";

    @TempDir
    Path folder;

    @Test
    void fourWhoShareTogetherAreFlaggedAndNobodyElse() throws IOException {
        SharingResult result = find("t.csv", MadeShares.table(MadeShares.rows(4, 1)));
        assertEquals(Verdict.BEYOND_HABIT, result.verdict());
        assertThat(lines())
                .filteredOn(line -> line.endsWith(",true"))
                .extracting(line -> line.substring(0, 11))
                .containsExactly(
                        "ring1,ring2", "ring1,ring3", "ring1,ring4", "ring2,ring3", "ring2,ring4", "ring3,ring4");
        assertThat(result.pairs().answers()).containsEntry("beyond-habit", 6L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void peopleWhoEachComeInTheirOwnTimeAreNotFlagged(long seed) throws IOException {
        SharingResult result = find("t.csv", MadeShares.table(MadeShares.rows(0, seed)));
        assertThat(result.flagged()).isEmpty();
        assertThat(result.comparison().getLast().flaggedEdges()).isPositive();
    }

    @Test
    void withoutTriggersTheSameIsUndetermined() throws IOException {
        SharingResult result = find("t.csv", MadeShares.withoutTriggers(MadeShares.rows(4, 1)));
        assertEquals(Verdict.UNDETERMINED, result.verdict());
        assertThat(result.pairs().answers().get("trigger-open")).isGreaterThanOrEqualTo(6);
        assertThat(lines()).noneMatch(line -> line.endsWith(",true"));
        assertThat(lines()).anyMatch(line -> line.matches("ring1,ring2,2\\d,\\d.*e-\\d+,.*,false"));
    }

    @Test
    void timesThatAreWholeMinutesAreTooCoarseForAMinute() throws IOException {
        List<String> rows = MadeShares.rows(4, 1).stream()
                .map(row -> row.split(",", -1))
                .map(row -> row[0] + "," + row[1] + "," + row[2] + "," + Long.parseLong(row[3]) / 60 * 60 + "," + row[4]
                        + "," + row[5])
                .toList();
        SharingResult result = find("t.csv", MadeShares.table(rows));
        assertEquals(60, result.times().precision());
        assertEquals(List.of("too-coarse"), List.copyOf(result.pairs().answers().keySet()));
        assertEquals(Verdict.UNDETERMINED, result.verdict());
        assertEquals(0, result.pairs().tested());
        SharingResult wider = run(table("t.csv", MadeShares.table(rows)), "5m", "", "");
        assertThat(wider.setting().usable()).hasSize(1);
        assertThat(wider.flagged()).hasSize(6);
    }

    @Test
    void theOrderOfTheRowsMakesNoDifference() throws IOException {
        List<String> rows = new ArrayList<>(MadeShares.rows(4, 1));
        rows.add(rows.getFirst().replaceFirst(",(\\d{10}),", ",1700006399,"));
        find("t.csv", MadeShares.table(rows));
        List<String> first = lines();
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertEquals(1, find("t.csv", MadeShares.table(rows)).read().repeated());
            assertThat(lines()).isEqualTo(first).hasSizeGreaterThan(50);
        }
    }

    @Test
    void aCountIsNeverAFlag() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 50; i++) {
            rows.append("o%d,a,x%d,%d\no%d,b,y%d,%d\n".formatted(i, i, 1_700_000_001 + i, i, i, 1_700_000_003 + i));
        }
        find("t.csv", rows.toString());
        assertThat(lines()).containsExactly("account_a,account_b,weight,p_value,q_value,flagged", "a,b,50,,,false");
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsNoFormula() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 2; i++) {
            rows.append("o%d,\"=cmd|' /C calc'!A0\",a%d,170000000%d\n".formatted(i, i, i))
                    .append("o%d,-17,b%d,170000000%d\no%d,@who,c%d,170000000%d\n".formatted(i, i, i + 2, i, i, i + 4));
        }
        find("t.csv", rows.toString());
        assertThat(lines())
                .containsExactly(
                        "account_a,account_b,weight,p_value,q_value,flagged",
                        "-17,'=cmd|' /C calc'!A0,2,,,false",
                        "-17,'@who,2,,,false",
                        "'=cmd|' /C calc'!A0,'@who,2,,,false");
    }

    @Test
    void everyRowIsAShareAPostWithoutOneARepetitionOrRejectedWithItsPlace() throws IOException {
        SharingResult result = find("t.csv", HEADER + """
                o,a,1,1700000000
                o,a,1,1700000009
                NA,a,2,1700000000
                ,a,2,1700000000
                o,,3,1700000000
                o,b,NA,1700000000
                o,b,4,soon
                o,b,5,2021-09-09 08:00:00
                o,b,6
                o,b,7,1700000000,too,many
                """);
        assertEquals(10, result.read().rows());
        assertEquals(1, result.read().shares());
        assertEquals(1, result.read().otherPosts());
        assertEquals(2, result.read().repeated());
        assertThat(result.read().rejected())
                .extracting(Rejected::where, Rejected::detail)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"t.csv row 6\", \"the row has no account_id\")",
                        "(\"t.csv row 7\", \"the row has no content_id\")",
                        "(\"t.csv row 8\", \"the time \"soon\" cannot be read\")",
                        "(\"t.csv row 9\", \"the time \"2021-09-09 08:00:00\" states no zone; --zone says which it is in\")",
                        "(\"t.csv row 10\", \"the row has 3 cells where the header has 4\")",
                        "(\"t.csv row 11\", \"the row has 6 cells where the header has 4\")");
    }

    @Test
    void aDateAmongTimesIsNoMidnight() throws IOException {
        SharingResult result = find("t.csv", HEADER + """
                o,a,1,2021-09-09T00:00:01Z
                o,b,2,2021-09-09T00:00:07Z
                o,c,3,2021-09-09T00:00Z
                """);
        assertEquals(1, result.times().precision());
        assertThat(result.read().rejected())
                .containsExactly(new Rejected(
                        "t.csv row 4",
                        headwater.problem.Problem.BROKEN_RECORD,
                        "the time is known to 60 s, those of the table to 1 s"));
        assertThat(lines()).hasSize(2);
    }

    @Test
    void aTriggerAfterTheFirstShareIsNotBelieved() throws IOException {
        SharingResult result = find("t.csv", """
                object_id,account_id,content_id,timestamp,trigger_time
                o,a,1,1700000000,1700000050
                o,b,2,1700000060,
                q,a,3,1700000000,1699999000
                q,b,4,1700000000,1699999001
                r,a,5,1700000000,yesterday
                """);
        assertEquals(new SharingResult.Times(1, 0, 0, 1, 1, 1, 1), result.times());
    }

    @Test
    void columnsOfOtherNamesAreReadThroughAMapping() throws IOException {
        Path map = folder.resolve("t.map");
        Files.writeString(map, "# links\nobject_id=url\naccount_id = who\ncontent_id=id\ntimestamp=at\n");
        Path table = table("t.tsv.gz", "url\twho\tid\tat\nu\ta\t1\t1700000000123\nu\tb\t2\t1700000004000\n");
        SharingResult result = run(table, "60s", map.toString(), "");
        assertEquals(2, result.times().finerUnits());
        assertThat(lines()).contains("a,b,1,,,false");
    }

    @Test
    void timesInAStatedZoneAreReadInIt() throws IOException {
        String rows = HEADER + "o,a,1,2021-09-09 08:00:01\no,b,2,2021-09-09T06:00:02Z\n";
        run(table("t.csv", rows), "60s", "", "Europe/Berlin");
        assertThat(lines()).contains("a,b,1,,,false");
    }

    @Test
    void jsonLinesNameTheirOwnColumns() throws IOException {
        find("t.ndjson", """
                {"object_id": "o", "account_id": 1, "content_id": 10, "timestamp_share": 1700000000}
                {"object_id": "o", "account_id": 2, "content_id": 11, "timestamp_share": 1700000001}
                {"object_id": null, "account_id": 2, "content_id": 12, "timestamp_share": 1700000001}
                """);
        assertThat(lines()).contains("1,2,1,,,false");
    }

    @Test
    void postsThatTwoAccountsNumberAlikeAreTwoPosts() throws IOException {
        find("t.csv", HEADER + "o,a,1,1700000000\no,b,1,1700000001\n");
        assertThat(lines()).contains("a,b,1,,,false");
    }

    @Test
    void aTableWithoutTheColumnsIsRefusedAndSaysWhatItHas() {
        assertThatThrownBy(() -> find("t.csv", "url,who,id,timestamp_share\nu,a,1,1700000000\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no column [object_id, account_id, content_id]")
                .hasMessageContaining("it has [url, who, id, timestamp_share]");
    }

    @Test
    void namesThatLookLikeFormulasAreNone() throws IOException {
        find("t.csv", HEADER + "o,\"=HYPERLINK(\"\"x\"\")\",1,1700000000\no,\"@b,c\",2,1700000001\n");
        assertThat(lines()).contains("\"'=HYPERLINK(\"\"x\"\")\",\"'@b,c\",1,,,false");
    }

    @Test
    void aGraphHasTheSameOfEachPair() throws Exception {
        Path out = folder.resolve("edges.graphml.gz");
        Path table = table("t.csv", HEADER + "o,<a>,1,1700000000\no,b,2,1700000001\n");
        run(table, out, 1);
        String text = new String(new GZIPInputStream(Files.newInputStream(out)).readAllBytes(), StandardCharsets.UTF_8);
        Document graph = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        assertEquals(2, graph.getElementsByTagName("node").getLength());
        assertThat(text)
                .contains("<edge source=\"&lt;a&gt;\" target=\"b\"><data key=\"weight\">1</data>"
                        + "<data key=\"flagged\">false</data></edge>");
    }

    @Test
    void theLadderTriesEveryWindowAndCountsAtTheWidest() throws IOException {
        SharingResult result = run(table("t.csv", MadeShares.table(MadeShares.rows(4, 1))), "ladder", "", "");
        assertThat(result.setting().usable()).hasSize(3);
        assertEquals(1_800, result.comparison().get(1).window());
        assertThat(lines()).filteredOn(line -> line.endsWith(",true")).hasSize(6);
    }

    @Test
    void flaggedPairsThatTooFewSharesKeepOutOfTheFileAreTold() throws IOException {
        Path table = table("t.csv", MadeShares.table(MadeShares.rows(4, 1)));
        SharingResult result = run(table, folder.resolve("edges.csv"), 26);
        assertThat(lines()).hasSize(1);
        assertEquals(6, result.pairs().flaggedButNotCounted());
        assertThat(jobs().accountPairs().summary(result))
                .contains("  6 of the flagged pairs are not in the file, because --min-shares leaves them out");
    }

    @Test
    void accountsWithFewerSharesAreLeftOut() throws IOException {
        Path table = table("t.csv", HEADER + "o,a,1,1700000000\no,b,2,1700000001\n");
        run(table, folder.resolve("edges.csv"), SharingRequest.USUAL_LEAST);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void soManyAtOnceThatMemoryWouldNotDoAreRefused() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 40_000; i++) {
            rows.append("o,a%d,%d,1700000007\n".formatted(i, i));
        }
        Path table = table("t.csv", rows.toString());
        assertThatThrownBy(() -> run(table, "60s", "", ""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("799980000 pairs within the window");
        assertThat(folder.resolve("edges.csv")).doesNotExist();
    }

    @Test
    void theTableIsNeverWrittenOver() throws IOException {
        Path table = table("edges.csv", HEADER + "o,a,1,1700000000\n");
        assertThatThrownBy(() -> run(table, "60s", "", ""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the table itself");
    }

    @Test
    void theDocumentSaysTheVerdictAndWhatCannotBeTold() throws IOException {
        SharingResult result = find("t.csv", MadeShares.table(MadeShares.rows(4, 1)));
        assertThat(jobs().accountPairs().json(result))
                .contains("\"verdict\":\"beyond-habit\"", "\"null_text\":\"Taken as given", "common trigger")
                .contains("\"a\":\"ring1\",\"b\":\"ring2\"", "\"answer\":\"beyond-habit\"")
                .contains("\"as\":\"CooRTweet, its defaults\"");
    }

    private SharingResult find(String name, String text) throws IOException {
        return run(table(name, text), "60s", "", "");
    }

    private SharingResult run(Path table, String window, String map, String zone) {
        return jobs().accountPairs()
                .find(
                        new SharingRequest(
                                table,
                                folder.resolve("edges.csv"),
                                Span.windows(window, "--window"),
                                1,
                                SharingRequest.FIND_OUT,
                                zone,
                                map),
                        Progress.SILENT);
    }

    private SharingResult run(Path table, Path out, int least) {
        return jobs().accountPairs()
                .find(
                        new SharingRequest(table, out, Span.windows("60s", "--window"), least, 0, "", ""),
                        Progress.SILENT);
    }

    private Jobs jobs() {
        return new Jobs(folder.resolve("home"), InstantSource.system());
    }

    private Path table(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("edges.csv"));
    }
}
