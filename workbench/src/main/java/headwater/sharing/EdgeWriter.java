package headwater.sharing;

import headwater.synchrony.Answer;
import headwater.synchrony.CoShares;
import headwater.synchrony.PairAnswer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes pairs of accounts.
interface EdgeWriter extends AutoCloseable {

    /// @param tested what the test says, or null where no outcome could have counted
    void write(CoShares.Edge edge, @Nullable PairAnswer tested) throws IOException;

    @Override
    void close() throws IOException;

    /// A probability with six digits, as any reader of CSV takes it.
    static String probability(double p) {
        return String.format(Locale.ROOT, "%.6g", p);
    }

    /// Never from the count.
    static boolean isFlagged(@Nullable PairAnswer tested) {
        return tested != null && tested.answer() == Answer.BEYOND_HABIT;
    }

    /// In the form that the name of the file asks for: CSV, or GraphML where it ends in `.graphml`.
    static EdgeWriter to(Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean packed = name.endsWith(".gz");
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        Writer out =
                new OutputStreamWriter(packed ? new GZIPOutputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8);
        String plain = packed ? name.substring(0, name.length() - ".gz".length()) : name;
        return plain.endsWith(".graphml") ? new GraphEdges(out) : new CsvEdges(out);
    }
}
