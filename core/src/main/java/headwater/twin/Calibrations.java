package headwater.twin;

import java.util.List;

/// Every kind of verdict that can be scored on made data, in the order in which they are shown.
public final class Calibrations {

    private Calibrations() {}

    public static List<Calibration> all() {
        return List.of(new CoordinationCalibration());
    }
}
