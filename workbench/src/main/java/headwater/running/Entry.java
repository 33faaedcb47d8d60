package headwater.running;

import headwater.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// A job of this program while it waits, runs and is over: the only part of it that changes.
final class Entry implements Progress {

    private static final long BETWEEN_NOTES = Duration.ofSeconds(1).toNanos();

    /// What an import counts; everything else it tells is part of one of these.
    private static final String FILES = "import";

    private final InstantSource clock;
    private final Journal journal;
    private final Work work;
    private final Consumer<Entry> over;
    private Job job;
    private boolean isAskedToStop;
    private long stageBegan;
    private long noted;
    private long looked;
    private boolean isUnnoted;

    Entry(Job job, Work work, Journal journal, InstantSource clock, Consumer<Entry> over) {
        this.job = job;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
        this.over = over;
        note(() -> journal.write(job));
    }

    synchronized Job job() {
        return job;
    }

    synchronized void stop() {
        isAskedToStop = true;
    }

    Work work() {
        return work;
    }

    /// On a thread of its own, until it is over.
    synchronized void start(Runnable run) {
        become(Job.State.RUNNING, Job.Outcome.NONE);
        note(() -> journal.write(job));
        Thread.ofPlatform().name("job " + job.id()).daemon().start(() -> {
            try {
                run.run();
            } finally {
                over.accept(this);
            }
        });
    }

    /// What is written down is for other programs and the next start: where it cannot be, the job goes on without, and
    /// that is said once.
    private void note(Runnable write) {
        try {
            write.run();
        } catch (ProblemException unwritten) {
            if (!isUnnoted) {
                System.err.println(job.id() + " goes on, and no other program sees it: " + unwritten.getMessage());
            }
            isUnnoted = true;
        }
    }

    /// @param position among those that wait
    synchronized void waitsAt(int position) {
        if (job.position() != position) {
            job = new Job(
                    job.id(),
                    job.caseName(),
                    job.what(),
                    job.state(),
                    position,
                    job.step(),
                    job.times(),
                    job.outcome());
        }
    }

    synchronized void end(Job.State state, Job.Outcome outcome) {
        become(state, outcome);
        note(() -> journal.remove(job.id()));
    }

    /// The program ends before it does: what is written down says so.
    synchronized void interrupt() {
        isAskedToStop = true;
        if (!job.state().isOver()) {
            note(() -> journal.write(job.interrupted()));
        }
    }

    private void become(Job.State state, Job.Outcome outcome) {
        Job.Times times = job.times();
        String now = Instant.ofEpochMilli(clock.millis()).toString();
        job = new Job(
                job.id(),
                job.caseName(),
                job.what(),
                state,
                0,
                job.step(),
                new Job.Times(
                        times.asked(), state == Job.State.RUNNING ? now : times.started(), state.isOver() ? now : ""),
                outcome);
    }

    @Override
    public synchronized void stage(String id, long done, long total) {
        if (job.state() != Job.State.RUNNING) {
            return;
        }
        long now = System.nanoTime();
        boolean isPart = job.what() == Job.Kind.IMPORT && !id.equals(FILES);
        boolean isNext = !isPart && !id.equals(job.step().stage());
        if (isNext) {
            stageBegan = now;
        }
        Step before = job.step();
        long all = Math.max(0, total);
        Step step = isPart
                ? new Step(
                        before.stage(),
                        before.done(),
                        before.total(),
                        id + ": " + done + (all > 0 ? " / " + all : ""),
                        before.secondsLeft())
                : new Step(id, done, all, "", Step.left(Duration.ofNanos(now - stageBegan), done, all));
        job = new Job(job.id(), job.caseName(), job.what(), job.state(), 0, step, job.times(), job.outcome());
        if (isNext || now - noted > BETWEEN_NOTES) {
            noted = now;
            note(() -> journal.write(job));
        }
    }

    /// Asked here, or by another program of the same home, which is looked up no more than once a second.
    @Override
    public synchronized boolean isStopped() {
        long now = System.nanoTime();
        if (!isAskedToStop && now - looked > BETWEEN_NOTES) {
            looked = now;
            isAskedToStop = journal.isAskedToStop(job.id());
        }
        return isAskedToStop;
    }
}
