package headwater.importing.own;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Clock;
import headwater.importing.value.Decoding;
import headwater.json.ContextJson;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Profile;
import headwater.model.When;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What analysts enter beside the material: the question, outlets, events, control stories, what is watched and what
/// was searched, by which words, what they write for the report, and what became of the draft.
public final class ContextFile implements Importer {

    private static final int LARGEST = 32 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern CONTEXT = Pattern.compile("\\{\\s*\"headwater\"\\s*:\\s*\"context(/1)?\"");

    /// The sections of a document, and the kind of what stands in them.
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("question", "question"),
            Map.entry("outlets", "outlet"),
            Map.entry("documents", "document"),
            Map.entry("events", "event"),
            Map.entry("controls", "control"),
            Map.entry("watched", "watched"),
            Map.entry("searched", "searched"),
            Map.entry("uptakes", "uptake"),
            Map.entry("contests", "contest"),
            Map.entry("statements", "statement"),
            Map.entry("alternatives", "alternative"),
            Map.entry("queries", "queries"),
            Map.entry("contenders", "contender"),
            Map.entry("aspects", "aspect"),
            Map.entry("tags", "tag"),
            Map.entry("incidents", "incident"),
            Map.entry("reviews", "review"),
            Map.entry("withdrawals", "withdrawal"),
            Map.entry("milestones", "milestone"),
            Map.entry("replies", "reply"),
            Map.entry("versions", "version"));

    @Override
    public About about() {
        return new About("importing", "context", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return CONTEXT.matcher(Decoding.headText(head).stripLeading()).lookingAt();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        Decoding decoding = Decoding.of(source);
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            return Stream.of(new Imported.Rejected(
                    source.name(), Problem.TOO_LARGE, "a context document of more than " + (LARGEST >> 20) + " MiB"));
        }
        try {
            JsonNode document =
                    JSON.readTree(new String(bytes, decoding.bom(), bytes.length - decoding.bom(), decoding.charset()));
            return entries(source, document).stream();
        } catch (JacksonException unreadable) {
            return Stream.of(new Imported.Rejected(
                    source.name(), Problem.BROKEN_RECORD, "is no JSON: " + unreadable.getOriginalMessage()));
        }
    }

    private static List<Imported> entries(Source source, JsonNode document) {
        List<Imported> imported = new ArrayList<>();
        document.properties().forEach(field -> {
            String section = field.getKey();
            if (section.equals("entries")) {
                each(source, section, field.getValue(), "", imported);
            } else if (SECTIONS.containsKey(section)) {
                each(source, section, field.getValue(), SECTIONS.get(section), imported);
            } else if (!section.equals("headwater")) {
                imported.add(new Imported.Rejected(
                        source.name() + " /" + section,
                        Problem.BROKEN_RECORD,
                        "is no section of a context document; there are entries and "
                                + SECTIONS.keySet().stream().sorted().toList()));
            }
        });
        return imported;
    }

    private static void each(Source source, String section, JsonNode values, String kind, List<Imported> imported) {
        List<JsonNode> entries = values.isArray() ? List.copyOf(values.values()) : List.of(values);
        for (int i = 0; i < entries.size(); i++) {
            String where = source.name() + " /" + section + (values.isArray() ? "/" + i : "");
            Imported entry = entry(where, entries.get(i), kind);
            imported.addAll(
                    entry instanceof Imported.Noted(Context.Outlet outlet) ? proven(where, outlet) : List.of(entry));
        }
    }

    private static Imported entry(String where, JsonNode given, String kind) {
        if (!(given instanceof ObjectNode object)) {
            return new Imported.Rejected(where, Problem.BROKEN_RECORD, "is no object");
        }
        try {
            ObjectNode entry = object.deepCopy();
            if (!kind.isEmpty()) {
                // An event has a kind of its own, which the written form calls event_kind.
                if (kind.equals("event") && entry.has("kind") && !entry.has("event_kind")) {
                    entry.set("event_kind", entry.get("kind"));
                }
                entry.put("kind", kind);
            }
            if (entry.has("when")) {
                entry.set("when", when(entry.get("when")));
            }
            if (entry.get("answer") instanceof ObjectNode answer && answer.has("when")) {
                answer.set("when", when(answer.get("when")));
            }
            if (kind.equals("question") && !entry.has("id")) {
                entry.put("id", "q-1");
            }
            Context read = ContextJson.read(entry.toString());
            return switch (read) {
                case Context.Handling _ ->
                    new Imported.Rejected(
                            where, Problem.BROKEN_RECORD, "how a case treats what it holds is stated when it is made");
                case Context.Preregistration _ ->
                    new Imported.Rejected(
                            where,
                            Problem.BROKEN_RECORD,
                            "a date that a file states proves nothing: what is fixed beforehand is registered in the"
                                    + " case itself");
                default -> new Imported.Noted(read);
            };
        } catch (ProblemException broken) {
            return new Imported.Rejected(where, broken.problem(), broken.where() + ": " + broken.detail());
        }
    }

    /// A link without evidence is sent back by itself; the entry stays.
    private static List<Imported> proven(String where, Context.Outlet outlet) {
        List<Imported> imported = new ArrayList<>();
        List<Profile.Link> links = outlet.links();
        List<Profile.Link> proven = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Profile.Link link = links.get(i);
            if (link.isTie() && link.evidence().isEmpty()) {
                imported.add(new Imported.Rejected(
                        where + (links.size() == 1 ? "/link" : "/links/" + i),
                        Problem.BROKEN_RECORD,
                        "the link of " + outlet.id() + " (" + link.kind() + ": " + link.to()
                                + ") names no evidence: without the id of a document or of a captured item it is no"
                                + " link"));
            } else {
                proven.add(link);
            }
        }
        imported.addFirst(new Imported.Noted(
                proven.size() == links.size()
                        ? outlet
                        : new Context.Outlet(
                                outlet.id(),
                                outlet.named(),
                                outlet.channels(),
                                outlet.nameMatches(),
                                outlet.claims(),
                                outlet.registration(),
                                proven)));
        return imported;
    }

    /// A time as a person writes it becomes one in the schema's form; one in that form already is left as it is.
    private static JsonNode when(JsonNode given) {
        if (given.has("earliest") || given.has("value")) {
            return given;
        }
        String time = given.isString() ? given.stringValue() : text(given, "time") + text(given, "date");
        String zone = text(given, "zone");
        if (!zone.isEmpty()) {
            checkZone(zone);
        }
        Clock clock = new Clock(
                zone.isEmpty() ? Known.notStated() : Known.of(new Clock.ZoneIdText(zone)),
                "",
                When.Basis.ANALYST_STATED);
        return switch (clock.read(time)) {
            case Known.Value<When>(When when) -> {
                if (when.zone() == When.Zone.LOCAL_NAIVE) {
                    throw Problem.BROKEN_RECORD.at(
                            "when", "\"" + time + "\" has neither an offset nor a zone; an analyst knows which it is");
                }
                yield written(when);
            }
            case Known.Absent<When>(Known.Why why) ->
                throw Problem.BROKEN_RECORD.at("when", "\"" + time + "\" is no time");
        };
    }

    private static JsonNode written(When when) {
        return JSON.createObjectNode()
                .put("raw", when.raw())
                .put("earliest", when.earliest().toString())
                .put("latest", when.latest().toString())
                .put("precision", code(when.precision()))
                .put("zone", code(when.zone()))
                .put("zone_id", when.zoneId())
                .put("basis", code(when.basis()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static void checkZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Problem.BROKEN_RECORD.at("zone", "\"" + zone + "\" is no time zone, such as America/Toronto");
        }
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).isString() ? node.get(key).stringValue() : "";
    }
}
