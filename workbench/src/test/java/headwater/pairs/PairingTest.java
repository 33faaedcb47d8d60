package headwater.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.job.Jobs;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import headwater.text.Foldings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PairingTest {

    private static final String FEES =
            "The harbour board published new mooring fees yesterday, and skippers say the price has doubled.";

    @TempDir
    Path folder;

    @Test
    void anIdThatASpreadsheetWouldRunIsNoFormula() throws IOException {
        find("t.csv", "id,text\n=1+1,\"" + FEES + "\"\nb,\"" + FEES + "\"\n", PairRequest.Extent.ASSERTED);
        assertThat(lines().getLast()).startsWith("'=1+1,b,verbatim,");
    }

    @Test
    void theEarlierTextComesFirstAndPlacesAreThoseOfTheOriginal() throws IOException {
        PairResult result = find("t.csv", """
                id,text,time
                a,港口管理处公布新的停泊收费办法引发渔民不满,2021-09-09T08:00:00Z
                b,快讯：港口管理處公布新的停泊收費辦法引發漁民不滿！,2021-09-08
                """, PairRequest.Extent.ASSERTED);
        assertEquals(1, result.written());
        assertThat(lines())
                .containsExactly("a,b,kind,score,a_start,a_end,b_start,b_end", "b,a,verbatim,0.9980,3,24,0,21");
    }

    @Test
    void withoutTimesTheSmallerIdComesFirst() throws IOException {
        find("t.csv", "id,text\nz,\"" + FEES + "\"\nm,\"" + FEES + "\"\n", PairRequest.Extent.ASSERTED);
        assertThat(lines().get(1)).startsWith("m,z,verbatim,0.9980,0,");
    }

    @Test
    void everyRowIsATextAnEmptyOneOrRejectedWithItsPlace() throws IOException {
        PairResult result = find(
                "t.csv",
                "id,text,time\na,\"" + FEES + "\",soon\nb,,\n,words,\na,words again,\nc,too,many,cells,here\n",
                PairRequest.Extent.ASSERTED);
        assertEquals(5, result.rows());
        assertEquals(1, result.texts());
        assertEquals(1, result.empty());
        assertEquals(1, result.unreadableTimes());
        assertThat(result.rejected())
                .extracting(PairResult.Rejected::where)
                .containsExactly("t.csv row 4", "t.csv row 5", "t.csv row 6");
    }

    @Test
    void aRowThatHoldsZeroBytesIsRejectedAsImportDoes() throws IOException {
        PairResult result =
                find("t.csv", "id,text\na,\"" + FEES + "\"\nb,\"" + FEES + "\0\"\n", PairRequest.Extent.ASSERTED);
        assertEquals(1, result.texts());
        assertThat(result.rejected())
                .containsExactly(new PairResult.Rejected(
                        "t.csv row 3", Problem.BROKEN_RECORD, "the row holds zero bytes, so it is no text"));
    }

    @Test
    void templatesAreWrittenOnlyWhenAskedFor() throws IOException {
        String table = "id,text\na,本市渔港周报第三期今日发布请查收\nb,本市渔港周报第四期今日发布请查收\n";
        assertEquals(0, find("t.csv", table, PairRequest.Extent.ASSERTED).written());
        assertEquals(1, find("t.csv", table, PairRequest.Extent.ALL).pairs().get("template"));
    }

    @Test
    void jsonLinesAndTabsAreReadPackedOrNot() throws IOException {
        String json = "{\"id\": 7, \"text\": \"" + FEES + "\"}\n{\"id\": 8, \"text\": \"" + FEES + "\"}\n";
        assertEquals(1, find("t.ndjson", json, PairRequest.Extent.ASSERTED).written());
        assertEquals(1, find("t.ndjson.gz", json, PairRequest.Extent.ASSERTED).written());
        String tabs = "id\ttext\n7\t" + FEES + "\n8\t" + FEES + "\n";
        assertEquals(1, find("t.tsv.gz", tabs, PairRequest.Extent.ASSERTED).written());
    }

    @Test
    void aPackedTableThatEndsEarlyLosesOnlyWhatIsMissing() throws IOException {
        Path whole = table("t.csv.gz", "id,text\na,\"" + FEES + "\"\n" + "b,\"" + FEES + "\"\n");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length - 6));
        PairResult result = run(whole, folder.resolve("pairs.csv"), PairRequest.Extent.ASSERTED);
        assertThat(result.rejected()).hasSize(1);
        assertThat(result.rejected().getFirst().detail()).contains("ends early");
        assertEquals(2, result.texts());
    }

    @Test
    void aTableWithoutTheColumnsIsRefused() {
        assertThatThrownBy(() -> find("t.csv", "name,words\na,b\n", PairRequest.Extent.ASSERTED))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no column \"id\"");
    }

    @Test
    void anEmptyFileIsTheInputsFault() throws IOException {
        assertThatThrownBy(() -> find("t.csv", "", PairRequest.Extent.ASSERTED))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no bytes");
        assertEquals(0, find("t.csv", "id,text\n", PairRequest.Extent.ASSERTED).rows());
    }

    @Test
    void theTableIsNeverWrittenOver() throws IOException {
        Path table = table("t.csv", "id,text\na,\"" + FEES + "\"\n");
        assertThatThrownBy(() -> run(table, folder.resolve("./t.csv"), PairRequest.Extent.ASSERTED))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the table itself");
        assertThat(Files.readString(table)).contains(FEES);
    }

    @Test
    void nothingIsLeftWhereNothingCouldBeWritten() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("inside"));
        Path table = table("t.csv", "id,text\na,\"" + FEES + "\"\n");
        assertThatThrownBy(() -> run(table, taken, PairRequest.Extent.ASSERTED)).isInstanceOf(ProblemException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.part-*");
    }

    @Test
    void theOrderOfTheRowsMakesNoDifference() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add("r" + i + ",\"" + FEES.substring(i % 20) + " Note " + i % 7 + "\",2021-09-0" + (1 + i % 9));
        }
        find("t.csv", "id,text,time\n" + String.join("\n", rows) + "\n", PairRequest.Extent.ALL);
        List<String> first = lines();
        Collections.shuffle(rows, new Random(3));
        find("t.csv", "id,text,time\n" + String.join("\n", rows) + "\n", PairRequest.Extent.ALL);
        assertThat(lines()).isEqualTo(first).hasSizeGreaterThan(60);
    }

    @Test
    void aGraphNamesEachRowThatSharesTextOnce() throws Exception {
        Path table = table("t.csv", "id,text\n<a>,\"" + FEES + "\"\nb,\"" + FEES + "\"\nc,other words entirely\n");
        Path out = folder.resolve("pairs.graphml");
        run(table, out, PairRequest.Extent.ASSERTED);
        Document graph = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Files.readString(out))));
        assertEquals(2, graph.getElementsByTagName("node").getLength());
        assertEquals(1, graph.getElementsByTagName("edge").getLength());
        assertEquals(
                "<a>",
                graph.getElementsByTagName("edge")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("source")
                        .getNodeValue());
    }

    private PairResult find(String name, String text, PairRequest.Extent extent) throws IOException {
        return run(table(name, text), folder.resolve("pairs.csv"), extent);
    }

    private PairResult run(Path table, Path out, PairRequest.Extent extent) {
        Jobs jobs = new Jobs(folder.resolve("home"), InstantSource.system());
        return jobs.pairs()
                .find(
                        new PairRequest(table, out, 0, extent, PairRequest.Languages.WITHIN, Foldings.ALL),
                        Progress.SILENT);
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
        return Files.readAllLines(folder.resolve("pairs.csv"));
    }
}
