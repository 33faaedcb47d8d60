package headwater.accuracy.coordination;

import headwater.twin.Stream.Act;
import headwater.twin.Stream.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Six feeds, and machines that poll them and post what is new.
///
/// Half of the items come out on a five minutes' mark, as editors set them; the others at any
/// second. A machine sees them at its next poll: every five, ten, fifteen or thirty minutes, at a
/// phase of its own or at that of the service it uses.
final class Machines {

    /// What the machines of a town poll by.
    ///
    /// @param count how many machines of this sort
    /// @param seconds from poll to poll
    /// @param isShared whether all of the sort poll at one moment
    /// @param slip by how many seconds each round is late
    record Sort(int count, int seconds, boolean isShared, int slip) {}

    /// One service with eight users, and machines of their own.
    static final List<Sort> POLLERS = List.of(
            new Sort(8, 300, true, 0),
            new Sort(6, 300, false, 0),
            new Sort(4, 600, false, 0),
            new Sort(4, 900, false, 0),
            new Sort(2, 1_800, false, 0));

    /// One service whose polls slip along the clock.
    static final List<Sort> SLIPPING = List.of(new Sort(12, 300, true, 2));

    private static final int FEEDS = 6;
    private static final double TAKEN = 0.8;

    private Machines() {}

    /// Lays the items out over the weeks, as pages that people may share too.
    static void publish(Towns town, int items) {
        for (int item = 0; item < items; item++) {
            long at = Towns.START + town.random.nextLong(Towns.DAYS * 86_400L);
            if (town.random.nextBoolean()) {
                at = at / 300 * 300;
            }
            int feed = item % FEEDS;
            town.announce(new Made("item-" + item, at, "feed-" + feed, "feed"));
        }
    }

    static void poll(Towns town, List<Sort> sorts) {
        SplittableRandom random = town.random;
        List<Made> items =
                town.objects.stream().filter(made -> made.kind().equals("feed")).toList();
        int number = 0;
        for (Sort sort : sorts) {
            int shared = random.nextInt(sort.seconds());
            for (int m = 0; m < sort.count(); m++) {
                int phase = sort.isShared() ? shared : random.nextInt(sort.seconds());
                List<String> feeds =
                        new ArrayList<>(List.of("feed-" + random.nextInt(FEEDS), "feed-" + random.nextInt(FEEDS)));
                String name = "machine-%02d".formatted(number++);
                for (Made item : items) {
                    if (feeds.contains(item.from()) && random.nextDouble() < TAKEN) {
                        long at = next(sort, phase, item.trigger()) + 2 + random.nextInt(9);
                        town.acts.add(new Act(name, item.object(), at));
                    }
                }
            }
        }
    }

    /// The first poll after a moment.
    private static long next(Sort sort, int phase, long at) {
        long round = (long) sort.seconds() + sort.slip();
        long since = at - Towns.START - phase;
        return Towns.START + phase + (Math.floorDiv(since, round) + 1) * round;
    }
}
