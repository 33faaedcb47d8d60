package headwater.listing;

import headwater.assess.Material;
import headwater.custody.Actor;
import headwater.custody.Entry;
import headwater.custody.Sha256;
import headwater.importing.Imported;
import headwater.json.ObservationJson;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.model.When;
import headwater.opendata.RegistryJson;
import headwater.prose.Wording;
import headwater.registry.OutletEntry;
import headwater.registry.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What was given, as listings.
public final class Listings {

    record Rejection(String where, String problem, String detail) {}

    private final Tree tree;

    public Listings(Tree tree) {
        this.tree = tree;
    }

    public Listing cases(List<CaseInfo> cases) {
        return new Listing(
                List.of("case", "observations", "context", "rejected", "analysed", "question"),
                cases.stream()
                        .map(each -> List.of(
                                each.name(),
                                "" + each.observations(),
                                "" + each.context(),
                                "" + each.rejected(),
                                each.isAnalysed() ? "yes" : "no",
                                each.question()))
                        .toList(),
                List.of(tree.of(cases).toString()),
                false);
    }

    public Listing importers(List<About> importers) {
        return new Listing(
                List.of("importer", "version", "reads", "cannot tell"),
                importers.stream()
                        .map(each ->
                                List.of(each.id(), "" + each.version(), said(each.summary()), said(each.cannotTell())))
                        .toList(),
                List.of(tree.of(importers.stream().map(Listings::introduced).toList())
                        .toString()),
                false);
    }

