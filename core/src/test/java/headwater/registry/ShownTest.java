package headwater.registry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Context;
import headwater.model.Context.Category;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.model.Profile.Ground;
import headwater.model.Profile.Sort;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A category is shown no higher than its grounds carry it.
class ShownTest {

    private static final Held HELD = new Held(
            List.of(new Context.Document("d-1", "Register", "A court", "", "2021-09-01", "who owns it")), List.of());

    private static final Profile.Review TWO = new Profile.Review("Ana", "Bo");

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"STATE_LINKED", "STATE_CONTROLLED", "OFFICIAL"})
    void behaviourAloneNeverReachesATie(Category entered) {
        Shown shown = shown(entered, TWO, ground(Sort.BEHAVIOURAL), ground(Sort.BEHAVIOURAL));
        assertThat(shown.category()).isEqualTo(Category.STATE_ALIGNED);
        assertThat(shown.isLess()).isTrue();
        assertThat(keys(shown)).containsExactly("registry.lacking.no-dated-ground");
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"STATE_LINKED", "STATE_CONTROLLED", "OFFICIAL"})
    void aTieThatNobodyElseReviewedIsNotShown(Category entered) {
        for (Profile.Review alone :
                List.of(Profile.Review.NONE, new Profile.Review("Ana", ""), new Profile.Review("Ana", "ANA "))) {
            Shown shown = shown(entered, alone, ground(Sort.CONTEXTUAL));
            assertThat(shown.category()).isEqualTo(Category.UNATTRIBUTED);
            assertThat(keys(shown)).containsExactly("registry.lacking.no-second-person");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"UNATTRIBUTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void aReasonInWordsCarriesNothing(Category entered) {
        assertThat(shown(entered, TWO).category()).isEqualTo(Category.UNATTRIBUTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"STATE_LINKED", "STATE_CONTROLLED", "OFFICIAL", "INDEPENDENT"})
    void aDatedRecordWithASecondPersonCarriesWhatWasEntered(Category entered) {
        Shown shown = shown(entered, TWO, ground(Sort.CONTEXTUAL));
        assertThat(shown.category()).isEqualTo(entered);
        assertThat(shown.isLess()).isFalse();
        assertThat(shown.lacking()).isEmpty();
    }

    @Test
    void infrastructureCarriesALinkAndNoControl() {
        Shown shown = shown(Category.STATE_CONTROLLED, TWO, ground(Sort.TECHNICAL));
        assertThat(shown.category()).isEqualTo(Category.STATE_LINKED);
        assertThat(keys(shown)).containsExactly("registry.lacking.no-record");
    }

    @Test
    void aGroundWhoseEvidenceIsNotHeldCarriesNothing() {
        Ground elsewhere = new Ground(
                Sort.CONTEXTUAL, "seen once", Profile.Access.OPEN, Known.of(LocalDate.of(2021, 9, 1)), List.of("o-9"));
        Shown shown = shown(Category.STATE_CONTROLLED, TWO, elsewhere);
        assertThat(shown.category()).isEqualTo(Category.UNATTRIBUTED);
        assertThat(keys(shown)).containsExactly("registry.lacking.ground-not-held", "registry.lacking.no-dated-ground");
    }

    @Test
    void aGroundWithoutADateCarriesNoTie() {
        Ground undated = new Ground(Sort.CONTEXTUAL, "owned", Profile.Access.OPEN, Known.notStated(), List.of("d-1"));
        assertThat(shown(Category.STATE_LINKED, TWO, undated).category()).isEqualTo(Category.UNATTRIBUTED);
    }

    @Test
    void alignedNeedsBehaviourAndNoSecondPerson() {
        assertThat(shown(Category.STATE_ALIGNED, Profile.Review.NONE, ground(Sort.BEHAVIOURAL))
                        .category())
                .isEqualTo(Category.STATE_ALIGNED);
        assertThat(shown(Category.STATE_ALIGNED, TWO, ground(Sort.CONTEXTUAL)).category())
                .isEqualTo(Category.UNATTRIBUTED);
    }

    private static Shown shown(Category entered, Profile.Review review, Ground... grounds) {
        return Shown.of(
                "a",
                new Profile.Claim(entered, "", "why", "2021-09-13", Arrays.asList(grounds), review, List.of()),
                HELD);
    }

    private static Ground ground(Sort sort) {
        return new Ground(sort, "as shown", Profile.Access.OPEN, Known.of(LocalDate.of(2021, 9, 1)), List.of("d-1"));
    }

    private static List<String> keys(Shown shown) {
        return shown.lacking().stream().map(Phrase::key).toList();
    }
}
