package headwater.assess;

import headwater.alternatives.ExplanationCalibration;
import headwater.twin.Calibration;
import headwater.twin.ControlCalibration;
import headwater.twin.CoordinationCalibration;
import headwater.twin.CounterCalibration;
import headwater.twin.TimingCalibration;
import java.util.List;

/// Every kind of verdict that can be scored on made data, in the order in which they are shown.
public final class Calibrations {

    private Calibrations() {}

    public static List<Calibration> all() {
        return List.of(
                new CoordinationCalibration(),
                new TimingCalibration(),
                new ControlCalibration(),
                new CounterCalibration(),
                new ExplanationCalibration());
    }
}
