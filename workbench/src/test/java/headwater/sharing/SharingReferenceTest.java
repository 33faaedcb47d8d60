package headwater.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.job.Jobs;
import headwater.running.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The weights written for whole tables are those that CooRTweet computes from the same files.
class SharingReferenceTest {

    private static final Path DATA = Path.of("../../shared/data/coortweet");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"10,2", "60,2", "60,5"})
    void russianWeightsAreThoseOfTheReference(int window, int least) throws IOException {
        run("russian_coord_tweets.csv.gz", "", window, least);
        assertThat(written()).isEqualTo(reference("russian_tw" + window + "_min" + least));
    }

    @ParameterizedTest
    @CsvSource({"url_id", "phash_id"})
    void germanWeightsAreThoseOfTheReference(String column) throws IOException {
        Path map = folder.resolve("columns.map");
        Files.writeString(map, "object_id=" + column + "\ncontent_id=post_id\n");
        run("german_elections.csv.gz", map.toString(), 60, 2);
        assertThat(written()).isEqualTo(reference("german_" + column + "_all_tw60_min2"));
    }

    @Test
    void whatOthersCountOnGermanLinksIsWhatTheyReport() throws IOException {
        Path map = folder.resolve("columns.map");
        Files.writeString(map, "object_id=url_id\ncontent_id=post_id\n");
        SharingResult result = run("german_elections.csv.gz", map.toString(), 60, 2);
        assertEquals(
                List.of("484 120", "792 284"),
                result.comparison().stream()
                        .limit(2)
                        .map(each -> each.flaggedEdges() + " " + each.flaggedAccounts())
                        .toList());
        assertThat(result.flagged()).isEmpty();
    }

    private SharingResult run(String table, String map, int window, int least) {
        Assumptions.assumeTrue(Files.exists(DATA.resolve(table)), "skipped: no data");
        return new Jobs(folder.resolve("home"), InstantSource.system())
                .accountPairs()
                .find(
                        new SharingRequest(
                                DATA.resolve(table),
                                folder.resolve("edges.csv"),
                                Span.windows(window + "s", "--window"),
                                least,
                                SharingRequest.FIND_OUT,
                                "",
                                map),
                        Progress.SILENT);
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(folder.resolve("edges.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[0] + " " + cells[1] + " " + cells[2])
                .sorted()
                .toList();
    }

    private static List<String> reference(String name) throws IOException {
        Path file = DATA.resolve("reference/" + name + "_edges_ew0.5.csv.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(","))
                    .map(cells ->
                            (cells[0].compareTo(cells[1]) < 0 ? cells[0] + " " + cells[1] : cells[1] + " " + cells[0])
                                    + " " + cells[2])
                    .sorted()
                    .toList();
        }
    }
}
