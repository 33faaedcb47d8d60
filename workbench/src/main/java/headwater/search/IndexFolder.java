package headwater.search;

import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// Where the indexes of a case lie. Each is built under a hidden name and renamed when it is whole, and renamed before
/// it is deleted, so that whoever opens one opens all of it or nothing.
final class IndexFolder {

    /// Raised when an index of the same observations would be another.
    private static final String VERSION = "2";

    private static final String UNFINISHED = ".new-";

    private static final String FORMER = ".old-";

    /// A build that began earlier than this before another holds its lock, if anybody is at it.
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /// One build at a time for each case; other cases do not wait.
    private static final Map<Path, Object> TURNS = new ConcurrentHashMap<>();

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// Where the index of this state lies, if it is there.
    Path of(String state) {
        return folder.resolve(VERSION + "-" + state);
    }

    /// Who holds this is the only one in this process to build or to remove an index here.
    Object turn() {
        return TURNS.computeIfAbsent(folder, path -> new Object());
    }

    /// Builds an index, and removes those of other states and what earlier builds left.
    void build(Path whole, Consumer<Consumer<Observation>> observations) throws IOException {
        // Not its parents: a case that was deleted meanwhile does not come back.
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException expected) {
            // An earlier index lies there.
        }
        Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
        try {
            write(unfinished, observations);
            show(unfinished, whole);
        } finally {
            discard(unfinished);
        }
        clean(whole);
    }

    private static void write(Path unfinished, Consumer<Consumer<Observation>> observations) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(64)
                // Neighbours are merged, so items stay sorted by id.
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false)
                .setUseCompoundFile(false);
        try (FSDirectory directory = FSDirectory.open(unfinished);
                IndexWriter writer = new IndexWriter(directory, config)) {
            observations.accept(each -> add(writer, each));
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static void add(IndexWriter writer, Observation observation) {
        try {
            writer.addDocument(Stored.of(observation));
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(observation.id(), "cannot be indexed: " + e.getMessage());
        }
    }

    private static void show(Path unfinished, Path whole) throws IOException {
        try {
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Unless another process built the same meanwhile.
            if (!Files.isDirectory(whole)) {
                throw e;
            }
        }
    }

    private void clean(Path whole) throws IOException {
        List<Path> all;
        try (Stream<Path> each = Files.list(folder)) {
            all = each.filter(path -> !path.equals(whole)).toList();
        }
        for (Path each : all) {
            String name = each.getFileName().toString();
            if (name.startsWith(FORMER)) {
                discard(each);
            } else if (!name.startsWith(UNFINISHED)) {
                remove(each);
            } else if (isLeft(each, whole)) {
                discard(each);
            }
        }
    }

    /// True if no process writes there, and none is just about to.
    private static boolean isLeft(Path unfinished, Path whole) {
        try {
            Instant begun = Files.getLastModifiedTime(unfinished).toInstant();
            if (begun.plus(SETTLED).isAfter(Files.getLastModifiedTime(whole).toInstant())) {
                return false;
            }
            try (FSDirectory directory = FSDirectory.open(unfinished)) {
                directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
                return true;
            }
        } catch (LockObtainFailedException written) {
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    /// Takes an index away; whoever has it open reads on.
    void remove(Path index) throws IOException {
        Path hidden = Files.createTempDirectory(folder, FORMER);
        try {
            Files.move(index, hidden.resolve("index"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            discard(hidden);
        }
    }

    /// Deletes what nobody opens any more. What is still held is left to the next build.
    private static void discard(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(top)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException held) {
            // Another process may be at the same.
        }
    }
}
