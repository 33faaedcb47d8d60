package headwater.narrative;

import headwater.model.Judgement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which judgements are withdrawn. A withdrawal that is itself withdrawn undoes nothing.
final class Withdrawals {

    private final Map<String, List<Judgement>> byEarlier = new TreeMap<>();

    private Withdrawals(Collection<Judgement> all) {
        for (Judgement each : all) {
            if (each.says() instanceof Judgement.Withdrawn(String earlier)) {
                byEarlier.computeIfAbsent(earlier, key -> new ArrayList<>()).add(each);
            }
        }
    }

    /// The first withdrawal that counts, by the id of what it undoes.
    static Map<String, Judgement> of(Collection<Judgement> all) {
        Withdrawals withdrawals = new Withdrawals(all);
        Map<String, Judgement> counting = new HashMap<>();
        withdrawals.byEarlier.forEach((earlier, by) -> by.stream()
                .filter(each -> !withdrawals.isUndone(each.id()))
                .min(Said.IN_ORDER)
                .ifPresent(each -> counting.put(earlier, each)));
        return counting;
    }

    /// Ends, as an id is a digest over the id that is withdrawn: none withdraws itself, by whatever way round.
    private boolean isUndone(String id) {
        return byEarlier.getOrDefault(id, List.of()).stream().anyMatch(each -> !isUndone(each.id()));
    }
}
