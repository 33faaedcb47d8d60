package headwater.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.custody.Actor;
import headwater.listing.CaseInfo;
import headwater.running.Progress;
import headwater.store.CaseStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program at random moments while it imports a folder, and goes on as a person would: with the same command.
/// What comes of it is the case that an undisturbed import gives. `-Dkills=50` kills it more often.
class KilledImportTest {

    private static final int KILLS = Integer.getInteger("kills", 3);

    private static final int KILLS_A_CASE = 5;

    @TempDir
    Path folder;

    @Test
    void aKilledImportGoesOnToTheSameCase() throws IOException, InterruptedException {
        Folders.make(folder.resolve("in"), 1_500);
        State expected = undisturbed();
        Random random = new Random(7);
        long whole = duration();
        int killed = 0;
        for (int i = 0; killed < KILLS; i++) {
            String name = "killed-" + i;
            jobs().createCase(name, "", "");
            for (int kill = 0; kill < KILLS_A_CASE && killed < KILLS; kill++) {
                Process process = start(name);
                process.waitFor(200 + random.nextLong(whole), TimeUnit.MILLISECONDS);
                // Through the handle, and without a signal that the program could hear.
                killed += process.toHandle().destroyForcibly() && process.waitFor() != 0 ? 1 : 0;
            }
            jobs().importInto(name, ImportRequest.of(folder.resolve("in")), Progress.SILENT);
            assertEquals(expected, state(name), name);
        }
        System.out.println("killed " + killed + " times in imports of up to " + whole + " ms");
        assertTrue(killed >= KILLS);
    }

    private State undisturbed() {
        jobs().createCase("whole", "", "");
        jobs().importInto("whole", ImportRequest.of(folder.resolve("in")), Progress.SILENT);
        return state("whole");
    }

    /// How long the program takes when nothing stops it.
    private long duration() throws IOException, InterruptedException {
        jobs().createCase("timed", "", "");
        long start = System.nanoTime();
        start("timed").waitFor();
        return Math.max(500, (System.nanoTime() - start) / 1_000_000);
    }

    private Process start(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "headwater.cli.Main",
                        "--home",
                        folder.resolve("home").toString(),
                        "import",
                        name,
                        folder.resolve("in").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private State state(String name) {
        CaseInfo info = jobs().info(name);
        try (CaseStore store = CaseStore.open(folder.resolve("home/cases").resolve(name), Actor.of("a test"))) {
            return new State(
                    info.observations(),
                    info.context(),
                    info.rejected(),
                    store.digest(),
                    store.verify().size());
        }
    }

    private Jobs jobs() {
        return new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")));
    }

    private record State(int observations, int context, int rejected, String digest, int faults) {}
}
