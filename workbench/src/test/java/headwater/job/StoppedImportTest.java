package headwater.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.custody.Actor;
import headwater.running.Progress;
import headwater.store.CaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A job that is asked to stop leaves a case that holds what was read whole, and going on gives the case that an
/// undisturbed job gives.
class StoppedImportTest {

    @TempDir
    Path folder;

    private Jobs jobs;

    @BeforeEach
    void make() throws IOException {
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2021-09-13T12:00:00Z")));
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < 6; i++) {
            Files.writeString(
                    in.resolve("page-" + i + ".html"),
                    "<!doctype html><html><head><title>Port " + i
                            + "</title></head><body><p>The harbour office counted " + (4_000 + i)
                            + " barrels at the northern depot.</p></body></html>");
        }
        String rows = IntStream.range(0, 1_200)
                .mapToObj(i -> "https://a.example/" + i + ",Row " + i)
                .collect(Collectors.joining("\n", "url,title\n", "\n"));
        Files.writeString(in.resolve("table.csv"), rows);
        Files.writeString(in.resolve("table.csv.mapping"), "url=url\ntitle=title\naccess_basis=const:open-web\n");
    }

    @Test
    void filesThatWereReadWholeStayAndTheOthersAreNamed() {
        jobs.createCase("c", "", "");
        ImportResult stopped = take("c", new StopsAt("import", 3));
        assertEquals(3, stopped.accepted());
        assertEquals(
                "[in/page-3.html, in/page-4.html, in/page-5.html, in/table.csv]",
                stopped.unread().toString());
        assertEquals(3, jobs.info("c").observations());
        assertWholeAfterGoingOn();
    }

    @Test
    void aFileThatIsBrokenOffLeavesNothing() {
        jobs.createCase("c", "", "");
        ImportResult stopped = take("c", new StopsAt("record", 900));
        assertEquals("[in/table.csv]", stopped.unread().toString());
        assertEquals(6, jobs.info("c").observations());
        assertWholeAfterGoingOn();
    }

    private void assertWholeAfterGoingOn() {
        ImportResult rest = take("c", Progress.SILENT);
        assertEquals(1_206, jobs.info("c").observations());
        assertEquals(1_206, rest.accepted() + rest.repeated());
        assertThat(rest.unread()).isEmpty();
        jobs.createCase("whole", "", "");
        take("whole", Progress.SILENT);
        assertEquals(digest("whole"), digest("c"));
        assertThat(jobs.verifyCase("c").differences()).isEmpty();
    }

    @Test
    void anAnalysisThatIsStoppedStoresNothing() {
        jobs.createCase("c", "", "");
        jobs.importInto("c", ImportRequest.of(folder.resolve("in/page-0.html")), Progress.SILENT);
        assertThrows(
                CancellationException.class,
                () -> jobs.analyse("c", "", Jobs.DEFAULT_SEED, new StopsAt("narratives", 0)));
        assertThat(jobs.info("c").isAnalysed()).isFalse();
        assertThat(jobs.analyse("c", "", Jobs.DEFAULT_SEED, Progress.SILENT).isAnalysed())
                .isTrue();
    }

    private ImportResult take(String name, Progress progress) {
        return jobs.importInto(name, ImportRequest.of(folder.resolve("in")), progress);
    }

    private String digest(String name) {
        try (CaseStore store = CaseStore.open(folder.resolve("home/cases").resolve(name), Actor.of("a test"))) {
            return store.digest();
        }
    }

    /// Asks to stop once a stage has come that far; `record` counts how often it was asked.
    private static final class StopsAt implements Progress {
        private final String stage;
        private final long most;
        private long asked;
        private boolean stopped;

        StopsAt(String stage, long most) {
            this.stage = stage;
            this.most = most;
        }

        @Override
        public void stage(String id, long done, long total) {
            stopped |= id.equals(stage) && done >= most;
        }

        @Override
        public boolean isStopped() {
            asked++;
            return stopped || (stage.equals("record") && asked > most);
        }
    }
}