    private static Map<String, Object> introduced(About about) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("id", about.id());
        part.put("version", about.version());
        part.put("title", said(about.title()));
        part.put("summary", said(about.summary()));
        part.put("cannot_tell", said(about.cannotTell()));
        part.put(
                "parameters",
                about.parameters().stream()
                        .map(each -> {
                            Map<String, Object> parameter = new LinkedHashMap<>();
                            parameter.put("name", each.name());
                            parameter.put("default_value", each.defaultValue());
                            parameter.put("meaning", said(about.meaning(each)));
                            return parameter;
                        })
                        .toList());
        return part;
    }

    /// The terminal speaks English, as the help of the commands does.
    private static String said(Phrase phrase) {
        return Wording.of(Locale.ENGLISH).say(phrase);
    }

    public static Listing observations(List<Observation> observations) {
        return new Listing(
                List.of("id", "published", "platform", "channel", "language", "title"),
                observations.stream()
                        .map(each -> List.of(
                                each.id(),
                                time(each),
                                each.channel().platform(),
                                Names.plain(each.channel().label()),
                                each.item().body().language().orElse("?"),
                                Names.plain(each.label())))
                        .toList(),
                observations.stream().map(ObservationJson::write).toList(),
                true);
    }

    public Listing rejected(List<Imported.Rejected> rejected) {
        return new Listing(
                List.of("where", "problem", "detail"),
                rejected.stream()
                        .map(each -> List.of(each.where(), each.problem().code(), each.detail()))
                        .toList(),
                rejected.stream()
                        .map(each -> tree.object(new Rejection(
                                        each.where(), each.problem().code(), each.detail()))
                                .toString())
                        .toList(),
                true);
    }

    /// The custody log; its JSON is the canonical form, one entry a line, whose hash the next entry names.
    public static Listing custody(List<String> lines) {
        return new Listing(
                List.of("entry", "at", "who", "act", "detail", "input", "hash"),
                lines.stream()
                        .map(line -> {
                            Entry entry = Entry.read(line);
                            return List.of(
                                    "" + entry.number(),
                                    entry.at().toString(),
                                    Names.plain(entry.by().name())
                                            + (entry.by().basis() == Actor.Basis.OPERATING_SYSTEM_USER
                                                    ? " (account)"
                                                    : ""),
                                    entry.act(),
                                    Names.plain(entry.detail()),
                                    entry.input(),
                                    Sha256.of(line));
                        })
                        .toList(),
                lines,
                true);
    }

    /// Channels of the material with the outlet they were matched to, if any, how, and what published lists say of
    /// them. Accounts of private persons are in none.
    public Listing channels(Material material) {
        Registry registry = material.registry();
        List<List<String>> rows = new ArrayList<>();
        List<ObjectNode> nodes = new ArrayList<>();
        for (Registry.ChannelEntry each : registry.channels()) {
            List<OutletEntry> entry = each.matched().outlet().stream()
                    .flatMap(id -> registry.entry(id).stream())
                    .toList();
            rows.add(List.of(
                    each.channel().key(),
                    Names.plain(each.channel().label()),
                    "" + each.observations(),
                    entry.isEmpty() ? "—" : entry.getFirst().outlet().name(),
                    said(each.matched().said(id -> id)),
                    entry.isEmpty() ? "unattributed" : category(entry.getFirst()),
                    entry.isEmpty() ? "unclear" : links(entry.getFirst()),
                    String.join(
                            "; ",
                            each.listed().stream()
                                    .map(claim -> Names.plain(said(claim.said())))
                                    .distinct()
                                    .toList())));
            ObjectNode outlet = entry.isEmpty()
                    ? JsonNodeFactory.instance
                            .objectNode()
                            .put("id", "")
                            .put("category", Context.Category.UNATTRIBUTED.name())
                    : RegistryJson.entry(entry.getFirst());
            nodes.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("key", each.channel().key())
                    .put("observations", each.observations())
                    .setAll(Map.of(
                            "channel",
                            tree.object(each.channel()),
                            "matched",
                            RegistryJson.matched(each.matched()),
                            "outlet",
                            outlet,
                            "listed",
                            tree.of(each.listed()),
                            "disagreements",
                            RegistryJson.disagreements(each.disagreements()))));
        }
        return new Listing(
                List.of("channel", "name", "observations", "outlet", "matched", "category", "link", "lists"),
                rows,
                List.of(JsonNodeFactory.instance.arrayNode().addAll(nodes).toString()),
                false);
    }

    private static String category(OutletEntry entry) {
        String shown = Tree.kebab(entry.shown().category().name());
        String entered = entry.shown().isLess()
                ? " (entered as " + Tree.kebab(entry.shown().entered().name()) + ")"
                : "";
        return shown + entered + (entry.isContested() ? ", contested" : "");
    }

    private static String links(OutletEntry entry) {
        String ties = String.join(
                "; ",
                entry.ties().stream()
                        .map(each -> each.kind() + ": " + each.to())
                        .toList());
        return ties.isEmpty()
                ? entry.outlet().links().stream()
                        .map(Profile.Link::kind)
                        .filter("none-found"::equals)
                        .findFirst()
                        .orElse("unclear")
                : ties;
    }

    /// A line for each change, and one for each capture without any.
    public Listing captures(List<CaptureHistory> histories) {
        List<List<String>> rows = new ArrayList<>();
        for (CaptureHistory history : histories) {
            for (CaptureHistory.State state : history.states()) {
                List<String> start = List.of(
                        Names.plain(history.item()),
                        time(state.captured()),
                        state.observation(),
                        Tree.kebab(state.completeness().name()));
                if (state.changes().isEmpty()) {
                    rows.add(row(start, "—", state.bodyIn().isEmpty() ? "" : "its words: " + state.bodyIn()));
                }
                state.changes()
                        .forEach(each -> rows.add(row(start, each.what(), Names.plain(CaptureHistory.line(each)))));
            }
        }
        return new Listing(
                List.of("item", "captured", "observation", "holds", "changed", "how"),
                rows,
                List.of(tree.of(histories).toString()),
                false);
    }

    private static List<String> row(List<String> start, String changed, String how) {
        List<String> row = new ArrayList<>(start);
        row.add(changed);
        row.add(how);
        return row;
    }

    /// As finely as it is known, in UTC.
    public static String time(Observation observation) {
        return observation.item().published().map(Listings::time).orElse("?");
    }

    public static String time(When when) {
        return when.isExact() ? when.earliest().toString() : when.earliest() + " … " + when.latest();
    }
}
