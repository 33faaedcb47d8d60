package headwater.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the fuzzer calls: one importer, named by the first argument.
public final class FuzzTarget {

    private static String target = Promises.ANY;

    private FuzzTarget() {}

    /// Reads what fuzzing starts from, so that loading classes is not taken for slow reading.
    ///
    /// @param args the importer and the folder of its seeds
    public static void fuzzerInitialize(String[] args) throws IOException {
        target = args[0];
        try (Stream<Path> seeds = Files.list(Path.of(args[1]))) {
            for (Path seed : seeds.sorted().toList()) {
                Promises.check(target, Files.readAllBytes(seed));
            }
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Promises.check(target, input);
    }
}
