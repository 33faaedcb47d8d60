package headwater.accuracy.engagement;

import headwater.engagement.Steps;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExploreTest {
    @Test
    void steps() {
        for (int posts : new int[] {200})
        for (double unrest : new double[] {0.15, 0.3})
            for (double per : new double[] {30, 120})
                for (boolean aligned : new boolean[] {true, false}) {
                    int found = 0, planted = 0, falseFound = 0, nullFound = 0, nullSets = 0, nullSmall = 0, nullPosts = 0;
                    double fdp = 0; double pow = 0; int adequate = 0; int foundAdequate = 0;
                    long t = System.nanoTime();
                    int reps = 16;
                    for (int i = 0; i < reps; i++) {
                        PolledPosts with = new PolledPosts(posts, .05, new PolledPosts.Setting(per, unrest, 3, aligned), 77_000 + i);
                        int k = 0;
                        int ff = 0, fo = 0;
                        java.util.Map<String, Boolean> b = new java.util.HashMap<>();
                        for (int j = 0; j < posts; j++) b.put(with.series.get(j).item(), with.bought.get(j));
                        for (Steps.Step s : Steps.of(with.series).all()) {
                            boolean f = s instanceof Steps.Found;
                            if (b.get(s.series().item())) { planted++; if (f) { found++; fo++; } 
                              if (s instanceof Steps.Quiet q) { if (q.power() >= .8) adequate++; } }
                            else if (f) { falseFound++; ff++; }
                            if (s instanceof Steps.Quiet q) { pow += q.power() >= .8 ? 1 : 0; }
                        }
                        fdp += ff + fo == 0 ? 0 : (double) ff / (ff + fo) / reps;
                        PolledPosts none = new PolledPosts(posts, 0, new PolledPosts.Setting(per, unrest, 3, aligned), 99_000 + i);
                        int nf = 0;
                        for (Steps.Step s : Steps.of(none.series).all()) {
                            nullPosts++;
                            if (s instanceof Steps.Found) nf++;
                            if (s instanceof Steps.Quiet q && q.p() <= .01 || s instanceof Steps.Found) nullSmall++;
                        }
                        nullSets += nf > 0 ? 1 : 0;
                    }
                    System.out.printf(Locale.ROOT, "posts %d unrest %.2f per %.0f aligned %b: power %.2f fdp %.3f falsely quiet(power said .8) %d | null: sets with alarms %d of %d, p<=.01 %.4f | quiet with power %.2f (%.1f s)%n", posts, unrest, per, aligned, (double) found / planted, fdp, adequate, nullSets, reps, (double) nullSmall / nullPosts, pow / posts / reps, (System.nanoTime() - t) / 1e9);
                }
    }
}
