package headwater.looking;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Verdict;
import headwater.listing.Names;
import headwater.model.About;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.problem.Problem;
import headwater.prose.Section;
import headwater.report.Report;
import java.util.ArrayList;
import java.util.List;

/// One finding: the question, the verdict, what was measured, why, what is missing, what would change it, how it was
/// reached and what it cannot tell.
///
/// @param narrative the number of its narrative in the report, or 0 for the whole case
/// @param title of the narrative, or empty
/// @param place among the findings of its narrative, from 1
/// @param part what introduces the test; none or one
public record FindingSheet(
        int narrative,
        String title,
        int place,
        Finding finding,
        Verdict verdict,
        List<About> part,
        List<Section> told) {

    public FindingSheet {
        part = List.copyOf(part);
        told = List.copyOf(told);
    }

    /// Whether there is anything to draw.
    public boolean isMeasured() {
        return finding.effect() instanceof Effect.Interval;
    }

    /// Every finding in short, those of the whole case first.
    public static List<FindingSheet> all(Assessment assessment) {
        List<FindingSheet> all = new ArrayList<>(of(0, "", assessment.across().findings()));
        List<NarrativeAssessment> narratives = assessment.narratives();
        for (int i = 0; i < narratives.size(); i++) {
            all.addAll(of(
                    i + 1,
                    narratives.get(i).narrative().title(),
                    narratives.get(i).findings()));
        }
        return all;
    }

    private static List<FindingSheet> of(int narrative, String title, List<Finding> findings) {
        List<FindingSheet> sheets = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            sheets.add(new FindingSheet(
                    narrative, title, i + 1, findings.get(i), Verdict.of(findings.get(i)), List.of(), List.of()));
        }
        return sheets;
    }

    /// One of them with all that is told of it.
    public static FindingSheet one(Assessment assessment, String narrative, String place) {
        FindingSheet found = all(assessment).stream()
                .filter(each -> narrative.equals("" + each.narrative()) && place.equals("" + each.place()))
                .findFirst()
                .orElseThrow(() -> Problem.NO_SUCH_RESULT.at(
                        Names.plain(narrative + " " + place), "there is no such finding in this case"));
        return new FindingSheet(
                found.narrative(),
                found.title(),
                found.place(),
                found.finding(),
                found.verdict(),
                Report.part(found.finding()),
                List.of(Report.sheet(assessment, found.narrative(), found.finding())));
    }
}
