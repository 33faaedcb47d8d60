package headwater.assess;

import headwater.alternatives.Lexicon;
import headwater.alternatives.Weighed;
import headwater.alternatives.Weights;
import headwater.control.ControlResult;
import headwater.engagement.Reach;
import headwater.impact.Impact;
import headwater.model.Finding;
import headwater.narrative.Narrative;
import headwater.ranking.Absence;
import headwater.timing.Nearby;
import headwater.trace.Trace;
import java.io.Serializable;
import java.util.List;

/// One narrative with all that was found about it.
///
/// @param findings coordination, timing and authenticity, in the order of the stages
/// @param absences lists that never showed its topic, with their coverage
public record NarrativeAssessment(
        Narrative narrative,
        Trace trace,
        List<Finding> findings,
        List<Nearby> events,
        List<ControlResult> controls,
        List<Reach> reach,
        List<Absence> absences,
        Impact impact)
        implements Serializable {
    public NarrativeAssessment {
        findings = List.copyOf(findings);
        events = List.copyOf(events);
        controls = List.copyOf(controls);
        reach = List.copyOf(reach);
        absences = List.copyOf(absences);
    }

    /// What may explain it, given its findings and derivations.
    public Weighed weighed() {
        return Weighed.of(Weights.rows(findings, trace.derivations()), Lexicon.standard());
    }
}
