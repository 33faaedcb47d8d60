package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Progress;
import headwater.credit.Outlets;
import headwater.model.About;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.people.Covered;
import headwater.publish.Publisher;
import headwater.report.Report;
import headwater.revision.History;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Items, captures and derivations as PROV-JSON, for tools that read the provenance model of the W3C.
///
/// A private person is no agent in it, and their item has no address: who wrote it is left unsaid.
public final class ProvJson implements Publisher {

    private static final String TERMS = "urn:x-headwater:terms:";
    private static final String ANALYSIS = ProvDocument.named("analysis");
    private static final String RESULTS = ProvDocument.named("results");
    private static final String PROGRAM = "hw:headwater";

    @Override
    public About about() {
        return new About("opendata", "prov-json", 1, List.of());
    }

    @Override
    public String extension() {
        return "prov.json";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language, Progress progress) {
        ProvDocument document = new ProvDocument(TERMS, "urn:x-headwater:case:" + plain(report.caseName()) + ":");
        analysis(document, report, assessment);
        Set<String> members = Edited.nodes(assessment);
        Outlets outlets = new Outlets(assessment.material().context());
        for (Observation item : assessment.texts()) {
            if (members.contains(item.id())) {
                item(document, item);
                capture(document, item);
                attribution(document, item, outlets);
            }
        }
        Edited.items(assessment).forEach(each -> edited(document, each));
        for (NarrativeAssessment each : assessment.narratives()) {
            ProvDerivations.write(document, each, assessment);
        }
        return document.bytes();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }

    /// The run itself, and the results that it made of the captures.
    private static void analysis(ProvDocument document, Report report, Assessment assessment) {
        ObjectNode results = document.record("entity", RESULTS);
        results.set("prov:type", ProvDocument.name("hw:Results"));
        results.put("prov:label", report.caseName())
                .put("hw:question", report.question())
                .put("hw:notice", report.notice());
        document.record("agent", PROGRAM).set("prov:type", ProvDocument.name("prov:SoftwareAgent"));
        ObjectNode analysis = document.record("activity", ANALYSIS);
        analysis.set("prov:type", ProvDocument.name("hw:Analysis"));
        analysis.set("hw:asOf", ProvDocument.instant(assessment.settings().asOf()));
        analysis.put("hw:seed", String.valueOf(assessment.settings().seed()));
        document.relation("wasGeneratedBy").put("prov:entity", RESULTS).put("prov:activity", ANALYSIS);
        document.relation("wasAssociatedWith").put("prov:activity", ANALYSIS).put("prov:agent", PROGRAM);
    }

    private static void item(ProvDocument document, Observation item) {
        String language = item.item().body().language().orElse("und");
        ObjectNode entity = document.record("entity", ProvDocument.named(item.id()));
        entity.set("prov:type", ProvDocument.name("hw:Item"));
        entity.set("prov:label", ProvDocument.words(item.label(), language));
        entity.put("hw:platform", item.channel().platform()).put("hw:language", language);
        if (!Covered.isPerson(item)) {
            item.item().address().url().stream()
                    .forEach(url -> entity.set("prov:location", ProvDocument.typed(url, "xsd:anyURI")));
        }
        if (item.item().published() instanceof Known.Value<When>(When when)) {
            entity.set("hw:publishedEarliest", ProvDocument.instant(when.earliest()));
            entity.set("hw:publishedLatest", ProvDocument.instant(when.latest()));
        }
    }

    /// An item that held several texts: each is a specialization of it, and a revision of the one before.
    private static void edited(ProvDocument document, History history) {
        String whole = ProvDocument.named(history.carrying().getFirst() + ".item");
        document.record("entity", whole).set("prov:type", ProvDocument.name("hw:EditedItem"));
        for (String each : history.carrying()) {
            document.relation("specializationOf")
                    .put("prov:specificEntity", ProvDocument.named(each))
                    .put("prov:generalEntity", whole);
            history.carryingBefore(each)
                    .ifPresent(before -> document.relation("wasDerivedFrom")
                            .put("prov:generatedEntity", ProvDocument.named(each))
                            .put("prov:usedEntity", ProvDocument.named(before))
                            .set("prov:type", ProvDocument.names(List.of("prov:Revision"))));
        }
    }

    /// What was kept of the item, and the act of capturing it, within the bounds of the capture's time.
    private static void capture(ProvDocument document, Observation item) {
        String capture = ProvDocument.named(item.id() + ".capture");
        String capturing = ProvDocument.named(item.id() + ".capturing");
        ObjectNode entity = document.record("entity", capture);
        entity.set("prov:type", ProvDocument.name("hw:Capture"));
        item.capture().digests().forEach(each -> entity.put("hw:" + each.algorithm(), each.value()));
        ObjectNode activity = document.record("activity", capturing);
        activity.put("prov:startTime", item.capture().captured().earliest().toString())
                .put("prov:endTime", item.capture().captured().latest().toString());
        activity.set("prov:type", ProvDocument.name("hw:Capturing"));
        document.relation("used").put("prov:activity", capturing).put("prov:entity", ProvDocument.named(item.id()));
        document.relation("wasGeneratedBy").put("prov:entity", capture).put("prov:activity", capturing);
        document.relation("specializationOf")
                .put("prov:specificEntity", capture)
                .put("prov:generalEntity", ProvDocument.named(item.id()));
        document.relation("used").put("prov:activity", ANALYSIS).put("prov:entity", capture);
    }

    private static void attribution(ProvDocument document, Observation item, Outlets outlets) {
        if (Covered.isPerson(item)) {
            return;
        }
        Outlets.Speaker speaker = outlets.of(item);
        String agent = ProvDocument.named(speaker.key().replaceFirst("^outlet:", "outlet."));
        ObjectNode record = document.record("agent", agent);
        record.set("prov:type", ProvDocument.name(speaker.isRegistered() ? "prov:Organization" : "hw:Channel"));
        record.put("prov:label", speaker.name());
        document.relation("wasAttributedTo")
                .put("prov:entity", ProvDocument.named(item.id()))
                .put("prov:agent", agent);
    }
}
