package headwater.accuracy;

import headwater.crosslingual.Text;
import headwater.crosslingual.Translation;
import headwater.crosslingual.Translations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Posts of D3lta's synthetic set, ten to a group: those of a group in different languages are translations. Thresholds
/// were chosen with the groups of even numbers in view.
final class TranslatedPosts {

    private static final Set<String> READ = Set.of("zh", "en", "fr");

    private TranslatedPosts() {}

    static List<Score> scores(String set, Path folder) throws IOException {
        List<Text> posts = new ArrayList<>();
        TreeMap<String, String> languages = new TreeMap<>();
        for (String line : Pairs.lines(folder.resolve("docs.tsv"))) {
            String[] cells = line.split("\t", 3);
            posts.add(new Text(cells[0], cells[1], cells[2]));
            languages.put(cells[0], cells[1]);
        }
        Tally tally = new Tally();
        TreeMap<String, Translation> found = new TreeMap<>();
        for (Translation each : Translations.among(posts).translations()) {
            found.put(each.a() + " " + each.b(), each);
            if (each.isAsserted()) {
                tally.add(half(each.a()) + " asserted and translated", group(each.a()) == group(each.b()));
            }
        }
        for (String one : languages.keySet()) {
            for (String other : languages.tailMap(one, false).keySet()) {
                if (areTranslations(one, other, languages)) {
                    Optional<Translation> pair =
                            Optional.ofNullable(found.getOrDefault(one + " " + other, found.get(other + " " + one)));
                    tally.add(
                            half(one) + " translated and asserted",
                            pair.filter(Translation::isAsserted).isPresent());
                    tally.add(half(one) + " translated and at least a candidate", pair.isPresent());
                }
            }
        }
        return tally.scores(set);
    }

    private static boolean areTranslations(String one, String other, Map<String, String> languages) {
        String first = languages.getOrDefault(one, "");
        String second = languages.getOrDefault(other, "");
        return group(one) == group(other) && !first.equals(second) && READ.contains(first) && READ.contains(second);
    }

    private static int group(String id) {
        return Integer.parseInt(id) / 10;
    }

    private static String half(String id) {
        return group(id) % 2 == 0 ? "first half" : "second half";
    }
}
