package headwater.accuracy.coordination;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.accuracy.Kept;
import headwater.accuracy.Score;
import headwater.synchrony.Answer;
import headwater.synchrony.CoShares;
import headwater.synchrony.CoShares.Cut;
import headwater.synchrony.PairAnswer;
import headwater.synchrony.Scale;
import headwater.synchrony.Shares;
import headwater.synchrony.SynchronyTest;
import headwater.synchrony.SynchronyTest.Setting;
import headwater.twin.Scenario;
import headwater.twin.Stream;
import headwater.twin.Streams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/// Whom counting accuses in streams in which nobody acts together, beside whom the test accuses.
/// For comparison: nothing fails here, and `-Dscores=write` keeps the rows in
/// `accuracy/coordination-peers.csv`.
class PeersTest {

    private static final int STREAMS = 5;

    private static final Setting MINUTE = new Setting(List.of(Scale.LADDER.getFirst()), 1, 1);

    /// How many accounts a method accuses.
    private record Peer(String name, ToIntFunction<Shares> accused) {}

    private static final List<Peer> PEERS = List.of(
            peer(
                    "CooRTweet 10 s over the median",
                    shares -> CoShares.within(shares, 10, 2).over(0.5)),
            peer(
                    "CooRTweet 60 s over the median",
                    shares -> CoShares.within(shares, 60, 2).over(0.5)),
            peer(
                    "CooRTweet 60 s over .99",
                    shares -> CoShares.within(shares, 60, 2).over(0.99)),
            peer(
                    "Toolkit 1 s from weight 2",
                    shares -> CoShares.messagesWithin(shares, 1).from(2)),
            peer(
                    "Toolkit 60 s from weight 2",
                    shares -> CoShares.messagesWithin(shares, 60).from(2)),
            new Peer("this test", PeersTest::named));

    private static Peer peer(String name, java.util.function.Function<Shares, Cut> cut) {
        return new Peer(name, shares -> cut.apply(shares).accounts());
    }

    private static int named(Shares shares) {
        java.util.stream.Stream.Builder<String> names = java.util.stream.Stream.builder();
        for (PairAnswer pair : SynchronyTest.test(shares, MINUTE).with(Answer.BEYOND_HABIT)) {
            names.add(pair.a()).add(pair.b());
        }
        return (int) names.build().distinct().count();
    }

    @Test
    void peers() throws IOException {
        assumeTrue(Boolean.getBoolean("scores.all"));
        if (System.getProperty("scores", "").equals("write")) {
            new Kept("coordination-peers.csv", "PeersTest").hold("peers", PeersTest::scores);
        } else {
            scores("peers").forEach(System.out::println);
        }
    }

    private static List<Score> scores(String set) {
        List<Score> scores = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            Map<String, int[]> counts = new TreeMap<>();
            for (int i = 0; i < STREAMS; i++) {
                Stream stream = Streams.organic(scenario, 77_000 + i);
                Shares shares = stream.shares();
                int accounts = (int) stream.acts().stream()
                        .map(Stream.Act::account)
                        .distinct()
                        .count();
                for (Peer peer : PEERS) {
                    int accused = peer.accused().applyAsInt(shares);
                    int[] count = counts.computeIfAbsent(peer.name(), name -> new int[3]);
                    count[0] += accused > 0 ? 1 : 0;
                    count[1] += accused;
                    count[2] += accounts;
                }
            }
            String made = scenario.name().toLowerCase(Locale.ROOT);
            counts.forEach((name, count) -> {
                scores.add(new Score(set, made + ": " + name + ": streams with an accusation", count[0], STREAMS));
                scores.add(new Score(set, made + ": " + name + ": accounts accused", count[1], count[2]));
            });
        }
        return scores;
    }
}
