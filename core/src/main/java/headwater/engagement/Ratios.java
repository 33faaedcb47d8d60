package headwater.engagement;

import headwater.chance.Discoveries;
import headwater.model.Count;
import headwater.model.Observation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// Likes for each view, beside those of other items of the same platform, of accounts of the same size, and
/// of the same kind.
///
/// A share of likes far from the others is unusual, and no more: a moving item is liked by many who see it,
/// and a platform that shows an item to strangers lowers its share. Items beside which there are too few
/// others are not compared.
///
/// The tail is that of a beta-binomial law with the mean and spread of the middle of the others, the spread
/// known only roughly.
public final class Ratios {

    /// Other items that are needed.
    public static final int LEAST_POSTS = 100;

    /// Fewer views say little of a share.
    private static final long LEAST_VIEWS = 100;

    private static final List<Count.Name> SEEN = List.of(Count.Name.VIEWS, Count.Name.READS, Count.Name.PLAYS);

    private final List<Ratio> all;

    private Ratios(List<Ratio> all) {
        this.all = List.copyOf(all);
    }

    /// One item that shows likes and views.
    public sealed interface Ratio extends Serializable {
        Shown shown();
    }

    /// @param usual the share of likes in the views of the others
    /// @param p how often a share is so far from the usual one, to either side
    /// @param q the rate of false discoveries at which it is one
    public record Compared(Shown shown, double usual, double p, double q) implements Ratio {}

    /// @param beside how many others there are, or -1 if nobody knows how large the account is
    public record NotCompared(Shown shown, int beside) implements Ratio {}

    /// @param group platform, size of the account and kind of item, in one string
    public record Shown(String item, String group, long likes, long views) implements Serializable {
        double share() {
            return (double) likes / views;
        }
    }

    public List<Ratio> all() {
        return all;
    }

    /// Those of these items.
    public List<Ratio> of(Set<String> items) {
        return all.stream().filter(each -> items.contains(each.shown().item())).toList();
    }

    /// @param captures all that can be compared, items of no interest too: they say what is ordinary
    public static Ratios of(List<Observation> captures) {
        Map<String, List<Shown>> groups = new TreeMap<>();
        List<Ratio> all = new ArrayList<>();
        Reach.byItem(captures)
                .forEach((item, each) -> shown(item, each).ifPresent(shown -> {
                    if (shown.group().isEmpty()) {
                        all.add(new NotCompared(shown, -1));
                    } else {
                        groups.computeIfAbsent(shown.group(), group -> new ArrayList<>())
                                .add(shown);
                    }
                }));
        groups.values().forEach(group -> all.addAll(compared(group)));
        return new Ratios(all);
    }

    private static Optional<Shown> shown(String item, List<Observation> captures) {
        for (Observation capture : captures) {
            OptionalLong likes = exact(capture, Count.Name.LIKES, Count.Scope.ITEM);
            OptionalLong views = SEEN.stream()
                    .map(name -> exact(capture, name, Count.Scope.ITEM))
                    .filter(OptionalLong::isPresent)
                    .findFirst()
                    .orElse(OptionalLong.empty());
            if (likes.isPresent() && views.isPresent() && views.getAsLong() >= LEAST_VIEWS) {
                long liked = Math.min(likes.getAsLong(), views.getAsLong());
                return Optional.of(new Shown(item, group(capture), liked, views.getAsLong()));
            }
        }
        return Optional.empty();
    }

    /// Accounts are of one size if their followers have as many digits.
    private static String group(Observation capture) {
        OptionalLong followers = exact(capture, Count.Name.FOLLOWERS, Count.Scope.ACCOUNT);
        return followers.isEmpty()
                ? ""
                : String.join(
                        " ",
                        capture.channel().platform(),
                        capture.item().kind().name(),
                        String.valueOf(Long.toString(followers.getAsLong()).length()));
    }

    private static OptionalLong exact(Observation capture, Count.Name name, Count.Scope scope) {
        return capture.counts().stream()
                .filter(count -> count.name() == name && count.scope() == scope)
                .map(Count::value)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static List<Ratio> compared(List<Shown> group) {
        if (group.size() <= LEAST_POSTS) {
            return group.stream()
                    .map(each -> (Ratio) new NotCompared(each, group.size() - 1))
                    .toList();
        }
        Law law = Law.of(group);
        double[] p = group.stream().mapToDouble(law::tail).toArray();
        double[] q = Discoveries.qValues(p);
        List<Ratio> compared = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            compared.add(new Compared(group.get(i), law.mean, p[i], q[i]));
        }
        return compared;
    }

    /// @param spread the variance of shares beyond that of counting, as a part of the most it could be
    private record Law(double mean, double spread) {

        /// The part of the others to each end that does not count for the mean.
        private static final double TRIMMED = 0.1;

        private static final double LEAST = 1e-7;

        private static final double MOST = 0.5;

        private static final double FIFTH = 0.2;

        /// The middle of the others decides, so that a few that were bought do not.
        static Law of(List<Shown> group) {
            double[] shares = group.stream().mapToDouble(Shown::share).sorted().toArray();
            int trimmed = (int) (shares.length * TRIMMED);
            double mean = Arrays.stream(shares, trimmed, shares.length - trimmed)
                    .average()
                    .orElseThrow();
            double low = Math.log(LEAST);
            double high = Math.log(MOST);
            while (high - low > 0.01) {
                double middle = (low + high) / 2;
                if (new Law(Math.clamp(mean, 1e-9, 1 - 1e-9), Math.exp(middle)).shareSmall(group, 0.5) > 0.5) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            Law law = new Law(Math.clamp(mean, 1e-9, 1 - 1e-9), Math.exp(high));
            while (law.spread < MOST && law.shareSmall(group, FIFTH) > FIFTH) {
                law = new Law(law.mean, law.spread * 1.05);
            }
            return law;
        }

        private double shareSmall(List<Shown> group, double level) {
            return group.stream().filter(each -> tail(each) <= level).count() / (double) group.size();
        }

        /// To both sides, over spreads that are known only roughly ([Roughly]).
        double tail(Shown shown) {
            double atLeast = 0;
            double atMost = 0;
            for (Roughly each : Roughly.ALL) {
                BetaDistribution shares = shares(shown.views(), Math.min(MOST, spread * each.factor()));
                atLeast +=
                        each.weight() * shares.survivalProbability(Math.max(0, (shown.likes() - 0.5) / shown.views()));
                atMost += each.weight()
                        * shares.cumulativeProbability(Math.min(1, (shown.likes() + 0.5) / shown.views()));
            }
            return Math.min(1, 2 * Math.min(atLeast, atMost));
        }

        /// The beta law with the mean and variance of the share of a beta-binomial number.
        private BetaDistribution shares(long views, double spread) {
            double counting = 1.0 / views;
            double size = 1 / (counting + (1 - counting) * spread) - 1;
            return BetaDistribution.of(mean * size, (1 - mean) * size);
        }
    }
}
