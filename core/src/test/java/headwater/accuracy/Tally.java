package headwater.accuracy;

import java.util.List;
import java.util.TreeMap;

/// Counts, by measure, how many of those asked were reached.
public final class Tally {

    private final TreeMap<String, int[]> counts = new TreeMap<>();

    public void add(String measure, boolean reached) {
        int[] both = counts.computeIfAbsent(measure, key -> new int[2]);
        both[0] += reached ? 1 : 0;
        both[1]++;
    }

    /// Adds to both at once: so many of so many.
    public void add(String measure, int reached, int of) {
        int[] both = counts.computeIfAbsent(measure, key -> new int[2]);
        both[0] += reached;
        both[1] += of;
    }

    public List<Score> scores(String set) {
        return counts.entrySet().stream()
                .map(each -> new Score(set, each.getKey(), each.getValue()[0], each.getValue()[1]))
                .toList();
    }
}
