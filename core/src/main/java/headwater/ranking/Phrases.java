package headwater.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// From each two neighbouring units to the titles that contain them, so that a phrase is looked for in few titles.
final class Phrases {

    private final List<String> titles;
    private final Map<Integer, List<String>> byPair = new HashMap<>();

    Phrases(Iterable<String> normalTitles) {
        titles = new ArrayList<>();
        for (String title : normalTitles) {
            titles.add(title);
            for (int i = 0; i + 1 < title.length(); i++) {
                List<String> carriers = byPair.computeIfAbsent(pair(title, i), key -> new ArrayList<>(2));
                if (carriers.isEmpty() || !carriers.getLast().equals(title)) {
                    carriers.add(title);
                }
            }
        }
    }

    /// The titles that contain the phrase, in the order in which they were given.
    List<String> containing(String phrase) {
        List<String> fewest = titles;
        for (int i = 0; i + 1 < phrase.length(); i++) {
            List<String> carriers = byPair.getOrDefault(pair(phrase, i), List.of());
            fewest = carriers.size() < fewest.size() ? carriers : fewest;
        }
        return fewest.stream().filter(title -> title.contains(phrase)).toList();
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }
}
