package headwater.bench;

import com.sun.management.OperatingSystemMXBean;
import headwater.flow.LocalFlow;
import headwater.match.Match;
import headwater.match.Matching;
import headwater.match.Samples;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import headwater.narrative.Narratives;
import headwater.text.Foldings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Times matching and narratives over generated posts, a fifth of them edited copies, and prints how time grows.
/// Processor time is what counts: the clock on the wall also measures what else the machine does.
class WholeRun {

    private static final int[] SIZES = {10_000, 20_000, 40_000, 100_000};

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void printsTheTimes() {
        run(posts(2_000));
        double first = 0;
        for (int size : SIZES) {
            List<Observation> posts = posts(size);
            System.gc();
            long start = System.nanoTime();
            long startCpu = CPU.getProcessCpuTime();
            String found = run(posts);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = (CPU.getProcessCpuTime() - startCpu) / 1e9;
            first = first == 0 ? cpu : first;
            double exponent = size == SIZES[0] ? 1 : Math.log(cpu / first) / Math.log((double) size / SIZES[0]);
            long used =
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            System.out.printf(
                    "%,9d posts  %6.2f s processor  %6.2f s wall  %,6d MB  exponent %.2f  %s%n",
                    size, cpu, seconds, used, exponent, found);
        }
    }

    private static String run(List<Observation> posts) {
        List<Match> matches = Matching.matches(LocalFlow.of(posts), List.of());
        List<Narrative> narratives = Narratives.of(matches, posts, Foldings.ALL);
        return matches.size() + " matches, " + narratives.size() + " narratives";
    }

    private static List<Observation> posts(int size) {
        Random random = new Random(1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            words.add(Character.toString(0x4E00 + random.nextInt(3_000))
                    + Character.toString(0x4E00 + random.nextInt(3_000)));
        }
        List<String> texts = new ArrayList<>();
        List<Observation> posts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String text = i > 100 && random.nextInt(5) == 0
                    ? edited(texts.get(random.nextInt(i)), random)
                    : fresh(words, random);
            texts.add(text);
            posts.add(Samples.item(String.format("%08d", i), "h" + i % 500 + ".example", "", text));
        }
        return posts;
    }

    private static String fresh(List<String> words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 8 + random.nextInt(30); i > 0; i--) {
            // Some words are far commoner than others, as in any language.
            double skew = random.nextDouble();
            text.append(words.get((int) (skew * skew * skew * words.size())));
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + "，" + text.substring(Math.min(text.length(), at + random.nextInt(2)));
    }
}
