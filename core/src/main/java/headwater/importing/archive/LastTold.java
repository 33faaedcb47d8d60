package headwater.importing.archive;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.model.Observation.Warning;
import headwater.problem.Problem;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A reading whose last observation tells what was passed over and how often; where there is none, one rejection does.
final class LastTold implements Iterator<Imported> {

    private final Source source;
    private final Iterator<Imported> inner;
    private final Map<String, Integer> passed;
    private @Nullable Imported next;
    private boolean any;

    private LastTold(Source source, Iterator<Imported> inner, Map<String, Integer> passed) {
        this.source = source;
        this.inner = inner;
        this.passed = passed;
    }

    /// @param passed filled while the stream is read
    static Stream<Imported> of(Source source, Stream<Imported> read, Map<String, Integer> passed) {
        LastTold told = new LastTold(source, read.iterator(), passed);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(told, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        if (next == null && inner.hasNext()) {
            next = inner.next();
        }
        return next != null || !any;
    }

    @Override
    public Imported next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        any = true;
        if (next == null) {
            String seen = passed.isEmpty() ? "" : ": " + Bodiless.counted(passed);
            return new Imported.Rejected(source.name(), Problem.UNKNOWN_FORMAT, "no page is listed" + seen);
        }
        Imported result = Objects.requireNonNull(next);
        next = null;
        return inner.hasNext() || passed.isEmpty() || !(result instanceof Imported.Accepted(var page))
                ? result
                : new Imported.Accepted(
                        Bodiless.with(page, new Warning("other-records", source.name(), Bodiless.counted(passed))));
    }
}
