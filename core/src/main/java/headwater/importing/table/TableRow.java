package headwater.importing.table;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.importing.value.Counts;
import headwater.importing.value.EmbeddedTime;
import headwater.importing.value.Rows;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.model.When;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.text.CreditMarks;
import headwater.text.Languages;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Turns the rows of one table into observations, as its mapping says.
final class TableRow {

    private static final Set<String> VIDEO =
            Set.of("xigua", "douyin", "tiktok", "youtube", "bilibili", "kuaishou", "wechat-channels");

    private final Source source;
    private final Mapping mapping;
    private final String form;
    private final List<Observation.Warning> tableWarnings;
    private final Capture.Digest digest;

    TableRow(Source source, Mapping mapping, String form, List<Observation.Warning> tableWarnings) {
        this.source = source;
        this.mapping = mapping;
        this.form = form;
        this.tableWarnings = List.copyOf(tableWarnings);
        this.digest = Capture.Digest.sha256(source.sha256());
    }

    Imported read(Rows.Row row) {
        String where = source.name() + (row.number() == 0 ? "" : " row " + row.number());
        Rows.Fault fault = row.refusal();
        if (fault != null) {
            return new Imported.Rejected(where, fault.problem(), fault.detail());
        }
        try {
            return new Imported.Accepted(observation(row));
        } catch (ProblemException broken) {
            return new Imported.Rejected(where, broken.problem(), broken.where() + ": " + broken.detail());
        }
    }

    private Observation observation(Rows.Row row) {
        List<Observation.Warning> warnings = new ArrayList<>(tableWarnings);
        Capture capture = capture(row, warnings);
        Channel channel = channel(row);
        Item item = item(row, channel, capture, warnings);
        if (item.nativeId() instanceof Known.Absent
                && item.address().url() instanceof Known.Absent
                && item.body().title() instanceof Known.Absent
                && item.body().text() instanceof Known.Absent
                && item.references().images().isEmpty()) {
            throw Problem.BROKEN_RECORD.at("row", "has neither an id, an address, a title, a text nor an image");
        }
        List<Count> counts = counts(row, capture, warnings);
        List<String> unused = mapping.unused(row);
        if (!unused.isEmpty()) {
            warnings.add(new Observation.Warning("not-mapped", "row", "columns without a field: " + unused));
        }
        Stream.of("notice", "note")
                .filter(field -> !mapping.value(row, field).isBlank())
                .forEach(field ->
                        warnings.add(new Observation.Warning(field, mapping.column(field), mapping.value(row, field))));
        return new Observation(
                Observation.idOf(digest, "row " + row.number(), item.nativeId()),
                capture,
                channel,
                item,
                relations(row),
                credit(row, item.body()),
                counts,
                warnings);
    }

    private Capture capture(Rows.Row row, List<Observation.Warning> warnings) {
        String basis = mapping.value(row, "access_basis");
        Known<Capture.AccessBasis> access =
                mapping.has("access_basis") ? Capture.AccessBasis.read(basis) : source.access();
        if (!access.isKnown()) {
            throw Problem.NOT_PUBLIC.at(
                    "access_basis",
                    basis.isBlank()
                            ? "nothing says on what basis the row is public"
                            : "\"" + basis + "\" is none of " + Mapping.codes(Capture.AccessBasis.class));
        }
        return new Capture(
                captured(row, warnings),
                Known.notStated(),
                -1,
                constant(row, "availability", Capture.Availability.class, Capture.Availability.UNKNOWN),
                List.of(digest),
                "table:" + form,
                source.name() + "#" + row.number(),
                new Capture.Collector(
                        mapping.value(row, "tool").strip(),
                        mapping.value(row, "reviewer").strip(),
                        access.get(),
                        mapping.value(row, "query").strip()));
    }

    private When captured(Rows.Row row, List<Observation.Warning> warnings) {
        return switch (time(row, "captured", warnings)) {
            case Known.Value<When>(When when) -> when;
            case Known.Absent<When>(Known.Why why) -> {
                warnings.add(new Observation.Warning(
                        "capture-time-unknown", "captured", "the import bounds it from above, nothing from below"));
                yield new When(
                        Instant.EPOCH,
                        source.received(),
                        When.Precision.UNKNOWN,
                        When.Zone.UNKNOWN,
                        "",
                        When.Basis.COLLECTOR_SUBSTITUTED,
                        "");
            }
        };
    }

    private Channel channel(Rows.Row row) {
        String url = mapping.value(row, "url").strip();
        String platform = mapping.value(row, "platform").strip().toLowerCase(Locale.ROOT);
        if (platform.isEmpty() && url.isEmpty()) {
            throw Problem.BROKEN_RECORD.at("platform", "the row names neither a platform nor an address");
        }
        String host = platform.isEmpty() || platform.equals("web") ? host(url) : "";
        Known<String> id = text(row, "account.id");
        return new Channel(
                platform.isEmpty() ? "web" : platform,
                id.isKnown() ? id : Known.ofText(host),
                text(row, "account.handle"),
                text(row, "account.name"),
                text(row, "account.url"),
                text(row, "registered_entity"),
                text(row, "registration_region"),
                List.of());
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }

