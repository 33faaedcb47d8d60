package headwater.writing;

import headwater.model.Framed.Incident;
import headwater.model.Framed.Level;
import headwater.model.Framed.Real;
import headwater.model.Framed.Severity;
import headwater.model.Framed.Touched;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An incident as a person types it. What nobody can say is left empty: the incident is then listed and not counted.
final class IncidentForm {

    private static final String TITLE = "title-";

    private static final String REAL_WHY = "real-";

    private static final String SEVERITY_WHY = "severity-";

    private static final List<String> CONSIDERATIONS = List.of("ability", "credibility");

    private IncidentForm() {}

    static Typed of(Incident incident) {
        Map<String, String> typed = new TreeMap<>();
        typed.put("id", incident.id());
        Typed.put(typed, TITLE, incident.title());
        typed.put("items", String.join("\n", incident.itemUrls()));
        incident.real().stream().forEach(each -> {
            typed.put("low", Typed.percent(each.low()));
            typed.put("high", Typed.percent(each.high()));
            Typed.put(typed, REAL_WHY, each.why());
        });
        incident.severity().stream().forEach(each -> {
            put(typed, "ability", each.ability());
            put(typed, "credibility", each.credibility());
            Typed.put(typed, SEVERITY_WHY, each.why());
        });
        typed.put("districts", String.join("\n", incident.touched().districts()));
        typed.put("actor", incident.touched().actor());
        typed.put("evidence", String.join("\n", incident.evidence()));
        typed.put("by", incident.by());
        return new Typed(typed);
    }

    private static void put(Map<String, String> typed, String consideration, Level level) {
        typed.put(consideration + "-low", String.valueOf(level.low()));
        typed.put(consideration + "-high", String.valueOf(level.high()));
    }

    static List<FormFault> faults(Typed typed, List<Observation> held) {
        Faults faults = new Faults(typed).said(TITLE).by();
        items(typed, held).stream()
                .filter(each -> !each.matches("(?i)https?://[^\\s/]+.*"))
                .forEach(each -> faults.add("items", "address", each));
        if (isRated(typed)) {
            faults.interval("low", "high").said(REAL_WHY);
        }
        if (isLevelled(typed)) {
            CONSIDERATIONS.forEach(each -> level(faults, typed, each));
            faults.said(SEVERITY_WHY);
        }
        return faults.found();
    }

    private static void level(Faults faults, Typed typed, String consideration) {
        String low = typed.get(consideration + "-low");
        String high = typed.get(consideration + "-high");
        faults.addIf(!isLevel(low), consideration + "-low", "degree")
                .addIf(!high.isEmpty() && !isLevel(high), consideration + "-high", "degree")
                .addIf(
                        isLevel(low) && isLevel(high) && low.compareTo(high) > 0,
                        consideration + "-high",
                        "degree-order");
    }

    private static boolean isLevel(String typed) {
        return typed.matches("[0-" + Level.MOST + "]");
    }

    /// True if anything is said of how probable it is that it is real.
    private static boolean isRated(Typed typed) {
        return typed.has("low") || typed.has("high") || typed.says(REAL_WHY);
    }

    /// True if anything is said of how far it undermines the election.
    private static boolean isLevelled(Typed typed) {
        return typed.says(SEVERITY_WHY)
                || CONSIDERATIONS.stream().anyMatch(each -> typed.has(each + "-low") || typed.has(each + "-high"));
    }

    /// What was typed, which has no fault, as an incident.
    static Incident incident(Typed typed, String id, List<Observation> held) {
        return new Incident(
                id,
                typed.said(TITLE),
                items(typed, held),
                isRated(typed)
                        ? Known.of(new Real(
                                typed.share("low").orElseThrow(),
                                typed.share("high").orElseThrow(),
                                typed.said(REAL_WHY)))
                        : Known.notStated(),
                isLevelled(typed)
                        ? Known.of(new Severity(
                                level(typed, "ability"), level(typed, "credibility"), typed.said(SEVERITY_WHY)))
                        : Known.notStated(),
                new Touched(typed.lines("districts"), typed.get("actor")),
                typed.lines("evidence"),
                typed.get("by"));
    }

    /// One level stands for both ends.
    private static Level level(Typed typed, String consideration) {
        int low = Integer.parseInt(typed.get(consideration + "-low"));
        String high = typed.get(consideration + "-high");
        return new Level(low, high.isEmpty() ? low : Integer.parseInt(high));
    }

    /// Addresses of the items that carry it: one that is named by its id by its own.
    private static List<String> items(Typed typed, List<Observation> held) {
        Map<String, String> addresses = held.stream()
                .flatMap(each -> address(each).map(url -> Map.entry(each.id(), url)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        return typed.lines("items").stream()
                .map(each -> addresses.getOrDefault(each, each))
                .distinct()
                .toList();
    }

    private static Stream<String> address(Observation held) {
        Item.Address address = held.item().address();
        return Stream.concat(address.canonical().stream(), address.url().stream())
                .limit(1);
    }
}
