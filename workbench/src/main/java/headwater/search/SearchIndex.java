package headwater.search;

import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.search.Tallying.Ranked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

/// An index over the observations of a case, in a folder named after the state of the case that it is of.
///
/// It is built beside that folder and put in its place when it is whole, so whatever lies there can be trusted: a build
/// that is stopped leaves a folder that nobody reads and that the next build removes.
public final class SearchIndex implements AutoCloseable {

    /// Raised when an index of the same observations would be another.
    private static final String VERSION = "1";

    private static final String UNFINISHED = ".new-";

    /// A build that began earlier than this before another holds its lock, if anybody is at it.
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /// How many values of a facet are given; of the further ones, their number. Months are all given.
    private static final int VALUES = 50;

    /// It would advise on standard error how to start a faster program; kept, or the setting would be forgotten.
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.OFF);
    }

    private final FSDirectory directory;
    private final DirectoryReader reader;

    private SearchIndex(FSDirectory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /// Opens the index of this state, and builds it first if there is none.
    ///
    /// @param folder where indexes of this case lie; nothing else may
    /// @param state a digest of the observations, as a name of a file can hold it
    /// @param observations gives all of them, sorted by id; asked only if there is no index
    public static SearchIndex of(Path folder, String state, Consumer<Consumer<Observation>> observations) {
        Path whole = folder.resolve(VERSION + "-" + state);
        try {
            if (Files.isDirectory(whole)) {
                try {
                    return open(whole);
                } catch (IOException damaged) {
                    // It follows from the observations, so it is not mended but made again.
                    delete(whole);
                }
            }
            build(folder, whole, observations);
            return open(whole);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(whole.toString(), "the search index cannot be made: " + e.getMessage());
        }
    }

    /// True if the index of this state is there.
    public static boolean isBuilt(Path folder, String state) {
        return Files.isDirectory(folder.resolve(VERSION + "-" + state));
    }

    private static SearchIndex open(Path whole) throws IOException {
        FSDirectory directory = FSDirectory.open(whole);
        try {
            return new SearchIndex(directory, DirectoryReader.open(directory));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private static synchronized void build(Path folder, Path whole, Consumer<Consumer<Observation>> observations)
            throws IOException {
        if (Files.isDirectory(whole)) {
            return;
        }
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
        clean(folder, unfinished);
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(64)
                // Neighbours are merged, so items stay sorted by id.
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
        try (FSDirectory directory = FSDirectory.open(unfinished);
                IndexWriter writer = new IndexWriter(directory, config)) {
            observations.accept(each -> add(writer, each));
            writer.forceMerge(1);
            writer.commit();
        }
        try {
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(whole)) {
                throw e;
            }
            // Another process built the same meanwhile.
            delete(unfinished);
        }
    }

    private static void add(IndexWriter writer, Observation observation) {
        try {
            writer.addDocument(Stored.of(observation));
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(observation.id(), "cannot be indexed: " + e.getMessage());
        }
    }

    /// Removes indexes of other states, and builds that nobody is at any more.
    private static void clean(Path folder, Path own) throws IOException {
        List<Path> all;
        try (Stream<Path> each = Files.list(folder)) {
            all = each.filter(path -> !path.equals(own)).toList();
        }
        for (Path each : all) {
            if (!each.getFileName().toString().startsWith(UNFINISHED) || isLeft(each, own)) {
                delete(each);
            }
        }
    }

    /// True if no process writes there, and none is just about to.
    private static boolean isLeft(Path unfinished, Path own) throws IOException {
        Instant begun = Files.getLastModifiedTime(unfinished).toInstant();
        if (begun.plus(SETTLED).isAfter(Files.getLastModifiedTime(own).toInstant())) {
            return false;
        }
        try (FSDirectory directory = FSDirectory.open(unfinished)) {
            directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
            return true;
        } catch (LockObtainFailedException written) {
            return false;
        }
    }

    /// Removes every index of a case, for it holds words that the case may no longer keep.
    public static void forget(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            delete(folder);
        }
    }

    private static void delete(Path top) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(top)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    /// How many observations it is over.
    public int size() {
        return reader.numDocs();
    }

    public Result search(Search search) {
        Asked asked = QueryReader.read(search);
        int first = (search.page() - 1) * Search.PAGE;
        int wanted = (int) Math.min(first + (long) Search.PAGE, Math.max(1, reader.maxDoc()));
        try {
            Tallying tally = new IndexSearcher(reader)
                    .search(
                            Queries.of(asked, search.writing()),
                            new Tallying(asked.window(), search.order(), wanted).alone());
            if (first > 0 && first >= tally.total()) {
                throw Problem.BAD_PARAMETER.at(
                        "page", search.page() + " is behind the last page: " + tally.total() + " were found");
            }
            List<Result.Place> page = new ArrayList<>();
            StoredFields stored = reader.storedFields();
            for (Ranked each : tally.ranked().stream().skip(first).toList()) {
                page.add(new Result.Place(
                        stored.document(each.document()).get(Stored.ID), each.lies() == Window.Lies.PERHAPS));
            }
            List<Result.Values> facets = new ArrayList<>();
            for (Facet each : Facet.values()) {
                facets.add(values(each, tally.counts(each)));
            }
            return new Result(tally.total(), tally.perhaps(), tally.untimed(), page, facets);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(
                    directory.getDirectory().toString(), "the search index cannot be read: " + e.getMessage());
        }
    }

    private Result.Values values(Facet facet, Map<String, Long> counts) throws IOException {
        Comparator<Map.Entry<String, Long>> byItems =
                Map.Entry.<String, Long>comparingByValue().reversed();
        List<Map.Entry<String, Long>> sorted = counts.entrySet().stream()
                .sorted(facet == Facet.MONTH ? Map.Entry.comparingByKey() : byItems.thenComparing(Map.Entry::getKey))
                .toList();
        int shown = facet == Facet.MONTH ? sorted.size() : Math.min(VALUES, sorted.size());
        List<Result.Count> values = new ArrayList<>();
        for (Map.Entry<String, Long> each : sorted.subList(0, shown)) {
            values.add(new Result.Count(
                    each.getKey(), label(facet, each.getKey()), each.getValue(), asked(facet, each.getKey(), counts)));
        }
        return new Result.Values(
                facet,
                values,
                sorted.size() - shown,
                sorted.subList(shown, sorted.size()).stream()
                        .mapToLong(Map.Entry::getValue)
                        .sum());
    }

    /// A channel is called what its first item calls it.
    private String label(Facet facet, String value) throws IOException {
        if (facet != Facet.CHANNEL) {
            return value;
        }
        PostingsEnum items =
                MultiTerms.getTermPostingsEnum(reader, facet.toString(), new BytesRef(value), PostingsEnum.NONE);
        if (items == null || items.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
            return value;
        }
        String label = reader.storedFields().document(items.docID()).get(Stored.LABEL);
        return label == null ? value : label;
    }

    /// A language of which another is a part is asked for in quotes.
    private static String asked(Facet facet, String value, Map<String, Long> counts) {
        String start = value.toLowerCase(Locale.ROOT) + "-";
        boolean isFamily = facet == Facet.LANGUAGE
                && counts.keySet().stream()
                        .filter(each -> !each.equals(value))
                        .anyMatch(each -> (each.toLowerCase(Locale.ROOT) + "-").startsWith(start));
        return isFamily ? "\"" + value + "\"" : value;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(
                    directory.getDirectory().toString(), "cannot be closed: " + e.getMessage());
        }
    }
}
