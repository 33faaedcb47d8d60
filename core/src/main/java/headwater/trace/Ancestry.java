package headwater.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From whom an item derives directly or by way of others, where its parent alone cannot be told.
///
/// A caption that stands alike in an article and in three copies of it may have been taken from any of the four, and
/// still it goes back to the article. Walking up, each step taken with the probability of its parent, the
/// share of walks that come by an item is the probability that it is an ancestor.
final class Ancestry {

    private static final int STEPS = 12;

    /// A walk less probable than this is not followed further, which can only make an ancestor less probable.
    private static final double LEAST = 0.001;

    private final Map<String, List<Odds.Weighed>> parents;

    Ancestry(Map<String, List<Odds.Weighed>> parents) {
        this.parents = parents;
    }

    /// The nearest item that was certainly earlier, and from which the child derives with at least that probability.
    Optional<Odds.Weighed> nearest(String child, double least) {
        Map<String, Double> visits = visits(child, "");
        List<Odds.Weighed> found = parents.getOrDefault(child, List.of()).stream()
                .filter(each -> each.pair().order() != Pair.Order.UNKNOWN)
                .filter(each -> visits.getOrDefault(parent(each), 0.0) >= least)
                .map(each -> new Odds.Weighed(each.pair(), Math.min(Odds.MOST, reaches(child, parent(each)))))
                .filter(each -> each.probability() >= least)
                .toList();
        return found.stream()
                .filter(each -> found.stream()
                        .noneMatch(other -> !other.equals(each) && isAncestor(parent(each), parent(other), least)))
                .findFirst();
    }

    private boolean isAncestor(String ancestor, String child, double least) {
        return reaches(child, ancestor) >= least;
    }

    /// The share of walks that come by the ancestor. A walk in a circle comes by it once, so it ends there.
    private double reaches(String child, String ancestor) {
        return visits(child, ancestor).getOrDefault(ancestor, 0.0);
    }

    /// How often walks come by each item, on average; they end at one of them.
    private Map<String, Double> visits(String child, String end) {
        Map<String, Double> visits = new HashMap<>();
        Map<String, Double> walking = Map.of(child, 1.0);
        for (int step = 0; step < STEPS && !walking.isEmpty(); step++) {
            Map<String, Double> next = new HashMap<>();
            walking.forEach((at, mass) -> parents.getOrDefault(at, List.of()).forEach(each -> {
                double share = mass * each.probability();
                if (share >= LEAST) {
                    next.merge(parent(each), share, Double::sum);
                }
            }));
            next.forEach((at, mass) -> visits.merge(at, mass, Double::sum));
            next.remove(end);
            walking = next;
        }
        return visits;
    }

    private static String parent(Odds.Weighed weighed) {
        return weighed.pair().parent().id();
    }
}
