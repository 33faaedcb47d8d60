package headwater.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.importing.Imported;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void recordsComeInTheOrderOfTheFile() {
        List<Imported> written = new ArrayList<>();
        Ahead.read(() -> records(1_000), written::add);
        assertEquals(records(1_000).toList(), written);
    }

    @Test
    void anEmptyFileGivesNothing() {
        Ahead.read(Stream::of, each -> {
            throw new AssertionError(each);
        });
    }

    @Test
    void readingIsDoneOnAThreadOfItsOwnAndWritingHere() {
        List<Thread> threads = new ArrayList<>();
        Ahead.read(
                () -> records(1).peek(each -> threads.add(Thread.currentThread())),
                each -> threads.add(Thread.currentThread()));
        assertNotEquals(threads.getFirst(), threads.getLast());
        assertEquals(Thread.currentThread(), threads.getLast());
    }

    @Test
    void whatReadingThrowsIsThrownHereAfterWhatCameBefore() {
        List<Imported> written = new ArrayList<>();
        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> Ahead.read(
                        () -> records(100).peek(each -> {
                            if (where(each).equals("70")) {
                                throw Problem.UNREADABLE_FILE.at("a", "gone");
                            }
                        }),
                        written::add));
        assertEquals("gone", thrown.detail());
        assertEquals(70, written.size());
    }

    @Test
    void aFailedWriteEndsTheReading() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        assertThrows(
                IllegalStateException.class,
                () -> Ahead.read(() -> records(1_000_000).onClose(closed::countDown), each -> {
                    throw new IllegalStateException("the disk is full");
                }));
        assertTrue(closed.await(10, TimeUnit.SECONDS));
    }

    @Test
    void readingStaysOnlyALittleAhead() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        Ahead.read(() -> records(10_000).peek(each -> read.incrementAndGet()), each -> {
            int ahead = read.get() - written.getAndIncrement();
            assertTrue(ahead <= 5 * 64, ahead + " records ahead");
        });
    }

    private static Stream<Imported> records(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new Imported.Rejected(String.valueOf(each), Problem.BROKEN_RECORD, "made"));
    }

    private static String where(Imported imported) {
        return imported instanceof Imported.Rejected(String where, var problem, var detail) ? where : "";
    }
}
