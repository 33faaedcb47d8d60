package headwater.trace;

import headwater.credit.Outlets;
import headwater.match.Match;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.revision.Dating;
import headwater.revision.Edit;
import headwater.revision.Histories;
import headwater.revision.History;
import headwater.revision.Version;
import headwater.text.Document;
import headwater.trace.Node.Following;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Captures gathered into items, so that an item captured twice neither copies itself nor counts twice. Of an item
/// that held several texts each one that carries the narrative is a node of its own.
///
/// @param all sorted by id
/// @param histories of the items with several texts or another time than they state, sorted by item
record Nodes(List<Node> all, List<History> histories) {

    /// Of each item the first text that carries the narrative, by the id of each of its texts.
    Map<String, Node> lines() {
        Map<String, Node> first = new HashMap<>();
        all.stream()
                .sorted(Comparator.comparingInt((Node each) -> each.following().number())
                        .thenComparing(Node::id))
                .forEach(each -> first.putIfAbsent(key(each), each));
        Map<String, Node> lines = new HashMap<>();
        all.forEach(each -> lines.put(each.id(), first.getOrDefault(key(each), each)));
        return lines;
    }

    private static String key(Node node) {
        return node.following().item().isEmpty() ? node.id() : node.following().item();
    }

    private static final Comparator<Observation> FULLEST_FIRST = Comparator.comparingInt(
                    (Observation each) -> each.item().body().completeness() == Item.Completeness.FULL ? 0 : 1)
            .thenComparing(Comparator.comparingInt((Observation each) ->
                            each.item().body().text().orElse("").length())
                    .reversed())
            .thenComparing(each -> each.capture().captured().earliest())
            .thenComparing(Observation::id);

    /// The items with at least one capture among the members. Captures outside the narrative join where they show
    /// the same item, for they may tell that it was removed.
    static Nodes of(Narrative narrative, List<Observation> observations, Histories histories, Outlets outlets) {
        Gathering gathering = new Gathering(narrative, histories, outlets);
        Map<String, List<Observation>> byItem = new TreeMap<>();
        for (Observation each : observations) {
            byItem.computeIfAbsent(each.itemKey(), _ -> new ArrayList<>()).add(each);
        }
        byItem.values().stream()
                .filter(captures -> captures.stream().anyMatch(each -> gathering.members.contains(each.id())))
                .forEach(gathering::add);
        gathering.nodes.sort(Comparator.comparing(Node::id));
        return new Nodes(List.copyOf(gathering.nodes), List.copyOf(gathering.told));
    }

    private static final class Gathering {

        private final Set<String> members;
        private final Set<String> matched = new HashSet<>();
        private final Histories histories;
        private final Outlets outlets;
        private final List<Node> nodes = new ArrayList<>();
        private final List<History> told = new ArrayList<>();

        Gathering(Narrative narrative, Histories histories, Outlets outlets) {
            this.members = new HashSet<>(narrative.members());
            this.histories = histories;
            this.outlets = outlets;
            for (Match each : narrative.matches()) {
                matched.add(each.a());
                matched.add(each.b());
            }
        }

        void add(List<Observation> captures) {
            History history = histories.of(captures.getFirst()).orElse(null);
            if (history != null && history.isEdited()) {
                texts(history, captures);
                return;
            }
            List<Observation> sorted = captures.stream().sorted(FULLEST_FIRST).toList();
            Observation fullest = sorted.stream()
                    .filter(each -> members.contains(each.id()))
                    .findFirst()
                    .orElseThrow();
            Known<When> published = history == null
                    ? Dating.published(fullest, sorted)
                    : history.versions().getFirst().since();
            nodes.add(node(fullest, sorted, published, Following.NONE));
            if (history != null && history.isRedated()) {
                told.add(history);
            }
        }

        private Node node(Observation fullest, List<Observation> captures, Known<When> published, Following following) {
            Document document = Document.of(fullest);
            return new Node(fullest, captures, document, published, outlets.of(fullest), Grams.of(document), following);
        }

        /// One node for each text that carries the narrative; what every text was is told.
        private void texts(History history, List<Observation> captures) {
            Map<String, Observation> byId = new HashMap<>();
            captures.forEach(each -> byId.put(each.id(), each));
            Map<String, Node> texts = new TreeMap<>();
            for (Version each : history.versions()) {
                Observation standing = byId.get(each.id());
                if (standing != null) {
                    texts.put(each.id(), node(standing, of(each, captures), each.since(), Following.NONE));
                }
            }
            History edited = history.in(carrying(history), version -> edited(version, history, texts));
            told.add(edited);
            for (String id : edited.carrying()) {
                Version version = edited.version(id).orElseThrow();
                Node text = texts.get(id);
                if (text == null) {
                    throw new IllegalArgumentException("a text without its capture: " + id);
                }
                nodes.add(text.following(new Following(
                        history.item(),
                        edited.number(id),
                        version.after(),
                        version.edit().gained())));
            }
        }

        private static List<Observation> of(Version version, List<Observation> captures) {
            return captures.stream()
                    .filter(each -> version.captures().contains(each.id()) || !Histories.isOfOneText(each))
                    .sorted(FULLEST_FIRST)
                    .toList();
        }

        private static Version edited(Version version, History history, Map<String, Node> texts) {
            Node now = texts.get(version.id());
            Node before = texts.get(version.after());
            if (now == null || before == null) {
                return version;
            }
            List<headwater.delta.Version> older = history.versions().stream()
                    .takeWhile(each -> !each.id().equals(version.id()))
                    .flatMap(each -> Stream.ofNullable(texts.get(each.id())))
                    .map(Node::version)
                    .toList();
            return version.edited(Edit.of(before.version(), now.version(), older));
        }

        /// The texts that are matched with another item; where none is, those that were put there.
        private List<String> carrying(History history) {
            List<String> all = history.versions().stream()
                    .map(Version::id)
                    .filter(matched::contains)
                    .toList();
            if (!all.isEmpty()) {
                return all;
            }
            List<String> put = history.versions().stream()
                    .filter(each -> each.captures().stream().anyMatch(members::contains))
                    .map(Version::id)
                    .toList();
            return put.isEmpty() ? List.of(history.versions().getFirst().id()) : put;
        }
    }
}
