package headwater.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.listing.CaseInfo;
import headwater.running.Progress;
import headwater.store.CaseStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same material gives one case, in whatever order, whenever and however often it is handed over.
class OneCaseTest {

    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = home.resolve("in");
        Folders.make(folder, 30);
    }

    @Test
    void anyOrderAndAnyTimeGivesOneCase() throws IOException {
        State expected = imported("whole", List.of(folder), START);
        assertTrue(expected.observations > 30, expected.toString());
        for (int seed = 1; seed <= 8; seed++) {
            List<Path> files = new ArrayList<>(Folders.files(folder));
            Collections.shuffle(files, new Random(seed));
            assertEquals(
                    expected, imported("shuffled-" + seed, files, START.plus(Duration.ofDays(seed))), "seed " + seed);
        }
    }

    @Test
    void twiceAddsNothing() {
        State once = imported("c", List.of(folder), START);
        Jobs later = jobs(START.plusSeconds(99));
        ImportResult again = later.importInto("c", ImportRequest.of(folder), Progress.SILENT);
        assertEquals(0, again.accepted());
        assertEquals(once, state("c"));
    }

    @Test
    void aCopyWithoutTheMappingDoesNotUndoIt() throws IOException {
        State expected = imported("c", List.of(folder.resolve("z/table.csv")), START);
        imported("d", List.of(folder.resolve("z/table.csv"), folder.resolve("a/same table.csv")), START);
        assertEquals(expected.observations, state("d").observations);
        assertEquals(expected.digest, state("d").digest);
    }

    @Test
    void daysWithoutAnEntryAreTwoObservations() throws IOException {
        assertEquals(2, imported("c", List.of(folder.resolve("lists")), START).observations);
    }

    @Test
    void aCorrectedMappingTakesTheRowsItRefusesOut() throws IOException {
        Path table = folder.resolve("z/table.csv");
        assertEquals(30, imported("c", List.of(table), START).observations);
        Path corrected = table.resolveSibling("table.csv.mapping");
        java.nio.file.Files.writeString(corrected, "url=text\ntext=url\naccess_basis=at\n");
        jobs(START).importInto("c", ImportRequest.of(table), Progress.SILENT);
        assertEquals(0, state("c").observations);
        assertEquals(31, state("c").rejected);
    }

    private State imported(String name, List<Path> paths, Instant first) {
        jobs(first).createCase(name, "", "");
        for (int i = 0; i < paths.size(); i++) {
            jobs(first.plusSeconds(i)).importInto(name, ImportRequest.of(paths.get(i)), Progress.SILENT);
        }
        return state(name);
    }

    private State state(String name) {
        CaseInfo info = jobs(START).info(name);
        try (CaseStore store =
                CaseStore.open(home.resolve("home/cases").resolve(name), headwater.custody.Actor.of("a test"))) {
            return new State(info.observations(), info.rejected(), info.question(), store.digest());
        }
    }

    private Jobs jobs(Instant now) {
        return new Jobs(home.resolve("home"), InstantSource.fixed(now));
    }

    private record State(int observations, int rejected, String question, String digest) {}
}
