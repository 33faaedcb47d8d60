package headwater.crosslingual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A dictionary from English, in the lines of Ding (`word {n} (sense) :: word {f}, word`), or the same as `.dsl.dz`.
final class Ding {

    private static final Pattern ASIDE =
            Pattern.compile("\\{[^}]*\\}|\\([^()]*\\)|/[^/]*/|\\[(?:c gray|p|i)\\].*?\\[/(?:c|p|i)\\]|\\[[^\\]]*\\]");

    private Ding() {}

    /// Each word in the other language, and one in English.
    static List<String[]> entries(Path file) throws IOException {
        return file.toString().endsWith(".dz") ? dsl(file) : lines(file);
    }

    private static List<String[]> lines(Path file) throws IOException {
        List<String[]> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int middle = line.indexOf(" ::");
            if (middle > 0 && !line.startsWith("#") && !line.contains(" SEE: ")) {
                translations(line.substring(middle + 3))
                        .forEach(each -> entries.add(new String[] {each, plain(line.substring(0, middle))}));
            }
        }
        return entries;
    }

    private static List<String[]> dsl(Path file) throws IOException {
        List<String[]> entries = new ArrayList<>();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            String english = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_16LE).split("\r?\n")) {
                String word = english;
                if (line.startsWith("\t[m1]")) {
                    translations(line).forEach(each -> entries.add(new String[] {each, word}));
                } else if (!line.startsWith("\t")) {
                    english = line;
                }
            }
        }
        return entries;
    }

    private static Stream<String> translations(String text) {
        return Stream.of(plain(text).split(",")).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static String plain(String text) {
        return ASIDE.matcher(ASIDE.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
