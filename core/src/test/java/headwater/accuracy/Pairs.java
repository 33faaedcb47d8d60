package headwater.accuracy;

import headwater.flow.LocalFlow;
import headwater.match.Match;
import headwater.match.Matching;
import headwater.match.Samples;
import headwater.model.Observation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// What matching says about texts, by the ids given to them here.
final class Pairs {

    private static final int PREFIX = "o-0000000000".length();

    private Pairs() {}

    static List<Match> of(List<Observation> items) {
        return Matching.matches(LocalFlow.of(items), List.of());
    }

    static boolean asserted(String one, String other) {
        return of(List.of(Samples.unread("a", one), Samples.unread("b", other))).stream()
                .anyMatch(match -> match.kind().asserts());
    }

    /// The id as it was given to [Samples#item].
    static String given(String observation) {
        return observation.substring(PREFIX);
    }

    static List<String> lines(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
