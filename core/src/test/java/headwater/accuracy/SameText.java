package headwater.accuracy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts whose normal form is equal.
final class SameText implements Baseline {

    @Override
    public String name() {
        return "equal normal form";
    }

    @Override
    public Map<Pair, Double> pairs(List<String> texts) {
        Map<String, List<Integer>> groups = new HashMap<>();
        Map<Pair, Double> pairs = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            List<Integer> group = groups.computeIfAbsent(texts.get(i), text -> new ArrayList<>());
            for (int earlier : group) {
                pairs.put(Pair.of(earlier, i), 1.0);
            }
            group.add(i);
        }
        return pairs;
    }
}
