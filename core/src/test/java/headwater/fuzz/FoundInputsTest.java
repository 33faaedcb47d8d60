package headwater.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Inputs that once broke a promise, and those that fuzzing starts from, keep it now.
@Timeout(120)
class FoundInputsTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> whatWasFoundIsMended() {
        return Promises.targets().stream()
                .flatMap(target -> Seeds.found(target).stream()
                        .map(file -> DynamicTest.dynamicTest(
                                target + "/" + file.getFileName(),
                                () -> Promises.check(target, Files.readAllBytes(file)))));
    }

    @Test
    void everyImporterKeepsItsPromisesAboutEveryFixture() throws Exception {
        Seeds.write(Promises.ANY, folder);
        try (Stream<Path> seeds = Files.list(folder)) {
            List<Path> all = seeds.sorted().toList();
            for (Path seed : all) {
                byte[] bytes = Files.readAllBytes(seed);
                for (String target : Promises.targets()) {
                    try {
                        Promises.check(target, bytes);
                    } catch (RuntimeException | AssertionError broken) {
                        throw new AssertionError(target + " on " + seed.getFileName(), broken);
                    }
                }
            }
        }
    }

    @Test
    void aMappingGoesWithItsTable() {
        byte[] input = ("url=url\ntext=text\naccess_basis=const:open-web" + Promises.BETWEEN
                        + "url,text\nhttps://a.example/1,One\n")
                .getBytes(StandardCharsets.UTF_8);
        Promises.check("table", input);
    }

    @Test
    void anUnknownTargetIsAMistakeAndNoPromise() {
        assertThrows(RuntimeException.class, () -> Promises.check("no-such", new byte[0]));
        assertEquals(Promises.ANY, Promises.targets().getLast());
    }
}
