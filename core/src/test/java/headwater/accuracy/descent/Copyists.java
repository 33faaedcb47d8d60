package headwater.accuracy.descent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Makes cascades as hands make them: each new version takes an earlier one, replaces units here and there, leaves
/// runs out and puts runs in; one in twelve takes a passage of a second version as well. A fifth of the times is
/// known to the hour or the day, one in twenty-five is off by a zone, and one in twenty-five was dated back.
final class Copyists {

    private static final int LENGTH = 150;

    private static final int WORDS = 5000;

    private final Random random;
    private final double changed;
    private final double coverage;
    private final int stories;
    private int fresh = 1_000_000;

    private record Made(List<Integer> units, double time, int parent, Cascade.Taken taken) implements Cascade.Made {}

    /// @param changed the share of units a copy replaces
    /// @param coverage the share of all versions that is seen
    Copyists(double changed, double coverage, long seed) {
        this(changed, coverage, 1, seed);
    }

    /// @param stories how many texts there are at the start; passages go from one to the other
    Copyists(double changed, double coverage, int stories, long seed) {
        this.changed = changed;
        this.coverage = coverage;
        this.stories = stories;
        this.random = new Random(seed);
    }

    Cascade cascade(int seen) {
        List<Made> made = new ArrayList<>();
        for (int story = 0; story < stories; story++) {
            made.add(new Made(first(), 0, -1, Cascade.NOTHING));
        }
        int all = (int) Math.round(seen / coverage);
        while (made.size() < all) {
            int parent = parent(made);
            double time = made.get(parent).time() + Math.exp(Math.log(3) + 1.3 * random.nextGaussian());
            List<Integer> units = edited(made, parent);
            made.add(new Made(units, time, parent, contaminated(made, units)));
        }
        return seen(made, seen);
    }

    private List<Integer> first() {
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            first.add(random.nextInt(WORDS));
        }
        return first;
    }

    /// Who was copied before is copied more.
    private int parent(List<Made> made) {
        int size = made.size();
        if (size == stories || random.nextInt(3) > 0) {
            return random.nextInt(size);
        }
        return made.get(stories + random.nextInt(size - stories)).parent();
    }

    private List<Integer> edited(List<Made> made, int parent) {
        List<Integer> units = new ArrayList<>();
        double runs = changed / 3;
        List<Integer> from = made.get(parent).units();
        for (int i = 0; i < from.size(); i++) {
            if (random.nextDouble() < runs) {
                i += length() - 1;
                continue;
            }
            if (random.nextDouble() < runs) {
                for (int k = length(); k > 0; k--) {
                    units.add(fresh++);
                }
            }
            units.add(random.nextDouble() < changed ? fresh++ : from.get(i));
        }
        return units;
    }

    /// With a passage of a second version, in one of twelve.
    private Cascade.Taken contaminated(List<Made> made, List<Integer> units) {
        if (random.nextDouble() >= 0.08) {
            return Cascade.NOTHING;
        }
        int source = random.nextInt(made.size());
        List<Integer> passage = passage(made.get(source).units(), units);
        return new Cascade.Taken(source, Math.max(0, passage.size() - 1));
    }

    private List<Integer> passage(List<Integer> second, List<Integer> units) {
        int length = Math.min(second.size(), 10 + random.nextInt(15));
        int start = random.nextInt(second.size() - length + 1);
        int at = Math.min(units.size(), start);
        Set<Integer> had = new HashSet<>(units);
        List<Integer> passage = second.subList(start, start + length).stream()
                .filter(each -> !had.contains(each))
                .toList();
        units.addAll(at, passage);
        return passage;
    }

    private int length() {
        int length = 1;
        while (random.nextDouble() < 0.85) {
            length++;
        }
        return length;
    }

    private Cascade seen(List<Made> made, int count) {
        TreeSet<Integer> kept = new TreeSet<>();
        while (kept.size() < count) {
            kept.add(random.nextInt(made.size()));
        }
        List<Integer> order = new ArrayList<>(kept);
        java.util.Collections.shuffle(order, random);
        List<Cascade.Copy> copies =
                order.stream().map(each -> stamped(made.get(each))).toList();
        return Cascade.of(made, order, copies);
    }

    private Cascade.Copy stamped(Made made) {
        double time = made.time();
        double chance = random.nextDouble();
        if (chance < 0.04) {
            double[] slips = {-13, -12, -8, -1, 1, 8, 12, 13};
            time += slips[random.nextInt(slips.length)];
        } else if (chance < 0.08) {
            time -= 48 * random.nextDouble();
        }
        double kind = random.nextDouble();
        double width = kind < 0.1 ? 24 : kind < 0.2 ? 1 : 1.0 / 60;
        double start = Math.floor(time / width) * width;
        return new Cascade.Copy(made.units(), start, start + width);
    }
}
