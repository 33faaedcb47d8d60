package headwater.accuracy;

import headwater.crosslingual.Text;
import headwater.crosslingual.Translation;
import headwater.crosslingual.Translations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Posts of D3lta's synthetic set, ten to a group: those of a group in different languages are translations. Thresholds
/// were chosen with the groups of even numbers in view. Scored in all ten languages, and for Chinese, English and
/// French
/// alone.
final class TranslatedPosts {

    private static final Set<String> THREE = Set.of("zh", "en", "fr");

    private final TreeMap<String, String> languages = new TreeMap<>();
    private final TreeMap<String, Translation> found = new TreeMap<>();
    private final Tally tally = new Tally();

    private TranslatedPosts(Path folder) throws IOException {
        List<Text> posts = new ArrayList<>();
        for (String line : Pairs.lines(folder.resolve("docs.tsv"))) {
            String[] cells = line.split("\t", 3);
            posts.add(new Text(cells[0], cells[1], cells[2]));
            languages.put(cells[0], cells[1]);
        }
        Translations.among(posts).translations().forEach(each -> found.put(each.a() + " " + each.b(), each));
    }

    static List<Score> scores(String set, Path folder) throws IOException {
        TranslatedPosts posts = new TranslatedPosts(folder);
        posts.found.values().stream()
                .filter(Translation::isAsserted)
                .forEach(each ->
                        posts.add(each.a(), each.b(), " asserted and translated", group(each.a()) == group(each.b())));
        for (String one : posts.languages.keySet()) {
            for (String other : posts.languages.tailMap(one, false).keySet()) {
                if (posts.areTranslations(one, other)) {
                    Optional<Translation> pair = posts.between(one, other);
                    posts.add(
                            one,
                            other,
                            " translated and asserted",
                            pair.filter(Translation::isAsserted).isPresent());
                    posts.add(one, other, " translated and at least a candidate", pair.isPresent());
                }
            }
        }
        return posts.tally.scores(set);
    }

    private void add(String one, String other, String measure, boolean reached) {
        tally.add("ten languages " + half(one) + measure, reached);
        if (THREE.contains(language(one)) && THREE.contains(language(other))) {
            tally.add(half(one) + measure, reached);
        }
    }

    private Optional<Translation> between(String one, String other) {
        return Optional.ofNullable(found.getOrDefault(one + " " + other, found.get(other + " " + one)));
    }

    private boolean areTranslations(String one, String other) {
        return group(one) == group(other) && !language(one).equals(language(other));
    }

    private String language(String id) {
        return languages.getOrDefault(id, "");
    }

    private static int group(String id) {
        return Integer.parseInt(id) / 10;
    }

    private static String half(String id) {
        return group(id) % 2 == 0 ? "first half" : "second half";
    }
}
