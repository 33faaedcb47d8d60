package headwater.accuracy.origin;

import headwater.accuracy.Pairs;
import headwater.accuracy.Score;
import headwater.accuracy.Tally;
import headwater.flow.LocalFlow;
import headwater.match.Match;
import headwater.match.Matching;
import headwater.match.Samples;
import headwater.model.Channel;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.narrative.Narratives;
import headwater.trace.Derivation;
import headwater.trace.Tracing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How often the item that a declared republication was taken from is found without that declaration.
///
/// Only title, start of the text, outlet and time are shown: no address, which declares it, and no sentence that names
/// who published first. An original is known where another outlet has an item that is not declared a republication,
/// with the same last part of the address or the same title, published on the same day or before.
final class Reprints {

    private static final String MARK = "/repub/";

    private static final long SEED = 20260829;

    private static final Pattern CREDIT_LINE = Pattern.compile(
            "[^.]*\\b(?:originally|first published|published by|produced by|reported by)\\b[^.]*\\.\\s*");

    private final List<JsonNode> feed = new ArrayList<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();

    private Reprints(Path folder) throws IOException {
        for (String line : Pairs.lines(folder.resolve("items_archive.jsonl"))) {
            JsonNode item = JsonMapper.shared().readTree(line);
            keys(item)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(feed.size()));
            feed.add(item);
        }
    }

    static List<Score> scores(String set, Path folder) throws IOException {
        return new Reprints(folder).scores(set);
    }

    private List<Score> scores(String set) {
        Map<Integer, Integer> parents = parents();
        Tally tally = new Tally();
        for (int i = 0; i < feed.size(); i++) {
            if (!isRepublished(i)) {
                continue;
            }
            List<Integer> originals = originals(i);
            tally.add("republications with a known original", !originals.isEmpty());
            Integer parent = parents.get(i);
            if (originals.isEmpty()) {
                tally.add("named where no original is known", parent != null);
                continue;
            }
            tally.add("named", parent != null);
            if (parent != null) {
                tally.add("named rightly", originals.contains(parent));
                show(i, parent, originals);
            }
        }
        return tally.scores(set);
    }

    private void show(int item, int parent, List<Integer> originals) {
        if (Boolean.getBoolean("scores.show") && !originals.contains(parent)) {
            System.out.println("named wrongly: " + feed.get(item) + "\n    " + feed.get(parent) + "\n    "
                    + feed.get(originals.getFirst()));
        }
    }

    /// The named parent of each item that has one, by their places.
    private Map<Integer, Integer> parents() {
        List<Observation> items = new ArrayList<>();
        for (int i = 0; i < feed.size(); i++) {
            items.add(observation(i));
        }
        Map<String, Observation> byId = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            byId.put(items.get(i).id(), items.get(i));
            places.put(items.get(i).id(), i);
        }
        List<Match> matches = Matching.matches(LocalFlow.of(items), List.of());
        Map<Integer, Integer> parents = new HashMap<>();
        for (Narrative narrative : Narratives.of(matches, items)) {
            List<Observation> members =
                    narrative.members().stream().map(byId::get).toList();
            for (Derivation each :
                    Tracing.trace(narrative, members, List.of(), SEED).derivations()) {
                parents.put(places.get(each.child()), places.get(each.parent()));
            }
        }
        return parents;
    }

    private Observation observation(int place) {
        JsonNode read = feed.get(place);
        String outlet = text(read, "outlet");
        Observation like = Samples.item(String.format("%07d", place), outlet.replace(' ', '-') + ".example", "", "");
        Item.Body body = new Item.Body(
                Known.ofText(text(read, "title")),
                Known.notStated(),
                Known.ofText(CREDIT_LINE.matcher(text(read, "summary")).replaceAll("")),
                Item.Completeness.TRUNCATED,
                Known.of("en"),
                Item.LanguageBasis.DECLARED);
        Item item = new Item(
                Item.Kind.ARTICLE,
                Known.notStated(),
                like.item().address(),
                body,
                Known.of(when(read)),
                Known.notStated(),
                Known.notStated(),
                Item.References.NONE);
        Channel channel = Channel.site(outlet.replace(' ', '-') + ".example", Known.of(outlet), List.of());
        return new Observation(
                like.id(), like.capture(), channel, item, List.of(), like.credit(), List.of(), List.of());
    }

    /// The day is one of UTC (it is the day in the address or the one after), and ends when the item was first seen.
    private static When when(JsonNode read) {
        Instant start = LocalDate.parse(text(read, "published"))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Instant end = start.plusSeconds(86_399);
        Instant seen = OffsetDateTime.parse(text(read, "ingest_run")).toInstant();
        return new When(
                start,
                seen.isBefore(end) && seen.isAfter(start) ? seen : end,
                When.Precision.DAY,
                When.Zone.EXPLICIT_OFFSET,
                "Z",
                When.Basis.FEED,
                text(read, "published"));
    }

    private boolean isRepublished(int item) {
        return text(feed.get(item), "link").contains(MARK);
    }

    private List<Integer> originals(int item) {
        String published = text(feed.get(item), "published");
        return keys(feed.get(item)).stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .filter(other -> !isRepublished(other)
                        && !text(feed.get(other), "outlet").equals(text(feed.get(item), "outlet"))
                        && text(feed.get(other), "published").compareTo(published) <= 0)
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
