package headwater.accuracy;

import headwater.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The scores of the baselines, kept in `accuracy/baselines.csv` to be read beside ours: nothing fails if they change.
final class Baselines {

    static final String OURS = "ours";

    private static final Path KEPT = Repository.root().resolve("accuracy/baselines.csv");
    private static final String HEADER = "set,method,kind,found,of,wrong,f1";

    private Baselines() {}

    /// @param wrong a negative number if mistakes do not belong to the kind
    static String row(String set, String method, String kind, int[] found, int wrong) {
        return String.join(",", set, method, kind, Integer.toString(found[0]), Integer.toString(found[1]))
                + (wrong < 0 ? ",," : String.format(Locale.ROOT, ",%d,%.3f", wrong, f1(found, wrong)));
    }

    static String shown(String set, String method, int[] found, int wrong) {
        return String.format(
                Locale.ROOT,
                "  %-18s %-19s precision %.3f  recall %.3f  F1 %.3f  %d wrong;",
                set,
                method,
                found[0] + wrong == 0 ? 1 : (double) found[0] / (found[0] + wrong),
                found[1] == 0 ? 0 : (double) found[0] / found[1],
                f1(found, wrong),
                wrong);
    }

    static String shown(Map<String, int[]> found) {
        return found.entrySet().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        " %s %.3f",
                        each.getKey(),
                        (double) each.getValue()[0] / Math.max(1, each.getValue()[1])))
                .collect(Collectors.joining(","));
    }

    private static double f1(int[] found, int wrong) {
        return 2.0 * found[0] / Math.max(1, found[0] + wrong + found[1]);
    }

    /// With `-Dscores=write` the rows of the set are kept.
    static void keep(String set, List<String> rows) throws IOException {
        if (!System.getProperty("scores", "").equals("write")) {
            return;
        }
        List<String> all = new ArrayList<>(rows);
        if (Files.exists(KEPT)) {
            Files.readAllLines(KEPT).stream()
                    .skip(1)
                    .filter(row -> !row.startsWith(set + ","))
                    .forEach(all::add);
        }
        List<String> sorted = new ArrayList<>(List.of(HEADER));
        all.stream().sorted().forEach(sorted::add);
        Files.write(KEPT, sorted);
    }
}
