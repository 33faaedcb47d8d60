package headwater.publish;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.model.About;
import headwater.model.Observation;
import headwater.report.Report;
import headwater.text.XmlText;
import headwater.trace.Derivation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Items and derivations as a directed graph from source to item, for network tools.
public final class GraphMl implements Publisher {

    private static final List<String> NODE = List.of("label", "outlet", "platform", "language", "published");
    private static final List<String> EDGE = List.of("narrative", "manner", "credit", "changes");

    @Override
    public About about() {
        return new About("publish", "graphml", 1, List.of());
    }

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ")
                .append(XmlText.escape(report.notice()).replace("--", "- -"))
                .append(" -->\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        NODE.forEach(each -> key(out, each, "node"));
        EDGE.forEach(each -> key(out, each, "edge"));
        out.append("<graph id=\"case\" edgedefault=\"directed\">\n");
        TreeSet<String> members = new TreeSet<>();
        assessment.narratives().forEach(each -> members.addAll(each.narrative().members()));
        assessment.items().stream().filter(each -> members.contains(each.id())).forEach(each -> node(out, each));
        assessment
                .narratives()
                .forEach(narrative -> narrative.trace().derivations().forEach(each -> edge(out, narrative, each)));
        return out.append("</graph>\n</graphml>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void key(StringBuilder out, String name, String of) {
        out.append("<key id=\"")
                .append(name)
                .append("\" for=\"")
                .append(of)
                .append("\" attr.name=\"")
                .append(name)
                .append("\" attr.type=\"string\"/>\n");
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

    private static void edge(StringBuilder out, NarrativeAssessment narrative, Derivation derivation) {
        out.append("<edge source=\"")
                .append(derivation.parent())
                .append("\" target=\"")
                .append(derivation.child())
                .append("\">");
        data(out, "narrative", narrative.narrative().id());
        data(out, "manner", Tree.lower(derivation.manner()));
        data(out, "credit", Tree.lower(derivation.credit().status()));
        data(
                out,
                "changes",
                derivation.changes().stream()
                        .map(change -> Tree.lower(change.sort()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(";")));
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
