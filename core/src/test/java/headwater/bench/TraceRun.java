package headwater.bench;

import com.sun.management.OperatingSystemMXBean;
import headwater.accuracy.descent.Cascade;
import headwater.accuracy.descent.Newsrooms;
import headwater.flow.LocalFlow;
import headwater.match.Match;
import headwater.match.Matching;
import headwater.model.Observation;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.narrative.Narratives;
import headwater.trace.Samples;
import headwater.trace.Trace;
import headwater.trace.Tracing;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Times tracing: one made story of so many items, and many stories of 25 items each, and prints how time grows.
///
/// Items of a story are matched first, which is not counted.
class TraceRun {

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final Instant START = Instant.parse("2021-09-01T00:00:00Z");

    @Test
    void printsTheTimes() {
        int most = Integer.getInteger("bench.items", 3_000);
        time("warming up", List.of(story(300, 1)));
        for (int items = 100; items <= most; items *= 10) {
            time("one story", List.of(story(items, 2)));
            time("one story", List.of(story(Math.min(most, 3 * items), 3)));
        }
        for (int stories = 40; 25 * stories <= most; stories *= 10) {
            List<List<Observation>> many = new ArrayList<>();
            for (int i = 0; i < stories; i++) {
                many.add(story(25, 100 + i));
            }
            time("stories of 25", many);
        }
    }

    private static void time(String name, List<List<Observation>> stories) {
        long cpu = 0;
        long wall = 0;
        int items = 0;
        int derivations = 0;
        for (List<Observation> story : stories) {
            List<Match> matches = Matching.matches(LocalFlow.of(story), List.of());
            for (Narrative narrative : Narratives.of(matches, story)) {
                long cpuBefore = CPU.getProcessCpuTime();
                long wallBefore = System.nanoTime();
                Trace trace = Tracing.trace(narrative, story, List.of(), 1);
                cpu += CPU.getProcessCpuTime() - cpuBefore;
                wall += System.nanoTime() - wallBefore;
                items += narrative.members().size();
                derivations += trace.derivations().size();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %,8d items %,8d parents named  %8.1f s processor %8.1f s  %8.2f ms an item%n",
                name,
                items,
                derivations,
                cpu / 1e9,
                wall / 1e9,
                cpu / 1e6 / items);
    }

    private static List<Observation> story(int items, long seed) {
        List<Observation> story = new ArrayList<>();
        for (Cascade.Copy copy : new Newsrooms(1, seed).cascade(items).copies()) {
            String text = copy.units().stream().map(TraceRun::word).collect(Collectors.joining(" "));
            story.add(new Samples.Draft(seed + "-" + story.size(), "site" + story.size() + ".example")
                    .text("en", "", text)
                    .at(published(copy))
                    .item());
        }
        return story;
    }

    private static When published(Cascade.Copy copy) {
        return new When(
                START.plusSeconds(Math.round(copy.earliest() * 3600)),
                START.plusSeconds(Math.round(copy.latest() * 3600)),
                copy.latest() - copy.earliest() > 1 ? When.Precision.DAY : When.Precision.MINUTE,
                When.Zone.UTC_EPOCH,
                "",
                When.Basis.HTML_META,
                "");
    }

    /// A made word for a number, of syllables.
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        int left = number + 20;
        while (left > 0) {
            word.append("bdfgklmnprstvz".charAt(left % 14)).append("aeiou".charAt((left / 14) % 5));
            left /= 70;
        }
        return word.toString();
    }
}
