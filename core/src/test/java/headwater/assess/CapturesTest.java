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

    @Test
    void anIdOnTwoSitesIsALink() {
        SharedIds shared = SharedIds.of(List.of(page("1", "a.cn", "UA-7777-1"), page("2", "b.cn", "UA-7777-1")));

        assertThat(shared.links())
                .containsExactly(new Assessment.SharedId(
                        "analytics:UA-7777-1", List.of("web:a.cn", "web:b.cn"), List.of("o-000000001", "o-000000002")));
    }

    @Test
    void twoHostsOfOneSiteAreNoLink() {
        assertThat(SharedIds.of(List.of(page("1", "m.a.com.cn", "UA-7777-1"), page("2", "news.a.com.cn", "UA-7777-1")))
                        .links())
                .isEmpty();
    }

    @Test
    void aPlaceholderIsNoLinkAndIsReported() {
        SharedIds shared = SharedIds.of(List.of(page("1", "a.cn", "UA-XXXXX-X"), page("2", "b.cn", "UA-XXXXX-X")));

        assertThat(shared.links()).isEmpty();
        assertThat(shared.skipped())
                .containsExactly(Phrase.of("assess.skipped.placeholder-id", "analytics:UA-XXXXX-X"));
    }

    @Test
    void digitsInARowDoNotMakeAnIdAPlaceholder() {
        assertThat(SharedIds.of(List.of(page("1", "a.cn", "UA-71234567-1"), page("2", "b.cn", "UA-71234567-1")))
                        .links())
                .hasSize(1);
    }

    private static Observation page(String number, String host, String id) {
        return Samples.page(number, "https://" + host + "/" + number, "2021-09-09T00:00:00Z", Completeness.FULL, id);
    }
}
