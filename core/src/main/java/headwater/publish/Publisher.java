package headwater.publish;

import headwater.assess.Assessment;
import headwater.model.About;
import headwater.report.Report;
import java.util.Locale;

/// Writes a report, or the data behind it, in one format.
///
/// The same input gives the same bytes: no clock, no random id, no order left to chance.
public interface Publisher {

    About about();

    /// What a file of this format is called, such as `html` or `case.json`.
    String extension();

    byte[] publish(Report report, Assessment assessment, Locale language);
}
