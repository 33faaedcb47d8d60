package headwater.calibrate;

import de.siegmar.fastcsv.writer.CsvWriter;
import headwater.twin.Calibration;
import headwater.twin.Calibrations;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// What our verdicts said of made data.
///
/// @param sets how many streams of each kind were made
/// @param seed of the first of them
public record CalibrationResult(int sets, long seed, List<CalibrationRow> rows) {

    /// What nobody must read into it; it stands in the picture too.
    public static final String CAVEAT =
            "Made data, in which the truth is known and which hold only the reasons their maker "
                    + "thought of. Real data hold others: a rate that holds here may not hold there.";

    public CalibrationResult {
        rows = List.copyOf(rows);
    }

    /// Told how far it is.
    public interface Watch {
        void at(String verdict, long done, long total);
    }

    /// Makes the data and scores every verdict on them.
    public static CalibrationResult of(int sets, long seed, Watch watch) {
        List<CalibrationRow> rows = new ArrayList<>();
        for (Calibration each : Calibrations.all()) {
            int[] done = {0};
            each.observed(sets, seed, () -> watch.at(each.id(), ++done[0], each.steps(sets)))
                    .forEach(observed -> rows.add(CalibrationRow.of(each.id(), observed)));
        }
        return new CalibrationResult(sets, seed, rows);
    }

    /// The table as people read it.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String form = "%-12s  %-24s  %-25s  %-14s  %11s  %-15s  %s";
        lines.add(form.formatted("verdict", "made data", "what was said", "claimed", "seen", "interval of 95%", "")
                .stripTrailing());
        for (CalibrationRow row : rows) {
            String seen = row.seen().hits() + " of " + row.seen().of();
            lines.add(form.formatted(
                    row.verdict(),
                    row.made(),
                    row.words(),
                    row.claimWords(),
                    seen,
                    row.intervalWords(),
                    row.holdsWords()));
        }
        return lines;
    }

    /// The table as programs read it.
    public String csv() {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "verdict", "made", "said", "claim", "claimed", "hits", "of", "low", "high", "holds", "sets",
                    "seed");
            for (CalibrationRow row : rows) {
                csv.writeRecord(
                        row.verdict(),
                        row.made(),
                        row.words(),
                        row.claimed().claim() == headwater.twin.Said.Claim.AT_MOST ? "at-most" : "at-least",
                        CalibrationRow.rate(row.claimed().rate()),
                        Integer.toString(row.seen().hits()),
                        Integer.toString(row.seen().of()),
                        CalibrationRow.rate(row.seen().low()),
                        CalibrationRow.rate(row.seen().high()),
                        Boolean.toString(row.holds()),
                        Integer.toString(sets),
                        Long.toString(seed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
