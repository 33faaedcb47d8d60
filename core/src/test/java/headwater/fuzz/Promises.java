package headwater.fuzz;

import com.sun.management.ThreadMXBean;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Importers;
import headwater.importing.Reading;
import headwater.importing.Source;
import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What every importer promises about every input, whatever it is: no exception but a documented problem, bounded
/// memory, and records that can be kept and read back. How long it may take is watched from outside.
final class Promises {

    /// The way through [Reading], with gzip, zip and recognition by content.
    static final String ANY = "any";

    /// What stands between a mapping and the table it is for, in one input.
    static final String BETWEEN = "\n\0\n";

    /// All that may be allocated while one input is read: enough for any record, and for many small ones.
    private static final long FREE = 256L << 20;

    private static final long PER_BYTE = 32L << 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Promises() {}

    /// Every importer by its id, and the way through all of them.
    static List<String> targets() {
        return Stream.concat(Importers.all().stream().map(each -> each.about().id()), Stream.of(ANY))
                .toList();
    }

    static void check(String target, byte[] input) {
        long allowed = FREE + PER_BYTE * input.length;
        // The first times also load classes and tables of languages; only what is used again is the input's.
        long used = allocated(target, input);
        for (int again = 0; again < 3 && used > allowed; again++) {
            used = allocated(target, input);
        }
        if (used > allowed) {
            throw new AssertionError(used + " bytes allocated for " + input.length);
        }
    }

    private static long allocated(String target, byte[] input) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Given given = given(input);
        if (target.equals(ANY)) {
            through(given);
        } else {
            directly(Importers.named(target), given);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void through(Source given) {
        try (Stream<Imported> read = Reading.read(given)) {
            if (read.peek(Promises::check).count() == 0) {
                throw new AssertionError("nothing read and nothing said about it");
            }
        }
    }

    /// Without the guard around importers, so that what it would catch is seen.
    private static void directly(Importer importer, Given given) {
        try {
            importer.recognises(given.name(), given.head());
            try (Stream<Imported> read = importer.read(given)) {
                read.forEach(Promises::check);
            }
        } catch (ProblemException | IOException | UncheckedIOException documented) {
            // A whole file may be unreadable; then the guard says so.
        }
    }

    private static void check(Imported imported) {
        switch (imported) {
            case Imported.Accepted(Observation observation) -> {
                String json = ObservationJson.write(observation);
                same(json, ObservationJson.write(ObservationJson.read(json)));
            }
            case Imported.Noted(Context context) -> {
                String json = ContextJson.write(context);
                same(json, ContextJson.write(ContextJson.read(json)));
            }
            case Imported.Rejected(String where, Problem problem, String detail) -> {
                if (where.isBlank() || problem == Problem.OUR_MISTAKE || detail.isBlank()) {
                    throw new AssertionError("rejected without a place or a reason: " + where + ": " + detail);
                }
            }
        }
    }

    private static void same(String written, String again) {
        if (!written.equals(again)) {
            throw new AssertionError("not read back as written:\n" + written + "\n" + again);
        }
    }

    private static Given given(byte[] input) {
        byte[] between = BETWEEN.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i + between.length <= input.length; i++) {
            if (Arrays.equals(input, i, i + between.length, between, 0, between.length)) {
                String mapping = new String(input, 0, i, StandardCharsets.UTF_8);
                return new Given(
                        "input",
                        Arrays.copyOfRange(input, i + between.length, input.length),
                        mapping.lines().toList());
            }
        }
        return new Given("input", input, List.of());
    }
}
