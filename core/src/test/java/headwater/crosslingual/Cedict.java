package headwater.crosslingual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A dictionary file of CC-CEDICT.
///
/// @param headwords in the form for comparison
record Cedict(List<Entry> entries, Set<String> headwords) {

    record Entry(String word, String gloss) {}

    static Cedict read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<String> headwords = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            int slash = line.indexOf('/');
            if (line.startsWith("#") || slash < 0) {
                continue;
            }
            String word = line.split(" ")[1];
            List<Runs.Run> runs = Runs.of(word);
            if (runs.size() == 1 && runs.getFirst().kind() == Runs.Kind.HAN) {
                headwords.add(runs.getFirst().form());
            }
            for (String gloss : line.substring(slash + 1).split("/")) {
                if (!gloss.matches(
                        "(?:old |erhua |archaic |Japanese )?variant of .*|see (?:also )?\\p{IsHan}.*|surname .*|used in .*")) {
                    entries.add(new Entry(word, gloss.replaceFirst("^(?:abbr\\. for|also written) \\S+", "")));
                }
            }
        }
        return new Cedict(entries, headwords);
    }
}
