package headwater.listing;

import headwater.assess.TimeConflicts;
import headwater.model.Observation;
import java.util.List;

/// One observation with what is shown beside it.
///
/// @param normalised the words as they are compared, or empty
/// @param files names under which its bytes were handed over
/// @param original the hash under which its bytes are kept, or empty if they are not
/// @param screenshots hashes under which screenshots of it are kept
public record ObservationView(
        Observation observation, String normalised, List<String> files, String original, List<String> screenshots) {
    public ObservationView {
        files = List.copyOf(files);
        screenshots = List.copyOf(screenshots);
    }

    /// What else the capture states about the time of publication and is at odds with it.
    public List<Observation.Warning> timeConflicts() {
        return TimeConflicts.within(observation);
    }
}
