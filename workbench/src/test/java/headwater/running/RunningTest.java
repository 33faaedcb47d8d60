package headwater.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path home;

    private final CountDownLatch gate = new CountDownLatch(1);
    private Running running;

    @BeforeEach
    void start() {
        running = new Running(home, InstantSource.system());
    }

    @AfterEach
    void stop() {
        gate.countDown();
        running.close();
    }

    @Test
    void jobsOfOneCaseRunOneAfterAnotherInTheOrderTheyWereAskedFor() throws Exception {
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            jobs.add(running.start("one", Job.Kind.IMPORT, watch -> {
                awaitGate();
                order.add(number);
                return done();
            }));
        }
        assertEquals(Job.State.RUNNING, running.find(jobs.getFirst().id()).state());
        assertEquals(
                List.of(0, 1, 2, 3, 4),
                running.list().stream().map(Job::position).toList());
        gate.countDown();
        for (Job each : jobs) {
            assertEquals(Job.State.DONE, running.await(each.id(), PATIENCE).state());
        }
        assertEquals(List.of(0, 1, 2, 3, 4), order);
    }

    @Test
    void noMoreThanAFewRunAtOnceAndOthersKnowTheirPlace() throws Exception {
        List<Job> jobs = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            jobs.add(running.start(name, Job.Kind.ANALYSE, watch -> {
                awaitGate();
                return done();
            }));
        }
        assertEquals(
                List.of(Job.State.RUNNING, Job.State.RUNNING, Job.State.WAITING, Job.State.WAITING),
                running.list().stream().map(Job::state).toList());
        assertEquals(
                List.of(0, 0, 1, 2), running.list().stream().map(Job::position).toList());
        running.stop(jobs.get(2).id());
        assertEquals(Job.State.CANCELLED, running.find(jobs.get(2).id()).state());
        assertEquals(1, running.find(jobs.get(3).id()).position());
        gate.countDown();
        assertEquals(Job.State.DONE, running.await(jobs.get(3).id(), PATIENCE).state());
    }

    @Test
    void manyAtOnceNeverMeetInOneCase() throws Exception {
        Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<String> met = new CopyOnWriteArrayList<>();
        AtomicInteger ran = new AtomicInteger();
        List<Thread> askers = new ArrayList<>();
        for (int asker = 0; asker < 8; asker++) {
            askers.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 25; i++) {
                    String name = "case-" + i % 7;
                    running.start(name, Job.Kind.IMPORT, watch -> {
                        AtomicInteger here = inside.computeIfAbsent(name, each -> new AtomicInteger());
                        if (here.incrementAndGet() > 1) {
                            met.add(name);
                        }
                        most.accumulateAndGet(together.incrementAndGet(), Math::max);
                        watch.stage("import", 1, 2);
                        together.decrementAndGet();
                        here.decrementAndGet();
                        ran.incrementAndGet();
                        return done();
                    });
                }
            }));
        }
        for (Thread each : askers) {
            each.join();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ran.get() < 200 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertEquals(200, ran.get());
        assertEquals(List.of(), met);
        assertTrue(most.get() <= Running.AT_ONCE, "at once: " + most);
        assertThat(running.list()).hasSizeLessThanOrEqualTo(Running.REMEMBERED + Running.AT_ONCE);
    }

    @Test
    void whatIsAskedToStopTellsWhatItHas() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job job = running.start("c", Job.Kind.IMPORT, watch -> {
            begun.countDown();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!watch.isStopped() && System.nanoTime() < end) {
                watch.stage("import", 1, 4);
            }
            return new Work.Done("{\"half\":true}", false);
        });
        begun.await();
        running.stop(job.id());
        Job over = running.await(job.id(), PATIENCE);
        assertEquals(Job.State.CANCELLED, over.state());
        assertThat(running.json(over)).contains("\"state\":\"cancelled\"", "\"half\":true", "\"problem\":null");
    }

    @Test
    void whatIsBrokenOffHasNoResult() throws Exception {
        Job job = running.start("c", Job.Kind.ANALYSE, watch -> {
            throw new CancellationException("between two stages");
        });
        Job over = running.await(job.id(), PATIENCE);
        assertEquals(Job.State.CANCELLED, over.state());
        assertThat(running.json(over)).contains("\"result\":null");
    }

    @Test
    void aFailureIsToldWithoutAPathAndTheNextJobRuns() throws Exception {
        Job failing = running.start("c", Job.Kind.IMPORT, watch -> {
            throw Problem.STORE_UNAVAILABLE.at(home.resolve("cases/c").toString(), "the disk is full at " + home);
        });
        Job mistaken = running.start("c", Job.Kind.IMPORT, watch -> {
            throw new IllegalStateException("of ours, at " + home);
        });
        Job next = running.start("c", Job.Kind.IMPORT, watch -> done());
        assertEquals(Job.State.DONE, running.await(next.id(), PATIENCE).state());
        String told = running.json(running.find(failing.id())) + running.json(running.find(mistaken.id()));
        assertThat(told)
                .contains("store-unavailable", "HOME/cases/c", "the disk is full", "our-mistake")
                .doesNotContain(home.toString());
    }

    @Test
    void whatRunsWhenTheProgramEndsIsInterruptedAtTheNextStart() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job job = running.start("c", Job.Kind.IMPORT, watch -> {
            watch.stage("import", 3, 9);
            begun.countDown();
            while (!watch.isStopped()) {
                Thread.onSpinWait();
            }
            return new Work.Done("{}", false);
        });
        Job waiting = running.start("c", Job.Kind.ANALYSE, watch -> done());
        begun.await();
        running.close();
        try (Running next = new Running(home, InstantSource.system())) {
            assertEquals(
                    List.of(job.id(), waiting.id()).stream().sorted().toList(),
                    next.interrupted().stream().map(Job::id).sorted().toList());
            assertEquals(3, next.find(job.id()).step().done());
            next.stop(job.id());
            assertEquals(
                    List.of(waiting.id()),
                    next.interrupted().stream().map(Job::id).toList());
        }
        assertThrows(ProblemException.class, () -> running.start("c", Job.Kind.IMPORT, watch -> done()));
    }

    @Test
    void aProgramThatWasKilledLeavesItsJobsInterrupted() throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .redirectErrorStream(true)
                .start();
        Owner owner = new Owner(
                killed.pid(),
                killed.info().startInstant().map(each -> each.toEpochMilli()).orElse(0L));
        killed.getInputStream().readAllBytes();
        killed.waitFor();
        new Journal(home.resolve("jobs"), owner)
                .write(new Job(
                        "j1",
                        "c",
                        Job.Kind.IMPORT,
                        Job.State.RUNNING,
                        0,
                        Step.NONE,
                        new Job.Times("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", ""),
                        Job.Outcome.NONE));
        assertEquals(List.of("j1"), running.interrupted().stream().map(Job::id).toList());
        running.refuseWhileBusy("c");
    }

    @Test
    void anotherProgramOfTheSameHomeSeesAJobAndCanStopIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job job = running.start("c", Job.Kind.IMPORT, watch -> {
            begun.countDown();
            while (!watch.isStopped()) {
                Thread.onSpinWait();
            }
            return new Work.Done("{}", false);
        });
        begun.await();
        Running other = new Running(home, InstantSource.system());
        assertEquals(Job.State.RUNNING, other.find(job.id()).state());
        assertThrows(ProblemException.class, () -> other.refuseWhileBusy("c"));
        other.stop(job.id());
        assertEquals(Job.State.CANCELLED, running.await(job.id(), PATIENCE).state());
        assertEquals(List.of(), other.list());
    }

    @Test
    void aListOfJobsThatCannotBeWrittenStopsNoJobAndLocksNoCase() throws Exception {
        Path list = home.resolve("jobs");
        Job job = running.start("c", Job.Kind.IMPORT, progress -> {
            try {
                try (Stream<Path> all = Files.list(list)) {
                    for (Path each : all.toList()) {
                        Files.delete(each);
                    }
                }
                Files.delete(list);
                Files.writeString(list, "a file where the folder was");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.stage("import", 1, 2);
            return done();
        });
        assertEquals(Job.State.DONE, running.await(job.id(), PATIENCE).state());
        Job next = running.start("c", Job.Kind.IMPORT, progress -> done());
        assertEquals(Job.State.DONE, running.await(next.id(), PATIENCE).state());
    }

    @Test
    void whatIsCancelledTooLateKeepsItsResult() throws Exception {
        Job job = running.start("c", Job.Kind.IMPORT, progress -> new Work.Done("{\"all\":1}", true));
        running.await(job.id(), PATIENCE);
        running.stop(job.id());
        assertThat(running.json(running.find(job.id()))).contains("\"state\":\"done\"", "\"all\":1");
    }

    @Test
    void aClockThatIsSetRightMakesNoProgramAnother() {
        Owner self = Owner.self();
        assertThat(new Owner(self.pid(), self.since() + 1_500).isAlive()).isTrue();
        assertThat(new Owner(self.pid(), self.since() + 600_000).isAlive()).isFalse();
    }

    @Test
    void anUnknownJobIsNoResult() {
        ProblemException unknown = assertThrows(ProblemException.class, () -> running.find("../../etc/passwd"));
        assertEquals(Problem.NO_SUCH_RESULT, unknown.problem());
    }

    @Test
    void timeLeftIsToldOnlyOnceItShows() {
        assertThat(Step.left(Duration.ofSeconds(1), 5, 10).isKnown()).isFalse();
        assertThat(Step.left(Duration.ofSeconds(9), 0, 10).isKnown()).isFalse();
        assertThat(Step.left(Duration.ofSeconds(9), 1, 100).isKnown()).isFalse();
        assertThat(Step.left(Duration.ofSeconds(9), 5, 0).isKnown()).isFalse();
        assertEquals(30, Step.left(Duration.ofSeconds(10), 25, 100).get());
        assertEquals(0, Step.left(Duration.ofSeconds(10), 100, 100).get());
    }

    private void awaitGate() {
        try {
            if (!gate.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Work.Done done() {
        return new Work.Done("{}", true);
    }
}
