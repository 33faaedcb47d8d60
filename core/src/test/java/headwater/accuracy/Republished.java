package headwater.accuracy;

import headwater.match.Match;
import headwater.match.Samples;
import headwater.model.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Feed items of a network of outlets that republish each other and say so in the address (`/repub/`).
///
/// The feeds give a title and the start of the text, and no item names its original. So an original counts as known
/// only where another outlet has an item of its own with the same last part of the address or the same title; for the
/// other republications it cannot be known whether the original is in the data, and they are not asked for. As the
/// title then tells most of them, the summaries are matched without titles too.
final class Republished {

    private static final String MARK = "/repub/";

    private final List<JsonNode> feed = new ArrayList<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();

    private Republished(Path folder) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("items_archive.jsonl"))) {
            JsonNode item = JsonMapper.shared().readTree(line);
            for (String key : keys(item)) {
                byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(feed.size());
            }
            feed.add(item);
        }
    }

    static List<Score> scores(String set, Path folder) throws IOException {
        Republished republished = new Republished(folder);
        Tally tally = new Tally();
        republished.count(tally, true, "");
        republished.count(tally, false, " by summary alone");
        return tally.scores(set);
    }

    private void count(Tally tally, boolean withTitle, String suffix) {
        Set<Pair> joined = joined(withTitle);
        int unasked = 0;
        for (int i = 0; i < feed.size(); i++) {
            if (isRepublished(i) && (withTitle || !text(feed.get(i), "summary").isBlank())) {
                List<Integer> originals = others(i, false);
                List<Integer> copies = others(i, true);
                if (!originals.isEmpty()) {
                    tally.add("original found" + suffix, isJoined(joined, i, originals));
                }
                if (!copies.isEmpty()) {
                    tally.add("another copy found" + suffix, isJoined(joined, i, copies));
                }
                unasked += originals.isEmpty() ? 1 : 0;
            }
        }
        System.out.println(unasked + " republications have no known original in the data" + suffix);
    }

    private static boolean isJoined(Set<Pair> joined, int item, List<Integer> others) {
        return others.stream().anyMatch(other -> joined.contains(Pair.of(item, other)));
    }

    private Set<Pair> joined(boolean withTitle) {
        List<Observation> items = IntStream.range(0, feed.size())
                .mapToObj(i -> Samples.item(
                        String.format("%07d", i),
                        text(feed.get(i), "outlet").replace(' ', '-') + ".example",
                        withTitle ? text(feed.get(i), "title") : "",
                        text(feed.get(i), "summary")))
                .toList();
        Set<Pair> joined = new HashSet<>();
        for (Match match : Pairs.of(items)) {
            if (match.kind().asserts()) {
                Pair pair = Pair.of(Integer.parseInt(Pairs.given(match.a())), Integer.parseInt(Pairs.given(match.b())));
                joined.add(pair);
                if (Boolean.getBoolean("scores.show")
                        && !text(feed.get(pair.a()), "norm_title").equals(text(feed.get(pair.b()), "norm_title"))) {
                    System.out.println(
                            "joined: " + match.kind() + " " + feed.get(pair.a()) + "\n    " + feed.get(pair.b()));
                }
            }
        }
        return joined;
    }

    private boolean isRepublished(int item) {
        return text(feed.get(item), "link").contains(MARK);
    }

    /// Items of other outlets that share the last part of the address or the title.
    private List<Integer> others(int item, boolean republished) {
        return keys(feed.get(item)).stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .filter(other -> isRepublished(other) == republished
                        && !text(feed.get(other), "outlet").equals(text(feed.get(item), "outlet")))
                .distinct()
                .toList();
    }

    private static List<String> keys(JsonNode item) {
        String link = text(item, "link").replaceAll("/+$", "");
        return List.of("address " + link.substring(link.lastIndexOf('/') + 1), "title " + text(item, "norm_title"));
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asString("");
    }
}
