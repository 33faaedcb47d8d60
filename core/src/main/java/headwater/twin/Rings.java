package headwater.twin;

import headwater.twin.Stream.Act;
import headwater.twin.Stream.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Plants groups that act together in a stream: what they share comes out within seconds of each other.
///
/// @param groups how many groups
/// @param members accounts in each
/// @param actions joint actions of each, over the whole stream
/// @param part which share of its members takes part in an action
/// @param jitter the spread of their moments, in seconds
/// @param own which share of the actions is over links of their own, first public through the group
public record Rings(int groups, int members, int actions, double part, double jitter, double own) {

    /// Three groups of eight with no account in common, seven in ten of whom take part, within twenty seconds, half
    /// of it with links of their own.
    public static Rings of(int actions) {
        return new Rings(3, 8, actions, 0.7, 20, 0.5);
    }

    /// A stream with these groups in it.
    public Stream plantedIn(Stream stream, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> free = new ArrayList<>(stream.acts().stream()
                .map(Act::account)
                .filter(name -> name.startsWith("a"))
                .distinct()
                .sorted()
                .toList());
        List<Act> acts = new ArrayList<>();
        List<Made> objects = new ArrayList<>();
        List<List<String>> planted = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            List<String> group = new ArrayList<>();
            for (int m = 0; m < members; m++) {
                group.add(free.remove(random.nextInt(free.size())));
            }
            planted.add(group);
            for (int action = 0; action < actions; action++) {
                Made object = object(stream, g, action, random);
                boolean isOwn = object.kind().equals("own");
                if (isOwn) {
                    objects.add(new Made(object.object(), object.trigger(), "press", "story"));
                }
                double after = isOwn ? 600 * random.nextDouble() : 1_800 + 14_400 * random.nextDouble();
                for (String member : group) {
                    if (random.nextDouble() < part) {
                        long at = object.trigger() + (long) Math.max(0, after + jitter * random.nextGaussian());
                        acts.add(new Act(member, object.object(), at));
                    }
                }
            }
        }
        return stream.with(acts, objects, planted);
    }

    private Made object(Stream stream, int group, int action, SplittableRandom random) {
        if (random.nextDouble() < own) {
            long at = Streams.START + (long) (random.nextDouble() * (Streams.DAYS * 86_400L - 7_200));
            return new Made("own-" + group + "-" + action, at, "press", "own");
        }
        while (true) {
            Made made = stream.objects().get(random.nextInt(stream.objects().size()));
            if (made.kind().equals("story") && made.trigger() < Streams.START + (Streams.DAYS - 1) * 86_400L) {
                return made;
            }
        }
    }
}
