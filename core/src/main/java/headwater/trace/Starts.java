package headwater.trace;

import headwater.model.When;
import java.util.Arrays;
import java.util.List;

/// The ends of the bounds of many times, so that how many lie before another is found without asking each.
final class Starts {

    private final int all;
    private final double[] ends;

    Starts(List<Node> nodes) {
        this.all = nodes.size();
        this.ends = nodes.stream()
                .flatMap(each -> each.published().stream())
                .mapToDouble(each -> seconds(each, false))
                .sorted()
                .toArray();
    }

    /// Where the bounds of a time begin, in seconds; a time that nobody knows comes last.
    static double start(Node node) {
        return node.published().map(each -> seconds(each, true)).orElse(Double.POSITIVE_INFINITY);
    }

    /// How many came before it however the times are read; all, if it has no time.
    int certainlyBefore(Node node) {
        if (!node.published().isKnown()) {
            return all;
        }
        int at = Arrays.binarySearch(ends, start(node));
        if (at < 0) {
            return -at - 1;
        }
        int first = at;
        while (first > 0 && ends[first - 1] == ends[at]) {
            first--;
        }
        return first;
    }

    private static double seconds(When when, boolean early) {
        return (early ? when.earliest() : when.latest()).toEpochMilli() / 1000.0;
    }
}
