package headwater.bench;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import headwater.importing.Imported;
import headwater.importing.Reading;
import headwater.importing.Source;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// Times reading a file into observations beside two things that nobody can do without: unpacking it, and parsing it
/// with
/// the library that we read it with. Prints processor time, both ratios, and the exponent with which time grows.
///
/// A table of `-Drows=` rows (10,000, and ten times as many until that; 1,000,000 by default) and an archive of
/// `-Dmebibytes=` (256 by default).
class ImportRun {

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final long SMALLEST = 10_000;

    @TempDir
    Path folder;

    private interface Work {
        long count() throws Exception;
    }

    private record Timed(long count, double seconds) {}

    private record OnDisk(Path path, List<String> mapping) implements Source {
        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public long size() {
            return path.toFile().length();
        }

        @Override
        public String sha256() {
            return "0".repeat(64);
        }

        @Override
        public Instant received() {
            return Instant.parse("2026-11-25T12:00:00Z");
        }
    }

    @Test
    void printsTheTimesOfTables() throws Exception {
        double first = 0;
        for (long rows = SMALLEST; rows <= Long.getLong("rows", 1_000_000); rows *= 10) {
            Path path = made("rows-" + rows + ".csv.gz", rows, Made::csv);
            Source source = new OnDisk(path, Made.mapping().lines().toList());
            if (first == 0) {
                // Nothing is as slow as the first time.
                read(source);
                rows(path);
            }
            Timed unpacked = timed(() -> unpacked(path));
            Timed parsed = timed(() -> rows(path));
            Timed read = timed(() -> read(source));
            first = first == 0 ? read.seconds() : first;
            double exponent =
                    rows == SMALLEST ? 1 : Math.log(read.seconds() / first) / Math.log((double) rows / SMALLEST);
            print(path, unpacked, parsed, read, exponent);
            Files.delete(path);
        }
    }

    @Test
    void printsTheTimesOfAnArchive() throws Exception {
        Path small = made("first.warc.gz", 16, (out, size) -> Made.warc(out, size << 20));
        read(new OnDisk(small, List.of()));
        Path path = made("archive.warc.gz", Long.getLong("mebibytes", 256), (out, size) -> Made.warc(out, size << 20));
        Source source = new OnDisk(path, List.of());
        print(path, timed(() -> unpacked(path)), timed(() -> records(path)), timed(() -> read(source)), 1);
    }

    private interface Maker {
        void make(OutputStream out, long amount) throws IOException;
    }

    private Path made(String name, long amount, Maker maker) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
            maker.make(out, amount);
        }
        return path;
    }

    private static Timed timed(Work work) throws Exception {
        System.gc();
        long start = CPU.getProcessCpuTime();
        long count = work.count();
        return new Timed(count, (CPU.getProcessCpuTime() - start) / 1e9);
    }

    private static void print(Path path, Timed unpacked, Timed parsed, Timed read, double exponent) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %,6d MiB  unpack %6.2f s  parse %6.2f s (%,d records)  read %7.2f s (%,d observations)"
                        + "  %.1f times unpacking, %.1f times parsing, exponent %.2f%n",
                path.getFileName(),
                unpacked.count() >> 20,
                unpacked.seconds(),
                parsed.seconds(),
                parsed.count(),
                read.seconds(),
                read.count(),
                read.seconds() / unpacked.seconds(),
                read.seconds() / parsed.seconds(),
                exponent);
    }

    private static long unpacked(Path path) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static long rows(Path path) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(path), 1 << 16), StandardCharsets.UTF_8))) {
            return rows.stream().filter(each -> each.getFieldCount() == 5).count();
        }
    }

    private static long records(Path path) throws IOException {
        long count = 0;
        try (WarcReader reader = new WarcReader(Files.newInputStream(path))) {
            for (WarcRecord record : reader) {
                count += record.body().stream().transferTo(OutputStream.nullOutputStream()) > 0 ? 1 : 0;
            }
        }
        return count;
    }

    private static long read(Source source) {
        try (Stream<Imported> read = Reading.read(source)) {
            return read.filter(Imported.Accepted.class::isInstance).count();
        }
    }
}
