package headwater.search;

import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.search.Tallying.Ranked;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// An index over the observations of a case, in a folder named after the state of the case that it is of.
///
/// It is put in its place when it is whole ([IndexFolder]), so whatever lies there can be trusted: a build that is
/// stopped leaves a folder that nobody reads and that the next build removes.
public final class SearchIndex implements AutoCloseable {

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
        IndexFolder all = new IndexFolder(folder);
        Path whole = all.of(state);
        try {
            Optional<SearchIndex> there = find(whole);
            if (there.isPresent()) {
                return there.get();
            }
            synchronized (all.turn()) {
                Optional<SearchIndex> meanwhile = find(whole);
                if (meanwhile.isPresent()) {
                    return meanwhile.get();
                }
                if (Files.isDirectory(whole)) {
                    // It follows from the observations, so what is damaged is not mended but made again.
                    all.remove(whole);
                }
                all.build(whole, observations);
                return open(whole);
            }
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(
                    whole.toString(), "the search index cannot be made or opened: " + e.getMessage());
        }
    }

    /// The index that lies there, unless it is none or is damaged.
    private static Optional<SearchIndex> find(Path whole) throws IOException {
        if (!Files.isDirectory(whole)) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(whole));
        } catch (CorruptIndexException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | IndexNotFoundException
                | EOFException
                | NoSuchFileException damaged) {
            return Optional.empty();
        }
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

    public Result search(Asked asked) {
        Search search = asked.search();
        int first = (search.page() - 1) * Search.PAGE;
        int wanted = (int) Math.min(first + (long) Search.PAGE, Math.max(1, reader.maxDoc()));
        try {
            Tallying tally = new IndexSearcher(reader)
                    .search(Queries.of(asked), new Tallying(asked.window(), search.order(), wanted).alone());
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
            return new Result(
                    tally.total(),
                    tally.perhaps(),
                    tally.untimed(),
                    !asked.window().isAlways(),
                    page,
                    facets);
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
