package headwater.narrative;

import headwater.model.Judgement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What people said of who was taken from whom. On one pair the latest word counts; what was said of a pair says
/// nothing
/// of the same two the other way round.
public final class Parentage {

    /// Nobody said anything.
    public static final Parentage NONE = new Parentage(id -> id);

    private final UnaryOperator<String> item;
    private final Map<List<String>, Judgement> last = new HashMap<>();

    Parentage(UnaryOperator<String> item) {
        this.item = item;
    }

    /// Takes one down; they come from the last to the first.
    ///
    /// @return the later one that it gives way to, or itself
    Judgement add(Judgement judgement, Judgement.Taken taken) {
        Judgement later = last.putIfAbsent(key(taken.child(), taken.parent()), judgement);
        return later == null ? judgement : later;
    }

    /// What counts of a pair.
    ///
    /// @param child the id of the item that took, or of any of its captures
    /// @param parent the same of what it was taken from
    public Optional<Judgement> of(String child, String parent) {
        // Asked of every pair of a narrative, and most cases have nothing of the kind.
        return last.isEmpty() ? Optional.empty() : Optional.ofNullable(last.get(key(child, parent)));
    }

    /// True if the last word on the pair is that the one was not taken from the other.
    public boolean rejects(String child, String parent) {
        return of(child, parent)
                .filter(each ->
                        each.says() instanceof Judgement.Taken taken && taken.answer() == Judgement.Answer.REJECTED)
                .isPresent();
    }

    private List<String> key(String child, String parent) {
        return List.of(item.apply(child), item.apply(parent));
    }
}
