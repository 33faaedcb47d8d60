package headwater.accumulation;

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

    private Levels(int draws) {
        ability = new int[draws];
        credibility = new int[draws];
        worst = new int[draws];
        least = new long[draws];
        most = new long[draws];
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
        least[draw] = Math.max(least[draw], scope.leastReach());
        most[draw] += scope.mostReach();
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

    Accumulation.Reach reach() {
        long[] low = least.clone();
        long[] high = most.clone();
        Arrays.sort(low);
        Arrays.sort(high);
        int tail = (int) (TAIL * low.length);
        return new Accumulation.Reach(low[tail], high[high.length - 1 - tail]);
    }
}
