package headwater.sharing;

import headwater.problem.Problem;
import headwater.synchrony.Scale;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/// Which table to look at, how, and where its pairs of accounts go.
///
/// @param out a `.csv` or `.graphml` file; `.gz` behind either packs it
/// @param windows how close counts as together; the widest is the one in which pairs are counted
/// @param least accounts with fewer shares, or fewer near another's, are not counted
/// @param precision by how many seconds a time may be off, or [#FIND_OUT]
/// @param zone the zone of times that state none, such as `Europe/Berlin`; empty if nobody knows
/// @param map a file that says which column is which; empty if the columns have their own names
public record SharingRequest(
        Path table, Path out, List<Scale> windows, int least, long precision, String zone, String map) {

    /// The precision shows in the times themselves.
    public static final long FIND_OUT = 0;

    /// What `--min-shares` is if nobody says.
    public static final int USUAL_LEAST = 2;

    public SharingRequest {
        windows = List.copyOf(windows);
        if (least < 1) {
            throw Problem.BAD_PARAMETER.at("--min-shares", least + " is less than 1");
        }
        if (!zone.isEmpty()) {
            try {
                ZoneId.of(zone);
            } catch (DateTimeException unknown) {
                throw Problem.BAD_PARAMETER.at(
                        "--zone", "\"" + zone + "\" is no time zone, such as UTC or Asia/Shanghai");
            }
        }
        if (table.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw Problem.BAD_PARAMETER.at("--out", out + " is the table itself, which would be lost");
        }
    }

    /// The window in which pairs are counted.
    Scale counted() {
        return windows.getLast();
    }
}
