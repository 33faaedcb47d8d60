package headwater.wacz;

import headwater.assess.Progress;
import headwater.custody.Sha256;
import headwater.json.ObservationJson;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.store.CaseStore;
import headwater.store.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Writes the captured pages of a case into a WACZ file: records of web archives as they are, saved pages as records of
/// their own. Requests never go in, nor does what holds the collector's tickets, names a private person or may no
/// longer be kept; how many were left out, and why, stands in the file.
public final class WaczExport {

    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private final CaseStore store;

    private WaczExport(CaseStore store) {
        this.store = store;
    }

    /// What became of it.
    ///
    /// @param records how many records went in
    /// @param leftOut how many did not, by the reason
    public record Written(Path file, String sha256, long records, SortedMap<String, Long> leftOut) {
        public Written {
            leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        }
    }

    /// @param now when the package is made
    /// @param title of the package
    /// @param progress told how many files were gone through; it may end the work by throwing
    public static Written write(CaseStore store, Path target, String title, Instant now, Progress progress) {
        Path absolute = target.toAbsolutePath().normalize();
        Path folder = absolute.resolveSibling("");
        try {
            Files.createDirectories(folder);
            Path work = Files.createTempDirectory(folder, ".headwater-");
            try {
                return new WaczExport(store).into(work, absolute, title, now, progress);
            } finally {
                clear(work);
            }
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(target.toString(), "cannot be written: " + e.getMessage());
        }
    }

    private Written into(Path work, Path target, String title, Instant now, Progress progress) throws IOException {
        Map<String, List<Observation>> byFile = new HashMap<>();
        store.eachWithFile((file, json) ->
                byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(ObservationJson.read(json)));
        Path archive = work.resolve("data.warc.gz");
        Captures captures;
        try (RecordWriter out = new RecordWriter(archive, now)) {
            captures = new Captures(out, leftOut);
            List<Receipt> receipts = store.receipts();
            int done = 0;
            for (Receipt each : receipts) {
                progress.stage("files of the web archive", done++, receipts.size());
                captures.from(store.originalFile(each.sha256()), byFile.getOrDefault(each.sha256(), List.of()));
            }
        }
        if (captures.lines().isEmpty()) {
            throw Problem.NO_SUCH_RESULT.at("wacz", "the case holds no captured page that may go out: " + leftOut);
        }
        Path temp = work.resolve("out.wacz");
        new Container(work, leftOut).write(temp, title, now, captures);
        String sha256 = Sha256.of(temp);
        Files.move(temp, target, StandardCopyOption.REPLACE_EXISTING);
        return new Written(target, sha256, captures.lines().size(), leftOut);
    }

    private static void clear(Path work) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(work)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
