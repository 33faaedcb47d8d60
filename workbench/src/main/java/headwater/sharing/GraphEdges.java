package headwater.sharing;

import headwater.synchrony.CoShares;
import headwater.synchrony.PairAnswer;
import headwater.text.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The pairs as an undirected graph in GraphML, for network tools: each account a node, each pair an edge.
final class GraphEdges implements EdgeWriter {

    private static final Map<String, String> KEYS =
            Map.of("weight", "int", "p_value", "double", "q_value", "double", "flagged", "boolean");

    private final Writer out;
    private final Set<String> nodes = new HashSet<>();

    GraphEdges(Writer out) throws IOException {
        this.out = out;
        out.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (Map.Entry<String, String> key : new TreeMap<>(KEYS).entrySet()) {
            out.write("<key id=\"" + key.getKey() + "\" for=\"edge\" attr.name=\"" + key.getKey() + "\" attr.type=\""
                    + key.getValue() + "\"/>\n");
        }
        out.write("<graph id=\"accounts\" edgedefault=\"undirected\">\n");
    }

    @Override
    public void write(CoShares.Edge edge, @Nullable PairAnswer tested) throws IOException {
        node(edge.a());
        node(edge.b());
        out.write("<edge source=\"" + XmlText.escape(edge.a()) + "\" target=\"" + XmlText.escape(edge.b()) + "\">");
        data("weight", Integer.toString(edge.weight()));
        if (tested != null) {
            data("p_value", EdgeWriter.probability(tested.p()));
            data("q_value", EdgeWriter.probability(tested.q()));
        }
        data("flagged", Boolean.toString(EdgeWriter.isFlagged(tested)));
        out.write("</edge>\n");
    }

    private void data(String key, String value) throws IOException {
        out.write("<data key=\"" + key + "\">" + value + "</data>");
    }

    private void node(String account) throws IOException {
        if (nodes.add(account)) {
            out.write("<node id=\"" + XmlText.escape(account) + "\"/>\n");
        }
    }

    @Override
    public void close() throws IOException {
        out.write("</graph>\n</graphml>\n");
        out.close();
    }
}
