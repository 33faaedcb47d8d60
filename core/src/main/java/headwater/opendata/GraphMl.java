package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Progress;
import headwater.delta.Change;
import headwater.model.About;
import headwater.model.Observation;
import headwater.publish.Publisher;
import headwater.report.Report;
import headwater.revision.History;
import headwater.revision.Version;
import headwater.text.XmlText;
import headwater.trace.Derivation;
import headwater.trace.FurtherSource;
import headwater.trace.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Items and derivations as a directed graph from source to item, for network tools.
public final class GraphMl implements Publisher {

    private static final List<String> NODE = List.of("label", "outlet", "platform", "language", "published");
    private static final List<String> EDGE =
            List.of("narrative", "manner", "credit", "changes", "runner_up", "top", "reader_furthest", "reader_stop");
    private static final List<String> COUNTS = List.of("steps", "uncredited_next", "uncredited_all", "credit_unknown");

    @Override
    public About about() {
        return new About("opendata", "graphml", 1, List.of());
    }

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language, Progress progress) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ")
                .append(XmlText.escape(report.notice()).replace("--", "- -"))
                .append(" -->\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        NODE.forEach(each -> key(out, each, "node", "string"));
        EDGE.forEach(each -> key(out, each, "edge", "string"));
        COUNTS.forEach(each -> key(out, each, "edge", "int"));
        key(out, "probability", "edge", "double");
        out.append("<graph id=\"case\" edgedefault=\"directed\">\n");
        Set<String> members = Edited.nodes(assessment);
        assessment.texts().stream().filter(each -> members.contains(each.id())).forEach(each -> node(out, each));
        assessment.narratives().forEach(each -> edges(out, each));
        return out.append("</graph>\n</graphml>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void key(StringBuilder out, String name, String of, String type) {
        out.append("<key id=\"")
                .append(name)
                .append("\" for=\"")
                .append(of)
                .append("\" attr.name=\"")
                .append(name)
                .append("\" attr.type=\"")
                .append(type)
                .append("\"/>\n");
    }

    private static void node(StringBuilder out, Observation item) {
        out.append("<node id=\"").append(item.id()).append("\">");
        data(out, "label", item.label());
        data(out, "outlet", item.channel().label());
        data(out, "platform", item.channel().platform());
        data(out, "language", item.item().body().language().orElse("und"));
        data(
                out,
                "published",
                item.item()
                        .published()
                        .map(when -> when.earliest() + "/" + when.latest())
                        .orElse(""));
        out.append("</node>\n");
    }

    private static void edges(StringBuilder out, NarrativeAssessment narrative) {
        Map<String, SourcePath> paths = new HashMap<>();
        narrative.trace().paths().forEach(each -> paths.put(each.item() + " " + each.parent(), each));
        for (Derivation each : narrative.trace().derivations()) {
            edge(out, narrative, each, paths.get(each.child() + " " + each.parent()));
        }
        narrative.trace().further().forEach(each -> further(out, narrative, each));
        for (History each : narrative.trace().histories()) {
            each.carrying()
                    .forEach(id -> each.carryingBefore(id)
                            .ifPresent(before ->
                                    revision(out, narrative, each.version(id).orElseThrow(), before)));
        }
    }

    /// From the text of an item that stood there before to the one that followed it.
    private static void revision(StringBuilder out, NarrativeAssessment narrative, Version text, String before) {
        out.append("<edge source=\"")
                .append(before)
                .append("\" target=\"")
                .append(text.id())
                .append("\">");
        data(out, "narrative", narrative.narrative().id());
        data(out, "manner", "revision");
        data(out, "changes", sorts(text.edit().changes()));
        out.append("</edge>\n");
    }

    private static String sorts(List<Change> changes) {
        return changes.stream()
                .map(change -> Tree.lower(change.sort()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /// @param path the path of the child, if it goes through this parent
    private static void edge(
            StringBuilder out, NarrativeAssessment narrative, Derivation derivation, @Nullable SourcePath path) {
        out.append("<edge source=\"")
                .append(derivation.parent())
                .append("\" target=\"")
                .append(derivation.child())
                .append("\">");
        data(out, "narrative", narrative.narrative().id());
        data(out, "manner", Tree.lower(derivation.manner()));
        data(out, "credit", Tree.lower(derivation.credit().status()));
        data(out, "changes", sorts(derivation.changes()));
        data(out, "probability", Tree.thousandths(derivation.probability()));
        derivation.runnerUp().stream().forEach(id -> data(out, "runner_up", id));
        if (path != null) {
            data(out, "top", path.top());
            data(out, "reader_furthest", path.reader().furthest());
            data(out, "reader_stop", Tree.lower(path.reader().stop()));
            data(out, "steps", String.valueOf(path.steps()));
            data(out, "uncredited_next", String.valueOf(path.uncredited().next()));
            data(out, "uncredited_all", String.valueOf(path.uncredited().all()));
            data(out, "credit_unknown", String.valueOf(path.uncredited().unknown()));
        }
        out.append("</edge>\n");
    }

    /// An edge of its own, told from that of the parent by its manner.
    private static void further(StringBuilder out, NarrativeAssessment narrative, FurtherSource each) {
        out.append("<edge source=\"")
                .append(each.source())
                .append("\" target=\"")
                .append(each.child())
                .append("\">");
        data(out, "narrative", narrative.narrative().id());
        data(out, "manner", "further_source");
        data(out, "credit", Tree.lower(each.credit().status()));
        data(out, "probability", Tree.thousandths(each.probability()));
        out.append("</edge>\n");
    }

    private static void data(StringBuilder out, String key, String value) {
        out.append("<data key=\"")
                .append(key)
                .append("\">")
                .append(XmlText.escape(value))
                .append("</data>");
    }
}
