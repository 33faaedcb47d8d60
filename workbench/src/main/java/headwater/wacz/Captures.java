package headwater.wacz;

import headwater.importing.value.Secrets;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.store.Receipt;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/// The records that go into a package, read from the sealed originals one after the other.
final class Captures {

    /// A record is held while it is looked through; what is larger stays here and is counted.
    private static final int LARGEST = 64 << 20;

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
    /// @param observations what was read from it, by the place in it
    void from(Receipt receipt, Map<String, Observation> observations) throws IOException {
        String format = observations.values().iterator().next().capture().format();
        if (format.startsWith("warc/") || format.startsWith("arc/")) {
            try (InputStream in = WaczExport.open(receipt)) {
                if (receipt.name().toLowerCase(Locale.ROOT).endsWith(".wacz")) {
                    package_(in, observations);
                } else {
                    archive(in, observations);
                }
            }
        } else if (format.equals("html") || format.equals("wechat-html")) {
            for (Observation each : observations.values()) {
                page(receipt, each);
            }
        } else {
            leave("no captured page: " + format, observations.size());
        }
    }

    private void package_(InputStream in, Map<String, Observation> observations) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("archive/.*\\.warc(?:\\.gz)?")) {
                    archive(
                            new FilterInputStream(zip) {
                                @Override
                                public void close() {
                                    // The package goes on after this archive.
                                }
                            },
                            observations);
                }
            }
        }
    }

    private void archive(InputStream in, Map<String, Observation> observations) throws IOException {
        try (WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            while (true) {
                Optional<WarcRecord> record;
                try {
                    record = reader.next();
                } catch (IOException | RuntimeException broken) {
                    leave("unreadable", 1);
                    return;
                }
                if (record.isEmpty()) {
                    return;
                }
                record(record.get(), observations);
            }
        }
    }

    private void record(WarcRecord record, Map<String, Observation> observations) throws IOException {
        if (!(record instanceof WarcResponse || record instanceof WarcResource || record instanceof WarcRevisit)
                || !(record instanceof WarcTargetRecord captured)) {
            leave("records of the kind " + record.type(), 1);
            return;
        }
        String id = record.headers().first("WARC-Record-ID").orElse("");
        Observation observation = observations.get(id);
        String held = observation == null ? "" : WaczExport.held(observation);
        if (held.isEmpty() && !isDated(record)) {
            held = "records whose date is coarser than a second";
        }
        byte[] block = captured.body().stream().readNBytes(LARGEST + 1);
        if (held.isEmpty() && block.length > LARGEST) {
            held = "records of more than " + (LARGEST >> 20) + " MiB";
        }
        if (held.isEmpty() && Blocks.isText(block) && Secrets.areStatedIn(Blocks.text(block))) {
            held = "tickets of the collector";
        }
        if (!held.isEmpty()) {
            leave(held, 1);
            return;
        }
        add(out.copy(captured, block), observation);
    }

    /// The index of a package has seconds; a coarser date would have to be made up.
    private static boolean isDated(WarcRecord record) {
        return record.headers().first("WARC-Date").orElse("").strip().length() >= "2021-09-09T00:00:00Z".length();
    }

    private void page(Receipt receipt, Observation observation) throws IOException {
        String held = WaczExport.held(observation);
        Known<String> url = observation.capture().url().isKnown()
                ? observation.capture().url()
                : observation.item().address().url();
        if (held.isEmpty() && !url.isKnown()) {
            held = "saved pages without an address";
        }
        byte[] bytes;
        try (InputStream in = WaczExport.open(receipt)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (held.isEmpty() && bytes.length > LARGEST) {
            held = "records of more than " + (LARGEST >> 20) + " MiB";
        }
        if (held.isEmpty() && Secrets.areStatedIn(new String(bytes, StandardCharsets.ISO_8859_1))) {
            held = "tickets of the collector";
        }
        if (!held.isEmpty()) {
            leave(held, 1);
            return;
        }
        add(out.saved(url.get(), observation.capture().captured(), new ByteArrayInputStream(bytes)), observation);
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
