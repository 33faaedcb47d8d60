package headwater.match;

import headwater.flow.Flow;
import headwater.flow.Fold;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.text.Foldings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// All matchers over one bag of observations, one match a pair: the one that says most.
public final class Matching {

    /// The matches, and what was too common to be compared with everything that carries it.
    public record Found(List<Match> matches, List<Phrase> skipped) {
        public Found {
            matches = List.copyOf(matches);
            skipped = List.copyOf(skipped);
        }
    }

    /// Told how far the matchers have come. What it throws ends the comparison.
    @FunctionalInterface
    public interface Watch {

        /// For comparisons that nobody watches.
        Watch NOBODY = (stage, done, total) -> {};

        /// @param stage `compared texts`, `compared words of texts`, `languages told of texts`, `sentences looked up in
        ///     other languages` or `sentences read by the model`
        /// @param done so many of them, by any thread
        void at(String stage, long done, long total);
    }

    private static final Comparator<Match> SAYS_MORE = Comparator.comparing(Match::kind)
            .thenComparing(Comparator.comparingDouble(Match::score).reversed())
            .thenComparing(match -> match.passages().toString())
            .thenComparing(match -> match.reasons().toString());

    private static final Comparator<Match> BY_PAIR =
            Comparator.comparing(Match::a).thenComparing(Match::b);

    private Matching() {}

    /// The matches alone, with every difference of writing overlooked.
    public static List<Match> matches(Flow<Observation> observations, List<Context.Outlet> outlets) {
        return find(observations, outlets, Foldings.ALL).matches();
    }

    public static Found find(Flow<Observation> observations, List<Context.Outlet> outlets, Foldings foldings) {
        return findWith(observations, Matchers.all(outlets), foldings, Watch.NOBODY);
    }

    /// With these matchers and no others.
    public static Found findWith(
            Flow<Observation> observations, List<Matcher> matchers, Foldings foldings, Watch watch) {
        Material material = Material.of(observations, foldings);
        List<Found> found =
                matchers.stream().map(matcher -> matcher.find(material, watch)).toList();
        return new Found(
                best(found.stream().flatMap(each -> each.matches().stream())),
                found.stream().flatMap(each -> each.skipped().stream()).toList());
    }

    private static List<Match> best(Stream<Match> all) {
        List<Match> best = new ArrayList<>();
        for (Match match : all.sorted(BY_PAIR).toList()) {
            boolean again = !best.isEmpty() && BY_PAIR.compare(best.getLast(), match) == 0;
            best.add(again ? better(best.removeLast(), match) : match);
        }
        return List.copyOf(best);
    }

    /// The one that says more; that it is a frame, or a formula, outweighs that the words are alike.
    ///
    /// A shared part and a translation keep the reasons of a credit beside their own: they say of what it is one.
    private static Match better(Match one, Match other) {
        boolean first = SAYS_MORE.compare(one, other) <= 0;
        Match more = first ? one : other;
        Match less = first ? other : one;
        if (RewordedText.found(more) && RewordedText.yieldsTo(less)) {
            return less;
        }
        boolean keeps = more.kind() == Match.Kind.PARTIAL || more.kind() == Match.Kind.TRANSLATED;
        if (!keeps || !less.kind().asserts() || !less.isCredited() || more.isCredited()) {
            return more;
        }
        List<Phrase> reasons =
                Stream.concat(more.reasons().stream(), less.reasons().stream()).toList();
        return new Match(more.a(), more.b(), more.kind(), more.score(), more.passages(), reasons);
    }

    /// Every value in one list, in any order.
    static final class Listed<T> implements Fold<T, List<T>, List<T>> {

        private static final long serialVersionUID = 1;

        @Override
        public List<T> start() {
            return new ArrayList<>();
        }

        @Override
        public List<T> add(List<T> state, T value) {
            state.add(value);
            return state;
        }

        @Override
        public List<T> merge(List<T> left, List<T> right) {
            left.addAll(right);
            return left;
        }

        @Override
        public List<T> finish(List<T> state) {
            return List.copyOf(state);
        }
    }
}
