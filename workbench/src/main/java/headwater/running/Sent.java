package headwater.running;

import headwater.listing.Names;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/// What this program knows of one delivery while it stands: what each file was called by its sender, how much there is
/// of all, and whether something is reading it.
final class Sent {

    private final Map<String, File> files = new HashMap<>();
    private final long most;
    private boolean isInUse;

    /// @param most how many bytes are taken of all together
    Sent(long most) {
        this.most = most;
    }

    /// @param name as the sender calls it
    private record File(String name, long bytes) {}

    /// Refuses a file that may not come: while the delivery is read, or in another one's place.
    ///
    /// @param safe its path here
    synchronized void refuse(String safe, String name, Path file) {
        refuseInUse();
        File there = files.get(safe);
        // A system that takes large and small letters for the same has a file here that came under another path.
        boolean isTaken = there == null ? Files.isRegularFile(file) : !there.name.equals(name);
        if (isTaken) {
            throw Problem.BAD_PARAMETER.at(
                    Names.plain(name),
                    "it would take the place of another file that was sent, as both are kept as \"" + safe
                            + "\": rename one of them");
        }
    }

    synchronized void refuseInUse() {
        if (isInUse) {
            throw Problem.BUSY.at("arrivals", "these files are being read: wait for the job, or cancel it first");
        }
    }

    /// How much may come yet under a path, whose earlier file goes.
    synchronized long room(String safe) {
        long others = files.entrySet().stream()
                .filter(each -> !each.getKey().equals(safe))
                .mapToLong(each -> each.getValue().bytes)
                .sum();
        return most - others;
    }

    /// Puts a file that has come whole into its place.
    synchronized void keep(String safe, String name, Path part, Path file) throws IOException {
        refuse(safe, name, file);
        long bytes = Files.size(part);
        if (bytes > room(safe)) {
            throw Arrivals.tooLarge(safe);
        }
        Files.createDirectories(file.getParent());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        files.put(safe, new File(name, bytes));
    }

    synchronized void forget(String safe) {
        refuseInUse();
        files.remove(safe);
    }

    synchronized void hold() {
        refuseInUse();
        isInUse = true;
    }

    synchronized void release() {
        isInUse = false;
    }
}
