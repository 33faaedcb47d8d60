package headwater.bench;

import com.sun.management.OperatingSystemMXBean;
import headwater.synchrony.CoShares;
import headwater.synchrony.Scale;
import headwater.synchrony.Shares;
import headwater.synchrony.SynchronyTest;
import headwater.twin.Rings;
import headwater.twin.Scenario;
import headwater.twin.Streams;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Times counting and testing of shares on made streams: one object that many share, many shares, and the test beside
/// plain counting. Each is run five times, the fastest is printed.
class CoordinationRun {

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final SynchronyTest.Setting MINUTE =
            new SynchronyTest.Setting(List.of(Scale.LADDER.getFirst()), 1, 1);

    private static final int TIMES = 5;

    @Test
    void printsTheTimes() {
        for (int shares : new int[] {2_000, 5_000, 10_000, 15_000}) {
            Shares one = oneObject(shares);
            time("one object, counted", one, () -> CoShares.within(one, 60).edges());
        }
        Shares made =
                Rings.of(20).plantedIn(Streams.organic(Scenario.ALL, 1), 2).shares();
        time("made stream, counted", made, () -> CoShares.within(made, 60).edges());
        time(
                "made stream, tested",
                made,
                () -> SynchronyTest.test(made, MINUTE).tested().size());
        time(
                "made stream, three windows",
                made,
                () -> SynchronyTest.test(made, SynchronyTest.Setting.ladder())
                        .tested()
                        .size());
        int most = Integer.getInteger("bench.items", 1_000_000);
        for (int shares = 100_000; shares <= most; shares *= 10) {
            Shares many = many(shares);
            time("many accounts, counted", many, () -> CoShares.within(many, 60).edges());
            time(
                    "many accounts, tested",
                    many,
                    () -> SynchronyTest.test(many, MINUTE).tested().size());
        }
    }

    private interface Work {
        int run();
    }

    private static void time(String name, Shares shares, Work work) {
        double best = Double.MAX_VALUE;
        int result = 0;
        int times = shares.size() > 2_000_000 ? 1 : TIMES;
        for (int i = 0; i < times; i++) {
            long before = CPU.getProcessCpuTime();
            result = work.run();
            best = Math.min(best, (CPU.getProcessCpuTime() - before) / 1e9);
        }
        System.gc();
        long held = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                Locale.ROOT,
                "%-28s %,11d shares %,10d accounts  found %,11d  %9.3f s processor  held %,d MB%n",
                name,
                shares.size(),
                shares.accounts(),
                result,
                best,
                held);
    }

    /// One object shared over a day, each time by another account.
    private static Shares oneObject(int shares) {
        SplittableRandom random = new SplittableRandom(shares);
        Shares.Table table = new Shares.Table();
        for (int i = 0; i < shares; i++) {
            table.add("a" + i, "x", random.nextInt(86_400));
        }
        return table.shares();
    }

    /// A year of shares: an account makes a hundred, an object is shared by a few to thousands.
    private static Shares many(int shares) {
        SplittableRandom random = new SplittableRandom(shares);
        Shares.Table table = new Shares.Table();
        int accounts = shares / 100;
        int objects = shares / 8;
        for (int i = 0; i < shares; i++) {
            double pull = Math.pow(random.nextDouble(), 1.6);
            int object = (int) (objects * pull);
            long out = object * 31_536_000L / objects;
            long after = (long) (3_600 * Math.exp(1.2 * random.nextGaussian()));
            table.add("a" + random.nextInt(accounts), "x" + object, out + after);
        }
        return table.shares();
    }
}
