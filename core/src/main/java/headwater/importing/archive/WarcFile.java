package headwater.importing.archive;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.model.About;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.netpreserve.jwarc.WarcReader;

/// A web archive file: WARC 0.17 to 1.1, or the older ARC.
public final class WarcFile implements Importer {

    static final String ID = "warc";

    private static final Pattern START =
            Pattern.compile("^WARC/\\d\\.\\d+\\s|^(?:filedesc|dns|https?)://?\\S+ \\S+ \\d{8,14} \\S+", Pattern.DOTALL);

    @Override
    public About about() {
        return new About("importing", ID, 2, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1).stripLeading();
        return START.matcher(start).find();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        WarcReader reader = new WarcReader(source.open());
        reader.setLenient(true);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                new WarcRecords(source, reader), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(() -> {
                    try {
                        reader.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
