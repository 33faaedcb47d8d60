package headwater;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.alternatives.Lexicon;
import headwater.assess.Assessment;
import headwater.trace.Earliest;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the answers of the reference case hang on.
class CanadaHangsTest {

    /// What the report says an answer hangs on is what it hangs on.
    @Test
    void withoutTheDecisiveItemTheAnswerIsWhatTheTableHadSaid() {
        CanadaCase canada = new CanadaCase();
        Earliest chinese = chinese(canada.assessment);
        Earliest.Without told = chinese.without().get();
        Lexicon words = Lexicon.standard();
        assertThat(told.candidates()).doesNotContainAnyElementsOf(chinese.candidates());

        Set<String> keys = chinese.candidates().stream()
                .map(id -> canada.assessment.texts().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .itemKey())
                .collect(Collectors.toSet());
        Earliest found = chinese(canada.without(each -> keys.contains(each.itemKey())));
        assertThat(found.candidates()).isEqualTo(told.candidates());
        assertThat(words.word(found.first().get()))
                .isEqualTo(words.word(told.first().get()));
    }

    private static Earliest chinese(Assessment assessment) {
        return assessment.narratives().getFirst().trace().earliest().stream()
                .filter(each -> each.language().equals("zh") && each.platform().equals("*"))
                .findFirst()
                .orElseThrow();
    }
}
