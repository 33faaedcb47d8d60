package headwater.timing;

import headwater.model.Context;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// When, as far as the case states, nobody searched: there a stretch without items is unknown and not empty.
public final class SearchGaps {

    private SearchGaps() {}

    /// A stretch of time without a search.
    ///
    /// @param from [Instant#MIN] where no search lies before it
    /// @param to exclusive; [Instant#MAX] where none follows
    public record Gap(Instant from, Instant to) implements Serializable {
        public Gap {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a gap from " + from + " to " + to + " has no length");
            }
        }
    }

    /// The stretches in which none of these platforms was searched, oldest first; all of time where no search is
    /// stated.
    public static List<Gap> of(List<Context.Searched> searched, Set<String> platforms) {
        List<Gap> gaps = new ArrayList<>();
        Instant reached = Instant.MIN;
        List<Context.Searched> inOrder = searched.stream()
                .filter(each -> platforms.stream().anyMatch(each::covers))
                .sorted(Comparator.comparing(Series::begin))
                .toList();
        for (Context.Searched each : inOrder) {
            if (Series.begin(each).isAfter(reached)) {
                gaps.add(new Gap(reached, Series.begin(each)));
            }
            Instant end = Series.end(each).plusNanos(1);
            reached = end.isAfter(reached) ? end : reached;
        }
        gaps.add(new Gap(reached, Instant.MAX));
        return gaps;
    }
}
