package headwater.running;

import headwater.listing.Names;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Files that jobs made and that wait to be fetched: reports and open data. They go with their case, when newer ones
/// take their room, and when the program ends; each can be made again.
public final class Results {

    /// How many are held at most.
    static final int HELD = 20;

    private final OwnFolder folder;
    private final InstantSource clock;
    private final List<Made> made = new ArrayList<>();

    /// @param home the folder of the cases
    Results(Path home, InstantSource clock) {
        this.folder = new OwnFolder(home.resolve("results"), "results");
        this.clock = clock;
    }

    /// One file that was made.
    ///
    /// @param name as whoever fetches it may call it
    public record Made(String id, String caseName, String name, long bytes, Instant at) {}

    /// Has a file made and holds it.
    ///
    /// @param writing writes the file whole or not at all
    public Made keep(String caseName, String name, Consumer<Path> writing) {
        String id = folder.open();
        Path file = folder.place(id).resolve(name);
        boolean isKept = false;
        try {
            writing.accept(file);
            Made kept = new Made(id, caseName, name, Files.size(file), Instant.ofEpochMilli(clock.millis()));
            hold(kept);
            isKept = true;
            return kept;
        } catch (IOException e) {
            throw folder.unavailable(e);
        } finally {
            if (!isKept) {
                folder.remove(folder.place(id));
            }
        }
    }

    private synchronized void hold(Made kept) {
        made.add(kept);
        while (made.size() > HELD) {
            folder.remove(folder.place(made.removeFirst().id()));
        }
    }

    /// What is held of a case, the latest first.
    public synchronized List<Made> of(String caseName) {
        return made.stream()
                .filter(each -> each.caseName().equals(caseName))
                .toList()
                .reversed();
    }

    /// One file that is held.
    public synchronized Path file(String id) {
        return made.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> folder.place(id).resolve(each.name()))
                .orElseThrow(() -> Problem.NO_SUCH_RESULT.at(
                        Names.plain(id), "it is held no more: the last " + HELD + " are, until the program ends"));
    }

    /// Removes what is held of a case.
    public synchronized void drop(String caseName) {
        of(caseName).forEach(each -> folder.remove(folder.place(each.id())));
        made.removeIf(each -> each.caseName().equals(caseName));
    }

    /// Removes what was left by programs that have ended.
    void sweep() {
        folder.sweep();
    }

    void close() {
        folder.close();
    }
}
