package headwater.wacz;

import headwater.model.Known;
import headwater.model.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/// The records that go into a package, read from the sealed originals one after the other.
final class Captures {

    private static final String ARCHIVE = "(?i).*\\.w?arc(?:\\.gz)?";

    private final RecordWriter out;
    private final Map<String, Long> leftOut;
    private final List<Line> lines = new ArrayList<>();
    private final List<PageLine> pages = new ArrayList<>();

    Captures(RecordWriter out, Map<String, Long> leftOut) {
        this.out = out;
        this.leftOut = leftOut;
    }

    List<Line> lines() {
        return lines;
    }

    List<PageLine> pages() {
        return pages;
    }

    /// What one original holds.
    ///
    /// @param observations what was read from it
    void from(Path original, Collection<Observation> observations) throws IOException {
        Map<String, Observation> archived = new HashMap<>();
        for (Observation each : observations) {
            String format = each.capture().format();
            if (format.startsWith("warc/") || format.startsWith("arc/")) {
                archived.put(key(each), each);
            } else if (format.equals("html") || format.equals("wechat-html")) {
                page(original, each);
            } else {
                leave("no captured page: " + format, 1);
            }
        }
        if (archived.isEmpty()) {
            return;
        }
        if (PageBytes.isZip(original)) {
            inside(original, archived);
        } else {
            archive(Files.newInputStream(original), archived);
        }
        if (!archived.isEmpty()) {
            leave("pages not found again in their archive", archived.size());
        }
    }

    /// A record is known by its number; in the older format, which has none, by its address and time.
    private static String key(Observation observation) {
        String locator = observation.capture().locator();
        int number = locator.indexOf('#');
        return number >= 0
                ? locator.substring(number + 1)
                : observation.capture().url().orElse("") + " "
                        + observation.capture().captured().earliest();
    }

    private static String key(WarcTargetRecord record) {
        return record.headers().first("WARC-Record-ID").orElseGet(() -> record.target() + " " + record.date());
    }

    /// Read by the directory at the package's end: some archivers write lengths that a reader from the front cannot
    /// use.
    private void inside(Path original, Map<String, Observation> archived) throws IOException {
        try (ZipFile zip = new ZipFile(original.toFile())) {
            for (ZipEntry each :
                    zip.stream().filter(one -> one.getName().matches(ARCHIVE)).toList()) {
                archive(zip.getInputStream(each), archived);
            }
        } catch (ZipException broken) {
            leave("unreadable", 1);
        }
    }

    private void archive(InputStream in, Map<String, Observation> archived) throws IOException {
        try (in;
                WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            for (Optional<WarcRecord> record = next(reader); record.isPresent(); record = next(reader)) {
                record(record.get(), archived);
            }
        }
    }

    private Optional<WarcRecord> next(WarcReader reader) {
        try {
            return reader.next();
        } catch (IOException | RuntimeException broken) {
            leave("unreadable", 1);
            return Optional.empty();
        }
    }

    private void record(WarcRecord record, Map<String, Observation> archived) throws IOException {
        if (!(record instanceof WarcResponse || record instanceof WarcResource || record instanceof WarcRevisit)
                || !(record instanceof WarcTargetRecord captured)) {
            leave("records of the kind " + record.type(), 1);
            return;
        }
        RecordWriter.Made made;
        Observation observation;
        try {
            observation = archived.remove(key(captured));
            byte[] block = captured.body().stream().readNBytes(Held.LARGEST + 1);
            Optional<String> held = (observation == null ? Optional.<String>empty() : Held.why(observation))
                    .or(() -> Held.why(record, block));
            if (held.isPresent()) {
                leave(held.get(), 1);
                return;
            }
            made = RecordWriter.copy(captured, block);
        } catch (IOException | RuntimeException broken) {
            leave("unreadable", 1);
            return;
        }
        add(out.write(made), observation);
    }

    private void page(Path original, Observation observation) throws IOException {
        Known<String> url = observation.capture().url().isKnown()
                ? observation.capture().url()
                : observation.item().address().url();
        Optional<byte[]> bytes = PageBytes.of(original, observation);
        Optional<String> held = Held.why(observation)
                .or(() -> url.isKnown() ? Optional.empty() : Optional.of("saved pages without an address"))
                .or(() -> bytes.isPresent()
                        ? Held.why(bytes.get(), true)
                        : Optional.of("saved pages packed in another way than gzip or ZIP"));
        if (held.isPresent()) {
            leave(held.get(), 1);
            return;
        }
        RecordWriter.Made made;
        try {
            made = RecordWriter.saved(url.get(), observation.capture().captured(), bytes.get());
        } catch (RuntimeException noAddress) {
            leave("saved pages without an address", 1);
            return;
        }
        add(out.write(made), observation);
    }

    private void add(Line line, @Nullable Observation observation) {
        lines.add(line);
        if (observation != null) {
            pages.add(new PageLine(
                    observation.id(),
                    line.url(),
                    line.at(),
                    observation.item().body().title().orElse("")));
        }
    }

    private void leave(String why, long count) {
        leftOut.merge(why, count, Long::sum);
    }
}
