package headwater.fuzz;

import headwater.Repository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What fuzzing starts from: the fixtures of an importer, and whatever broke it before.
final class Seeds {

    private static final String FIXTURES = "core/src/test/resources/headwater/importing";

    private static final String FOUND = "core/src/test/resources/headwater/fuzz";

    private Seeds() {}

    /// Inputs that once broke a promise of this target.
    static List<Path> found(String target) {
        return Repository.files(FOUND + "/" + target, "");
    }

    static void write(String target, Path folder) throws IOException {
        String fixtures = target.equals(Promises.ANY) ? FIXTURES : FIXTURES + "/" + target;
        int number = 0;
        for (Path each : Repository.files(fixtures, ".input")) {
            Files.write(folder.resolve(String.format("seed-%03d", number++)), input(each));
        }
        for (Path each : found(target)) {
            Files.copy(
                    each,
                    folder.resolve(each.getFileName().toString()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] input(Path fixture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path mapping = fixture.resolveSibling(fixture.getFileName().toString().replace(".input", ".mapping"));
        if (Files.exists(mapping)) {
            bytes.writeBytes(Files.readAllBytes(mapping));
            bytes.writeBytes(Promises.BETWEEN.getBytes(StandardCharsets.ISO_8859_1));
        }
        bytes.writeBytes(Files.readAllBytes(fixture));
        return bytes.toByteArray();
    }
}
