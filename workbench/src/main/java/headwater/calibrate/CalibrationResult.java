package headwater.calibrate;

import de.siegmar.fastcsv.writer.CsvWriter;
import headwater.assess.Calibrations;
import headwater.model.Phrase;
import headwater.prose.Wording;
import headwater.twin.Calibration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What our verdicts said of made data.
///
/// @param sets how many streams of each kind were made
/// @param seed of the first of them
public record CalibrationResult(int sets, long seed, List<CalibrationRow> rows) {

    /// What nobody must read into it; it stands in the picture too.
    public static final List<Phrase> CAVEAT = List.of(Phrase.of("twin.caveat.made"), Phrase.of("twin.caveat.real"));

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

    /// The table as people read it: columns as wide as their widest cell.
    public List<String> lines(Wording wording) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(Stream.of("verdict", "made", "said", "claim", "seen", "interval")
                .map(head -> wording.say(Phrase.of("twin.table." + head)))
                .toList());
        for (CalibrationRow row : rows) {
            CalibrationRow.Seen seen = row.seen();
            cells.add(Stream.of(
                            row.what(),
                            row.made(),
                            row.said().phrase(),
                            row.claim(),
                            Phrase.of("twin.table.of", seen.hits(), seen.of()),
                            Phrase.of(
                                    "twin.table.between",
                                    CalibrationRow.rate(seen.low()),
                                    CalibrationRow.rate(seen.high())),
                            row.held())
                    .map(wording::say)
                    .toList());
        }
        int[] widths = new int[cells.getLast().size()];
        cells.forEach(line -> {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        return cells.stream().map(line -> padded(line, widths)).toList();
    }

    private static String padded(List<String> line, int[] widths) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            out.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
        }
        return out.toString().stripTrailing();
    }

    /// The table as programs read it.
    public String csv(Wording english) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "verdict", "made", "said", "claim", "claimed", "hits", "of", "low", "high", "holds", "sets",
                    "seed");
            for (CalibrationRow row : rows) {
                csv.writeRecord(
                        row.verdict(),
                        english.say(row.made()),
                        english.say(row.said().phrase()),
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
