package headwater.narrative;

import headwater.match.Match;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.text.Document;
import headwater.text.Foldings;
import headwater.text.Normalised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Decides which matches join two groups.
final class Joining {

    /// A title or a caption stays below: 20 Han characters or 60 letters.
    private static final int CAPTION = 60;

    /// From here on a text stands on its own.
    private static final int LONG = 150;

    /// A shared part, with how much it says.
    ///
    /// @param a the item that `a` of the match shows
    /// @param support the shared words in their normal form
    private record Part(Match match, String a, String b, int weight, String support) {}

    private final Map<String, Observation> byId;
    private final Foldings foldings;
    private final Map<String, Document> documents = new HashMap<>();
    private final Groups groups;
    private final UnaryOperator<String> item;
    private final Map<String, Integer> standing = new TreeMap<>();

    private Joining(Map<String, Observation> byId, Groups groups, UnaryOperator<String> item, Foldings foldings) {
        this.byId = byId;
        this.groups = groups;
        this.item = item;
        this.foldings = foldings;
    }

    /// @param asserted sorted by the pair
    /// Joins items: of one that held several texts, each text's matches are its own.
    ///
    /// @param judgements what people keep together and apart, and which item an observation shows
    static Groups groups(
            List<Match> asserted, Map<String, Observation> byId, Judgements judgements, Foldings foldings) {
        Groups groups = judgements.groups();
        Joining joining = new Joining(byId, groups, judgements::item, foldings);
        for (Match match : strongestFirst(asserted, groups)) {
            String a = judgements.item(match.a());
            String b = judgements.item(match.b());
            groups.of(a);
            groups.of(b);
            if ((match.kind() != Match.Kind.PARTIAL || match.isCredited()) && groups.mayJoin(a, b)) {
                groups.join(a, b);
            }
        }
        joining.countStanding();
        List<Part> parts = asserted.stream()
                .filter(match -> match.kind() == Match.Kind.PARTIAL && !match.isCredited())
                .map(joining::part)
                .sorted(Comparator.comparingInt((Part part) -> -part.weight())
                        .thenComparing(part -> part.match().a())
                        .thenComparing(part -> part.match().b()))
                .toList();
        joining.joinParts(parts);
        return groups;
    }

    /// Where some groups may not be joined, an item goes with what it is joined to by the stronger chain. Elsewhere
    /// the order changes nothing, and is left as it is.
    private static List<Match> strongestFirst(List<Match> asserted, Groups groups) {
        return groups.areSeparated()
                ? asserted.stream()
                        .sorted(Comparator.comparing(Match::kind)
                                .thenComparing(
                                        Comparator.comparingDouble(Match::score).reversed())
                                .thenComparing(Match::a)
                                .thenComparing(Match::b))
                        .toList()
                : asserted;
    }

    private void joinParts(List<Part> parts) {
        List<Part> open = parts;
        boolean changed = true;
        while (changed && !open.isEmpty()) {
            changed = false;
            Map<String, List<Part>> between = between(open);
            List<Part> left = new ArrayList<>();
            for (Part part : open) {
                if (same(part) || !groups.mayJoin(part.a(), part.b())) {
                    continue;
                }
                if (joins(part, between)) {
                    join(part);
                    changed = true;
                } else {
                    left.add(part);
                }
            }
            open = left;
        }
    }

    private boolean joins(Part part, Map<String, List<Part>> between) {
        if (!stands(part.a()) || !stands(part.b())) {
            return true;
        }
        return independent(between.getOrDefault(key(part), List.of(part)));
    }

    /// True if one text precedes both texts that share a longer part with it: a source may feed several groups, a
    /// collection that comes after them may not join them.
    private boolean fromOneSource(Part one, Part other) {
        for (String source : List.of(one.a(), one.b())) {
            String taker = one.a().equals(source) ? one.b() : one.a();
            boolean meets = other.a().equals(source) || other.b().equals(source);
            String next = other.a().equals(source) ? other.b() : other.a();
            if (meets && !next.equals(taker) && certainlyBefore(source, taker) && certainlyBefore(source, next)) {
                return true;
            }
        }
        return false;
    }

    private boolean certainlyBefore(String id, String other) {
        Known<When> own = published(id);
        Known<When> others = published(other);
        return own.isKnown() && others.isKnown() && own.get().certainlyBefore(others.get());
    }

    private Known<When> published(String id) {
        Observation observation = byId.get(id);
        return observation == null ? Known.notStated() : observation.item().published();
    }

    /// True if two pairs without a member in common share longer parts or different words, or if one source fed
    /// both.
    private boolean independent(List<Part> parts) {
        for (Part one : parts) {
            for (Part other : parts) {
                boolean longer = Math.min(one.weight(), other.weight()) >= CAPTION;
                if (disjoint(one, other)
                        ? longer || !overlap(one.support(), other.support())
                        : longer && fromOneSource(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean disjoint(Part one, Part other) {
        return !one.a().equals(other.a())
                && !one.a().equals(other.b())
                && !one.b().equals(other.a())
                && !one.b().equals(other.b());
    }

    private static boolean overlap(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    private Map<String, List<Part>> between(List<Part> parts) {
        Map<String, List<Part>> between = new HashMap<>();
        for (Part part : parts) {
            List<Part> list = between.computeIfAbsent(key(part), key -> new ArrayList<>());
            // A few dozen are enough to find two that are independent.
            if (list.size() < 40) {
                list.add(part);
            }
        }
        return between;
    }

    private String key(Part part) {
        String a = groups.of(part.a());
        String b = groups.of(part.b());
        return a.compareTo(b) < 0 ? a + "\n" + b : b + "\n" + a;
    }

    private boolean same(Part part) {
        return groups.same(part.a(), part.b());
    }

    private boolean stands(String id) {
        return standing.getOrDefault(groups.of(id), 0) >= 2;
    }

    private void join(Part part) {
        int sum = standing.getOrDefault(groups.of(part.a()), 0) + standing.getOrDefault(groups.of(part.b()), 0);
        groups.join(part.a(), part.b());
        standing.put(groups.of(part.a()), sum);
    }

    /// How many long texts each group of whole copies has.
    private void countStanding() {
        for (String id : List.copyOf(groups.names())) {
            String group = groups.of(id);
            Document document = document(id);
            if (Narratives.weight(document, 0, document.text().length()) >= LONG) {
                standing.merge(group, 1, Integer::sum);
            }
        }
    }

    private Part part(Match match) {
        Document document = document(match.a());
        int weight = 0;
        StringBuilder support = new StringBuilder();
        for (Match.Passage passage : match.passages()) {
            weight += Narratives.weight(document, passage.aStart(), passage.aEnd());
            support.append(document.text(), passage.aStart(), passage.aEnd());
        }
        return new Part(
                match,
                item.apply(match.a()),
                item.apply(match.b()),
                weight,
                Normalised.of(support.toString(), foldings).text());
    }

    private Document document(String id) {
        return documents.computeIfAbsent(id, key -> {
            Observation observation = byId.get(key);
            return observation == null ? new Document(key, "und", "", 0) : Document.of(observation);
        });
    }
}
