package headwater.importing.indicator;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.model.About;
import headwater.model.Context;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// STIX 2.1 bundles as agencies publish them beside a report: domains, addresses and accounts with what the bundle
/// relates them to.
///
/// Every object is looked at. Those that name something on the net become entries, relationships and what they lead to
/// become the words of entries, and the rest is counted by type in the list itself.
public final class StixBundle implements Importer {

    /// Relationships point both ways, so a bundle is held whole.
    private static final int LARGEST = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern BUNDLE =
            Pattern.compile("^\\s*\\{(?s:.{0,400}?)\"(?:type\"\\s*:\\s*\"bundle\"|id\"\\s*:\\s*\"bundle--)");

    @Override
    public About about() {
        return new About("importing", "stix", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return BUNDLE.matcher(Decoding.headText(head)).find();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        return source.whole(LARGEST, "a STIX bundle", bytes -> read(source, bytes).stream());
    }

    private static List<Imported> read(Source source, byte[] bytes) {
        JsonNode bundle;
        try {
            bundle = JSON.readTree(bytes);
        } catch (JacksonException unreadable) {
            return List.of(rejected(source.name(), "is no JSON: " + unreadable.getOriginalMessage()));
        }
        JsonNode objects = bundle.path("objects");
        if (!objects.isArray()) {
            return List.of(rejected(source.name(), "is a bundle without objects"));
        }
        return entries(source, List.copyOf(objects.values()));
    }

    private static List<Imported> entries(Source source, List<JsonNode> objects) {
        StixObjects bundle = new StixObjects(objects, new Listing(source));
        String sha256 = source.sha256();
        List<Imported> imported = new ArrayList<>();
        Map<String, Map<Context.Use, Integer>> types = new TreeMap<>();
        for (int i = 0; i < objects.size(); i++) {
            JsonNode object = objects.get(i);
            String where = source.name() + " /objects/" + i;
            String type = object.path("type").asString("");
            if (type.isEmpty() || !object.path("id").isString()) {
                imported.add(rejected(where, "is no STIX object: it has no type or no id"));
                continue;
            }
            Context.Use use = StixObjects.use(type);
            if (use == Context.Use.ENTRIES) {
                imported.add(entry(bundle, object, Context.Listed.id(sha256, "/objects/" + i), where));
            }
            types.computeIfAbsent(type, none -> new TreeMap<>()).merge(use, 1, Integer::sum);
        }
        StixTechniques.of(source, objects).forEach(imported::add);
        imported.add(new Imported.Noted(new Context.PublishedList(
                Context.Listed.id(sha256, ""), bundle.publication(), bundle.published(), parts(types), source.name())));
        return imported;
    }

    private static List<Context.Part> parts(Map<String, Map<Context.Use, Integer>> types) {
        return types.entrySet().stream()
                .flatMap(type -> type.getValue().entrySet().stream()
                        .map(each -> new Context.Part(type.getKey(), each.getValue(), each.getKey())))
                .toList();
    }

    private static Imported entry(StixObjects bundle, JsonNode object, String id, String where) {
        return new Imported.Noted(new Context.Listed(
                id,
                bundle.publication(object),
                bundle.network(object),
                StixAssets.of(object),
                bundle.claim(object),
                bundle.asOf(object),
                where));
    }

    private static Imported rejected(String where, String why) {
        return new Imported.Rejected(where, Problem.BROKEN_RECORD, why);
    }
}
