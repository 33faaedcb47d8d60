package headwater.importing.indicator;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.model.Context;
import headwater.model.Framed.Technique;
import headwater.model.Framed.TechniqueList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The list of techniques that a bundle is, where it is one: attack patterns with ids such as `T0084.002`, as the
/// makers of DISARM publish them. Names, version and licence stay the list's own.
final class StixTechniques {

    private static final Pattern ID = Pattern.compile("T\\d{4}(\\.\\d{3})?");

    private static final int DATE = 10;

    private StixTechniques() {}

    static Stream<Imported> of(Source source, List<JsonNode> objects) {
        Map<String, String> tactics = objects.stream()
                .filter(each -> text(each, "type").equals("x-mitre-tactic"))
                .collect(Collectors.toMap(
                        each -> text(each, "x_mitre_shortname"), each -> text(each, "name"), (one, _) -> one));
        Map<String, Technique> techniques = new TreeMap<>();
        List<JsonNode> patterns = objects.stream()
                .filter(each -> text(each, "type").equals("attack-pattern")
                        && !text(each, "name").isBlank())
                .toList();
        patterns.forEach(each -> ids(each)
                .forEach(id ->
                        techniques.putIfAbsent(id, new Technique(id, text(each, "name"), tactics(each, tactics)))));
        return techniques.isEmpty()
                ? Stream.empty()
                : Stream.of(new Imported.Noted(new TechniqueList(
                        Context.Listed.id(source.sha256(), "techniques"),
                        title(source, objects),
                        version(patterns),
                        licence(objects),
                        List.copyOf(techniques.values()),
                        source.name())));
    }

    private static Stream<String> ids(JsonNode pattern) {
        return pattern.path("external_references").values().stream()
                .map(each -> text(each, "external_id"))
                .filter(each -> ID.matcher(each).matches());
    }

    private static List<String> tactics(JsonNode pattern, Map<String, String> names) {
        return pattern.path("kill_chain_phases").values().stream()
                .map(each -> text(each, "phase_name"))
                .map(each -> Objects.requireNonNullElse(names.get(each), each))
                .distinct()
                .toList();
    }

    private static String title(Source source, List<JsonNode> objects) {
        return objects.stream()
                .filter(each -> text(each, "type").equals("x-mitre-matrix"))
                .map(each -> text(each, "name"))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElseGet(() -> new Listing(source).fileName());
    }

    /// The day of its newest entry, as no bundle states a version of itself.
    private static String version(List<JsonNode> patterns) {
        return patterns.stream()
                .map(each -> Listing.or(text(each, "modified"), text(each, "created")))
                .max(Comparator.naturalOrder())
                .map(each -> each.substring(0, Math.min(DATE, each.length())))
                .orElse("");
    }

    /// What is stated over the entries that is no traffic light.
    private static String licence(List<JsonNode> objects) {
        return objects.stream()
                .filter(each -> text(each, "type").equals("marking-definition")
                        && text(each, "definition_type").equals("statement"))
                .map(each -> text(each.path("definition"), "statement"))
                .filter(each -> !each.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asString("");
    }
}
