package headwater.running;

import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Long jobs, in the order in which they were asked for: one at a time in each case, and a few at once in all.
///
/// They live in the program that was asked, which is the server. Another program of the same home sees those that are
/// not over, may ask for one to be stopped, and sees which were interrupted when their program ended.
public final class Running implements AutoCloseable {

    /// How many run at once.
    public static final int AT_ONCE = 2;

    /// How many that are over are remembered with what came of them.
    static final int REMEMBERED = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Path home;
    private final Journal journal;
    private final Arrivals arrivals;
    private final Results results;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<Entry> active = new HashSet<>();
    private boolean isClosed;

    /// @param home the folder of the cases, of which nothing is ever told
    public Running(Path home, InstantSource clock) {
        this.home = home.toAbsolutePath().normalize();
        this.clock = clock;
        this.journal = new Journal(this.home.resolve("jobs"), Owner.self());
        this.arrivals = new Arrivals(this.home);
        this.results = new Results(this.home, clock);
    }

    /// Files that were sent and wait to be imported.
    public Arrivals arrivals() {
        return arrivals;
    }

    /// Files that jobs made and that wait to be fetched.
    public Results results() {
        return results;
    }

    /// Removes what was left by programs that have ended.
    public void sweep() {
        arrivals.sweep();
        results.sweep();
    }

    /// Takes a job on; it begins when its turn has come.
    public synchronized Job start(String caseName, Job.Kind what, Work work) {
        if (isClosed) {
            throw Problem.STORE_UNAVAILABLE.at(caseName, "the program is about to end and takes on no more jobs");
        }
        String id = "j" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        Job job = new Job(
                id,
                caseName,
                what,
                Job.State.WAITING,
                1,
                Step.NONE,
                new Job.Times(clock.instant().toString(), "", ""),
                Job.Outcome.NONE);
        Entry entry = new Entry(job, work, journal, clock, this::over);
        entries.put(id, entry);
        next();
        return entry.job();
    }

    /// Starts what may start, and tells the others where they wait.
    private void next() {
        if (isClosed) {
            return;
        }
        Set<String> busy = new HashSet<>();
        active.forEach(each -> busy.add(each.job().caseName()));
        int position = 0;
        for (Entry entry : List.copyOf(entries.values())) {
            Job job = entry.job();
            if (job.state() != Job.State.WAITING) {
                continue;
            }
            if (entry.isStopped()) {
                entry.work().over();
                entry.end(Job.State.CANCELLED, Job.Outcome.NONE);
            } else if (active.size() < AT_ONCE && busy.add(job.caseName())) {
                active.add(entry);
                entry.start(() -> run(entry));
            } else {
                // Whoever comes later for the same case waits for this one.
                busy.add(job.caseName());
                entry.waitsAt(++position);
            }
        }
    }

    private synchronized void over(Entry entry) {
        active.remove(entry);
        List<String> past = entries.values().stream()
                .map(Entry::job)
                .filter(each -> each.state().isOver())
                .map(Job::id)
                .toList();
        past.subList(0, Math.max(0, past.size() - REMEMBERED)).forEach(entries::remove);
        next();
        notifyAll();
    }

    private void run(Entry entry) {
        try {
            Work.Done done = done(entry);
            end(entry, done.isWhole() ? Job.State.DONE : Job.State.CANCELLED, Job.Outcome.of(done.json()));
        } catch (CancellationException stopped) {
            end(entry, Job.State.CANCELLED, Job.Outcome.NONE);
        } catch (ProblemException e) {
            end(
                    entry,
                    Job.State.FAILED,
                    new Job.Outcome("", e.problem().code(), withoutPath(e.where()), withoutPath(e.detail())));
        } catch (RuntimeException | Error mistake) {
            mistake.printStackTrace();
            end(
                    entry,
                    Job.State.FAILED,
                    new Job.Outcome(
                            "",
                            Problem.OUR_MISTAKE.code(),
                            entry.job().caseName(),
                            "this is our mistake; please report it"));
        }
    }

    private static Work.Done done(Entry entry) {
        try {
            return entry.work().run(entry);
        } finally {
            entry.work().over();
        }
    }

