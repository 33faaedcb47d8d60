package headwater.twin;

import headwater.twin.Stream.Act;
import headwater.twin.Stream.Made;
import java.util.List;
import java.util.SplittableRandom;

/// Five channels with twenty-five fans each, who have alerts on and pass a post on within a minute or two if they
/// are at hand.
final class Fans {

    private static final int CHANNELS = 5;
    private static final int FANS = 25;
    private static final int POSTS = 6;

    private Fans() {}

    static void add(SplittableRandom random, List<Act> acts, List<Made> objects) {
        Draw draw = new Draw(random);
        for (int channel = 0; channel < CHANNELS; channel++) {
            int[] fans = random.ints(FANS, 0, Streams.ACCOUNTS).distinct().toArray();
            double[] zeal = random.doubles(fans.length, 0.15, 0.6).toArray();
            double[] pace = random.doubles(fans.length, 3.4, 4.9).toArray();
            for (int post = 0; post < POSTS * Streams.DAYS; post++) {
                long out = draw.awake(Streams.START + post / POSTS * 86_400L, -4);
                String name = "channel-" + channel + "-" + post;
                objects.add(new Made(name, out, "channel-" + channel, "channel"));
                acts.add(new Act("channel-" + channel, name, out));
                for (int f = 0; f < fans.length; f++) {
                    if (random.nextDouble() < zeal[f]) {
                        long at = out + (long) Math.exp(pace[f] + 0.6 * draw.normal());
                        acts.add(new Act(Streams.account(fans[f]), name, at));
                    }
                }
            }
        }
    }
}
