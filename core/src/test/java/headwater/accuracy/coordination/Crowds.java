package headwater.accuracy.coordination;

import headwater.twin.Stream.Act;
import headwater.twin.Stream.Made;

/// Two sorts of crowds whose trigger everybody knows: fans with alerts on, and viewers of a broadcast.
final class Crowds {

    private static final int CHANNELS = 4;
    private static final int FANS = 20;
    private static final int MOMENTS = 40;

    private Crowds() {}

    static void add(Towns town) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            int[] fans = town.random.ints(FANS, 0, Towns.ACCOUNTS).distinct().toArray();
            double[] pace = town.random.doubles(fans.length, 15, 70).toArray();
            double[] zeal = town.random.doubles(fans.length, 0.1, 0.7).toArray();
            for (int post = 0; post < 4 * Towns.DAYS; post++) {
                Made made = new Made("post-" + channel + "-" + post, waking(town), "channel-" + channel, "channel");
                town.objects.add(made);
                town.acts.add(new Act("channel-" + channel, made.object(), made.trigger()));
                for (int f = 0; f < fans.length; f++) {
                    if (town.random.nextDouble() < zeal[f]) {
                        react(town, fans[f], made, pace[f]);
                    }
                }
            }
        }
        for (int moment = 0; moment < MOMENTS; moment++) {
            Made made = new Made("moment-" + moment, waking(town), "television", "broadcast");
            town.objects.add(made);
            int[] viewers = town.random
                    .ints(town.random.nextInt(20, 60), 0, Towns.ACCOUNTS)
                    .distinct()
                    .toArray();
            for (int viewer : viewers) {
                react(town, viewer, made, 45);
            }
        }
    }

    private static long waking(Towns town) {
        return Towns.START + town.random.nextInt(Towns.DAYS) * 86_400L + town.random.nextInt(12 * 3_600, 27 * 3_600);
    }

    private static void react(Towns town, int account, Made made, double pace) {
        long at = made.trigger() + 3 + (long) (town.exponential(pace) + town.exponential(pace));
        town.acts.add(new Act(Towns.account(account), made.object(), at));
    }
}