    private Item item(Rows.Row row, Channel channel, Capture capture, List<Observation.Warning> warnings) {
        Known<String> id = text(row, "id");
        if (id.isKnown() && Content.ROUNDED_ID.matcher(id.get()).matches()) {
            warnings.add(new Observation.Warning(
                    "id-rounded", mapping.column("id"), id.get() + ": a spreadsheet has cut the number's last digits"));
            id = Known.absent(Known.Why.UNREADABLE);
        }
        Known<When> published = time(row, "published", warnings);
        if (!published.isKnown() && id.isKnown()) {
            published = EmbeddedTime.of(channel.platform(), id.get(), capture.captured());
        }
        return new Item(
                constant(row, "kind", Item.Kind.class, usualKind(channel.platform())),
                id,
                Item.Address.of(mapping.value(row, "url").strip()),
                body(row, warnings),
                published,
                time(row, "modified", warnings),
                time(row, "deleted", warnings),
                new Item.References(List.of(), list(row, "hashtags"), list(row, "images")));
    }

    private static Item.Kind usualKind(String platform) {
        if (VIDEO.contains(platform)) {
            return Item.Kind.VIDEO;
        }
        return Set.of("web", "wechat").contains(platform) ? Item.Kind.ARTICLE : Item.Kind.POST;
    }

    private Item.Body body(Rows.Row row, List<Observation.Warning> warnings) {
        Known<String> title = text(row, "title");
        Known<String> text = text(row, "text");
        Item.Completeness usual = text.isKnown()
                ? Item.Completeness.UNKNOWN
                : title.isKnown() ? Item.Completeness.TITLE_ONLY : Item.Completeness.NONE;
        Item.Completeness stated = constant(row, "completeness", Item.Completeness.class, usual);
        if (stated == Item.Completeness.FULL && !text.isKnown()) {
            warnings.add(new Observation.Warning(
                    "no-text", mapping.column("completeness"), "the row says \"full\" and holds no text"));
            stated = usual;
        }
        Known<String> language = text(row, "language");
        return new Item.Body(
                title,
                text(row, "byline"),
                text,
                stated,
                language.isKnown() ? language : Languages.detect(text.orElse(title.orElse(""))),
                language.isKnown() ? Item.LanguageBasis.ANALYST : Item.LanguageBasis.DETECTED);
    }

    /// Not stated if the cell is empty; anything else must be a time.
    private Known<When> time(Rows.Row row, String field, List<Observation.Warning> warnings) {
        String raw = mapping.value(row, field);
        Known<When> read = mapping.clock(field).read(raw);
        if (read instanceof Known.Absent<When>(Known.Why why) && why == Known.Why.UNREADABLE) {
            throw Problem.BROKEN_RECORD.at(
                    field, "\"" + raw + "\" is no time that can be read; see " + field + ".format");
        }
        read.stream()
                .filter(when -> when.zone() == When.Zone.LOCAL_NAIVE)
                .forEach(when -> warnings.add(new Observation.Warning(
                        "zone-not-stated",
                        mapping.column(field),
                        "\"" + raw + "\" may be local time anywhere; see " + field + ".zone")));
        return read;
    }

    private List<Count> counts(Rows.Row row, Capture capture, List<Observation.Warning> warnings) {
        List<Count> counts = new ArrayList<>();
        for (Map.Entry<String, Count.Name> each : new java.util.TreeMap<>(Mapping.COUNTS).entrySet()) {
            if (mapping.has(each.getKey())) {
                String raw = mapping.value(row, each.getKey());
                Count count = Counts.read(each.getValue(), raw);
                if (count == null) {
                    warnings.add(new Observation.Warning(
                            "count-unreadable", mapping.column(each.getKey()), "\"" + raw + "\" is no count"));
                } else {
                    counts.add(count.qualifier().isAbsent() ? count : count.observedAt(capture.captured()));
                }
            }
        }
        return counts;
    }

    private List<Relation> relations(Rows.Row row) {
        String type = mapping.value(row, "relation.type").strip();
        Relation.Target target = new Relation.Target(
                text(row, "relation.id"),
                text(row, "relation.name"),
                text(row, "relation.url"),
                text(row, "relation.title"));
        boolean named = target.nativeId().isKnown()
                || target.channelName().isKnown()
                || target.url().isKnown()
                || target.title().isKnown();
        if (type.isEmpty() || !named) {
            return List.of();
        }
        return List.of(new Relation(
                constant(row, "relation.type", Relation.Type.class, Relation.Type.CITES),
                target,
                Relation.Basis.ANALYST,
                Relation.Evidence.at(mapping.column("relation.type"), type)));
    }

    private Credit credit(Rows.Row row, Item.Body body) {
        List<Credit.Credited> declared = text(row, "credit.name").stream()
                .map(name -> new Credit.Credited(
                        name, text(row, "credit.url"), Relation.Evidence.at(mapping.column("credit.name"), name)))
                .toList();
        return CreditMarks.credit(
                body,
                declared,
                constant(
                        row,
                        "declared_original",
                        Credit.DeclaredOriginal.class,
                        Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM));
    }

    private Known<String> text(Rows.Row row, String field) {
        return Known.ofText(mapping.value(row, field)).map(String::strip);
    }

    private List<String> list(Rows.Row row, String field) {
        return Stream.of(mapping.value(row, field).split("[\\n;|]", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private <E extends Enum<E>> E constant(Rows.Row row, String field, Class<E> type, E usual) {
        String code = mapping.value(row, field).strip();
        if (code.isEmpty()) {
            return usual;
        }
        E constant = Mapping.constant(type, code);
        if (constant == null) {
            throw Problem.BROKEN_RECORD.at(field, "\"" + code + "\" is none of " + Mapping.codes(type));
        }
        return constant;
    }
}
