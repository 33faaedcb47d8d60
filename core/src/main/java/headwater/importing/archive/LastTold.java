package headwater.importing.archive;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.problem.Problem;
import java.util.Iterator;
import java.util.List;
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
    private @Nullable Imported held;
    private @Nullable Imported next;
    private boolean any;
    private boolean done;

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
        while (next == null && !done) {
            advance();
        }
        return next != null;
    }

    /// The last observation is held back until it is known what else was passed over.
    private void advance() {
        if (!inner.hasNext()) {
            done = true;
            next = last();
            return;
        }
        any = true;
        Imported read = inner.next();
        if (read instanceof Imported.Accepted) {
            next = held;
            held = read;
        } else {
            next = read;
        }
    }

    private @Nullable Imported last() {
        if (held instanceof Imported.Accepted(Observation page) && !passed.isEmpty()) {
            return new Imported.Accepted(
                    page.warned(List.of(new Warning("other-records", "archive", Bodiless.counted(passed)))));
        }
        if (held == null && (!any || !passed.isEmpty())) {
            String seen = passed.isEmpty() ? "" : ": " + Bodiless.counted(passed);
            return new Imported.Rejected(source.name(), Problem.UNKNOWN_FORMAT, "no page is listed" + seen);
        }
        return held;
    }

    @Override
    public Imported next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Imported result = Objects.requireNonNull(next);
        next = null;
        return result;
    }
}
