package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The counts of CooRTweet on its own data, row for row.
class CoSharesReferenceTest {

    private static final Path DATA = Path.of("../../shared/data/coortweet");

    @ParameterizedTest
    @CsvSource({"10,2", "60,2", "60,5"})
    void russianEdgesAreThoseOfTheReference(int window, int least) {
        check(russian(), window, least, "russian_tw" + window + "_min" + least);
    }

    @ParameterizedTest
    @CsvSource({
        "url_id,fb",
        "url_id,tw",
        "url_id,all",
        "hashtag_id,fb",
        "domain_id,fb",
        "phash_id,fb",
        "phash_id,tw",
        "phash_id,all"
    })
    void germanEdgesAreThoseOfTheReference(String column, String platform) {
        check(german(column, platform), 60, 2, "german_" + column + "_" + platform + "_tw60_min2");
    }

    /// Edges and accounts that the package flags, by default and as often recommended.
    @ParameterizedTest
    @CsvSource({"10,0.5,484,120", "60,0.5,792,284", "60,0.99,18,19"})
    void cutsAreThoseOfTheReference(int window, double quantile, int edges, int accounts) {
        CoShares.Cut cut = CoShares.within(german("url_id", "all"), window, 2).over(quantile);
        assertThat(List.of(cut.edges(), cut.accounts())).containsExactly(edges, accounts);
    }

    @Test
    void withoutAFilterTheEdgesAreThoseOfBothTools() {
        CoShares counted = CoShares.within(russian(), 60);
        assertThat(List.of(counted.edges(), counted.accounts(), (int) counted.pairsOfShares()))
                .containsExactly(6_206, 3_954, 6_281);
    }

    private static void check(Shares shares, int window, int least, String name) {
        CoShares counted = CoShares.within(shares, window, least);
        List<CoShares.Edge> expected = rows(DATA.resolve("reference/" + name + "_edges_ew0.5.csv.gz")).stream()
                .map(CoSharesReferenceTest::edge)
                .sorted(Comparator.comparing(CoShares.Edge::a).thenComparing(CoShares.Edge::b))
                .toList();
        assertThat(counted.list()).isEqualTo(expected);
        assertThat(counted.pairsOfShares())
                .isEqualTo(rows(DATA.resolve("reference/" + name + "_pairs.csv.gz"))
                        .size());
    }

    private static CoShares.Edge edge(NamedCsvRecord row) {
        String a = row.getField("from");
        String b = row.getField("to");
        int weight = Integer.parseInt(row.getField("weight"));
        return a.compareTo(b) < 0 ? new CoShares.Edge(a, b, weight) : new CoShares.Edge(b, a, weight);
    }

    static Shares russian() {
        Shares.Table table = new Shares.Table();
        rows(DATA.resolve("russian_coord_tweets.csv.gz"))
                .forEach(row -> table.add(
                        row.getField("account_id"),
                        row.getField("object_id"),
                        Long.parseLong(row.getField("timestamp_share")),
                        row.getField("content_id")));
        return table.shares();
    }

    static Shares german(String column, String platform) {
        Shares.Table table = new Shares.Table();
        for (NamedCsvRecord row : rows(DATA.resolve("german_elections.csv.gz"))) {
            String account = row.getField("account_id");
            boolean wanted = platform.equals("all") || account.startsWith(platform);
            if (wanted && !row.getField(column).equals("NA")) {
                table.add(
                        account,
                        row.getField(column),
                        Long.parseLong(row.getField("timestamp")),
                        row.getField("post_id"));
            }
        }
        return table.shares();
    }

    private static List<NamedCsvRecord> rows(Path file) {
        Assumptions.assumeTrue(Files.exists(file), "skipped: no data");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
