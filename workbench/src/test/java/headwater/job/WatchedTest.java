package headwater.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedTest {

    private static final String ROW = "https://example.org/1,\"" + "plan ".repeat(200_000) + "\",web,open-web\n";

    private record Stage(String id, long done, long total) {}

    @TempDir
    Path folder;

    private final List<Stage> stages = new ArrayList<>();
    private Jobs jobs;

    @BeforeEach
    void makesACase() {
        jobs = new Jobs(folder.resolve("home"), InstantSource.system());
        jobs.createCase("c", "Q?", "");
    }

    private void read(int rows) throws IOException {
        Path table = Files.writeString(folder.resolve("posts.csv"), "url,text,platform,access\n" + ROW.repeat(rows));
        List<String> mapping = List.of("url=url", "text=text", "platform=platform", "access_basis=access");
        Files.write(folder.resolve("posts.csv.mapping"), mapping);
        jobs.importInto("c", ImportRequest.of(table), (id, done, total) -> {
            synchronized (stages) {
                stages.add(new Stage(id, done, total));
            }
        });
    }

    @Test
    void tellsHowMuchOfALargeFileHasPassed() throws IOException {
        read(20);
        for (String act : List.of("hash", "read", "keep")) {
            List<Stage> told = stages.stream()
                    .filter(each -> each.id().equals(act + " posts.csv, MiB"))
                    .toList();
            assertTrue(told.size() > 10, act);
            assertEquals(new Stage(act + " posts.csv, MiB", 19, 19), told.getLast());
        }
    }

    @Test
    void tellsOfSmallFilesOnlyThatTheyAreDone() throws IOException {
        read(1);
        assertEquals(List.of(new Stage("import", 0, 1), new Stage("import", 1, 1)), stages);
    }
}
