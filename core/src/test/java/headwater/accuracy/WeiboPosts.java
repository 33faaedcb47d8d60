package headwater.accuracy;

import headwater.match.Match;
import headwater.match.Samples;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import headwater.narrative.Narratives;
import headwater.text.Foldings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Posts under topics of one platform, where the same text stands under many accounts.
final class WeiboPosts {

    private static final Pattern TAGS = Pattern.compile("#[^#\\n]{1,60}#|[@＠][\\p{L}\\p{N}_·-]+|https?://\\S+|\\s+");
    private static final int LEAST = 30;
    private static final int READ = 300;

    private final List<Observation> items = new ArrayList<>();

    /// Each text that two or more accounts posted, without tags and mentions, and the posts that have it.
    private final Map<String, Set<Integer>> copies = new LinkedHashMap<>();

    private WeiboPosts(Path folder) throws IOException {
        Map<String, Set<String>> authors = new HashMap<>();
        for (String line : Pairs.lines(folder.resolve("dev-posts.jsonl.gz"))) {
            JsonNode post = JsonMapper.shared().readTree(line);
            String author = post.path("author").asString("");
            String text = post.path("text").asString("");
            String bare = TAGS.matcher(text).replaceAll("");
            if (bare.length() >= LEAST) {
                copies.computeIfAbsent(bare, key -> new HashSet<>()).add(items.size());
                authors.computeIfAbsent(bare, key -> new HashSet<>()).add(author);
            }
            items.add(Samples.item(String.format("%07d", items.size()), author, "", text));
        }
        copies.keySet().removeIf(text -> authors.getOrDefault(text, Set.of()).size() < 2);
    }

    static List<Score> scores(String set, Path folder) throws IOException {
        WeiboPosts posts = new WeiboPosts(folder);
        List<Match> matches = Pairs.of(posts.items);
        Map<String, Integer> places = new HashMap<>();
        posts.items.forEach(item -> places.put(item.id(), places.size()));
        Map<Integer, String> clusters = new HashMap<>();
        int joined = 0;
        for (Narrative narrative : Narratives.of(matches, posts.items, Foldings.ALL)) {
            narrative.members().forEach(member -> clusters.put(places.getOrDefault(member, -1), narrative.id()));
            joined += narrative.members().size();
        }
        Tally tally = new Tally();
        posts.copies.values().forEach(copy -> tally.add("copies in one cluster", posts.isOne(copy, clusters)));
        System.out.printf(
                "%s: %d posts, %d matches, %d posts in clusters%n", set, posts.items.size(), matches.size(), joined);
        List<Score> scores = new ArrayList<>(tally.scores(set));
        ReadPairs read = new ReadPairs("weibo-pairs", posts.items, matches);
        read.writeSheet(READ, pair -> true);
        scores.addAll(read.compared(set).scores());
        return scores;
    }

    private boolean isOne(Set<Integer> copy, Map<Integer, String> clusters) {
        Set<String> in = new HashSet<>();
        copy.forEach(place -> in.add(clusters.getOrDefault(place, "none of post " + place)));
        return in.size() == 1;
    }
}
