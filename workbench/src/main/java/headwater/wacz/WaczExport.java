package headwater.wacz;

import headwater.json.ObservationJson;
import headwater.model.Observation;
import headwater.people.Covered;
import headwater.problem.Problem;
import headwater.store.CaseStore;
import headwater.store.Receipt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Writes the captured pages of a case into a WACZ file: records of web archives as they are, saved pages as records of
/// their own. Requests never go in, nor does what holds the collector's tickets, names a private person or may no
/// longer
/// be kept; how many were left out, and why, stands in the file.
public final class WaczExport {

    /// Notes that say that a record's words may not be kept.
    private static final Set<String> WITHHELD = Set.of("leaked", "expired");

    private final Map<String, Long> leftOut = new TreeMap<>();
    private final CaseStore store;

    private WaczExport(CaseStore store) {
        this.store = store;
    }

    /// What became of it.
    ///
    /// @param records how many records went in
    /// @param leftOut how many did not, by the reason
    public record Written(Path file, long records, Map<String, Long> leftOut) {
        public Written {
            leftOut = Map.copyOf(leftOut);
        }
    }

    /// @param now when the package is made
    /// @param title of the package
    public static Written write(CaseStore store, Path target, String title, Instant now) {
        Path absolute = target.toAbsolutePath().normalize();
        Path folder = absolute.resolveSibling("");
        try {
            Files.createDirectories(folder);
            Path work = Files.createTempDirectory(folder, ".headwater-");
            try {
                return new WaczExport(store).into(work, absolute, title, now);
            } finally {
                clear(work);
            }
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(target.toString(), "cannot be written: " + e.getMessage());
        }
    }

    private Written into(Path work, Path target, String title, Instant now) throws IOException {
        Map<String, Map<String, Observation>> byFile = new HashMap<>();
        store.eachWithFile((file, json) -> {
            Observation read = ObservationJson.read(json);
            byFile.computeIfAbsent(file, key -> new TreeMap<>()).put(place(read), read);
        });
        Path archive = work.resolve("data.warc.gz");
        Captures captures;
        try (RecordWriter out = new RecordWriter(archive, now)) {
            captures = new Captures(out, leftOut);
            for (Receipt each : store.receipts()) {
                Map<String, Observation> observations = byFile.getOrDefault(each.sha256(), Map.of());
                if (!observations.isEmpty()) {
                    captures.from(each, observations);
                }
            }
        }
        if (captures.lines().isEmpty()) {
            throw Problem.NO_SUCH_RESULT.at("wacz", "the case holds no captured page that may go out: " + leftOut);
        }
        Path temp = work.resolve("out.wacz");
        new Container(work, leftOut).write(temp, title, now, captures);
        Files.move(temp, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return new Written(target, captures.lines().size(), leftOut);
    }

    /// Where in its file an observation was read: what follows the file's name.
    private static String place(Observation observation) {
        String locator = observation.capture().locator();
        int inside = locator.indexOf('#');
        return inside < 0 ? "" : locator.substring(inside + 1);
    }

    /// Why an observation's capture stays here, or empty if it may go.
    static String held(Observation observation) {
        if (observation.warnings().stream().anyMatch(each -> WITHHELD.contains(each.code()))) {
            return "withheld";
        }
        if (observation.warnings().stream().anyMatch(Observation.Warning::isRedaction)) {
            return "tickets of the collector";
        }
        return Covered.isPersonal(observation) ? "private persons" : "";
    }

    private static void clear(Path work) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(work)) {
            all = walk.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    static InputStream open(Receipt receipt) throws IOException {
        return receipt.bytes().open();
    }
}
