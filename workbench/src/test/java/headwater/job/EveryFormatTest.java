package headwater.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.running.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The program reads whatever the importers read by themselves: its libraries are others than theirs.
class EveryFormatTest {

    private static final Path FIXTURES = Path.of("../core/src/test/resources/headwater/importing");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> whatAnImporterAcceptsComesIntoACase() throws IOException {
        Jobs jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2031-09-13T12:00:00Z")));
        return inputs().stream()
                .map(input -> DynamicTest.dynamicTest(FIXTURES.relativize(input).toString(), () -> {
                    List<String> expected = Files.readAllLines(sibling(input, ".expected"));
                    String id = "c" + inputs().indexOf(input);
                    jobs.createCase(id, "What does it hold?", "");
                    ImportResult result =
                            jobs.importInto(id, ImportRequest.of(copy(input, folder.resolve(id))), Progress.SILENT);
                    assertEquals(
                            List.of(count(expected, "accepted "), count(expected, "rejected ")),
                            List.of((long) result.accepted(), (long) result.rejected()));
                }));
    }

    private static long count(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).count();
    }

    private static List<Path> inputs() throws IOException {
        try (Stream<Path> walk = Files.walk(FIXTURES)) {
            List<Path> inputs = walk.filter(each -> each.toString().endsWith(".input"))
                    .sorted()
                    .toList();
            assertTrue(inputs.size() > 50, "fixtures: " + inputs.size());
            return inputs;
        }
    }

    private static Path copy(Path input, Path to) throws IOException {
        Files.createDirectories(to);
        String name = input.getFileName().toString().replace(".input", "");
        Path mapping = sibling(input, ".mapping");
        if (Files.exists(mapping)) {
            Files.copy(mapping, to.resolve(name + ".mapping"));
        }
        return Files.copy(input, to.resolve(name));
    }

    private static Path sibling(Path input, String end) {
        return input.resolveSibling(input.getFileName().toString().replace(".input", end));
    }
}
