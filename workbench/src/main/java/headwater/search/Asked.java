package headwater.search;

import headwater.search.Units.Unit;
import java.util.List;

/// A search as it was understood: needs that must all be met, within a window.
public record Asked(Search search, List<Need> needs, Window window) {

    public Asked {
        needs = List.copyOf(needs);
    }

    /// Reads a search once for all that is done with it, and refuses what cannot be read, with its place.
    public static Asked of(Search search) {
        return QueryReader.read(search);
    }

    /// One thing that an item must have, or must not.
    ///
    /// @param any one of these is enough
    record Need(boolean isExcluded, List<Part> any) {
        Need {
            any = List.copyOf(any);
            if (any.isEmpty()) {
                throw new IllegalArgumentException("a need without a part");
            }
        }
    }

    /// A part of a query.
    sealed interface Part {}

    /// Units that follow each other.
    ///
    /// @param isStart true if the last one is the start of a word
    record Words(Field field, List<Unit> units, boolean isStart) implements Part {
        Words {
            units = List.copyOf(units);
        }
    }

    /// A value of a facet.
    ///
    /// @param isExact false if `zh` also means `zh-Hans`
    record Value(Facet facet, String value, boolean isExact) implements Part {}

    /// Words whose places are shown in what is found.
    List<Words> shown() {
        return needs.stream()
                .filter(each -> !each.isExcluded())
                .flatMap(each -> each.any().stream())
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(each -> each.field() != Field.CHANNEL)
                .toList();
    }
}
