package headwater.twin;

import java.util.List;

/// A made case whose truth is known: one of several alternatives, and clues to it that err together.
///
/// @param truth the place of the true alternative, from 0
/// @param oracle the probability of each alternative for somebody who knows how the clues were made
public record Riddle(int truth, List<Clue> clues, List<Double> oracle) {

    public Riddle {
        clues = List.copyOf(clues);
        oracle = List.copyOf(oracle);
        if (truth < 0 || truth >= oracle.size()) {
            throw new IllegalArgumentException("no alternative " + truth + " of " + oracle.size());
        }
    }

    /// One clue as whoever sees it alone reads it.
    ///
    /// @param group what it shares its errors with
    /// @param logRatios for each alternative, against the first
    public record Clue(String group, List<Double> logRatios) {
        public Clue {
            logRatios = List.copyOf(logRatios);
        }
    }
}
