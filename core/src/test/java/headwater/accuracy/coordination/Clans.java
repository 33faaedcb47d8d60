package headwater.accuracy.coordination;

import headwater.twin.Stream;
import headwater.twin.Stream.Act;
import headwater.twin.Stream.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Plants four groups in a town, each with ways of its own: five to ten members, six to eight in
/// ten of whom take part in an action, within ten to forty seconds (standard deviation) of the
/// moment agreed on.
///
/// Two of them pass on what is public already, one has pages of its own within the hour, and one
/// does either.
final class Clans {

    private static final double[] OWN = {0, 0, 1, 0.5};

    private Clans() {}

    static Stream plantedIn(Stream town, int actions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> free = new ArrayList<>();
        for (int a = 0; a < Towns.ACCOUNTS; a++) {
            free.add(Towns.account(a));
        }
        List<Act> acts = new ArrayList<>(town.acts());
        List<Made> objects = new ArrayList<>(town.objects());
        List<List<String>> groups = new ArrayList<>();
        List<Made> stories = town.objects().stream()
                .filter(made -> made.kind().equals("story"))
                .toList();
        for (double own : OWN) {
            int size = 5 + random.nextInt(6);
            double part = random.nextDouble(0.6, 0.8);
            double jitter = random.nextDouble(10, 40);
            List<String> members = new ArrayList<>();
            for (int m = 0; m < size; m++) {
                members.add(free.remove(random.nextInt(free.size())));
            }
            groups.add(members);
            for (int action = 0; action < actions; action++) {
                boolean isOwn = random.nextDouble() < own;
                Made made = stories.get(random.nextInt(stories.size()));
                if (isOwn) {
                    made = new Made("own-" + groups.size() + "-" + action, made.trigger(), "press", "story");
                    objects.add(made);
                }
                long agreed = made.trigger() + (isOwn ? random.nextInt(120, 3_000) : random.nextInt(900, 6 * 3_600));
                for (String member : members) {
                    if (random.nextDouble() < part) {
                        long at = Math.max(made.trigger(), agreed + (long) (jitter * random.nextGaussian()));
                        acts.add(new Act(member, made.object(), at));
                    }
                }
            }
        }
        return new Stream(acts, objects, groups);
    }
}
