package headwater.crosslingual;

import headwater.crosslingual.Reading.Place;
import headwater.crosslingual.Reading.Sentence;
import headwater.crosslingual.Translation.Aligned;
import headwater.crosslingual.Translation.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private final Place a;
    private final Place b;
    private final List<Aligned> aligned = new ArrayList<>();
    private final Set<Sentence> ofA = new HashSet<>();
    private final Set<Sentence> ofB = new HashSet<>();
    private double weight;
    private double likeness;
    private double margin;
    private double bits;
    private int words;

    Weighing(Place a, Place b) {
        this.a = a;
        this.b = b;
    }

    /// @param standsOut how much more alike the two are than either is to others
    void add(Sentence first, Sentence second, float score, float standsOut, LineIndex.Shared shared) {
        aligned.add(new Aligned(first.span(), second.span(), score));
        ofA.add(first);
        ofB.add(second);
        double each = first.line().total + second.line().total;
        weight += each;
        likeness += each * score;
        margin += each * standsOut;
        bits += shared.bits();
        words += shared.words();
    }

    Optional<Translation> translation() {
        if (bits < FEWEST_BITS || words < FEWEST_WORDS || margin / weight < STANDS_OUT) {
            return Optional.empty();
        }
        double share = a.total() <= b.total() ? share(ofA, a) : share(ofB, b);
        return Optional.of(
                new Translation(a.id(), b.id(), aligned, share, likeness / weight, words, bits, strength(share)));
    }

    private Strength strength(double share) {
        if (bits < ENOUGH_BITS || words < ENOUGH_WORDS) {
            return Strength.LITTLE;
        }
        return share >= SHARE || bits >= LONG_BITS ? Strength.ASSERTED : Strength.IN_PASSING;
    }

    private static double share(Set<Sentence> sentences, Place text) {
        double sum = sentences.stream().mapToDouble(each -> each.line().total).sum();
        return Math.min(1, sum / text.total());
    }
}
