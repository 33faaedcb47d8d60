package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.prose.Wording;
import headwater.report.Report;
import headwater.trace.Derivation;
import headwater.trace.Derivation.Manner;
import headwater.trace.FurtherSource;
import headwater.trace.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The derivations of one narrative as PROV has them: a quotation where words are repeated, and a primary source only
/// where an item itself credits the one at the end of its path.
final class ProvDerivations {

    private final ProvDocument document;
    private final NarrativeAssessment narrative;
    private final Map<String, Known<When>> published = new HashMap<>();

    private ProvDerivations(ProvDocument document, NarrativeAssessment narrative, Assessment assessment) {
        this.document = document;
        this.narrative = narrative;
        assessment.texts().forEach(each -> published.put(each.id(), each.item().published()));
    }

    static void write(ProvDocument document, NarrativeAssessment narrative, Assessment assessment) {
        ProvDerivations written = new ProvDerivations(document, narrative, assessment);
        Map<String, SourcePath> paths = new HashMap<>();
        narrative.trace().paths().forEach(each -> paths.put(each.item(), each));
        narrative.trace().derivations().forEach(each -> written.derivation(each, paths.get(each.child())));
        narrative.trace().further().forEach(written::further);
        narrative.trace().paths().forEach(written::primarySource);
    }

    private void derivation(Derivation each, @Nullable SourcePath path) {
        String taking = ProvDocument.named(each.child() + ".taking");
        taking(each.child(), each.parent(), taking);
        List<String> types = new ArrayList<>(List.of("hw:Derivation"));
        if (repeatsWords(each.manner())) {
            types.add("prov:Quotation");
        }
        boolean isTop = path != null && isPrimary(path) && path.top().equals(each.parent());
        if (isTop && each.credit().found().isKnown()) {
            types.add("prov:PrimarySource");
        }
        ObjectNode relation = document.relation("wasDerivedFrom")
                .put("prov:generatedEntity", ProvDocument.named(each.child()))
                .put("prov:usedEntity", ProvDocument.named(each.parent()))
                .put("prov:activity", taking);
        relation.set("prov:type", ProvDocument.names(types));
        relation.put("hw:narrative", narrative.narrative().id())
                .put("hw:manner", Tree.lower(each.manner()))
                .put("hw:credit", Tree.lower(each.credit().status()));
        relation.set("hw:probability", ProvDocument.typed(Tree.thousandths(each.probability()), "xsd:double"));
        each.runnerUp().stream().forEach(id -> relation.set("hw:runnerUp", ProvDocument.name(ProvDocument.named(id))));
        relation.set("hw:reason", reasons(each.reasons()));
        if (path != null && path.parent().equals(each.parent())) {
            path(relation, path);
        }
    }

    private void further(FurtherSource each) {
        String taking = ProvDocument.named(each.child() + ".taking");
        taking(each.child(), each.source(), taking);
        ObjectNode relation = document.relation("wasDerivedFrom")
                .put("prov:generatedEntity", ProvDocument.named(each.child()))
                .put("prov:usedEntity", ProvDocument.named(each.source()))
                .put("prov:activity", taking);
        relation.set("prov:type", ProvDocument.names(List.of("hw:Derivation", "hw:FurtherSource", "prov:Quotation")));
        relation.put("hw:narrative", narrative.narrative().id())
                .put("hw:credit", Tree.lower(each.credit().status()));
        relation.set("hw:probability", ProvDocument.typed(Tree.thousandths(each.probability()), "xsd:double"));
        relation.set("hw:reason", reasons(each.reasons()));
    }

    /// The act of making the child: at its time, if that is one instant.
    private void taking(String child, String source, String taking) {
        ObjectNode activities = document.record("activity", taking);
        if (activities.isEmpty()) {
            activities.set("prov:type", ProvDocument.name("hw:Taking"));
            ObjectNode generation = document.relation("wasGeneratedBy")
                    .put("prov:entity", ProvDocument.named(child))
                    .put("prov:activity", taking);
            published.getOrDefault(child, Known.notStated()).stream()
                    .filter(When::isExact)
                    .forEach(when -> generation.put("prov:time", when.earliest().toString()));
        }
        document.relation("used").put("prov:activity", taking).put("prov:entity", ProvDocument.named(source));
    }

    private static boolean repeatsWords(Manner manner) {
        return switch (manner) {
            case VERBATIM_COPY, NEAR_VERBATIM_COPY, PARTIAL_COPY, HEADLINE_REUSE -> true;
            case REUSE_NEW_FRAME, TRANSLATION -> false;
        };
    }

    private static ArrayNode reasons(List<Phrase> reasons) {
        ArrayNode said = Tree.array();
        for (Locale language : Report.LANGUAGES) {
            Wording wording = Wording.of(language);
            reasons.forEach(each -> said.add(ProvDocument.words(wording.say(each), language.getLanguage())));
        }
        return said;
    }

    private static void path(ObjectNode relation, SourcePath path) {
        relation.put("hw:steps", path.steps())
                .put("hw:uncreditedNext", path.uncredited().next())
                .put("hw:uncreditedAll", path.uncredited().all())
                .put("hw:creditUnknown", path.uncredited().unknown());
        relation.set("hw:top", ProvDocument.name(ProvDocument.named(path.top())));
        relation.set(
                "hw:readerFurthest",
                ProvDocument.name(ProvDocument.named(path.reader().furthest())));
        relation.put("hw:readerStop", Tree.lower(path.reader().stop()));
    }

    /// The item at the end of the path, if the one at hand credits it over the heads of those between.
    private void primarySource(SourcePath path) {
        if (isPrimary(path) && !path.parent().equals(path.top())) {
            document.relation("wasDerivedFrom")
                    .put("prov:generatedEntity", ProvDocument.named(path.item()))
                    .put("prov:usedEntity", ProvDocument.named(path.top()))
                    .set("prov:type", ProvDocument.names(List.of("prov:PrimarySource")));
        }
    }

    private static boolean isPrimary(SourcePath path) {
        return path.reader().named().orElse("").equals(path.top());
    }
}
