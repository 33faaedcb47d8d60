package headwater.assess;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Item.Completeness;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapturesTest {

    private static final Observation FIRST =
            Samples.page("1", "https://a.org/x", "2021-09-09T00:00:00Z", Completeness.FULL);
    private static final Observation LATER =
            Samples.page("2", "http://www.a.org/x/#c", "2021-09-10T00:00:00Z", Completeness.FULL);
    private static final Observation REVIEWED =
            Samples.page("3", "https://a.org/x", "2021-09-08T00:00:00Z", Completeness.TITLE_ONLY);
    private static final Observation OTHER =
            Samples.page("4", "https://a.org/x?id=2", "2021-09-09T00:00:00Z", Completeness.FULL);

    @Test
    void theEarliestOfTheFullestCapturesStandsForTheItem() {
        assertThat(Captures.of(List.of(LATER, REVIEWED, FIRST, OTHER)).items()).containsExactly(FIRST, OTHER);
    }

    @Test
    void theOthersAreCountedAndGoWithTheItem() {
        Captures captures = Captures.of(List.of(LATER, REVIEWED, FIRST, OTHER));

        assertThat(captures.skipped()).containsExactly(Phrase.of("assess.skipped.versions", "Page 1", 2));
        assertThat(captures.showing(List.of(FIRST))).containsExactly(FIRST, LATER, REVIEWED);
    }
}
