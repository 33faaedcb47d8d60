package headwater.listing;

import headwater.credit.CreditGiven;
import headwater.model.Context;
import headwater.report.Lanes;
import headwater.trace.Derivation;
import java.util.List;

/// The data of the picture of one narrative: who carried it when, who took from whom, and what happened meanwhile.
///
/// @param untimed items whose time is not known, which stand in no lane
public record LaneView(
        String narrative, List<Lanes.Lane> lanes, List<String> untimed, List<Edge> edges, List<Context.Event> events) {

    /// A derivation as it is drawn.
    public record Edge(String child, String parent, Derivation.Manner manner, CreditGiven.Status credit) {}

    public LaneView {
        lanes = List.copyOf(lanes);
        untimed = List.copyOf(untimed);
        edges = List.copyOf(edges);
        events = List.copyOf(events);
    }
}
