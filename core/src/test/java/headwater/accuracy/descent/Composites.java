package headwater.accuracy.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Makes two stories of a few copies each and then one text more, of the first story: put together with a passage of
/// the second one, or from the first alone, and with no more of the second than set phrases.
final class Composites {

    private static final int LENGTH = 150;

    private static final int VOCABULARY = 20_000;

    private static final int COPIES = 5;

    private static final double CHANGED = 0.03;

    private final Random random;
    private final List<List<Integer>> phrases = new ArrayList<>();
    private int fresh = 1_000_000;

    Composites(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            phrases.add(drawn(3 + random.nextInt(6)));
        }
    }

    /// The last version is the one that is asked about.
    ///
    /// @param taken how many words of the second story it takes; with none, only set phrases are in common
    Cascade cascade(int taken) {
        List<Cascade.Copy> copies = new ArrayList<>();
        List<Integer> parents = new ArrayList<>();
        for (int story = 0; story < 2; story++) {
            int first = copies.size();
            copies.add(copy(text(), 10 * random.nextDouble()));
            parents.add(-1);
            for (int i = random.nextInt(COPIES); i > 0; i--) {
                int parent = first + random.nextInt(copies.size() - first);
                copies.add(after(parent, copies, edited(copies.get(parent).units())));
                parents.add(parent);
            }
        }
        int second = parents.lastIndexOf(-1);
        int main = random.nextInt(second);
        int beside = second + random.nextInt(copies.size() - second);
        List<Integer> units = edited(copies.get(main).units());
        List<Integer> other = copies.get(beside).units();
        if (taken > 0) {
            int start = random.nextInt(Math.max(1, other.size() - taken));
            units.addAll(random.nextInt(units.size()), other.subList(start, Math.min(other.size(), start + taken)));
        }
        int later = copies.get(main).latest() > copies.get(beside).latest() ? main : beside;
        copies.add(after(later, copies, units));
        parents.add(main);
        List<List<Cascade.Taken>> passages = new ArrayList<>(IntStream.range(0, copies.size() - 1)
                .mapToObj(_ -> List.<Cascade.Taken>of())
                .toList());
        passages.add(taken > 0 ? List.of(new Cascade.Taken(beside, taken - 1)) : List.of());
        return new Cascade(copies, parents, passages);
    }

    /// Words drawn by how common they are, and set phrases among them.
    private List<Integer> text() {
        List<Integer> text = new ArrayList<>();
        while (text.size() < LENGTH) {
            text.addAll(random.nextInt(4) == 0 ? phrases.get(random.nextInt(phrases.size())) : drawn(10));
        }
        return text;
    }

    private List<Integer> drawn(int length) {
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add((int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
        }
        return words;
    }

    private List<Integer> edited(List<Integer> from) {
        List<Integer> units = new ArrayList<>();
        for (int each : from) {
            if (random.nextDouble() < CHANGED / 2) {
                units.addAll(
                        random.nextBoolean()
                                ? drawn(1 + random.nextInt(12))
                                : phrases.get(random.nextInt(phrases.size())));
            }
            if (random.nextDouble() > CHANGED / 2) {
                units.add(random.nextDouble() < CHANGED ? fresh++ : Integer.valueOf(each));
            }
        }
        return units;
    }

    private Cascade.Copy after(int parent, List<Cascade.Copy> copies, List<Integer> units) {
        return copy(units, copies.get(parent).latest() + Math.exp(Math.log(3) + 1.3 * random.nextGaussian()));
    }

    private static Cascade.Copy copy(List<Integer> units, double time) {
        return new Cascade.Copy(units, time, time + 1.0 / 60);
    }
}
