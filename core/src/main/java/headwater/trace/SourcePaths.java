package headwater.trace;

import headwater.credit.CreditGiven;
import headwater.model.Known;
import headwater.trace.SourcePath.Reader;
import headwater.trace.SourcePath.Stop;
import headwater.trace.SourcePath.Uncredited;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out the path of every item that derives from another, each parent before its children.
///
/// Of several parents the path follows the one from which a reader comes furthest, so that no path is called
/// uncredited while another is not.
final class SourcePaths {

    private static final Comparator<SourcePath> BEST = Comparator.comparing(SourcePath::reachesTop)
            .reversed()
            .thenComparingInt(each -> each.uncredited().all())
            .thenComparing(SourcePath::parent);

    private final Map<String, List<Derivation>> steps = new TreeMap<>();
    private final Map<String, SourcePath> done = new HashMap<>();
    private final BiPredicate<String, String> names;
    private final UnaryOperator<String> line;

    private SourcePaths(List<Derivation> derivations, UnaryOperator<String> line, BiPredicate<String, String> names) {
        this.names = names;
        this.line = line;
        derivations.forEach(each ->
                steps.computeIfAbsent(each.child(), _ -> new ArrayList<>()).add(each));
    }

    /// One path for each child, sorted by its id.
    ///
    /// @param names whether the first item credits the outlet of the second
    static List<SourcePath> of(List<Derivation> derivations, BiPredicate<String, String> names) {
        return of(derivations, item -> item, names);
    }

    /// @param line where a path goes on above an item: of a later text of an item at the first
    static List<SourcePath> of(
            List<Derivation> derivations, UnaryOperator<String> line, BiPredicate<String, String> names) {
        SourcePaths paths = new SourcePaths(derivations, line, names);
        paths.steps.keySet().forEach(paths::settle);
        return paths.steps.keySet().stream().flatMap(paths::path).toList();
    }

    /// With a stack of its own: a chain may be longer than the machine's is deep.
    private void settle(String start) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        Set<String> begun = new HashSet<>();
        while (!open.isEmpty()) {
            String item = open.element();
            List<String> above = taken(item)
                    .map(Derivation::parent)
                    .map(line)
                    .filter(this::isOpen)
                    .toList();
            if (above.isEmpty()) {
                open.remove();
                if (isOpen(item)) {
                    taken(item).map(this::through).min(BEST).ifPresent(path -> done.put(item, path));
                }
            } else if (begun.add(item)) {
                above.forEach(open::push);
            } else {
                throw new IllegalArgumentException("nothing derives from itself: " + item);
            }
        }
    }

    private boolean isOpen(String item) {
        return steps.containsKey(item) && !done.containsKey(item);
    }

    private Stream<Derivation> taken(String item) {
        return steps.getOrDefault(item, List.of()).stream();
    }

    private Stream<SourcePath> path(String item) {
        return Stream.ofNullable(done.get(item));
    }

    private @Nullable SourcePath above(String item) {
        return done.get(line.apply(item));
    }

    private SourcePath through(Derivation step) {
        SourcePath above = above(step.parent());
        boolean none = isUncredited(step.credit());
        boolean unknown = step.credit().status() == CreditGiven.Status.NOT_DETERMINABLE;
        Uncredited further = above == null ? new Uncredited(0, 0, 0) : above.uncredited();
        return new SourcePath(
                step.child(),
                step.parent(),
                above == null ? step.parent() : above.top(),
                above == null ? 1 : above.steps() + 1,
                new Uncredited(
                        none ? further.next() + 1 : 0,
                        further.all() + (none ? 1 : 0),
                        further.unknown() + (unknown ? 1 : 0)),
                reader(step));
    }

    private static boolean isUncredited(CreditGiven credit) {
        return switch (credit.status()) {
            case UPSTREAM_ONLY, WRONG_SOURCE, GENERIC, NOT_CREDITED -> true;
            case CREDITED, NOT_DETERMINABLE -> false;
        };
    }

    private Reader reader(Derivation step) {
        return switch (step.credit().status()) {
            case CREDITED -> furthest(step, Known.of(step.parent()), ended(step.parent()));
            case UPSTREAM_ONLY -> furthest(step, Known.notStated(), stopped(step, Stop.SOURCE_NOT_HELD));
            case WRONG_SOURCE -> stopped(step, Stop.ANOTHER_SOURCE);
            case GENERIC -> stopped(step, Stop.UNNAMED_SOURCE);
            case NOT_CREDITED -> stopped(step, Stop.NO_SOURCE);
            case NOT_DETERMINABLE -> stopped(step, Stop.NOT_DETERMINABLE);
        };
    }

    private static Reader stopped(Derivation step, Stop stop) {
        return new Reader(Known.notStated(), step.child(), stop);
    }

    /// How far a reader comes from an item on its own.
    private Reader ended(String item) {
        SourcePath path = above(item);
        return path == null ? new Reader(Known.notStated(), item, Stop.TOP) : path.reader();
    }

    /// An item may name several that lie further up: the reader takes the one that leads furthest.
    private Reader furthest(Derivation step, Known<String> nearest, Reader start) {
        Known<String> named = nearest;
        Reader best = start;
        SourcePath path = above(step.parent());
        while (path != null && best.stop() != Stop.TOP) {
            String item = path.parent();
            if (names.test(step.child(), item)) {
                named = named.isKnown() ? named : Known.of(item);
                Reader further = ended(item);
                best = height(further.furthest()) < height(best.furthest()) ? further : best;
            }
            path = above(item);
        }
        return new Reader(named, best.furthest(), best.stop());
    }

    /// Steps to the end of the path. The item at hand has no path yet and lies below all others.
    private int height(String item) {
        SourcePath path = above(item);
        return path == null ? steps.containsKey(item) ? Integer.MAX_VALUE : 0 : path.steps();
    }
}
