package headwater.twin;

import headwater.twin.Stream.Act;
import headwater.twin.Stream.Made;
import java.util.List;
import java.util.SplittableRandom;

/// Thirty accounts that see twenty pushes of links nobody else is told of, and pass most of them on within a
/// minute.
final class HiddenList {

    private static final int READERS = 30;
    private static final int PUSHES = 20;

    private HiddenList() {}

    static void add(SplittableRandom random, List<Act> acts, List<Made> objects, List<String> stories) {
        Draw draw = new Draw(random);
        int[] readers = random.ints(READERS, 0, Streams.ACCOUNTS).distinct().toArray();
        for (int push = 0; push < PUSHES; push++) {
            String story = stories.get(random.nextInt(stories.size()));
            long published = objects.stream()
                    .filter(made -> made.object().equals(story))
                    .findFirst()
                    .orElseThrow()
                    .trigger();
            long at = published + 3_600 + (long) draw.exponential(7_200);
            for (int reader : readers) {
                if (random.nextDouble() < 0.55) {
                    acts.add(new Act(Streams.account(reader), story, at + (long) draw.exponential(35)));
                }
            }
        }
    }
}
