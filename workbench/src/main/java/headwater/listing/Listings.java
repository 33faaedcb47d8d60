package headwater.listing;

import headwater.assess.ListedChannels;
import headwater.assess.Material;
import headwater.custody.Actor;
import headwater.custody.Entry;
import headwater.custody.Sha256;
import headwater.importing.Imported;
import headwater.json.ObservationJson;
import headwater.model.About;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.people.Covered;
import headwater.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /// Channels of the material with the outlet an analyst entered them under, if any, and what published lists say
    /// of them.
    public Listing channels(Material material) {
        ListedChannels lists = ListedChannels.of(material.context());
        Map<String, List<Observation>> byKey = new TreeMap<>();
        material.observations()
                .forEach(each -> byKey.computeIfAbsent(each.channel().key(), key -> new ArrayList<>())
                        .add(each));
        List<List<String>> rows = new ArrayList<>();
        List<ObjectNode> nodes = new ArrayList<>();
        Map<String, List<Observation>> counted = new TreeMap<>();
        byKey.forEach((key, observations) -> {
            if (Covered.isPerson(observations.getFirst())) {
                counted.computeIfAbsent(observations.getFirst().channel().platform(), platform -> new ArrayList<>())
                        .addAll(observations);
                return;
            }
            Channel channel = observations.getFirst().channel();
            Context.Outlet outlet = outlet(material, channel);
            List<ListedChannels.Claim> claims = lists.claims(channel);
            rows.add(List.of(
                    key,
                    Names.plain(channel.label()),
                    "" + observations.size(),
                    outlet.name(),
                    outlet.category().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    outlet.link().kind(),
                    String.join(
                            "; ",
                            claims.stream()
                                    .map(each -> Names.plain(said(each.said())))
                                    .distinct()
                                    .toList())));
            nodes.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("key", key)
                    .put("observations", observations.size())
                    .setAll(Map.of(
                            "channel",
                            tree.object(channel),
                            "outlet",
                            tree.object(outlet),
                            "listed",
                            tree.of(claims))));
        });
        return new Listing(
                List.of("channel", "name", "observations", "outlet", "category", "link", "lists"),
                rows,
                List.of(JsonNodeFactory.instance.arrayNode().addAll(nodes).toString()),
                false);
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

    /// The outlet a channel was entered under; a channel nobody entered is unattributed and its links unclear.
    static Context.Outlet outlet(Material material, Channel channel) {
        return material.context().stream()
                .filter(Context.Outlet.class::isInstance)
                .map(Context.Outlet.class::cast)
                .filter(each -> each.channels().contains(channel.key())
                        || each.channels().contains(channel.nativeId().orElse("")))
                .findFirst()
                .orElseGet(() -> new Context.Outlet(
                        "o-none",
                        List.of("—"),
                        List.of(),
                        Context.Category.UNATTRIBUTED,
                        "",
                        "",
                        Context.Registration.UNKNOWN,
                        Context.Link.UNCLEAR));
    }

    /// As finely as it is known, in UTC.
    public static String time(Observation observation) {
        return observation.item().published().map(Listings::time).orElse("?");
    }

    public static String time(When when) {
        return when.isExact() ? when.earliest().toString() : when.earliest() + " … " + when.latest();
    }
}
