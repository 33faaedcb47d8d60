package headwater.accuracy.descent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one would say without a model of copying: the peers to beat. Each gives a parent for every version, or -1.
final class Guesses {

    private final Cascade cascade;
    private final List<Set<Integer>> units;
    private final int first;

    Guesses(Cascade cascade) {
        this.cascade = cascade;
        this.units = cascade.copies().stream()
                .map(each -> (Set<Integer>) new HashSet<>(each.units()))
                .toList();
        int earliest = 0;
        for (int i = 1; i < cascade.size(); i++) {
            earliest = time(i) < time(earliest) ? i : earliest;
        }
        this.first = earliest;
    }

    Map<String, int[]> all() {
        return Map.of(
                "earliest", byChild(child -> first),
                "previous", byChild(this::previous),
                "most alike of earlier", byChild(this::mostAlikeEarlier),
                "earliest holder", byChild(this::earliestHolder),
                "spanning tree", spanningTree());
    }

    private interface Guess {
        int of(int child);
    }

    private int[] byChild(Guess guess) {
        int[] parents = new int[cascade.size()];
        Arrays.setAll(parents, child -> child == first ? -1 : guess.of(child));
        return parents;
    }

    private double time(int version) {
        return cascade.copies().get(version).middle();
    }

    private int previous(int child) {
        int best = -1;
        for (int i = 0; i < cascade.size(); i++) {
            if (i != child && time(i) <= time(child) && (best < 0 || time(i) > time(best))) {
                best = i;
            }
        }
        return best;
    }

    private int mostAlikeEarlier(int child) {
        int best = -1;
        for (int i = 0; i < cascade.size(); i++) {
            if (i != child && time(i) <= time(child) && (best < 0 || likeness(i, child) > likeness(best, child))) {
                best = i;
            }
        }
        return best;
    }

    /// The one that held most of the child's units before anybody else.
    private int earliestHolder(int child) {
        Map<Integer, Integer> held = new HashMap<>();
        for (int unit : units.get(child)) {
            int holder = -1;
            for (int i = 0; i < cascade.size(); i++) {
                boolean holds =
                        i != child && time(i) <= time(child) && units.get(i).contains(unit);
                if (holds && (holder < 0 || time(i) < time(holder))) {
                    holder = i;
                }
            }
            if (holder >= 0) {
                held.merge(holder, 1, Integer::sum);
            }
        }
        return held.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    private int[] spanningTree() {
        int[] parents = new int[cascade.size()];
        double[] nearest = new double[cascade.size()];
        boolean[] in = new boolean[cascade.size()];
        Arrays.fill(parents, -1);
        Arrays.fill(nearest, -1);
        int at = first;
        for (int step = 1; step < cascade.size(); step++) {
            in[at] = true;
            int next = -1;
            for (int i = 0; i < cascade.size(); i++) {
                if (in[i]) {
                    continue;
                }
                double likeness = likeness(at, i);
                if (likeness > nearest[i]) {
                    nearest[i] = likeness;
                    parents[i] = at;
                }
                next = next < 0 || nearest[i] > nearest[next] ? i : next;
            }
            at = next;
        }
        return parents;
    }

    private double likeness(int a, int b) {
        Set<Integer> both = new HashSet<>(units.get(a));
        both.retainAll(units.get(b));
        return (double) both.size() / (units.get(a).size() + units.get(b).size() - both.size());
    }
}
