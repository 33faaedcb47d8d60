package headwater.twin;

import headwater.twin.Stream.Act;
import headwater.twin.Stream.Made;
import java.util.List;
import java.util.SplittableRandom;

/// Two wires with fifteen items a day each, and forty outlets: half publish by machine, each with
/// its own delay.
final class Wires {

    private static final int OUTLETS = 40;
    private static final int ITEMS = 15;

    private Wires() {}

    static void add(SplittableRandom random, List<Act> acts, List<Made> objects) {
        Draw draw = new Draw(random);
        double[] delay = new double[OUTLETS];
        double[] jitter = new double[OUTLETS];
        double[] taken = new double[OUTLETS];
        for (int o = 0; o < OUTLETS; o++) {
            boolean isMachine = o % 4 < 2;
            delay[o] = isMachine ? 20 + draw.exponential(25) : 0;
            jitter[o] = 2 + draw.exponential(8);
            taken[o] = isMachine ? 0.5 + 0.4 * random.nextDouble() : 0.15 + 0.3 * random.nextDouble();
        }
        for (int wire = 0; wire < 2; wire++) {
            for (int item = 0; item < ITEMS * Streams.DAYS; item++) {
                long out = Streams.START + (long) (random.nextDouble() * Streams.DAYS * 86_400);
                String name = "wire-" + wire + "-" + item;
                objects.add(new Made(name, out, "wire-" + wire, "wire"));
                for (int o = wire; o < OUTLETS; o += 2) {
                    if (random.nextDouble() < taken[o]) {
                        double after = delay[o] > 0
                                ? delay[o] + Math.abs(jitter[o] * draw.normal())
                                : 60 * Math.exp(3.3 + 0.9 * draw.normal());
                        acts.add(new Act("outlet-%02d".formatted(o), name, out + (long) after));
                    }
                }
            }
        }
    }
}
