package headwater.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    @TempDir
    Path home;

    private Results results() {
        return new Results(home, InstantSource.fixed(Instant.parse("2026-10-01T10:00:00Z")));
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "made");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsMadeWaitsUntilItsCaseGoes() throws IOException {
        Results results = results();
        Results.Made made = results.keep("c", "report.en.html", ResultsTest::write);
        results.keep("other", "report.en.html", ResultsTest::write);
        assertEquals("made", Files.readString(results.file(made.id())));
        assertEquals(4, made.bytes());
        results.drop("c");
        assertThat(results.of("c")).isEmpty();
        assertThat(results.of("other")).hasSize(1);
        ProblemException gone = assertThrows(ProblemException.class, () -> results.file(made.id()));
        assertEquals(Problem.NO_SUCH_RESULT, gone.problem());
    }

    @Test
    void whatIsStoppedLeavesNothing() {
        Results results = results();
        assertThrows(
                CancellationException.class,
                () -> results.keep("c", "report.en.html", file -> {
                    write(file);
                    throw new CancellationException("asked to stop");
                }));
        assertThat(home.resolve("results")).isEmptyDirectory();
        assertThat(results.of("c")).isEmpty();
    }

    @Test
    void theOldestGoWhereThereIsNoRoom() {
        Results results = results();
        Results.Made first = results.keep("c", "0.md", ResultsTest::write);
        for (int i = 1; i <= Results.HELD; i++) {
            results.keep("c", i + ".md", ResultsTest::write);
        }
        assertThat(results.of("c")).hasSize(Results.HELD).doesNotContain(first);
        assertEquals(Results.HELD + ".md", results.of("c").getFirst().name());
        assertThat(home.resolve("results").resolve(first.id())).doesNotExist();
    }

    @Test
    void theyGoWithTheProgram() {
        Results results = results();
        results.keep("c", "report.en.html", ResultsTest::write);
        results().sweep();
        assertThat(home.resolve("results")).isNotEmptyDirectory();
        results.close();
        assertThat(home.resolve("results")).isEmptyDirectory();
    }
}
