package headwater.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A file of scores in `accuracy/`, each row with the command that prints it: a share that falls below the one kept
/// fails, unless `-Dscores=write` keeps the new ones. A set that this machine does not have is skipped.
///
/// @param test the class whose methods are named as the sets
public record Kept(String file, String test) {

    public interface Measured {
        List<Score> scores(String set, Path folder) throws IOException;
    }

    public void hold(String set, String data, Measured measured) throws IOException {
        Optional<Path> folder = Repository.data(data);
        assumeTrue(folder.isPresent());
        assumeTrue(isAskedFor(set));
        long start = System.nanoTime();
        List<Score> now = measured.scores(set, folder.get());
        now.forEach(System.out::println);
        System.out.printf("%s took %.1f s%n", set, (System.nanoTime() - start) / 1e9);
        if (System.getProperty("scores", "").equals("write")) {
            keep(set, now);
            return;
        }
        List<Score> kept =
                kept().stream().filter(score -> score.set().equals(set)).toList();
        assertEquals(names(kept), names(now), "the measures kept and those taken");
        for (Score score : now) {
            for (Score before : kept) {
                if (score.name().equals(before.name()) && score.hasDroppedFrom(before)) {
                    throw new AssertionError("dropped from " + before + " to " + score);
                }
            }
        }
    }

    private static boolean isAskedFor(String set) {
        Integer seconds = Score.SLOW.get(set);
        if (seconds == null || Boolean.getBoolean("scores.all")) {
            return true;
        }
        System.out.println("skipped: " + set + " takes " + seconds + " s, run it with -Dscores.all=true");
        return false;
    }

    private static List<String> names(List<Score> scores) {
        return scores.stream().map(Score::name).sorted().toList();
    }

    private List<Score> kept() throws IOException {
        if (!Files.exists(path())) {
            return List.of();
        }
        return Files.readAllLines(path()).stream().skip(1).map(Score::parse).toList();
    }

    private void keep(String set, List<Score> now) throws IOException {
        List<Score> all = new ArrayList<>(now);
        kept().stream().filter(score -> !score.set().equals(set)).forEach(all::add);
        List<String> rows = new ArrayList<>(List.of(Score.HEADER));
        all.stream()
                .sorted(Comparator.comparing(Score::name))
                .map(each -> each.row(test))
                .forEach(rows::add);
        Files.write(path(), rows);
    }

    private Path path() {
        return Repository.root().resolve("accuracy").resolve(file);
    }
}
