package headwater.descent;

import headwater.model.Known;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Witnesses of made texts, for tests.
final class Witnesses {

    private static final Instant START = Instant.parse("2021-09-01T00:00:00Z");

    private static int fresh = 1_000_000;

    private Witnesses() {}

    /// Published at one known second.
    static Witness at(double hours, int... units) {
        return new Witness(
                units, Known.of(When.at(instant(hours), When.Zone.UTC_EPOCH, When.Basis.HTML_META, "" + hours)));
    }

    static Witness undated(int... units) {
        return new Witness(units, Known.notStated());
    }

    private static Instant instant(double hours) {
        return START.plus(Duration.ofSeconds(Math.round(hours * 3600)));
    }

    /// The words of a text, equal words by equal numbers.
    static int[] words(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(String::hashCode).toArray();
    }

    /// Units drawn evenly from a vocabulary.
    static int[] drawn(int length, int vocabulary, Random random) {
        return IntStream.range(0, length).map(_ -> random.nextInt(vocabulary)).toArray();
    }

    /// A copy in which this share of the units was replaced by new ones.
    static int[] reworded(int[] from, double share, Random random) {
        return Arrays.stream(from)
                .map(each -> random.nextDouble() < share ? fresh++ : each)
                .toArray();
    }

    /// A copy with units put in at a place.
    static int[] with(int[] from, int at, int... more) {
        return IntStream.concat(
                        IntStream.concat(Arrays.stream(from, 0, at), Arrays.stream(more)),
                        Arrays.stream(from, at, from.length))
                .toArray();
    }
}
