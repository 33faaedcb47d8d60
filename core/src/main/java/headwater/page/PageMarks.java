package headwater.page;

import headwater.footprint.Footprint;
import headwater.model.Credit.Credited;
import headwater.model.Known;
import headwater.model.Relation;
import headwater.model.Relation.Basis;
import headwater.model.Relation.Evidence;
import headwater.model.Relation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page declares about where it comes from, each mark with its place, and the tracking ids it carries.
///
/// A shared tracking id ties two sites to one account of a counting service. It does not say who owns either.
record PageMarks(List<Relation> relations, List<Credited> credited, Footprint footprint) {

    private static final int MOST = 200;

    private static final Map<String, Relation.Type> SOURCE_META = Map.of(
            "syndication-source", Relation.Type.SYNDICATED_FROM,
            "original-source", Relation.Type.SYNDICATED_FROM,
            "source", Relation.Type.CITES,
            "contentsource", Relation.Type.CITES,
            "dc.source", Relation.Type.CITES);

    private static final Map<String, Relation.Type> SOURCE_JSON = Map.of(
            "isBasedOn", Relation.Type.REPRINT_OF,
            "isBasedOnUrl", Relation.Type.REPRINT_OF,
            "citation", Relation.Type.CITES,
            "sourceOrganization", Relation.Type.SYNDICATED_FROM,
            "provider", Relation.Type.SYNDICATED_FROM,
            "translationOfWork", Relation.Type.TRANSLATION_OF,
            "creditText", Relation.Type.CITES);

    /// Other addresses of the same article. `mentions` says what it is about, `publisher` and `copyrightHolder` often
    /// name the owner of the site, and `correction` what was mended: none of these is a source.
    private static final List<String> SAME_JSON = List.of("sameAs", "archivedAt");

    /// What is found on the way, and how a name is added: a site that names itself as the source credits nobody.
    record Found(Site site, List<Relation> relations, List<Credited> credited) {

        void source(String text, Relation.Type type, Basis basis, Evidence evidence) {
            boolean isUrl = text.startsWith("http");
            boolean self = isUrl ? Site.sameSite(Site.host(text), site.host()) : site.isCalled(text);
            if (self || text.length() > 300) {
                return;
            }
            Target target = isUrl ? Target.url(text) : Target.named(text);
            if (relations.stream()
                    .noneMatch(each -> each.type() == type && each.target().equals(target))) {
                relations.add(new Relation(type, target, basis, evidence));
            }
            if (credited.stream().noneMatch(each -> each.name().equals(text))) {
                credited.add(new Credited(text, isUrl ? Known.of(text) : Known.notStated(), evidence));
            }
        }
    }

    static PageMarks of(Document page, JsonLd jsonLd, String markup, Site site) {
        Found found = new Found(site, new ArrayList<>(), new ArrayList<>());
        PageAddresses.read(page, site, found);
        metaSources(page, found);
        structured(jsonLd, found);
        SourceLines.read(page, found);
        return new PageMarks(
                found.relations().stream().distinct().limit(MOST).toList(),
                List.copyOf(found.credited()),
                Footprint.of(page, markup));
    }

    private static void structured(JsonLd jsonLd, Found into) {
        SOURCE_JSON.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> jsonLd.texts(field.getKey())
                        .limit(5)
                        .forEach(text -> into.source(
                                text, field.getValue(), Basis.JSON_LD, Evidence.at("/" + field.getKey(), text))));
        SAME_JSON.forEach(field -> jsonLd.texts(field)
                .filter(text -> text.startsWith("http"))
                .filter(text -> !Site.sameSite(Site.host(text), into.site().host()))
                .limit(5)
                .forEach(text -> into.relations()
                        .add(new Relation(
                                Relation.Type.SAME_ITEM,
                                Target.url(text),
                                Basis.JSON_LD,
                                Evidence.at("/" + field, text)))));
    }

    private static void metaSources(Document page, Found into) {
        for (Element each : page.select("meta[name][content], link[rel][href]")) {
            String name = (each.attr("name") + each.attr("rel")).toLowerCase(Locale.ROOT);
            Relation.Type type = SOURCE_META.get(name);
            String text = each.hasAttr("content") ? each.attr("content").strip() : each.attr("abs:href");
            if (type != null
                    && (text.startsWith("http") || SourceLines.name(text).isPresent())) {
                into.source(text, type, Basis.HTML_META, Evidence.at("meta[name=" + name + "]", text));
            }
        }
    }

    static String selector(Element each) {
        String id = each.id().isEmpty() ? "" : "#" + each.id();
        String name = each.hasAttr("rel") ? "[rel=" + each.attr("rel") + "]" : "";
        String property = each.hasAttr("property") ? "[property=" + each.attr("property") + "]" : "";
        String type = each.className().isEmpty() ? "" : "." + each.className().split("\\s+", 2)[0];
        return each.normalName() + id + type + name + property;
    }
}
