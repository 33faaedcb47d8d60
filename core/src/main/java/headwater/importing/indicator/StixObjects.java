package headwater.importing.indicator;

import headwater.importing.value.Clock;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The objects of one bundle as they stand to each other: who publishes, what is marked how, and what an object is
/// related to.
final class StixObjects {

    /// What names something on the net.
    private static final Set<String> NAMING = Set.of(
            "domain-name",
            "hostname",
            "url",
            "user-account",
            "channel",
            "media-content",
            "email-addr",
            "ipv4-addr",
            "ipv6-addr",
            "indicator",
            "observed-data");

    /// What says something about those.
    private static final Set<String> SAYING = Set.of(
            "relationship",
            "attack-pattern",
            "campaign",
            "intrusion-set",
            "threat-actor",
            "infrastructure",
            "identity",
            "report",
            "grouping",
            "narrative",
            "location",
            "marking-definition");

    /// What a network is called by.
    private static final Set<String> NETWORKS = Set.of("campaign", "intrusion-set", "threat-actor", "infrastructure");

    /// A relation to more objects of one type than this is told by their number.
    private static final int NAMED = 3;

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final Map<String, List<Tie>> ties = new HashMap<>();
    private final Listing listing;
    private final JsonNode report;

    /// @param other the object at the other end
    private record Tie(String relation, boolean outwards, JsonNode other) {
        String label() {
            return outwards ? relation : relation + " ←";
        }
    }

    StixObjects(List<JsonNode> objects, Listing listing) {
        this.listing = listing;
        objects.forEach(each -> byId.putIfAbsent(text(each, "id"), each));
        JsonNode first = MissingNode.getInstance();
        for (JsonNode each : objects) {
            if (text(each, "type").equals("relationship")) {
                tie(each);
            } else if (first.isMissingNode() && text(each, "type").equals("report")) {
                first = each;
            }
        }
        this.report = first;
    }

    private void tie(JsonNode relationship) {
        String source = text(relationship, "source_ref");
        String target = text(relationship, "target_ref");
        String relation = text(relationship, "relationship_type");
        if (byId.containsKey(source) && byId.containsKey(target) && !relation.isEmpty()) {
            ties.computeIfAbsent(source, none -> new ArrayList<>())
                    .add(new Tie(relation, true, Objects.requireNonNull(byId.get(target))));
            ties.computeIfAbsent(target, none -> new ArrayList<>())
                    .add(new Tie(relation, false, Objects.requireNonNull(byId.get(source))));
        }
    }

    static Context.Use use(String type) {
        return NAMING.contains(type)
                ? Context.Use.ENTRIES
                : SAYING.contains(type) ? Context.Use.WORDS : Context.Use.NOTHING;
    }

    /// Of the bundle as a whole, by its report.
    Context.Publication publication() {
        return publication(report);
    }

    /// Of one object: another publisher's object in a bundle keeps its publisher, and each keeps its own marking.
    Context.Publication publication(JsonNode object) {
        String creator = Listing.or(creator(object), creator(report));
        String title = Listing.or(listing.mapped("title"), Listing.or(text(report, "name"), listing.fileName()));
        String marking = Listing.or(marking(object), Listing.or(marking(report), listing.marking()));
        return new Context.Publication(listing.publisher(creator), title, marking);
    }

    private String creator(JsonNode object) {
        String id = Listing.or(text(object, "created_by_ref"), text(object, "x_opencti_created_by_ref"));
        JsonNode creator = byId.getOrDefault(id, MissingNode.getInstance());
        return text(creator, "identity_class").equals("individual") ? "" : text(creator, "name");
    }

    /// The traffic light of an object; licences that stand beside it are markings too and follow it.
    private String marking(JsonNode object) {
        return object.path("object_marking_refs").values().stream()
                .map(each -> byId.getOrDefault(each.asString(""), MissingNode.getInstance()))
                .map(StixObjects::marked)
                .filter(each -> !each.isEmpty())
                .sorted((one, other) -> Boolean.compare(other.startsWith("TLP:"), one.startsWith("TLP:")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String marked(JsonNode definition) {
        return Listing.or(text(definition, "name"), text(definition.path("definition"), "statement"));
    }

    Known<When> published() {
        return time(report, "published", "modified", "created");
    }

    Known<When> asOf(JsonNode object) {
        Known<When> own = time(object, "modified", "created", "last_observed", "valid_from");
        return own.isKnown() ? own : published();
    }

    private static Known<When> time(JsonNode object, String... names) {
        return Stream.of(names)
                .map(each -> text(object, each))
                .filter(each -> !each.isEmpty())
                .map(each -> Clock.of(When.Basis.PLATFORM_TEXT).read(each))
                .filter(Known::isKnown)
                .findFirst()
                .orElse(Known.notStated());
    }

    /// The networks it is related to itself; none is taken over from the rest of the bundle.
    String network(JsonNode object) {
        return ties(object)
                .map(Tie::other)
                .filter(each -> NETWORKS.contains(text(each, "type")))
                .map(each -> text(each, "name"))
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Its type and every relation it stands in, with the bundle's own words for them; an arrow marks a relation that
    /// leads to the object instead of from it.
    String claim(JsonNode object) {
        Map<String, List<String>> relations = new TreeMap<>();
        ties(object)
                .forEach(each -> relations
                        .computeIfAbsent(each.label() + " " + text(each.other(), "type"), none -> new ArrayList<>())
                        .add(name(each.other())));
        String said = relations.entrySet().stream()
                .map(each -> each.getKey() + " " + told(each.getValue()))
                .collect(Collectors.joining("; "));
        String revoked = object.path("revoked").asBoolean(false) ? "revoked" : "";
        return Stream.of(text(object, "type"), revoked, description(object), said)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String told(List<String> names) {
        List<String> distinct = names.stream().distinct().sorted().toList();
        return distinct.size() > NAMED ? "(" + distinct.size() + ")" : String.join(", ", distinct);
    }

    /// What the object calls itself where it names nothing on the net.
    private static String description(JsonNode object) {
        return StixAssets.of(object).isEmpty()
                ? Stream.of("name", "title", "value", "account_login", "user_id", "display_name", "pattern")
                        .map(each -> text(object, each))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /// A person is not named in what is said of a channel.
    private static String name(JsonNode object) {
        if (text(object, "identity_class").equals("individual")) {
            return "(an individual)";
        }
        Map<String, String> named = new LinkedHashMap<>();
        Stream.of("x_mitre_id", "name", "value", "account_login", "user_id", "title", "url")
                .filter(each -> !text(object, each).isEmpty())
                .forEach(each -> named.put(each, text(object, each)));
        return named.containsKey("x_mitre_id")
                ? named.get("x_mitre_id") + " " + named.getOrDefault("name", "")
                : named.values().stream().findFirst().orElse("?");
    }

    private Stream<Tie> ties(JsonNode object) {
        return ties.getOrDefault(text(object, "id"), List.of()).stream();
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asString("");
    }
}