    /// What was broken off because the program ends stays written down as interrupted.
    private synchronized void end(Entry entry, Job.State state, Job.Outcome outcome) {
        if (isClosed && state != Job.State.DONE) {
            entry.interrupt();
        } else {
            entry.end(state, outcome);
        }
    }

    private String withoutPath(String text) {
        return Names.plain(text.replace(home.toString(), "HOME"));
    }

    /// The jobs of this program in the order they were asked for, then those that another program of the same home
    /// runs or left behind.
    public synchronized List<Job> list() {
        List<Job> jobs =
                new ArrayList<>(entries.values().stream().map(Entry::job).toList());
        journal.jobs().stream().filter(each -> !entries.containsKey(each.id())).forEach(jobs::add);
        return jobs;
    }

    /// Jobs of a case that wait or run.
    public List<Job> of(String caseName) {
        return list().stream()
                .filter(each ->
                        each.caseName().equals(caseName) && !each.state().isOver())
                .toList();
    }

    /// What was not finished when the program that ran it ended.
    public List<Job> interrupted() {
        return list().stream()
                .filter(each -> each.state() == Job.State.INTERRUPTED)
                .toList();
    }

    public synchronized Job find(String id) {
        Entry own = entries.get(id);
        return own != null ? own.job() : left(id);
    }

    private Job left(String id) {
        return journal.jobs().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /// Asks a job to stop, takes one that waits out of the queue, and forgets one that was interrupted. One of this
    /// program that is over stays with what came of it: whoever cancels it has not seen that yet.
    ///
    /// @return the job as it stands now; one that runs ends a little later
    public synchronized Job stop(String id) {
        Job job = find(id);
        Entry entry = entries.get(id);
        if (entry == null) {
            if (job.state().isOver()) {
                journal.remove(id);
            } else {
                journal.askToStop(id);
            }
            return job;
        }
        if (!job.state().isOver()) {
            entry.stop();
            next();
        }
        return entry.job();
    }

    /// Waits until a job of this program is over.
    synchronized Job await(String id, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!find(id).state().isOver() && System.nanoTime() < end) {
            wait(50);
        }
        return find(id);
    }

    /// Refuses what must not happen to a case while a job works on it.
    public void refuseWhileBusy(String caseName) {
        of(caseName).stream().findFirst().ifPresent(each -> {
            throw Problem.BUSY.at(
                    caseName, "the job " + each.id() + " works on this case; wait for it, or cancel it first");
        });
    }

    private static ProblemException unknown(String id) {
        return Problem.NO_SUCH_RESULT.at(
                Names.plain(id),
                "no such job is known: what is over is remembered until the program ends, and the last " + REMEMBERED
                        + " of it");
    }

    /// One job with what came of it.
    public String json(Job job) {
        return tree(job).toString();
    }

    /// Several, without what came of them.
    public String json(List<Job> jobs) {
        var array = JsonNodeFactory.instance.arrayNode();
        jobs.forEach(each -> array.add(tree(each).without(List.of("result"))));
        return array.toString();
    }

    private static ObjectNode tree(Job job) {
        ObjectNode tree = new Tree(phrase -> "").object(job);
        ObjectNode outcome = (ObjectNode) tree.remove("outcome");
        tree.put("at_once", AT_ONCE);
        String result = job.outcome().result();
        tree.set(
                "result",
                result.isEmpty()
                        ? JsonNodeFactory.instance.nullNode()
                        : JsonMapper.shared().readTree(result));
        tree.set(
                "problem",
                job.outcome().problem().isEmpty()
                        ? JsonNodeFactory.instance.nullNode()
                        : outcome.without(List.of("result")));
        return tree;
    }

    /// Asks what runs to stop and waits a little; what is not over by then is written down as interrupted.
    @Override
    public void close() {
        List<Entry> all;
        synchronized (this) {
            isClosed = true;
            all = List.copyOf(entries.values());
            all.forEach(Entry::interrupt);
        }
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            synchronized (this) {
                while (!active.isEmpty() && System.nanoTime() < end) {
                    wait(50);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        arrivals.close();
        results.close();
    }
}
