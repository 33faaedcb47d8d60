package headwater.accuracy.descent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Makes cascades as newsrooms make them, by other rules than [Copyists] and than the model of descent: words of a
/// skewed vocabulary in sentences; whole sentences are cut, most often from the end, added and put in another order;
/// words are replaced by common words; big outlets are copied more and seen more; nobody works at night.
public final class Newsrooms {

    private static final int VOCABULARY = 20_000;

    private static final int OUTLETS = 40;

    private final Random random;
    private final double coverage;
    private final int stories;
    private final double[] size = new double[OUTLETS];

    public Newsrooms(double coverage, long seed) {
        this(coverage, 1, seed);
    }

    /// @param stories how many texts there are at the start; sentences go from one to the other
    Newsrooms(double coverage, int stories, long seed) {
        this.coverage = coverage;
        this.stories = stories;
        this.random = new Random(seed);
        for (int i = 0; i < OUTLETS; i++) {
            size[i] = 1 / (0.1 + random.nextDouble());
        }
    }

    private record Made(List<List<Integer>> sentences, double time, int parent, int outlet, Cascade.Taken taken)
            implements Cascade.Made {
        List<Integer> units() {
            return sentences.stream().flatMap(List::stream).toList();
        }
    }

    public Cascade cascade(int seen) {
        List<Made> made = new ArrayList<>();
        for (int story = 0; story < stories; story++) {
            List<List<Integer>> first = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                first.add(sentence());
            }
            made.add(new Made(first, 9, -1, random.nextInt(OUTLETS), Cascade.NOTHING));
        }
        while (made.size() < Math.round(seen / coverage)) {
            int parent = copied(made);
            List<List<Integer>> sentences = edited(made, parent);
            Cascade.Taken taken = contaminated(made, sentences);
            double time = working(made.get(parent).time() + lag());
            made.add(new Made(sentences, time, parent, random.nextInt(OUTLETS), taken));
        }
        return seen(made, seen);
    }

    private List<Integer> sentence() {
        List<Integer> words = new ArrayList<>();
        for (int i = 12 + random.nextInt(14); i > 0; i--) {
            words.add(word());
        }
        return words;
    }

    private int word() {
        return (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
    }

    private int copied(List<Made> made) {
        double[] weights =
                made.stream().mapToDouble(each -> size[each.outlet()]).toArray();
        return drawn(weights);
    }

    private int drawn(double[] weights) {
        double sum = 0;
        for (double each : weights) {
            sum += each;
        }
        double left = random.nextDouble() * sum;
        int at = 0;
        while (at < weights.length - 1 && left > weights[at]) {
            left -= weights[at++];
        }
        return at;
    }

    private double lag() {
        return random.nextInt(10) < 7 ? -1.5 * Math.log(random.nextDouble()) : Math.pow(random.nextDouble(), -0.8);
    }

    /// What would appear at night appears in the morning.
    private double working(double time) {
        double hour = time % 24;
        return hour < 6 ? time + 6 - hour + random.nextDouble() : time;
    }

    private List<List<Integer>> edited(List<Made> made, int parent) {
        List<List<Integer>> sentences = new ArrayList<>();
        List<List<Integer>> from = made.get(parent).sentences();
        for (int i = 0; i < from.size(); i++) {
            if (i == 0 || random.nextDouble() > 0.05 + 0.15 * i / from.size()) {
                sentences.add(reworded(from.get(i)));
            }
        }
        if (random.nextDouble() < 0.5) {
            sentences.add(random.nextInt(sentences.size() + 1), sentence());
        }
        if (sentences.size() > 2 && random.nextDouble() < 0.1) {
            int at = random.nextInt(sentences.size() - 1);
            sentences.add(at, sentences.remove(at + 1));
        }
        return sentences;
    }

    /// With a sentence of a second version, in one of twenty.
    private Cascade.Taken contaminated(List<Made> made, List<List<Integer>> sentences) {
        if (random.nextDouble() >= 0.05) {
            return Cascade.NOTHING;
        }
        int source = random.nextInt(made.size());
        List<List<Integer>> second = made.get(source).sentences();
        List<Integer> taken = second.get(random.nextInt(second.size()));
        List<Integer> had = sentences.stream().flatMap(List::stream).toList();
        sentences.add(taken);
        return new Cascade.Taken(source, Cascade.fresh(taken, had));
    }

    private List<Integer> reworded(List<Integer> sentence) {
        return sentence.stream()
                .map(each -> random.nextDouble() < 0.02 ? Integer.valueOf(word()) : each)
                .toList();
    }

    private Cascade seen(List<Made> made, int count) {
        Set<Integer> kept = new HashSet<>();
        double[] weights =
                made.stream().mapToDouble(each -> size[each.outlet()]).toArray();
        while (kept.size() < count) {
            int each = drawn(weights);
            kept.add(each);
            weights[each] = 0;
        }
        List<Integer> order = new ArrayList<>(new TreeSet<>(kept));
        java.util.Collections.shuffle(order, random);
        List<Cascade.Copy> copies =
                order.stream().map(each -> stamped(made.get(each))).toList();
        return Cascade.of(made, order, copies);
    }

    private Cascade.Copy stamped(Made made) {
        double time = random.nextDouble() < 0.02 ? made.time() - 24 : made.time();
        double width = random.nextDouble() < 0.15 ? 24 : 1.0 / 60;
        double start = Math.floor(time / width) * width;
        return new Cascade.Copy(made.units(), start, start + width);
    }
}
