package headwater.job;

import headwater.importing.Imported;
import headwater.model.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a file on a thread of its own, a little ahead of the one that writes, in the order of the file.
///
/// How far ahead is bounded in records and in signs of text, so that large pages do not fill the memory.
final class Ahead {

    private static final int MOST_RECORDS = 64;

    private static final int MOST_SIGNS = 1 << 18;

    private static final int BATCHES = 2;

    /// Some records, or why there are no more.
    private record Batch(
            List<Imported> records, boolean last, @Nullable Throwable broken) {}

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES);

    private Ahead() {}

    /// Hands each record to `to`, on the calling thread; what reading throws is thrown here.
    static void read(Supplier<Stream<Imported>> from, Consumer<Imported> to) {
        Ahead ahead = new Ahead();
        Thread reader = Thread.ofPlatform().name("reading").daemon().start(() -> ahead.fill(from));
        try {
            for (Batch batch = ahead.queue.take(); ; batch = ahead.queue.take()) {
                batch.records.forEach(to);
                if (batch.last) {
                    thrown(batch.broken);
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a file was read", stopped);
        } finally {
            reader.interrupt();
        }
    }

    private static void thrown(@Nullable Throwable broken) {
        switch (broken) {
            case null -> {}
            case RuntimeException mistake -> throw mistake;
            case Error error -> throw error;
            default -> throw new IllegalStateException(broken);
        }
    }

    private void fill(Supplier<Stream<Imported>> from) {
        Filling filling = new Filling();
        @Nullable Throwable broken = null;
        try (Stream<Imported> read = from.get()) {
            for (Imported each : (Iterable<Imported>) read::iterator) {
                filling.add(each);
            }
        } catch (InterruptedException stopped) {
            return;
        } catch (RuntimeException | Error e) {
            broken = e;
        }
        try {
            queue.put(new Batch(filling.records, true, broken));
        } catch (InterruptedException stopped) {
            // The writer has failed and waits for nothing more.
            Thread.currentThread().interrupt();
        }
    }

    private final class Filling {
        private List<Imported> records = new ArrayList<>();
        private int signs;

        void add(Imported each) throws InterruptedException {
            records.add(each);
            signs += each instanceof Imported.Accepted(Observation observation)
                    ? observation.item().body().text().map(String::length).orElse(0)
                    : 0;
            if (records.size() >= MOST_RECORDS || signs >= MOST_SIGNS) {
                queue.put(new Batch(records, false, null));
                records = new ArrayList<>();
                signs = 0;
            }
        }
    }
}
