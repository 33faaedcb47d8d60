package headwater.crosslingual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// English stems by number, from 1, as they are met.
final class EnglishStems {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> stems = new ArrayList<>(List.of(""));

    /// The rows of a list that was made before, so that its numbers stay.
    private final List<String> rows = new ArrayList<>();

    /// In the order in which they were written.
    static EnglishStems of(Path file) throws IOException {
        EnglishStems english = new EnglishStems();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                english.number(line.substring(0, line.indexOf('\t')));
                english.rows.add(line);
            });
        }
        return english;
    }

    int[] of(String text) {
        return Words.of(text, Tongue.ENGLISH, Set.of()).stream()
                .mapToInt(this::number)
                .distinct()
                .toArray();
    }

    int number(String stem) {
        return numbers.computeIfAbsent(stem, key -> {
            stems.add(key);
            return stems.size() - 1;
        });
    }

    String stem(int number) {
        return stems.get(number);
    }

    int size() {
        return stems.size() - 1;
    }

    /// The rows that were there before.
    List<String> rows() {
        return rows;
    }
}
