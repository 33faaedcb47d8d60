package headwater.importing.form;

import headwater.importing.Imported;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A stream that says so where it would otherwise say nothing at all.
final class Untold implements Iterator<Imported> {

    private final Iterator<Imported> inner;
    private final Imported otherwise;
    private boolean any;

    private Untold(Iterator<Imported> inner, Imported otherwise) {
        this.inner = inner;
        this.otherwise = otherwise;
    }

    static Stream<Imported> of(Stream<Imported> stream, Imported otherwise) {
        Untold untold = new Untold(stream.iterator(), otherwise);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(untold, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(stream::close);
    }

    @Override
    public boolean hasNext() {
        return inner.hasNext() || !any;
    }

    @Override
    public Imported next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        boolean real = inner.hasNext();
        any = true;
        return real ? inner.next() : otherwise;
    }
}
