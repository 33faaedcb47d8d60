package headwater.json;

import headwater.model.Context;
import headwater.model.Profile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Entries of the registry and the documents they rest on, in the form of [ContextJson].
///
/// What the case's analysts say of a category stands in the entry itself, what other sources say under `claims`. One
/// `link` may stand alone, several stand under `links`.
final class OutletJson {

    private static final Set<String> FIELDS = Set.of(
            "kind",
            "id",
            "names",
            "channels",
            "name_matches",
            "category",
            "source",
            "reason",
            "as_of",
            "grounds",
            "author",
            "reviewed_by",
            "contests",
            "claims",
            "registration",
            "link",
            "links");

    private OutletJson() {}

    static void write(ObjectNode json, Context.Outlet outlet) {
        json.put("kind", "outlet").put("id", outlet.id());
        ArrayNode names = json.putArray("names");
        outlet.named().forEach(each -> name(names, each));
        ContextJson.strings(json, "channels", outlet.channels());
        if (!outlet.nameMatches().isEmpty()) {
            ArrayNode matches = json.putArray("name_matches");
            outlet.nameMatches()
                    .forEach(each -> matches.addObject()
                            .put("channel", each.channel())
                            .put("reviewed_by", each.reviewedBy())
                            .put("on", each.on()));
        }
        claim(json, outlet.claim());
        if (outlet.claims().size() > 1) {
            ArrayNode claims = json.putArray("claims");
            outlet.claims().stream()
                    .skip(1)
                    .forEach(each -> claim(claims.addObject().put("source", each.source()), each));
        }
        Profile.Registration registration = outlet.registration();
        ObjectNode papers = json.putObject("registration")
                .put("region", registration.region())
                .put("entity", registration.entity())
                .put("basis", registration.basis());
        Fields.putText(papers, "as_of", registration.asOf());
        evidence(papers, registration.evidence());
        if (outlet.links().size() == 1) {
            link(json.putObject("link"), outlet.links().getFirst());
        } else {
            ArrayNode links = json.putArray("links");
            outlet.links().forEach(each -> link(links.addObject(), each));
        }
    }

    private static void name(ArrayNode names, Profile.Name name) {
        if (name.equals(Profile.Name.of(name.text()))) {
            names.add(name.text());
            return;
        }
        ObjectNode written = names.addObject().put("name", name.text());
        Fields.putText(written, "language", name.language());
        Fields.putText(written, "from", name.from());
        Fields.putText(written, "until", name.until());
    }

    private static void claim(ObjectNode json, Profile.Claim claim) {
        json.put("category", Fields.code(claim.category()))
                .put("reason", claim.reason())
                .put("as_of", claim.asOf());
        Fields.putText(json, "author", claim.review().author());
        Fields.putText(json, "reviewed_by", claim.review().reviewer());
        if (!claim.grounds().isEmpty()) {
            ArrayNode grounds = json.putArray("grounds");
            claim.grounds().forEach(each -> ground(grounds.addObject(), each));
        }
        if (!claim.contests().isEmpty()) {
            ArrayNode contests = json.putArray("contests");
            claim.contests()
                    .forEach(each -> evidence(
                            contests.addObject()
                                    .put("by", each.by())
                                    .put("as_of", each.asOf())
                                    .put("says", each.says()),
                            each.evidence()));
        }
    }

    private static void ground(ObjectNode json, Profile.Ground ground) {
        json.put("sort", Fields.code(ground.sort()))
                .put("shown", ground.shown())
                .put("access", Fields.code(ground.access()));
        Fields.put(json, "as_of", ground.asOf(), (name, value) -> json.put(name, value.toString()));
        evidence(json, ground.evidence());
    }

    private static void link(ObjectNode json, Profile.Link link) {
        json.put("kind", link.kind()).put("to", link.to()).put("basis", link.basis());
        Fields.putText(json, "as_of", link.asOf());
        evidence(json, link.evidence());
    }

