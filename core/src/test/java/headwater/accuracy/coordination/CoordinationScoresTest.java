package headwater.accuracy.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.accuracy.Kept;
import headwater.accuracy.Score;
import headwater.chance.Share;
import headwater.synchrony.Scale;
import headwater.synchrony.Shares;
import headwater.synchrony.SynchronyTest;
import headwater.synchrony.SynchronyTest.Setting;
import headwater.twin.Rings;
import headwater.twin.Scenario;
import headwater.twin.Stream;
import headwater.twin.Streams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Scores the test of synchrony on made streams, against the scores kept in `accuracy/coordination.csv`.
///
/// Twenty streams of each kind; `-Dstreams=200` makes two hundred, which are printed and not kept.
class CoordinationScoresTest {

    private static final Kept KEPT = new Kept("coordination.csv", "CoordinationScoresTest");

    private static final int STREAMS = Integer.getInteger("streams", 20);

    private static final int PLANTED = Math.max(6, STREAMS / 10);

    private static final Setting MINUTE = new Setting(List.of(Scale.LADDER.getFirst()), 1, 1);

    /// No stream without an arrangement is accused more than one time in twenty.
    @ParameterizedTest
    @EnumSource(value = Scenario.class, mode = EnumSource.Mode.EXCLUDE, names = "HIDDEN_LIST")
    void organic(Scenario scenario) throws IOException {
        hold("organic" + scenario, set -> {
            Counted counted = counted(scenario, STREAMS, 0, Stream::shares, MINUTE);
            assertThat(new Share(counted.accused(), STREAMS).exactLow(0.95)).isLessThan(0.05);
            return counted.quiet(set, "times known");
        });
    }

    @Test
    void plantedInNews() throws IOException {
        hold("plantedInNews", set -> planted(Scenario.NEWS, set, 0.95, 0.85));
    }

    @Test
    void plantedInAll() throws IOException {
        hold("plantedInAll", set -> planted(Scenario.ALL, set, 0.95, 0.60));
    }

    /// Where nobody knows when anything became public, nobody is accused, whoever acts together.
    @Test
    void triggersUnknown() throws IOException {
        hold("triggersUnknown", set -> {
            Counted counted = counted(Scenario.ALL, PLANTED, 20, Stream::sharesOfUnknownTrigger, MINUTE);
            assertThat(counted.pairsAccused()).isZero();
            return counted.quiet(set, "planted");
        });
    }

    /// All windows, in streams without an arrangement.
    @Test
    void ladder() throws IOException {
        hold("ladder", set -> {
            List<Score> scores = new ArrayList<>();
            for (Scenario scenario : List.of(Scenario.DAILY, Scenario.NEWS, Scenario.ALL)) {
                Counted counted = counted(scenario, 10, 0, Stream::shares, Setting.ladder());
                scores.addAll(counted.quiet(set, scenario.name().toLowerCase(java.util.Locale.ROOT)));
            }
            return scores;
        });
    }

    private static List<Score> planted(Scenario scenario, String set, double many, double few) {
        List<Score> scores = new ArrayList<>();
        for (int actions : new int[] {20, 10}) {
            Counted counted = counted(scenario, PLANTED, actions, Stream::shares, MINUTE);
            List<Score> now = counted.found(set, actions + " actions");
            double least = actions == 20 ? many : few;
            assertThat(share(now.get(1))).as("%s", now.get(1)).isGreaterThanOrEqualTo(0.95);
            assertThat(share(now.get(2))).as("%s", now.get(2)).isGreaterThanOrEqualTo(least);
            assertThat(share(now.get(3))).as("%s", now.get(3)).isGreaterThanOrEqualTo(0.99);
            assertThat(share(now.get(4))).as("%s", now.get(4)).isGreaterThanOrEqualTo(0.80);
            scores.addAll(now);
        }
        return scores;
    }

    private static double share(Score score) {
        return (double) score.reached() / score.of();
    }

    private record Tested(Stream stream, SynchronyTest.Outcome outcome) {}

    private static Counted counted(
            Scenario scenario, int streams, int actions, Function<Stream, Shares> table, Setting setting) {
        Counted counted = new Counted();
        IntStream.range(0, streams)
                .parallel()
                .mapToObj(i -> {
                    Stream stream = Streams.organic(scenario, 77_000 + i);
                    Stream made = actions > 0 ? Rings.of(actions).plantedIn(stream, 88_000 + i) : stream;
                    return new Tested(made, SynchronyTest.test(table.apply(made), setting));
                })
                .toList()
                .forEach(each -> counted.add(each.stream(), each.outcome()));
        return counted;
    }

    private static void hold(String set, Kept.Made made) throws IOException {
        if (STREAMS == 20) {
            KEPT.hold(set, made);
        } else {
            made.scores(set).forEach(System.out::println);
        }
    }
}
