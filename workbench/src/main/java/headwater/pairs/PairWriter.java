package headwater.pairs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes pairs as they are found.
interface PairWriter extends AutoCloseable {

    void write(Pair pair) throws IOException;

    @Override
    void close() throws IOException;

    /// In the form that the name of the file asks for: CSV, or GraphML where it ends in `.graphml`.
    static PairWriter to(Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean packed = name.endsWith(".gz");
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        Writer out =
                new OutputStreamWriter(packed ? new GZIPOutputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8);
        String plain = packed ? name.substring(0, name.length() - ".gz".length()) : name;
        return plain.endsWith(".graphml") ? new GraphPairs(out) : new CsvPairs(out);
    }
}
