package headwater.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Fuzzes every importer in turn, each in a process of its own, for its share of `-Dfuzz.seconds` (and only
/// `-Dfuzz.target`, if one is named). No part of the tests: the profile `fuzz` runs it.
///
/// What is found lies in `core/target/fuzz/<importer>/found`, and goes into `headwater/fuzz/<importer>` of the test
/// resources with its repair, where [FoundInputsTest] reads it ever after.
class FuzzRun {

    private static final int SECONDS_FOR_ONE_INPUT = 30;

    private static final int LARGEST_INPUT = 1 << 16;

    /// Starts after a finding that ended the process; more would only find the same again.
    private static final int STARTS = 5;

    /// The fuzzer's hook into every step of every pattern allocates half a gigabyte on a page of 3,556 bytes that is
    /// read in 10 MB without it, which the promise about memory would take for ours.
    private static final String HOOK_THAT_ALLOCATES = "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks";

    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+)");

    private static final Pattern UNITS = Pattern.compile("stat::number_of_executed_units: +(\\d+)");

    @Test
    void noInputBreaksAPromise() throws IOException, InterruptedException {
        String only = System.getProperty("fuzz.target", "");
        List<String> targets = Promises.targets().stream()
                .filter(each -> only.isEmpty() || each.equals(only))
                .toList();
        Duration share = Duration.ofSeconds(Math.max(5, Integer.getInteger("fuzz.seconds", 300) / targets.size()));
        List<String> found = new ArrayList<>();
        for (String target : targets) {
            found.addAll(fuzz(target, share));
        }
        assertEquals(List.of(), found);
    }

    private static List<String> fuzz(String target, Duration share) throws IOException, InterruptedException {
        Path folder = Repository.root().resolve("core/target/fuzz").resolve(target);
        Path found = Files.createDirectories(folder.resolve("found"));
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Seeds.write(target, Files.createDirectories(folder.resolve("seeds")));
        long end = System.nanoTime() + share.toNanos();
        long units = 0;
        int coverage = 0;
        for (int start = 0; start < STARTS && System.nanoTime() < end; start++) {
            long seconds = Math.max(1, Duration.ofNanos(end - System.nanoTime()).toSeconds());
            Path log = folder.resolve("run-" + start + ".log");
            new ProcessBuilder(command(target, folder, corpus, seconds))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            String said = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
            units += last(UNITS, said);
            coverage = Math.max(coverage, last(COVERAGE, said));
        }
        List<String> names = names(found);
        System.out.printf(
                "fuzz: %-14s %,11d inputs, %,6d branches, %,5d kept, %d found%n",
                target, units, coverage, names(corpus).size(), names.size());
        return names.stream().map(each -> target + "/found/" + each).toList();
    }

    private static List<String> command(String target, Path folder, Path corpus, long seconds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + target + " " + folder.resolve("seeds"),
                "--instrumentation_includes=headwater.**:org.netpreserve.**:de.siegmar.**",
                "--custom_hook_includes=headwater.**",
                "--disabled_hooks=" + HOOK_THAT_ALLOCATES,
                "-report_slow_units=" + SECONDS_FOR_ONE_INPUT,
                "--keep_going=50",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder.resolve("found") + "/",
                "-timeout=" + SECONDS_FOR_ONE_INPUT,
                "-rss_limit_mb=3000",
                "-max_len=" + LARGEST_INPUT,
                "-max_total_time=" + seconds,
                "-print_final_stats=1",
                corpus.toString(),
                folder.resolve("seeds").toString());
    }

    private static int last(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        int last = 0;
        while (matcher.find()) {
            last = Integer.parseInt(matcher.group(1));
        }
        return last;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
