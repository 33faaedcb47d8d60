package headwater.retelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which texts retell the same others: two that are too little alike by themselves tell the same if two others are
/// retold by both.
///
/// It grows in rounds, each of which sees only what the rounds before it found, so that no order makes a difference.
final class Company {

    /// One common retelling may be of another part of each.
    private static final int FEWEST_IN_COMMON = 2;

    /// Two texts by their numbers, the smaller first.
    record Pair(int one, int other) {

        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private final Map<Integer, Set<Integer>> retold = new HashMap<>();
    private final Set<Pair> known = new HashSet<>();

    /// @param asserted the pairs that need nobody else
    Company(List<Pair> asserted) {
        asserted.forEach(this::join);
    }

    private void join(Pair pair) {
        known.add(pair);
        retold.computeIfAbsent(pair.one, key -> new HashSet<>()).add(pair.other);
        retold.computeIfAbsent(pair.other, key -> new HashSet<>()).add(pair.one);
    }

    /// The pairs that others join, each once.
    ///
    /// @param areAlike tells whether two texts are alike enough once others stand for them
    List<Pair> joined(Near[] near, Predicate<Pair> areAlike) {
        List<Pair> joined = new ArrayList<>();
        Set<Pair> apart = new HashSet<>();
        List<Pair> round;
        do {
            round = round(near, apart, areAlike);
            round.forEach(this::join);
            joined.addAll(round);
        } while (!round.isEmpty());
        return joined;
    }

    private List<Pair> round(Near[] near, Set<Pair> apart, Predicate<Pair> areAlike) {
        Set<Pair> round = new HashSet<>();
        retold.forEach((text, others) -> {
            for (int i = 0; others.size() >= FEWEST_IN_COMMON && i < near[text].size(); i++) {
                int other = near[text].text(i);
                Pair pair = Pair.of(text, other);
                if (!known.contains(pair)
                        && !apart.contains(pair)
                        && !round.contains(pair)
                        && inCommon(others, other)) {
                    (areAlike.test(pair) ? round : apart).add(pair);
                }
            }
        });
        return List.copyOf(round);
    }

    private boolean inCommon(Set<Integer> others, int other) {
        Set<Integer> its = retold.getOrDefault(other, Set.of());
        return its.size() >= FEWEST_IN_COMMON
                && others.stream().filter(its::contains).limit(FEWEST_IN_COMMON).count() == FEWEST_IN_COMMON;
    }
}
