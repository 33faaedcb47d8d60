package headwater.accumulation;

import headwater.engagement.Counters.Bounds;
import java.util.Arrays;
import java.util.List;

/// The highest levels and the reach of the real incidents, draw by draw.
final class Levels {

    private static final double TAIL = 0.05;

    private final int[] ability;
    private final int[] credibility;
    private final int[] worst;
    private final long[] least;
    private final long[] most;

    /// Draws with a real incident of which nobody knows how many it reached at most.
    private final boolean[] open;

    private Levels(int draws) {
        ability = new int[draws];
        credibility = new int[draws];
        worst = new int[draws];
        least = new long[draws];
        most = new long[draws];
        open = new boolean[draws];
    }

    static Levels of(List<Incident> incidents, Draws draws) {
        Levels levels = new Levels(draws.size());
        for (int draw = 0; draw < draws.size(); draw++) {
            for (int i = 0; i < incidents.size(); i++) {
                if (draws.isReal(draw, i)) {
                    levels.add(
                            draw,
                            draws.ability(draw, i),
                            draws.credibility(draw, i),
                            incidents.get(i).scope());
                }
            }
        }
        return levels;
    }

    /// The same readers may have met all of them, or each others of their own.
    private void add(int draw, int one, int other, Incident.Scope scope) {
        ability[draw] = Math.max(ability[draw], one);
        credibility[draw] = Math.max(credibility[draw], other);
        worst[draw] = Math.max(worst[draw], Math.min(one, other));
        least[draw] = Math.max(least[draw], scope.reach().low());
        open[draw] |= scope.reach().isOpen();
        most[draw] += scope.reach().isOpen() ? 0 : scope.reach().high();
    }

    int[] ability() {
        return ability;
    }

    int[] credibility() {
        return credibility;
    }

    int[] worst() {
        return worst;
    }

    Bounds reach() {
        long[] low = least.clone();
        long[] high = most.clone();
        Arrays.sort(low);
        Arrays.sort(high);
        int tail = (int) (TAIL * low.length);
        int unknown = 0;
        for (boolean each : open) {
            unknown += each ? 1 : 0;
        }
        return new Bounds(low[tail], unknown > tail ? -1 : high[high.length - 1 - tail]);
    }
}
