package headwater.bench;

import headwater.Repository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Pieces of real posts: four words of a Latin text, six Han characters of a Chinese one, each once.
final class RealPieces {

    private static final int WORDS = 4;
    private static final int HAN = 6;

    private final Set<String> pieces = new LinkedHashSet<>();

    private RealPieces() {}

    /// None where this machine does not have the data.
    static List<String> all() throws IOException {
        RealPieces real = new RealPieces();
        Optional<Path> posts = Repository.data("ira-tweets-538");
        if (posts.isPresent()) {
            real.read(posts.get().resolve("dev-sample.csv.gz"), 40_000);
        }
        Optional<Path> weibo = Repository.data("weibo-topics-2026");
        if (weibo.isPresent()) {
            real.read(weibo.get().resolve("dev-posts.jsonl.gz"), 10_000);
        }
        return new ArrayList<>(real.pieces);
    }

    private void read(Path file, int lines) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).limit(lines).map(RealPieces::plain).forEach(this::cut);
        }
    }

    /// Without what takes two units: a piece of it could not be written.
    private static String plain(String line) {
        return line.replaceAll("[\\x{10000}-\\x{10FFFF}\\p{Cs}]", "");
    }

    private void cut(String line) {
        for (String run : line.split("[^\\p{L}\\p{N}' ]+")) {
            String text = run.strip();
            if (text.codePoints().anyMatch(Character::isIdeographic)) {
                for (int at = 0; at + HAN <= text.length(); at += HAN) {
                    pieces.add(text.substring(at, at + HAN));
                }
            } else {
                String[] words = text.split(" +");
                for (int at = 0; at + WORDS <= words.length; at += WORDS) {
                    pieces.add(String.join(" ", List.of(words).subList(at, at + WORDS)));
                }
            }
        }
    }
}
