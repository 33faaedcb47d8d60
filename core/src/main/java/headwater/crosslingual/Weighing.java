package headwater.crosslingual;

import headwater.crosslingual.Reading.Place;
import headwater.crosslingual.Reading.Sentence;
import headwater.crosslingual.Translation.Aligned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two texts side by side, and what their aligned sentences amount to.
final class Weighing {

    static int FEWEST_WORDS = Integer.getInteger("words", 5);
    static double FEWEST_BITS = Double.parseDouble(System.getProperty("bits", "40"));
    static double MARGIN = Double.parseDouble(System.getProperty("margin", "0.2"));
    static double SHARE = Double.parseDouble(System.getProperty("share", "0.3"));

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
        if (aligned.isEmpty()) {
            return Optional.empty();
        }
        double share = a.total() <= b.total() ? share(ofA, a) : share(ofB, b);
        boolean enough = bits >= FEWEST_BITS && words >= FEWEST_WORDS;
        boolean alike = margin / weight >= MARGIN && share >= SHARE;
        return Optional.of(new Translation(
                a.id(), b.id(), aligned, share, likeness / weight, margin / weight, words, bits, enough && alike));
    }

    private static double share(Set<Sentence> sentences, Place text) {
        double sum = sentences.stream().mapToDouble(each -> each.line().total).sum();
        return Math.min(1, sum / text.total());
    }
}
