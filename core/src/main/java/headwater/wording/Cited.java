package headwater.wording;

import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Observation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the ids that analysts cite stand for: an observation by its id or by the address of its item, an entry of the
/// context, or, as `test:shift-rank`, the answers of a test.
public final class Cited {

    /// What stands before the id of a test.
    public static final String TEST = "test:";

    private final Map<String, Set<String>> observations = new LinkedHashMap<>();
    private final Set<String> entries = new LinkedHashSet<>();
    private final Set<String> tests = new LinkedHashSet<>();

    public Cited(Collection<Observation> observed, List<Context> context, Stream<Finding> findings) {
        for (Observation each : observed) {
            Stream.concat(Stream.of(each.id(), each.itemKey()), each.item().address().url().stream())
                    .forEach(name -> observations
                            .computeIfAbsent(name, none -> new LinkedHashSet<>())
                            .add(each.id()));
        }
        context.forEach(each -> entries.add(each.id()));
        findings.forEach(each -> tests.add(test(each)));
    }

    /// The id of the test that gave an answer, without its version.
    public static String test(Finding finding) {
        String test = finding.method().test();
        return test.substring(0, test.indexOf('/'));
    }

    public boolean isKnown(String id) {
        return observations.containsKey(id)
                || entries.contains(id)
                || (id.startsWith(TEST) && tests.contains(id.substring(TEST.length())));
    }

    /// Observations and entries an id stands for, as a report cites them; none for a test.
    public List<String> ids(String id) {
        Set<String> observed = observations.get(id);
        if (observed != null) {
            return List.copyOf(observed);
        }
        return entries.contains(id) ? List.of(id) : List.of();
    }
}
