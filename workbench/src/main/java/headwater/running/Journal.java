package headwater.running;

import headwater.listing.Tree;
import headwater.model.Known;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Jobs that are not over, one small file each in the home folder: what another program of the same home sees of them,
/// and what is left of them if the machine stops. Results are never written here.
final class Journal {

    private static final String ENTRY = ".json";
    private static final String STOP = ".stop";
    private static final String PART = ".part";

    private final Path folder;
    private final Owner owner;

    Journal(Path folder, Owner owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /// A job with the program that runs it.
    private record Entry(Job job, Owner owner) {}

    void write(Job job) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("owner", owner.text());
        entry.set("job", new Tree(phrase -> "").of(job));
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(job.id() + PART);
            Files.writeString(fresh, entry.toString());
            Files.move(fresh, folder.resolve(job.id() + ENTRY), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(
                    "jobs",
                    "the list of jobs cannot be written: " + e.getClass().getSimpleName());
        }
    }

    void remove(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id + ENTRY));
            Files.deleteIfExists(folder.resolve(id + STOP));
            Files.deleteIfExists(folder.resolve(id + PART));
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(
                    "jobs",
                    "the list of jobs cannot be written: " + e.getClass().getSimpleName());
        }
    }

    /// Jobs of all programs that use this home; those whose program has ended are interrupted.
    List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        for (Path file : files()) {
            Entry entry = read(file);
            if (entry != null) {
                boolean runs = entry.owner.isAlive() && !entry.job.state().isOver();
                jobs.add(runs ? entry.job : entry.job.interrupted());
            }
        }
        return jobs;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(ENTRY)).sorted().toList();
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(
                    "jobs", "the list of jobs cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /// Asks the program that runs a job to stop it.
    void askToStop(String id) {
        try {
            Files.writeString(folder.resolve(id + STOP), "");
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(
                    id, "it cannot be asked to stop: " + e.getClass().getSimpleName());
        }
    }

    boolean isAskedToStop(String id) {
        return Files.exists(folder.resolve(id + STOP));
    }

    /// None if it has just been removed, or is no entry of ours.
    private static @org.jspecify.annotations.Nullable Entry read(Path file) {
        try {
            JsonNode entry = JsonMapper.shared().readTree(Files.readString(file));
            return new Entry(
                    job(entry.path("job")), Owner.read(entry.path("owner").asString("")));
        } catch (NoSuchFileException removed) {
            return null;
        } catch (IOException | JacksonException | IllegalArgumentException broken) {
            return null;
        }
    }

    private static Job job(JsonNode node) {
        JsonNode step = node.path("step");
        JsonNode times = node.path("times");
        JsonNode left = step.path("seconds_left");
        return new Job(
                node.path("id").asString(""),
                node.path("case_name").asString(""),
                Job.Kind.valueOf(constant(node.path("what"))),
                Job.State.valueOf(constant(node.path("state"))),
                node.path("position").asInt(0),
                new Step(
                        step.path("stage").asString(""),
                        step.path("done").asLong(0),
                        step.path("total").asLong(0),
                        step.path("part").asString(""),
                        left.isNumber() ? Known.of(left.asLong()) : Known.notStated()),
                new Job.Times(
                        times.path("asked").asString(""),
                        times.path("started").asString(""),
                        times.path("finished").asString("")),
                Job.Outcome.NONE);
    }

    private static String constant(JsonNode node) {
        return node.asString("").toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
