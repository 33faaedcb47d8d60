package headwater.accuracy.engagement;

import headwater.engagement.Total;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EngagementScoresTest {

    @Test
    void explore() {
        for (double spread : new double[] {1.2})
        for (int n : new int[] {20, 100}) {
            for (double capped : new double[] {0.1, 0.35, 0.5}) {
                run("lognormal " + spread, n, capped, spread);
            }
        }
        run("power", 50, .2, -1.2);
        for (double e : new double[] {1.2}) for (int n : new int[] {20, 100}) run("power", n, .35, -e);
    }

    static void run(String what, int n, double capped, double spread) {
        int runs = 200;
        double[] ratios = new double[runs];
        int got = 0;
        int covered = 0;
        double lower = 0;
        long start = System.nanoTime();
        int above = 0, below = 0;
        for (int i = 0; i < runs; i++) {
            CappedCounters.Told told = spread > 0 ? CappedCounters.logNormal(n, capped, spread, 77_000 + i) : CappedCounters.power(n, capped, -spread, 77_000 + i);
            lower += told.total().sum().low() / told.truth() / runs;
            if (told.total().answer() instanceof Total.Estimated e) {
                ratios[got++] = told.ratio();
                covered += told.covers() ? 1 : 0;
                above += told.truth() > e.high() ? 1 : 0;
                below += told.truth() < e.low() ? 1 : 0;
            }
        }
        double[] r = Arrays.copyOf(ratios, got);
        Arrays.sort(r);
        System.out.printf(Locale.ROOT, "%s n=%d capped=%.2f answered %d median %.3f 5-95 %.2f..%.2f covered %.3f (truth above %.3f below %.3f) lowerbound %.2f  %.1f ms%n", what, n, capped, got, r[got/2], r[got/20], r[got*19/20], (double) covered / got, (double) above/got, (double) below/got, lower, (System.nanoTime() - start)/1e6/runs);
    }
}
