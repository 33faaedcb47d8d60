package headwater.crosslingual;

import headwater.crosslingual.Reading.Place;
import headwater.crosslingual.Reading.Sentence;
import headwater.crosslingual.Translation.Aligned;
import headwater.crosslingual.Translation.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Two texts side by side, and what their aligned sentences amount to.
///
/// Precision comes first: with little to go by, or where other texts are nearly as much alike, it is a candidate.
final class Weighing {

    /// About eight content words tell this much; fewer than five never do.
    static final double ENOUGH_BITS = 40;

    static final int ENOUGH_WORDS = 5;

    /// Below this there is nothing to show.
    private static final double FEWEST_BITS = 20;

    private static final int FEWEST_WORDS = 3;

    /// On average the sentences stand out from others by so much. Chosen on half of the groups of D3lta and on news of
    /// 2021 and 2022.
    private static final double STANDS_OUT = 0.2;

    /// So much of the shorter text stands in the other, or what does is long.
    private static final double SHARE = 0.3;

    private static final double LONG_BITS = 150;

    /// Where so much of a longer text stands in the other, each of its sentences need stand out only a little.
    private static final double MUCH = 0.4;

    private final Place a;
    private final Place b;
    private final List<Aligned> aligned = new ArrayList<>();

    /// A sentence that answers to two counts once, by the one it shares most with.
    private final Map<Sentence, LineIndex.Shared> ofA = new HashMap<>();

    private final Map<Sentence, LineIndex.Shared> ofB = new HashMap<>();
    private double weight;
    private double likeness;
    private double margin;

    Weighing(Place a, Place b) {
        this.a = a;
        this.b = b;
    }

    /// @param standsOut how much more alike the two are than either is to others
    void add(Sentence first, Sentence second, float score, float standsOut, LineIndex.Shared shared) {
        aligned.add(new Aligned(first.span(), second.span(), score));
        ofA.merge(first, shared, Weighing::more);
        ofB.merge(second, shared, Weighing::more);
        double each = first.line().total + second.line().total;
        weight += each;
        likeness += each * score;
        margin += each * standsOut;
    }

    Optional<Translation> translation() {
        if (aligned.isEmpty()) {
            return Optional.empty();
        }
        double share = a.total() <= b.total() ? share(ofA.keySet(), a) : share(ofB.keySet(), b);
        double bits = Math.min(bits(ofA), bits(ofB));
        int words = Math.min(words(ofA), words(ofB));
        boolean standsOut = margin / weight >= STANDS_OUT || (share >= MUCH && bits >= LONG_BITS);
        if (bits < FEWEST_BITS || words < FEWEST_WORDS || !standsOut) {
            return Optional.empty();
        }
        return Optional.of(new Translation(
                a.id(), b.id(), aligned, share, likeness / weight, words, bits, strength(share, bits, words)));
    }

    private static Strength strength(double share, double bits, int words) {
        if (bits < ENOUGH_BITS || words < ENOUGH_WORDS) {
            return Strength.LITTLE;
        }
        return share >= SHARE || bits >= LONG_BITS ? Strength.ASSERTED : Strength.IN_PASSING;
    }

    private static LineIndex.Shared more(LineIndex.Shared one, LineIndex.Shared other) {
        return one.bits() >= other.bits() ? one : other;
    }

    /// Added up from the smallest, because the order of a map is not given and the sum would differ in its last digit.
    private static double bits(Map<Sentence, LineIndex.Shared> sentences) {
        return sentences.values().stream()
                .mapToDouble(LineIndex.Shared::bits)
                .sorted()
                .sum();
    }

    private static int words(Map<Sentence, LineIndex.Shared> sentences) {
        return sentences.values().stream().mapToInt(LineIndex.Shared::words).sum();
    }

    private static double share(Set<Sentence> sentences, Place text) {
        double sum = sentences.stream()
                .mapToDouble(each -> each.line().total)
                .sorted()
                .sum();
        return Math.min(1, sum / text.total());
    }
}