    private static void evidence(ObjectNode json, List<String> ids) {
        if (!ids.isEmpty()) {
            ContextJson.strings(json, "evidence", ids);
        }
    }

    static Context outlet(JsonNode json) {
        json.propertyNames().stream()
                .filter(each -> !FIELDS.contains(each))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Fields.broken(
                            unknown,
                            "is no field of an entry of the registry: outlets and networks have entries, private"
                                    + " persons none");
                });
        List<Profile.Claim> claims = new ArrayList<>();
        claims.add(claim(json, ""));
        claims.addAll(Fields.list(json, "claims", each -> claim(each, Fields.required(each, "source"))));
        return new Context.Outlet(
                Fields.text(json, "id"),
                Fields.list(json, "names", OutletJson::name),
                Fields.list(json, "channels", JsonNode::asString),
                Fields.list(
                        json,
                        "name_matches",
                        each -> new Profile.NameMatch(
                                Fields.required(each, "channel"),
                                Fields.required(each, "reviewed_by"),
                                Fields.required(each, "on"))),
                claims,
                registration(json.path("registration")),
                links(json));
    }

    private static Profile.Name name(JsonNode given) {
        return given.isObject()
                ? new Profile.Name(
                        Fields.required(given, "name"),
                        Fields.text(given, "language"),
                        Fields.text(given, "from"),
                        Fields.text(given, "until"))
                : Profile.Name.of(given.asString());
    }

    private static Profile.Claim claim(JsonNode json, String source) {
        return new Profile.Claim(
                Fields.constant(Context.Category.class, json, "category", Context.Category.UNATTRIBUTED),
                source,
                Fields.text(json, "reason"),
                Fields.text(json, "as_of"),
                Fields.list(json, "grounds", OutletJson::ground),
                new Profile.Review(Fields.text(json, "author"), Fields.text(json, "reviewed_by")),
                Fields.list(
                        json,
                        "contests",
                        each -> new Profile.Contest(
                                Fields.required(each, "by"),
                                Fields.required(each, "as_of"),
                                Fields.required(each, "says"),
                                evidence(each))));
    }

    private static Profile.Ground ground(JsonNode json) {
        return new Profile.Ground(
                Fields.constant(Profile.Sort.class, json, "sort"),
                Fields.required(json, "shown"),
                Fields.constant(Profile.Access.class, json, "access", Profile.Access.OPEN),
                Fields.known(json, "as_of", each -> day(each.asString())),
                evidence(json));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Fields.broken("as_of", "\"" + text + "\" is no day, such as 2021-09-13");
        }
    }

    private static Profile.Registration registration(JsonNode json) {
        return new Profile.Registration(
                Fields.text(json, "region"),
                Fields.text(json, "entity"),
                Fields.text(json, "basis"),
                Fields.text(json, "as_of"),
                evidence(json));
    }

    private static List<Profile.Link> links(JsonNode json) {
        List<Profile.Link> links = new ArrayList<>();
        if (json.path("link").isObject()) {
            links.add(link(json.get("link")));
        }
        links.addAll(Fields.list(json, "links", OutletJson::link));
        return links;
    }

    private static Profile.Link link(JsonNode json) {
        return new Profile.Link(
                Fields.required(json, "kind"),
                Fields.text(json, "to"),
                Fields.text(json, "basis"),
                Fields.text(json, "as_of"),
                evidence(json));
    }

    private static List<String> evidence(JsonNode json) {
        return Fields.list(json, "evidence", JsonNode::asString);
    }

    static void write(ObjectNode json, Context.Document document) {
        json.put("kind", "document")
                .put("id", document.id())
                .put("title", document.title())
                .put("publisher", document.publisher())
                .put("url", document.url())
                .put("as_of", document.asOf())
                .put("says", document.says());
    }

    static Context document(JsonNode json) {
        return new Context.Document(
                Fields.required(json, "id"),
                Fields.required(json, "title"),
                Fields.text(json, "publisher"),
                Fields.text(json, "url"),
                Fields.text(json, "as_of"),
                Fields.required(json, "says"));
    }
}
