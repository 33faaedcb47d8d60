package headwater.looking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.assess.Assessment;
import headwater.assess.Verdict;
import headwater.conformance.Published;
import headwater.listing.Tree;
import headwater.model.Finding;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.trace.Derivation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages of one channel and one finding, on the reference case.
class SheetsTest {

    private static Assessment assessment;

    @BeforeAll
    static void theCase() throws Exception {
        assessment = Published.jobs().assessment(Published.CASE);
    }

    @Test
    void everyFindingHasASheetWithItsVerdictAndWhatItCannotTell() {
        List<FindingSheet> all = FindingSheet.all(assessment);
        long findings = assessment.narratives().stream()
                        .mapToLong(each -> each.findings().size())
                        .sum()
                + assessment.across().findings().size();
        assertEquals(findings, all.size());
        for (FindingSheet each : all) {
            FindingSheet one = FindingSheet.one(assessment, "" + each.narrative(), "" + each.place());
            assertEquals(Verdict.of(each.finding()), one.verdict());
            assertThat(one.part()).as(each.finding().method().test()).hasSize(1);
            String told = one.told().toString();
            if (each.finding() instanceof Finding.Undetermined undetermined) {
                undetermined
                        .missing()
                        .forEach(missing -> assertThat(told)
                                .contains("report.missing."
                                        + Tree.kebab(missing.code().name())));
            }
            each.finding()
                    .method()
                    .wouldChange()
                    .forEach(change -> assertThat(told).contains(change.key()));
        }
    }

    @Test
    void aFindingThatIsNotThereIsAProblemAndNoGuess() {
        for (String[] each : new String[][] {{"99", "1"}, {"1", "99"}, {"x", "1"}, {"1", ""}}) {
            ProblemException problem =
                    assertThrows(ProblemException.class, () -> FindingSheet.one(assessment, each[0], each[1]));
            assertEquals(Problem.NO_SUCH_RESULT, problem.problem());
        }
    }

    @Test
    void whomAChannelTakesFromIsWhatTheDerivationsSay() throws Exception {
        Map<String, Observation> items = new HashMap<>();
        assessment.texts().forEach(each -> items.put(each.id(), each));
        for (Derivation each : assessment.narratives().getFirst().trace().derivations()) {
            String child =
                    Objects.requireNonNull(items.get(each.child())).channel().key();
            String parent =
                    Objects.requireNonNull(items.get(each.parent())).channel().key();
            ChannelSheet sheet = Published.jobs().looking().channel(Published.CASE, child);
            if (!child.equals(parent)) {
                assertThat(sheet.sources()).anyMatch(source -> source.key().equals(parent));
            }
            assertThat(sheet.sources()).noneMatch(source -> source.key().equals(child));
        }
    }

    @Test
    void everyItemOfAChannelIsCountedOnceInItsActivity() throws Exception {
        assessment.material().registry().channels().forEach(each -> {
            ChannelSheet sheet = ChannelSheet.of(
                    assessment.material(), Optional.empty(), each.channel().key());
            ChannelSheet.Activity activity = sheet.activity();
            int dated = activity.days().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertEquals(each.observations(), dated + activity.between() + activity.unknown());
            assertThat(sheet.sources()).isEmpty();
        });
    }

    @Test
    void aDayWithoutAnHourInAZoneLiesOnTwoDaysOfAnother() throws Exception {
        ChannelSheet sheet = Published.jobs().looking().channel(Published.CASE, "web:cgctv.example");
        assertEquals(1, sheet.activity().between());
        assertThat(sheet.activity().days()).isEmpty();
    }

    @Test
    void registrationStandsApartFromWhoControls() throws Exception {
        ChannelSheet sheet = Published.jobs().looking().channel(Published.CASE, "web:cgctv.example");
        assertThat(sheet.entry()).singleElement().satisfies(table -> {
            assertThat(table.head()).hasSize(5);
            assertThat(table.rows().getFirst().get(3).toString()).contains("Markham");
            assertThat(table.rows().getFirst().get(1).toString()
                            + table.rows().getFirst().get(4))
                    .doesNotContain("Markham");
        });
    }
}
