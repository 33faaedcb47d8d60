package headwater.report;

import headwater.prose.Section;
import java.util.List;

/// The sections of a report; the order of the list is the order in print. A new section is one line here.
public interface Sections {

    /// Everything but the evidence list, which is made from what the others cite.
    static List<Sections> all() {
        return List.of(
                Summary::section,
                Judgements::section,
                ChineseSummary::section,
                Opening::narratives,
                Origins::picture,
                Origins::earliest,
                Derivations::derivations,
                Derivations::changes,
                Actors::outlets,
                Surroundings::events,
                Surroundings::controls,
                Surroundings::rankings,
                Measures::reach,
                Measures::findings,
                Reasoning.Alternatives::section,
                Surroundings::statedIncidents,
                Frames::section,
                Measures::limits,
                Issue::section,
                Technical::section,
                Opening::imported,
                Measures::agreement,
                Appendix::methods,
                Appendix::unread);
    }

    Section write(CaseView view);
}
