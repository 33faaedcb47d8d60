package headwater.river;

import headwater.listing.Tree;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.When;
import headwater.timing.SearchGaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The river in columns: one list for each property, all in the order of the items, so that fifty thousand items are
/// one document of a few megabytes. Times are milliseconds since 1970 in UTC; null where there is no bound.
final class RiverJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final River river;
    private final List<Entry> entries;

    private RiverJson(River river) {
        this.river = river;
        this.entries = river.entries();
    }

    static ObjectNode of(River river) {
        return new RiverJson(river).whole();
    }

    private ObjectNode whole() {
        ObjectNode whole = JSON.objectNode().put("headwater", "river").put("version", 1);
        List<Context.Question> questions = river.all(Context.Question.class);
        whole.put("case", river.assessment().material().name())
                .put("question", questions.isEmpty() ? "" : questions.getFirst().question())
                .put("notice", questions.isEmpty() ? "" : questions.getFirst().notice())
                .put("as_of", river.assessment().settings().asOf().toString())
                .put("local_zone", river.assessment().settings().localZone().getId());
        whole.set("items", items());
        whole.set("lanes", lanes());
        whole.set("narratives", narratives());
        whole.set("derivations", derivations());
        whole.set("events", events());
        whole.set("controls", controls());
        whole.set("searched", searched());
        return whole;
    }

    private ObjectNode items() {
        ObjectNode items = JSON.objectNode();
        items.set("id", texts(entries, each -> each.item().id()));
        ArrayNode from = items.putArray("from");
        ArrayNode to = items.putArray("to");
        for (Entry each : entries) {
            switch (each.when()) {
                case Known.Value<When>(When when) -> interval(when, from, to);
                case Known.Absent<When> none -> {
                    from.addNull();
                    to.addNull();
                }
            }
        }
        items.set(
                "precision",
                coded(
                        entries,
                        each -> each.when().map(when -> code(when.precision())).orElse("")));
        items.set(
                "zone",
                coded(
                        entries,
                        each -> each.when().map(when -> code(when.zone())).orElse("")));
        items.set("title", texts(entries, each -> each.item().label()));
        items.set(
                "tag",
                coded(entries, each -> each.item().item().body().language().orElse(each.language())));
        items.set("channel", coded(entries, each -> each.item().channel().label()));
        items.set("kind", coded(entries, each -> code(each.item().item().kind())));
        items.set("narrative", numbers(entries, each -> (long) each.narrative()));
        items.set("control", numbers(entries, each -> (long) each.control()));
        items.set(
                "reach", numbers(entries, each -> each.reach().map(Count::lower).orElse(-1L)));
        items.set(
                "reach_to",
                numbers(entries, each -> each.reach().map(Count::upper).orElse(-1L)));
        items.set(
                "counted",
                coded(entries, each -> each.reach().map(one -> code(one.name())).orElse("")));
        items.set("held", numbers(entries, each -> each.isHeld() ? 1L : 0L));
        return items;
    }

    private static void interval(When when, ArrayNode from, ArrayNode to) {
        if (Entry.isOpen(when)) {
            from.addNull();
        } else {
            from.add(when.earliest().toEpochMilli());
        }
        to.add(when.latest().toEpochMilli());
    }

    /// A lane of a kind, and the platforms of its items.
    private record Lane(String name, String platform, Set<String> platforms) {}

    private ObjectNode lanes() {
        ObjectNode lanes = JSON.objectNode();
        lanes.set("outlet", lanes(each -> new Lane(each.outlet(), each.platform(), new TreeSet<>())));
        lanes.set("platform", lanes(each -> new Lane(each.platform(), each.platform(), new TreeSet<>())));
        lanes.set("language", lanes(each -> new Lane(each.language(), "", new TreeSet<>())));
        return lanes;
    }

    /// In the order in which they begin.
    private ObjectNode lanes(Function<Entry, Lane> lane) {
        Map<List<String>, Integer> places = new LinkedHashMap<>();
        List<Lane> all = new ArrayList<>();
        ArrayNode of = JSON.arrayNode();
        for (Entry each : entries) {
            Lane made = lane.apply(each);
            Integer place = places.get(List.of(made.name(), made.platform()));
            if (place == null) {
                place = all.size();
                places.put(List.of(made.name(), made.platform()), place);
                all.add(made);
            }
            all.get(place).platforms().add(each.platform());
            of.add(place);
        }
        List<Context.Searched> searched = river.all(Context.Searched.class);
        ObjectNode lanes = JSON.objectNode();
        lanes.set("of", of);
        lanes.set("name", texts(all, Lane::name));
        lanes.set("platform", texts(all, Lane::platform));
        ArrayNode gaps = lanes.putArray("gaps");
        for (Lane each : all) {
            ArrayNode mine = gaps.addArray();
            for (SearchGaps.Gap gap : SearchGaps.of(searched, each.platforms())) {
                ArrayNode one = mine.addArray();
                bound(one, gap.from());
                bound(one, gap.to());
            }
        }
        return lanes;
    }

    private static void bound(ArrayNode gap, Instant bound) {
        if (bound.equals(Instant.MIN) || bound.equals(Instant.MAX)) {
            gap.addNull();
        } else {
            gap.add(bound.toEpochMilli());
        }
    }

    private ObjectNode narratives() {
        ObjectNode narratives = JSON.objectNode();
        narratives.set("id", texts(river.narratives(), each -> each.narrative().id()));
        narratives.set(
                "title", texts(river.narratives(), each -> each.narrative().title()));
        return narratives;
    }

    private ObjectNode derivations() {
        List<Taken> taken = river.taken();
        ObjectNode derivations = JSON.objectNode();
        derivations.set("child", numbers(taken, each -> (long) each.child()));
        derivations.set("parent", numbers(taken, each -> (long) each.parent()));
        derivations.set("manner", coded(taken, each -> code(each.manner())));
        derivations.set("credit", coded(taken, each -> code(each.credit())));
        ArrayNode child = derivations.putArray("child_text");
        ArrayNode parent = derivations.putArray("parent_text");
        for (Taken each : taken) {
            text(child, each.texts().child(), each.child());
            text(parent, each.texts().parent(), each.parent());
        }
        ArrayNode probability = derivations.putArray("probability");
        taken.forEach(each -> probability.add(Math.round(each.probability() * 1000) / 1000.0));
        return derivations;
    }

    /// Null where the text is that of the item itself.
    private void text(ArrayNode column, String text, int entry) {
        if (text.equals(entries.get(entry).item().id())) {
            column.addNull();
        } else {
            column.add(text);
        }
    }

    private ArrayNode events() {
        ArrayNode events = JSON.arrayNode();
        for (Context.Event each : river.all(Context.Event.class)) {
            ObjectNode event = events.addObject()
                    .put("id", each.id())
                    .put("kind", each.kind())
                    .put("confounder", each.confounder())
                    .put("source", each.source());
            event.set("title", texts(each.title(), title -> title));
            when(event, each.when());
        }
        return events;
    }

    private ArrayNode controls() {
        ArrayNode controls = JSON.arrayNode();
        for (Context.ControlStory each : river.controls()) {
            ObjectNode control = controls.addObject().put("id", each.id());
            control.set("title", texts(each.title(), title -> title));
            when(control, each.when());
        }
        return controls;
    }

    private static void when(ObjectNode node, When when) {
        if (Entry.isOpen(when)) {
            node.putNull("from");
        } else {
            node.put("from", when.earliest().toEpochMilli());
        }
        node.put("to", when.latest().toEpochMilli()).put("precision", code(when.precision()));
    }

    private ArrayNode searched() {
        ArrayNode searched = JSON.arrayNode();
        for (Context.Searched each : river.all(Context.Searched.class)) {
            searched.addObject()
                    .put("platform", each.platform())
                    .put("from", each.from().toString())
                    .put("to", each.to().toString())
                    .put("zone", each.zone().getId())
                    .put("basis", each.basis());
        }
        return searched;
    }

    private static String code(Enum<?> constant) {
        return Tree.kebab(constant.name());
    }

    private static <T> ArrayNode texts(List<T> rows, Function<T, String> text) {
        ArrayNode texts = JSON.arrayNode();
        rows.forEach(each -> texts.add(text.apply(each)));
        return texts;
    }

    private static <T> ArrayNode numbers(List<T> rows, Function<T, Long> number) {
        ArrayNode numbers = JSON.arrayNode();
        rows.forEach(each -> numbers.add(number.apply(each)));
        return numbers;
    }

    /// A column of few values: the values, and for each row the place of its own among them.
    private static <T> ObjectNode coded(List<T> rows, Function<T, String> text) {
        Map<String, Integer> places = new LinkedHashMap<>();
        ArrayNode at = JSON.arrayNode();
        for (T each : rows) {
            int next = places.size();
            at.add(places.computeIfAbsent(text.apply(each), none -> next));
        }
        ObjectNode coded = JSON.objectNode();
        coded.set("values", texts(List.copyOf(places.keySet()), each -> each));
        coded.set("at", at);
        return coded;
    }
}
