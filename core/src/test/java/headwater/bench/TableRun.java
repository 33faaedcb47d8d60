package headwater.bench;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import headwater.match.Match;
import headwater.match.TextReuse;
import headwater.room.Room;
import headwater.room.Strings;
import headwater.text.Foldings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What is copied, edited or quoted among the texts of a table that [MatchingRun] wrote, which are kept by columns: for
/// more texts than fit as objects. Nothing is asserted: the numbers depend on the machine.
///
/// `-Dbench.table=FILE` is the table, `-Dbench.segments=FILE` a file that holds the texts instead of the heap.
class TableRun {

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final AtomicLong pairs = new AtomicLong();
    private final AtomicLong right = new AtomicLong();
    private final AtomicLong found = new AtomicLong();

    @Test
    @EnabledIfSystemProperty(named = "bench.table", matches = ".+")
    void printsTheTimes() throws IOException {
        String segments = System.getProperty("bench.segments", "");
        if (segments.isEmpty()) {
            run(Room.heap());
            return;
        }
        try (Arena arena = Arena.ofShared();
                FileChannel file = FileChannel.open(
                        Path.of(segments),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE)) {
            run(new Mapped(file, arena));
        }
    }

    private void run(Room room) throws IOException {
        double start = CPU.getProcessCpuTime();
        Columns columns = new Columns(room);
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(Path.of(System.getProperty("bench.table", "")))) {
            rows.stream().skip(1).forEach(row -> columns.add(row.getField(0), row.getField(1)));
        }
        double read = CPU.getProcessCpuTime();
        TextReuse reuse = TextReuse.among(columns, Foldings.ALL, room);
        reuse.find(
                new Asserted(),
                match -> count(match.a(), match.b()),
                (stage, done, total) ->
                        System.out.printf("%,d compared, %.0f s%n", done, (CPU.getProcessCpuTime() - read) / 1e9));
        double end = CPU.getProcessCpuTime();
        long copies = 0;
        for (int i = 0; i < columns.size(); i++) {
            copies += isCopy(columns.id(i)) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%,d texts read in %.1f s, compared in %.1f s of processor time, %,.0f a second; %,d pairs, recall %.4f,"
                        + " precision %.4f; %,d MiB of heap once cleared%n",
                columns.size(),
                (read - start) / 1e9,
                (end - read) / 1e9,
                columns.size() / ((end - read) / 1e9),
                pairs.get(),
                (double) found.get() / Math.max(1, copies),
                (double) right.get() / Math.max(1, pairs.get()),
                mostAfterClearing());
    }

    /// The most that was left of the old generation when it had been cleared.
    private static long mostAfterClearing() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .filter(usage -> usage != null)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }

    private static final class Asserted implements Match.Wanted {

        @Override
        public boolean wants(Match.Kind kind, String a, String b) {
            return kind.asserts();
        }

        @Override
        public boolean mayWant(Match.Kind kind, String id) {
            return kind.asserts();
        }
    }

    private void count(String a, String b) {
        pairs.incrementAndGet();
        if (group(a).equals(group(b))) {
            right.incrementAndGet();
            found.addAndGet(isCopy(a) != isCopy(b) ? 1 : 0);
        }
    }

    private static String group(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    private static boolean isCopy(String id) {
        return !id.substring(0, id.indexOf('-')).equals(group(id));
    }

    private static final class Columns implements TextReuse.Table {

        private final Strings ids;
        private final Strings texts;

        Columns(Room room) {
            this.ids = new Strings(room);
            this.texts = new Strings(room);
        }

        void add(String id, String text) {
            ids.add(id);
            texts.add(text);
        }

        @Override
        public int size() {
            return ids.size();
        }

        @Override
        public String id(int number) {
            return ids.get(number);
        }

        @Override
        public String language(int number) {
            return "und";
        }

        @Override
        public String text(int number) {
            return texts.get(number);
        }

        @Override
        public long order(int number) {
            return TextReuse.Table.UNTIMED;
        }

        @Override
        public String account(int number) {
            return "";
        }
    }

    /// A file, mapped piece by piece.
    private static final class Mapped implements Room {

        private static final int PIECE = 64 << 20;

        private final FileChannel file;
        private final Arena arena;
        private MemorySegment open = MemorySegment.NULL;
        private long used;
        private long mapped;

        Mapped(FileChannel file, Arena arena) {
            this.file = file;
            this.arena = arena;
        }

        @Override
        public synchronized MemorySegment of(int bytes) {
            if (used + bytes > open.byteSize()) {
                try {
                    open = file.map(FileChannel.MapMode.READ_WRITE, mapped, Math.max(PIECE, bytes), arena);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                mapped += open.byteSize();
                used = 0;
            }
            used += bytes;
            return open.asSlice(used - bytes, bytes);
        }
    }
}
