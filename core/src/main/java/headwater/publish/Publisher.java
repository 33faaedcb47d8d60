package headwater.publish;

import headwater.assess.Assessment;
import headwater.assess.Progress;
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

    /// @param progress told what is laid out; it may end the work by throwing
    byte[] publish(Report report, Assessment assessment, Locale language, Progress progress);

    /// The same for nobody who watches.
    default byte[] publish(Report report, Assessment assessment, Locale language) {
        return publish(report, assessment, language, Progress.NONE);
    }
}
