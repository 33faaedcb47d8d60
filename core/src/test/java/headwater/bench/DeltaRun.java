package headwater.bench;

import com.sun.management.OperatingSystemMXBean;
import headwater.Repository;
import headwater.delta.Delta;
import headwater.delta.Version;
import headwater.text.Document;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Times what a copier changed: pairs of documents of so many real sentences, of which a twelfth is missing, in one
/// language and in two, and prints how time grows with their length.
class DeltaRun {

    private static final int[] SENTENCES = {10, 20, 40, 80, 160, 320};

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void printsTheTimes() throws IOException {
        Optional<Path> data = Repository.data("xling-ntrex-zh-en-fr");
        if (data.isEmpty()) {
            System.out.println("skipped: no data");
            return;
        }
        List<String> english = Files.readAllLines(data.get().resolve("newstest2019-src.eng.txt"));
        List<String> chinese = Files.readAllLines(data.get().resolve("newstest2019-ref.zho-CN.txt"));
        time("warming up", english, "en", chinese, "zh", 40);
        time("warming up", english, "en", english, "en", 40);
        for (int sentences : SENTENCES) {
            time("inside en", english, "en", english, "en", sentences);
            time("across en zh", english, "en", chinese, "zh", sentences);
        }
    }

    private static void time(
            String name, List<String> one, String oneTag, List<String> other, String otherTag, int sentences) {
        Random random = new Random(sentences);
        int pairs = 0;
        int changes = 0;
        long start = CPU.getProcessCpuTime();
        while (CPU.getProcessCpuTime() - start < 3_000_000_000L) {
            int from = random.nextInt(one.size() - sentences);
            List<String> child = new ArrayList<>(other.subList(from, from + sentences));
            child.removeIf(each -> random.nextInt(12) == 0);
            changes += Delta.of(version(oneTag, one.subList(from, from + sentences)), version(otherTag, child))
                    .changes()
                    .size();
            pairs++;
        }
        double seconds = (CPU.getProcessCpuTime() - start) / 1e9;
        System.out.printf(
                "%-12s %4d sentences  %,8.1f pairs a second of processor time  %6.2f ms a pair  %.1f changes%n",
                name, sentences, pairs / seconds, 1_000 * seconds / pairs, (double) changes / pairs);
    }

    private static Version version(String tag, List<String> lines) {
        return new Version(new Document("x", tag, String.join("\n", lines), 0), tag, true, List.of());
    }
}
