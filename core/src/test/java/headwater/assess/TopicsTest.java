package headwater.assess;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.match.Match;
import headwater.model.Item.Completeness;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Observation ITEM =
            Samples.page("1", "https://a.org/1", "2021-09-09T00:00:00Z", Completeness.FULL);
    private static final Observation TOPIC =
            Samples.page("2", "https://list.org/2", "2021-09-09T00:00:00Z", Completeness.TITLE_ONLY);
    private static final Observation OTHER_TOPIC =
            Samples.page("3", "https://list.org/3", "2021-09-09T00:00:00Z", Completeness.TITLE_ONLY);

    private static final Topics TOPICS = Topics.of(List.of(TOPIC, OTHER_TOPIC), List.of(ITEM));

    @Test
    void aTopicThatMatchesAnItemBelongsToTheCase() {
        List<Match> matches =
                List.of(match(ITEM, TOPIC, Match.Kind.PARTIAL), match(TOPIC, OTHER_TOPIC, Match.Kind.PARTIAL));

        assertThat(TOPICS.itemsWith(List.of(ITEM), matches, Set.of())).containsExactly(ITEM, TOPIC);
    }

    @Test
    void aCandidateMatchDoesNotBringATopicIn() {
        List<Match> matches = List.of(match(ITEM, TOPIC, Match.Kind.CANDIDATE));

        assertThat(TOPICS.itemsWith(List.of(ITEM), matches, Set.of())).containsExactly(ITEM);
        assertThat(TOPICS.skipped(List.of(ITEM))).containsExactly(Phrase.of("assess.skipped.topics", 2));
    }

    @Test
    void aTopicThatAPersonPutsWithAnItemBelongsToTheCase() {
        assertThat(TOPICS.itemsWith(List.of(ITEM), List.of(), Set.of(TOPIC.id(), ITEM.id())))
                .containsExactly(ITEM, TOPIC);
    }

    @Test
    void aCaseThatHoldsListsOnlyHasNoItems() {
        Topics lists = Topics.of(List.of(TOPIC, OTHER_TOPIC), List.of(ITEM));

        assertThat(lists.itemsWith(List.of(), List.of(match(TOPIC, OTHER_TOPIC, Match.Kind.VERBATIM)), Set.of()))
                .isEmpty();
    }

    private static Match match(Observation a, Observation b, Match.Kind kind) {
        return new Match(a.id(), b.id(), kind, 0.5, List.of(), List.of());
    }
}
