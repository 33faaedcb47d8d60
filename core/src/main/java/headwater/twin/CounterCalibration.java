package headwater.twin;

import headwater.chance.Share;
import headwater.engagement.Steps;
import headwater.model.Phrase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Scores the search for steps in counters that are read every hour, some of which had an hour bought: between
/// two readings, and across one.
public final class CounterCalibration implements Calibration {

    private static final int POSTS = 200;

    private static final double BOUGHT = 0.05;

    @Override
    public String id() {
        return "counters";
    }

    @Override
    public int steps(int sets) {
        return 2 * sets;
    }

    @Override
    public List<Observed> observed(int sets, long seed, Step step) {
        int wrong = 0;
        int found = 0;
        int[] seen = new int[2];
        int[] planted = new int[2];
        for (int i = 0; i < 2 * sets; i++) {
            int across = i % 2;
            PolledPosts posts = new PolledPosts(
                    POSTS, BOUGHT, new PolledPosts.Setting(100, 0.2, Steps.TIMES, across == 0), seed + i);
            Map<String, Boolean> bought = new TreeMap<>();
            for (int post = 0; post < POSTS; post++) {
                bought.put(posts.series.get(post).item(), posts.bought.get(post));
            }
            for (Steps.Step each : Steps.of(posts.series).all()) {
                boolean isPlanted = bought.getOrDefault(each.series().item(), false);
                boolean isFound = each instanceof Steps.Found;
                planted[across] += isPlanted ? 1 : 0;
                seen[across] += isPlanted && isFound ? 1 : 0;
                found += isFound ? 1 : 0;
                wrong += isFound && !isPlanted ? 1 : 0;
            }
            step.done();
        }
        return List.of(
                new Observed(Phrase.of("twin.made.polled"), Said.STEP_NOT_PLANTED, Steps.RATE, new Share(wrong, found)),
                new Observed(
                        Phrase.of("twin.made.between"), Said.STEP_FOUND, Steps.POWER, new Share(seen[0], planted[0])),
                new Observed(
                        Phrase.of("twin.made.across"), Said.STEP_FOUND, Steps.POWER, new Share(seen[1], planted[1])));
    }
}
