package headwater.looking;

import headwater.assess.Assessment;
import headwater.coordination.Joint;
import headwater.model.Channel;
import headwater.model.Finding.Together;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Map<String, String> names = names(assessment, List.of(pair));
        return new TogetherSheet(
                pair,
                names.getOrDefault(pair.a(), pair.a()),
                names.getOrDefault(pair.b(), pair.b()),
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

    /// What the accounts of these pairs are called by their first items, by their keys.
    public static Map<String, String> names(Assessment assessment, List<Together> pairs) {
        Set<String> asked =
                pairs.stream().flatMap(each -> Stream.of(each.a(), each.b())).collect(Collectors.toSet());
        return assessment.texts().stream()
                .map(Observation::channel)
                .filter(each -> asked.contains(each.key()))
                .collect(Collectors.toMap(Channel::key, Channel::label, (first, _) -> first));
    }
}
