package headwater.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process while it builds an index. What lies there then is never read, and goes with the next build.
class KilledBuildTest {

    private static final int ITEMS = 400;

    @TempDir
    Path folder;

    /// Builds slowly, in a process of its own.
    static final class Building {
        public static void main(String[] args) {
            SearchIndex.of(Path.of(args[0]), "state", taker -> {
                        for (Observation each : items().sorted()) {
                            taker.accept(each);
                            pause();
                        }
                    })
                    .close();
        }

        private static void pause() {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Items items() {
        Items items = new Items();
        for (int i = 0; i < ITEMS; i++) {
            items.add("", "加拿大 " + i);
        }
        return items;
    }

    @Test
    void aKilledBuildIsNeverTrusted() throws IOException, InterruptedException {
        for (int kill = 0; kill < 2; kill++) {
            Process process = start();
            while (process.isAlive() && left().size() <= kill) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            process.waitFor(200 + 400 * kill, TimeUnit.MILLISECONDS);
            assertTrue(process.toHandle().destroyForcibly());
            process.waitFor();
            assertThat(left()).hasSize(kill + 1).allMatch(each -> each.startsWith(".new-"));
        }
        try (Stream<Path> each = Files.list(folder)) {
            for (Path unfinished : each.toList()) {
                Files.setLastModifiedTime(unfinished, FileTime.from(Instant.EPOCH));
            }
        }
        try (SearchIndex index = items().index(folder)) {
            assertEquals(ITEMS, Items.search(index, Search.of("加拿大")).total());
        }
        assertEquals(1, left().size());
    }

    private List<String> left() throws IOException {
        try (Stream<Path> each = Files.list(folder)) {
            return each.map(path -> path.getFileName().toString()).toList();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Building.class.getName(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
