package headwater.importing.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The lines of a text with their numbers. A line beyond the limit is told and skipped to its end, never held.
public final class Lines implements Iterator<Lines.Line> {

    /// No record of any format we read is longer; a longer line is no text.
    public static final int LIMIT = 16 << 20;

    private final BufferedReader reader;
    private long number;
    private @Nullable Line next;

    private Lines(Reader reader) {
        this.reader = new BufferedReader(reader, 1 << 16);
    }

    /// @param tooLong true if the line was beyond the limit; its text is then empty
    public record Line(long number, String text, boolean tooLong) {}

    /// Closing the stream closes the reader.
    public static Stream<Line> of(Reader reader) {
        Lines lines = new Lines(reader);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(lines::close);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Line line = next;
        next = null;
        return line;
    }

    private @Nullable Line read() {
        try {
            StringBuilder text = new StringBuilder();
            boolean tooLong = false;
            int character = reader.read();
            if (character < 0) {
                return null;
            }
            for (; character >= 0 && character != '\n'; character = reader.read()) {
                if (text.length() < LIMIT) {
                    text.append((char) character);
                } else {
                    tooLong = true;
                }
            }
            number++;
            if (tooLong) {
                return new Line(number, "", true);
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
                text.setLength(text.length() - 1);
            }
            return new Line(number, text.toString(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
