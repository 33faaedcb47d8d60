package headwater.pairs;

import headwater.text.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The pairs as an undirected graph in GraphML, for network tools: each row that shares text a node, each pair an edge.
final class GraphPairs implements PairWriter {

    private final Writer out;
    private final Set<String> nodes = new HashSet<>();

    GraphPairs(Writer out) throws IOException {
        this.out = out;
        out.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (String[] key : List.of(new String[] {"kind", "string"}, new String[] {"score", "double"})) {
            out.write("<key id=\"" + key[0] + "\" for=\"edge\" attr.name=\"" + key[0] + "\" attr.type=\"" + key[1]
                    + "\"/>\n");
        }
        out.write("<graph id=\"pairs\" edgedefault=\"undirected\">\n");
    }

    @Override
    public void write(Pair pair) throws IOException {
        node(pair.a());
        node(pair.b());
        out.write("<edge source=\"" + XmlText.escape(pair.a()) + "\" target=\"" + XmlText.escape(pair.b())
                + "\"><data key=\"kind\">" + pair.kind() + "</data><data key=\"score\">"
                + String.format(Locale.ROOT, "%.4f", pair.score()) + "</data></edge>\n");
    }

    private void node(String id) throws IOException {
        if (nodes.add(id)) {
            out.write("<node id=\"" + XmlText.escape(id) + "\"/>\n");
        }
    }

    @Override
    public void close() throws IOException {
        out.write("</graph>\n</graphml>\n");
        out.close();
    }
}
