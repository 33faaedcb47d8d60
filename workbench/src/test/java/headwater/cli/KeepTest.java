package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.text.Folding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What `--keep` does to a table with one pair for each folding, and to a case.
class KeepTest {

    private static final String DIFFERENCES = "../core/src/test/resources/headwater/match/differences.ndjson";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void aDifferenceThatIsKeptPartsItsPairAndNoOther(Folding kept) throws IOException {
        Path out = home.resolve("pairs.csv");
        assertEquals(0, run("match", DIFFERENCES, "--out", out.toString()));
        List<String> all = pairs(out);
        assertThat(all).hasSize(Folding.values().length);
        assertEquals(0, run("match", DIFFERENCES, "--out", out.toString(), "--keep", kept.toString()));
        assertThat(pairs(out))
                .containsExactlyElementsOf(all.stream()
                        .filter(pair -> !pair.startsWith(kept + "-"))
                        .toList());
    }

    @Test
    void severalAreKeptAtOnce() throws IOException {
        Path out = home.resolve("pairs.csv");
        String names = String.join(
                ",", Arrays.stream(Folding.values()).map(Folding::toString).toList());
        assertEquals(0, run("match", DIFFERENCES, "--out", out.toString(), "--keep", names));
        assertThat(pairs(out)).isEmpty();
    }

    @Test
    void anUnknownNameIsTheCallersMistakeAndTheKnownOnesAreTold() {
        assertThat(said(2, "match", DIFFERENCES, "--out", home.resolve("p.csv").toString(), "--keep", "accent"))
                .contains("--keep", "\"accent\" is none of traditional, confusables,", "pinyin");
    }

    @Test
    void helpNamesEveryOne() {
        for (String command : List.of("match", "analyse")) {
            assertThat(said(0, command, "--help"))
                    .contains(Arrays.stream(Folding.values())
                            .map(Folding::toString)
                            .toList());
        }
    }

    @Test
    void aCaseIsAnalysedAnewAndItsReportSaysSo() throws IOException {
        Path table = home.resolve("posts.csv");
        Files.writeString(table, """
                url,text
                https://a.example/1,港口管理处公布新的停泊收费办法引发渔民不满
                https://b.example/2,港口管理處公佈新的停泊收費辦法引發漁民不滿
                """);
        Files.writeString(home.resolve("posts.csv.mapping"), "url=url\ntext=text\naccess_basis=const:open-web\n");
        assertEquals(0, run("case", "create", "c"));
        assertEquals(0, run("import", "c", table.toString()));
        assertEquals(0, run("analyse", "c"));
        assertThat(said(0, "show", "c", "matches", "--json")).contains("\"verbatim\"");
        String before = report("en");
        assertThat(before).doesNotContain("Traditional against Simplified");
        assertEquals(0, run("analyse", "c", "--keep", "traditional"));
        assertThat(said(0, "show", "c", "matches", "--json")).doesNotContain("\"verbatim\"");
        assertThat(report("en")).contains("Traditional against Simplified characters");
        assertThat(report("fr")).contains("caractères traditionnels ou simplifiés");
        assertEquals(0, run("analyse", "c"));
        assertThat(report("en")).isEqualTo(before);
    }

    private String report(String language) throws IOException {
        Path out = home.resolve("report.md");
        assertEquals(0, run("report", "c", "--lang", language, "--format", "md", "--out", out.toString()));
        return Files.readString(out);
    }

    private static List<String> pairs(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> String.join(" ", List.of(line.split(",")).subList(0, 2)))
                .distinct()
                .sorted()
                .toList();
    }

    private int run(String... args) {
        return Main.execute(Stream.concat(Stream.of(args), Stream.of("--home", home.toString()))
                .toArray(String[]::new));
    }

    /// What the command prints on either stream.
    private String said(int expected, String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            assertEquals(expected, run(args));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
