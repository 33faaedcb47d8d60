package headwater.descent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The passages of a text that none of a line of its ancestors has, and who else carries them.
final class Passages {

    private final List<Witness> witnesses;
    private final Shared shared;
    private final int shortest;
    private final Descent.Order order;
    private final Carriers carriers;

    /// @param shortest fewer units in a row are no passage
    Passages(List<Witness> witnesses, Shared shared, int shortest, Descent.Order order) {
        this.witnesses = witnesses;
        this.shared = shared;
        this.shortest = shortest;
        this.order = order;
        this.carriers = new Carriers(witnesses, shared);
    }

    /// Another text that has a passage, or most of it.
    ///
    /// @param differences at how many places it has less than the fullest carrier
    record Carrier(int witness, List<Run> runs, int differences) {
        Carrier {
            runs = List.copyOf(runs);
        }

        int length() {
            return runs.stream().mapToInt(Run::length).sum();
        }
    }

    /// By passage, in the order of the child, the witnesses that may be older and carry it, in their own order.
    List<List<Carrier>> of(int child, Set<Integer> line) {
        BitSet foreign = foreign(child, line);
        BitSet rivals = new BitSet();
        foreign.stream()
                .flatMap(at -> carriers.of(shared.at(child, at)))
                .filter(each -> each != child && order.mayPrecede(each, child))
                .forEach(rivals::set);
        List<Carrier> all = rivals.stream()
                .mapToObj(each -> new Carrier(each, runs(child, each, foreign), 0))
                .toList();
        BitSet covered = new BitSet();
        all.forEach(each -> each.runs().forEach(run -> covered.set(run.child(), run.end())));
        List<List<Carrier>> passages = new ArrayList<>();
        for (int start = covered.nextSetBit(0); start >= 0; start = covered.nextSetBit(covered.nextClearBit(start))) {
            passages.add(within(start, covered.nextClearBit(start), all));
        }
        return passages;
    }

    /// The places whose pair no witness of the line has.
    private BitSet foreign(int child, Set<Integer> line) {
        BitSet foreign = new BitSet();
        for (int at = 1; at < witnesses.get(child).units().length; at++) {
            int pair = shared.at(child, at);
            foreign.set(at, line.stream().noneMatch(each -> shared.has(each, pair)));
        }
        return foreign;
    }

    /// The longest runs of foreign pairs that stand in another witness, from left to right.
    private List<Run> runs(int child, int other, BitSet foreign) {
        int[] units = witnesses.get(child).units();
        int[] others = witnesses.get(other).units();
        List<Run> runs = new ArrayList<>();
        for (int at = foreign.nextSetBit(0); at >= 0; at = foreign.nextSetBit(at + 1)) {
            if (!shared.has(other, shared.at(child, at))) {
                continue;
            }
            Run best = longest(units, others, at, foreign);
            if (best.length() >= shortest) {
                runs.add(best);
            }
            at = best.end() - 1;
        }
        return runs;
    }

    private static Run longest(int[] units, int[] others, int at, BitSet foreign) {
        Run best = new Run(at - 1, 0, 1);
        for (int from = 1; from < others.length; from++) {
            if (others[from - 1] != units[at - 1] || others[from] != units[at]) {
                continue;
            }
            int length = 2;
            while (at + length - 1 < units.length
                    && from + length - 1 < others.length
                    && foreign.get(at + length - 1)
                    && units[at + length - 1] == others[from + length - 1]) {
                length++;
            }
            if (length > best.length()) {
                best = new Run(at - 1, from - 1, length);
            }
        }
        return best;
    }

    private static List<Carrier> within(int start, int end, List<Carrier> all) {
        List<Carrier> found = new ArrayList<>();
        for (Carrier each : all) {
            List<Run> runs = each.runs().stream()
                    .filter(run -> run.child() >= start && run.end() <= end)
                    .toList();
            if (!runs.isEmpty()) {
                int differences = runs.size() - 1;
                differences += runs.getFirst().child() > start + 1 ? 1 : 0;
                differences += runs.getLast().end() < end - 1 ? 1 : 0;
                found.add(new Carrier(each.witness(), runs, differences));
            }
        }
        return found;
    }
}
