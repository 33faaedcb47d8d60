package headwater.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Walks up the derivations of a trace, through the parents that its paths go through.
public final class Ascent {

    private final Map<String, Derivation> steps = new HashMap<>();
    private final Map<String, SourcePath> paths = new HashMap<>();
    private final Map<String, String> lines;

    public Ascent(Trace trace) {
        this.lines = trace.lines();
        trace.paths().forEach(each -> paths.put(each.item(), each));
        for (Derivation each : trace.derivations()) {
            SourcePath path = paths.get(each.child());
            if (path != null && path.parent().equals(each.parent())) {
                steps.put(each.child(), each);
            }
        }
    }

    /// The derivations above an item, nearest first, at most so many of them; none if it derives from nothing.
    public List<Derivation> from(String item, int most) {
        List<Derivation> found = new ArrayList<>();
        Derivation step = steps.get(item);
        while (step != null && found.size() < most) {
            found.add(step);
            step = steps.get(lines.getOrDefault(step.parent(), step.parent()));
        }
        return found;
    }

    /// The path of an item.
    ///
    /// @throws IllegalArgumentException if it derives from nothing
    public SourcePath path(String item) {
        SourcePath path = paths.get(item);
        if (path == null) {
            throw new IllegalArgumentException("it derives from nothing: " + item);
        }
        return path;
    }
}
