package headwater.importing;

import headwater.importing.value.Secrets;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// An importer's stream that ends with one rejection where the importer fails, so that one bad file costs no other, and
/// with one where it gives nothing, so that an empty file does not look like one that was read. Here, too, is the wall
/// that no secret of the collector's passes, whichever importer read it.
final class Guarded implements Iterator<Imported> {

    private static final String ACCESS = "access_basis";

    private final Source source;
    private final Known<Capture.AccessBasis> replaced;
    private final Iterator<Imported> inner;
    private @Nullable Imported next;
    private boolean done;
    private boolean any;

    private Guarded(Importer importer, Source source, Iterator<Imported> inner) {
        this.source = source;
        this.replaced = replaced(importer, source);
        this.inner = inner;
    }

    static Stream<Imported> read(Importer importer, Source source) {
        try {
            Stream<Imported> stream = importer.read(source);
            Guarded guarded = new Guarded(importer, source, stream.iterator());
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(guarded, Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .onClose(stream::close);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Stream.of(Reading.broken(source, new IOException(e)));
        }
    }

    /// The basis that stands for "nothing was said": the importer’s usual one, where a person said another of the file.
    private static Known<Capture.AccessBasis> replaced(Importer importer, Source source) {
        if (importer.readsAccess()
                || source.mapping().stream().anyMatch(each -> each.strip().startsWith(ACCESS + "="))) {
            return Known.notStated();
        }
        Capture.AccessBasis usual = importer.about().parameters().stream()
                .filter(each -> each.name().equals(ACCESS))
                .flatMap(each -> Capture.AccessBasis.read(each.defaultValue()).stream())
                .findFirst()
                .orElse(Capture.AccessBasis.OPEN_WEB);
        return Known.of(usual);
    }

    private Imported onBasis(Imported imported) {
        return imported instanceof Imported.Accepted(Observation observation)
                        && replaced.isKnown()
                        && observation.capture().collector().accessBasis() == replaced.get()
                ? new Imported.Accepted(observation.on(source.access().orElse(replaced.get())))
                : imported;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !done) {
            advance();
        }
        return next != null;
    }

    private void advance() {
        try {
            if (inner.hasNext()) {
                next = onBasis(Secrets.removed(inner.next()));
            } else {
                done = true;
                next = any ? null : new Imported.Rejected(source.name(), Problem.EMPTY_INPUT, "it holds no records");
            }
            any = true;
        } catch (RuntimeException | StackOverflowError e) {
            done = true;
            Throwable cause = e.getCause() == null ? e : e.getCause();
            next = Reading.broken(source, new IOException(String.valueOf(cause.getMessage()), e));
        }
    }

    @Override
    public Imported next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Imported result = java.util.Objects.requireNonNull(next);
        next = null;
        return result;
    }
}
