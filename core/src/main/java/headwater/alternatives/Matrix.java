package headwater.alternatives;

import headwater.model.Written.Alternative;
import headwater.model.Written.Fit;
import headwater.model.Written.Reading;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What analysts read from the evidence, alternative by alternative. The one that least speaks against stands first:
/// evidence that fits an alternative does not make it true, for it may fit the others as well (Heuer, *Psychology of
/// Intelligence Analysis*, 1999, chapter 8).
///
/// @param rows the evidence, what tells most apart first
/// @param standings the least contradicted first; equal ones in the order they were entered
public record Matrix(List<Row> rows, List<Standing> standings) implements Serializable {

    /// A piece of evidence.
    ///
    /// @param fits by the id of the alternative; one that nobody read it for is absent
    /// @param apart how far it tells the alternatives apart: the most that it speaks against one, less the least
    /// @param isLinchpin whether another alternative would stand first, or share the first place, without it
    public record Row(String evidence, Map<String, Fit> fits, int apart, boolean isLinchpin) implements Serializable {
        public Row {
            fits = Map.copyOf(fits);
        }
    }

    /// An alternative and how much speaks against it.
    public record Standing(String alternative, int against) implements Serializable {}

    public Matrix {
        rows = List.copyOf(rows);
        standings = List.copyOf(standings);
    }

    public static Matrix of(List<Alternative> alternatives) {
        Map<String, Map<String, Fit>> fits = new LinkedHashMap<>();
        for (Alternative each : alternatives) {
            for (Reading reading : each.readings()) {
                fits.computeIfAbsent(reading.evidence(), none -> new LinkedHashMap<>())
                        .put(each.id(), reading.fit());
            }
        }
        List<String> first = first(alternatives, "");
        List<Row> rows = new ArrayList<>();
        fits.forEach((evidence, own) -> rows.add(new Row(
                evidence,
                own,
                apart(own, alternatives.size()),
                !first(alternatives, evidence).equals(first))));
        rows.sort(Comparator.comparingInt(Row::apart).reversed());
        return new Matrix(rows, standings(alternatives, ""));
    }

    private static List<String> first(List<Alternative> alternatives, String without) {
        List<Standing> standings = standings(alternatives, without);
        return standings.stream()
                .filter(each -> each.against() == standings.getFirst().against())
                .map(Standing::alternative)
                .sorted()
                .toList();
    }

    private static List<Standing> standings(List<Alternative> alternatives, String without) {
        return alternatives.stream()
                .map(each -> new Standing(
                        each.id(),
                        each.readings().stream()
                                .filter(reading -> !reading.evidence().equals(without))
                                .mapToInt(reading -> against(reading.fit()))
                                .sum()))
                .sorted(Comparator.comparingInt(Standing::against))
                .toList();
    }

    /// An alternative for which nobody read it counts as one of which it says nothing.
    private static int apart(Map<String, Fit> fits, int alternatives) {
        int most = fits.values().stream().mapToInt(Matrix::against).max().orElse(0);
        int least = fits.size() < alternatives
                ? 0
                : fits.values().stream().mapToInt(Matrix::against).min().orElse(0);
        return most - least;
    }

    private static int against(Fit fit) {
        return switch (fit) {
            case FITS, SAYS_NOTHING -> 0;
            case SPEAKS_AGAINST -> 1;
            case SPEAKS_STRONGLY_AGAINST -> 2;
        };
    }
}
