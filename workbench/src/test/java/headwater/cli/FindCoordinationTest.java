package headwater.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.sharing.MadeShares;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The how-to shows what the command prints. After a change of the program, `-Dfixtures.write=true` prints it anew.
class FindCoordinationTest {

    private static final Path SAMPLE = Path.of("../samples/shares/made.csv");
    private static final Path PAGE = Path.of("../docs/how-to/find-coordination.md");
    private static final String SUMMARY = "<!-- printed: the summary -->\n```\n";
    private static final String EDGES = "<!-- printed: edges -->\n```\n";

    @TempDir
    Path folder;

    @Test
    void thePagePrintsWhatTheCommandPrints() throws IOException {
        if (Boolean.getBoolean("fixtures.write")) {
            Files.writeString(SAMPLE, MadeShares.sample());
        }
        assertEquals(MadeShares.sample(), Files.readString(SAMPLE));
        String summary = printed(SAMPLE);
        String flagged = Files.readString(folder.resolve("edges.csv"))
                .lines()
                .filter(line -> line.startsWith("account_a") || line.endsWith(",true"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        String page = Files.readString(PAGE);
        String now = with(EDGES, flagged, with(SUMMARY, summary, page));
        if (Boolean.getBoolean("fixtures.write")) {
            Files.writeString(PAGE, now);
        }
        assertEquals(now, Files.readString(PAGE));
    }

    /// The page with this in the block behind a mark.
    private static String with(String mark, String text, String page) {
        int from = page.indexOf(mark) + mark.length();
        return page.substring(0, from) + text + page.substring(page.indexOf("```", from));
    }

    private String printed(Path table) {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int exit = Main.execute(
                    "coordination",
                    table.toString(),
                    "--window",
                    "60s",
                    "--out",
                    folder.resolve("edges.csv").toString(),
                    "--home",
                    folder.toString());
            assertEquals(0, exit);
        } finally {
            System.setOut(usual);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
