package headwater.narrative;

import headwater.match.Match;
import headwater.model.Observation;
import headwater.text.Document;
import headwater.text.Foldings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Chains matched observations into narratives.
///
/// Whole copies and what credits its source always join. Any other shared part joins too, but one item or one
/// caption never joins two groups that stand without it: a daily digest quotes many lines, and a slogan stands under
/// many.
public final class Narratives {

    private Narratives() {}

    /// Sorted by id; the same whatever the order of either list.
    public static List<Narrative> of(List<Match> matches, List<Observation> observations) {
        return of(matches, observations, Judgements.none(), Foldings.ALL);
    }

    /// What people keep together is in one narrative and what they keep apart is not, whatever matches. Where matches
    /// would join what is apart, the stronger ones join and the one that would close the chain is cut.
    ///
    /// Of an item that held several texts each is among the observations, and the judgements know whose it is.
    /// It is a member once, by the first text that carries the narrative.
    ///
    /// @param foldings those under which the matches were found
    public static List<Narrative> of(
            List<Match> matches, List<Observation> observations, Judgements judgements, Foldings foldings) {
        Map<String, Observation> byId = new TreeMap<>();
        observations.forEach(observation -> byId.put(observation.id(), observation));
        List<Match> asserted = matches.stream()
                .filter(match -> match.kind().asserts() && byId.containsKey(match.a()) && byId.containsKey(match.b()))
                .sorted(Comparator.comparing(Match::a).thenComparing(Match::b))
                .toList();
        Groups groups = Joining.groups(asserted, byId, judgements, foldings);
        Map<String, List<String>> members = new TreeMap<>();
        groups.names()
                .forEach(id -> members.computeIfAbsent(groups.of(id), key -> new ArrayList<>())
                        .add(id));
        Map<String, List<Match>> inside = new TreeMap<>();
        Map<String, List<Match>> cut = new TreeMap<>();
        for (Match match : asserted) {
            String group = groups.of(judgements.item(match.a()));
            String other = groups.of(judgements.item(match.b()));
            if (group.equals(other)) {
                inside.computeIfAbsent(group, key -> new ArrayList<>()).add(match);
            } else if (!groups.mayJoin(group, other)) {
                cut.computeIfAbsent(group, key -> new ArrayList<>()).add(match);
                cut.computeIfAbsent(other, key -> new ArrayList<>()).add(match);
            }
        }
        return members.entrySet().stream()
                .filter(group -> group.getValue().size() >= 2)
                .map(group -> narrative(
                        carriers(group.getValue(), inside.getOrDefault(group.getKey(), List.of()), judgements, byId),
                        inside.getOrDefault(group.getKey(), List.of()),
                        new Narrative.Judged(
                                judgements.shaping(group.getValue()), cut.getOrDefault(group.getKey(), List.of())),
                        byId))
                .sorted(Comparator.comparing(Narrative::id))
                .toList();
    }

    /// Each item once: by itself if its text is matched or none of its texts is, else by the first text that is.
    private static List<String> carriers(
            List<String> items, List<Match> matches, Judgements judgements, Map<String, Observation> byId) {
        Map<String, List<Observation>> matched = new HashMap<>();
        matches.stream()
                .flatMap(match -> Stream.of(match.a(), match.b()))
                .distinct()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .forEach(each -> matched.computeIfAbsent(judgements.item(each.id()), _ -> new ArrayList<>())
                        .add(each));
        return items.stream()
                .map(item -> matched.getOrDefault(item, List.of()).stream()
                        .min(Comparator.comparing(
                                        (Observation each) -> !each.id().equals(item))
                                .thenComparingLong(Narratives::published)
                                .thenComparing(Observation::id))
                        .map(Observation::id)
                        .orElse(item))
                .toList();
    }

    /// Called by the title of the member that most others match: what they have in common is likeliest to stand
    /// there.
    private static Narrative narrative(
            List<String> members, List<Match> matches, Narrative.Judged judged, Map<String, Observation> byId) {
        List<String> sorted = members.stream().sorted().toList();
        Map<String, Integer> matched = new TreeMap<>();
        for (Match match : matches) {
            matched.merge(match.a(), 1, Integer::sum);
            matched.merge(match.b(), 1, Integer::sum);
        }
        String title = sorted.stream()
                .map(id -> byId.get(id))
                .filter(observation -> observation != null)
                .min(Comparator.comparingInt((Observation observation) ->
                                observation.item().body().title().isKnown() ? 0 : 1)
                        .thenComparingInt(observation -> -matched.getOrDefault(observation.id(), 0))
                        .thenComparingLong(Narratives::published)
                        .thenComparing(Observation::id))
                .map(Observation::label)
                .orElse("");
        return new Narrative("n-" + digest(sorted), title, sorted, matches, judged);
    }

    private static long published(Observation observation) {
        return observation.item().published().stream()
                .mapToLong(when -> when.earliest().getEpochSecond())
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static String digest(List<String> members) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", members).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// How much is written there, in letters; a Han character says about as much as three.
    static int weight(Document document, int from, int to) {
        return document.text()
                .substring(from, to)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(cp -> Character.isIdeographic(cp) ? 3 : 1)
                .sum();
    }
}
