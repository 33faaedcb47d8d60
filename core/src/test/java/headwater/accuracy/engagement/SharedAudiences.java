package headwater.accuracy.engagement;

import headwater.engagement.Counters.Bounds;
import headwater.impact.Audience;
import headwater.impact.Impact;
import headwater.model.Count;
import headwater.model.Observation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// Made items whose readers are known one by one: some people read nearly everything, some items share
/// hardly anybody.
///
/// @param people how many different ones read any item
/// @param told what was said of it
record SharedAudiences(int people, Bounds told) {

    /// Above this a counter is shown as "20,000+".
    private static final int CAP = 20_000;

    private static final int WORLD = 400_000;

    static SharedAudiences made(int items, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double core = random.nextDouble();
        BitSet all = new BitSet(WORLD);
        List<Observation> shown = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            int wanted = (int) Math.min(WORLD / 2, Math.exp(9.2 + 1.1 * random.nextGaussian()));
            BitSet readers = new BitSet(WORLD);
            for (int drawn = 0; drawn < wanted; drawn++) {
                // The more of the core, the more the same people read every item.
                readers.set(random.nextDouble() < core ? random.nextInt(wanted + 1) : random.nextInt(WORLD));
            }
            int reads = readers.cardinality();
            all.or(readers);
            shown.add(Shown.item(
                    "item" + i,
                    reads > CAP
                            ? Count.moreThan(Count.Name.READS, CAP, "20000+")
                            : Count.exact(Count.Name.READS, reads, String.valueOf(reads))));
        }
        Audience audience = Impact.of(shown, shown, List.of(), seed).audience();
        return new SharedAudiences(all.cardinality(), audience.people());
    }

    boolean isBounded() {
        return !told.isOpen();
    }

    boolean covers() {
        return told.low() <= people && (told.isOpen() || people <= told.high());
    }
}
