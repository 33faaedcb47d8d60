package headwater.accuracy.delta;

import headwater.accuracy.Tally;
import headwater.delta.Aligned;
import headwater.delta.Pieces;
import headwater.delta.SentenceAlignment;
import headwater.text.Document;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What was found in one edition beside what was done to it, line by line. F1 counts twice what was found, of what was
/// said and what there is to find.
record Marking(Edition edition, SentenceAlignment alignment) {

    Marking(Edition edition) {
        this(edition, SentenceAlignment.of(edition.parent(), edition.child()));
    }

    void add(String name, Tally tally) {
        f1("aligned " + name, pairs(), truePairs(), tally);
        f1("added " + name, alone(child(), alignment.childrenAlone(), alignment.children()), trueAdded(), tally);
        f1("dropped " + name, alone(parent(), alignment.parentsAlone(), alignment.parents()), trueDropped(), tally);
        f1("moved " + name, moved(), edition.moved(), tally);
    }

    private static <T> void f1(String measure, Set<T> found, Set<T> there, Tally tally) {
        int both = (int) found.stream().filter(there::contains).count();
        tally.add(measure + " F1", 2 * both, found.size() + there.size());
    }

    private Document parent() {
        return edition.parent().document();
    }

    private Document child() {
        return edition.child().document();
    }

    private Set<Long> pairs() {
        Set<Long> pairs = new TreeSet<>();
        for (Aligned each : alignment.aligned()) {
            for (int parent :
                    lines(parent(), each.parent().start(), each.parent().end())) {
                for (int child :
                        lines(child(), each.child().start(), each.child().end())) {
                    pairs.add(pair(parent, child));
                }
            }
        }
        return pairs;
    }

    private Set<Long> truePairs() {
        Set<Long> pairs = new TreeSet<>();
        for (int child = 0; child < edition.origins().size(); child++) {
            for (int parent : edition.origins().get(child)) {
                pairs.add(pair(parent, child));
            }
        }
        return pairs;
    }

    private static long pair(int parent, int child) {
        return ((long) parent << 32) | child;
    }

    /// Lines none of whose sentences is beside anything.
    private static Set<Integer> alone(Document document, List<Pieces.Piece> alone, List<Pieces.Piece> all) {
        Set<Integer> lines = lines(document, alone);
        lines.removeAll(lines(
                document, all.stream().filter(each -> !alone.contains(each)).toList()));
        return lines;
    }

    private static Set<Integer> lines(Document document, List<Pieces.Piece> pieces) {
        return pieces.stream()
                .flatMap(each -> lines(document, each.start(), each.end()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Integer> trueAdded() {
        return numbers(
                edition.origins().size(), line -> edition.origins().get(line).isEmpty());
    }

    private Set<Integer> trueDropped() {
        Set<Integer> said = edition.origins().stream().flatMap(Set::stream).collect(Collectors.toSet());
        int all = (int) parent().text().lines().count();
        return numbers(all, line -> !said.contains(line));
    }

    private static Set<Integer> numbers(int size, IntPredicate which) {
        return IntStream.range(0, size).filter(which).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Integer> moved() {
        return alignment.aligned().stream()
                .filter(each -> each.place() == Aligned.Place.MOVED)
                .flatMap(each ->
                        lines(parent(), each.parent().start(), each.parent().end()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The numbers of the lines between two offsets.
    private static Set<Integer> lines(Document document, int start, int end) {
        int first = (int) document.text()
                .substring(0, start)
                .chars()
                .filter(c -> c == '\n')
                .count();
        int last = (int)
                document.text().substring(0, end).chars().filter(c -> c == '\n').count();
        return numbers(last + 1, line -> line >= first);
    }
}
