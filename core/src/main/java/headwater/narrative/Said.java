package headwater.narrative;

import headwater.model.Judgement;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;

/// A judgement with the items that stand for the observations it names.
///
/// @param ones the items that are together, or that leave
/// @param others the items that are left; empty if `ones` are together
record Said(Judgement judgement, NavigableSet<String> ones, NavigableSet<String> others) {

    /// Of two the later is the greater.
    static final Comparator<Judgement> IN_ORDER =
            Comparator.comparing(Judgement::made).thenComparing(Judgement::id);

    boolean isApart() {
        return judgement.says() instanceof Judgement.Apart;
    }

    /// True if it speaks of these two, and not only of each with further ones.
    boolean names(String one, String other) {
        return isApart()
                ? (ones.contains(one) && others.contains(other)) || (ones.contains(other) && others.contains(one))
                : ones.contains(one) && ones.contains(other);
    }

    /// True if it holds two of these together, or one of them apart from something.
    boolean shapes(Collection<String> members) {
        return ones.stream().filter(members::contains).count() >= (isApart() ? 1 : 2)
                || others.stream().anyMatch(members::contains);
    }
}
