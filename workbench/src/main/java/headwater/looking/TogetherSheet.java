package headwater.looking;

import headwater.assess.Assessment;
import headwater.coordination.Joint;
import headwater.model.Finding.Together;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.util.List;

/// What two accounts shared alike, post beside post: what stands behind one line of the picture of a finding.
///
/// @param nameA what the first account is called
/// @param within how many of the joints lie within the window
public record TogetherSheet(Together pair, String nameA, String nameB, List<Joint> joints, long within) {

    public TogetherSheet {
        joints = List.copyOf(joints);
    }

    /// @param pair a pair of one of the case's findings
    public static TogetherSheet of(Assessment assessment, Together pair) {
        List<Joint> joints =
                Joint.between(assessment.texts(), assessment.compared().matches(), pair.a(), pair.b(), pair.window());
        return new TogetherSheet(
                pair,
                name(assessment, pair.a()),
                name(assessment, pair.b()),
                joints,
                joints.stream().filter(each -> each.seconds() <= pair.window()).count());
    }

    /// The pair of a finding with these accounts.
    public static Together pair(FindingSheet sheet, String a, String b) {
        return sheet.finding().method().pairs().stream()
                .filter(each -> each.a().equals(a) && each.b().equals(b))
                .findFirst()
                .orElseThrow(() -> Problem.NO_SUCH_RESULT.at("pair", "this finding rests on no such pair of accounts"));
    }

    /// What an account is called by the first item of it; its key where it has none.
    public static String name(Assessment assessment, String key) {
        return assessment.texts().stream()
                .map(Observation::channel)
                .filter(each -> each.key().equals(key))
                .map(each -> each.label())
                .findFirst()
                .orElse(key);
    }
}
