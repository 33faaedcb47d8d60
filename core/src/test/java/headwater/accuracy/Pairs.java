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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// What matching says about texts, by the ids given to them here.
public final class Pairs {

    private static final int PREFIX = "o-0000000000".length();

    private Pairs() {}

    static List<Match> of(List<Observation> items) {
        return Matching.matches(LocalFlow.of(items), List.of());
    }

    /// An item known by its place in a set, its language read as an importer reads it.
    static Observation item(int place, String text) {
        return Samples.item(String.format("%07d", place), "", text);
    }

    /// An item known by its place in a set whose language nobody looked at.
    static Observation unread(int place, String text) {
        return Samples.unread(String.format("%07d", place), text);
    }

    /// By this a text of a set is known in this repository, where none is kept.
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// The id as it was given to [Samples#item].
    static String given(String observation) {
        return observation.substring(PREFIX);
    }

    public static List<String> lines(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
