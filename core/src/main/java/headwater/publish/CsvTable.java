package headwater.publish;

import headwater.assess.Assessment;
import headwater.model.About;
import headwater.report.Report;
import java.util.List;
import java.util.Locale;

/// The derivations as one CSV table, for a spreadsheet.
public final class CsvTable implements Publisher {

    @Override
    public About about() {
        return new About(
                "csv",
                1,
                "Derivations as CSV",
                "One row for each derivation: who took from whom, how, and with what credit.",
                "The reasons and the words are in the data package.",
                List.of());
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language) {
        return Cells.csv(Tables.derivations(assessment));
    }
}
