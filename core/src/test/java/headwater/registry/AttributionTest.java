package headwater.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.model.Context.Category;
import headwater.model.Profile.Access;
import headwater.registry.Attribution.Behavioural;
import headwater.registry.Attribution.Contextual;
import headwater.registry.Attribution.Controlled;
import headwater.registry.Attribution.Dated;
import headwater.registry.Attribution.Linked;
import headwater.registry.Attribution.Official;
import headwater.registry.Attribution.Review;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Behavioural TIMING =
            new Behavioural("posted within seconds, 40 times", Access.OPEN, List.of("o-1"));
    private static final Contextual OWNER =
            new Contextual("company register", Access.OPEN, LocalDate.of(2021, 9, 1), List.of("d-1"));

    /// The type asks for a dated ground, and behaviour is none, so that no code can link an outlet by it.
    @Test
    void noTypeAboveAlignedTakesBehaviourForItsTie() {
        assertThat(Dated.class.isAssignableFrom(Behavioural.class)).isFalse();
        for (Class<?> above : List.of(Linked.class, Controlled.class, Official.class)) {
            assertThat(Arrays.stream(above.getRecordComponents()).map(RecordComponent::getType))
                    .anyMatch(Dated.class::isAssignableFrom)
                    .contains((Class) Review.class);
        }
    }

    @Test
    void aTieHasADateAndASecondReader() {
        assertThat(new Linked("a", OWNER, List.of(TIMING), new Review("Ana", "Bo")).category())
                .isEqualTo(Category.STATE_LINKED);
        assertThatThrownBy(() -> new Review("Ana", "ana ")).hasMessageContaining("second person");
    }

    @Test
    void inStepNeedsBehaviour() {
        assertThatThrownBy(() -> new Attribution.Aligned("a", List.of())).hasMessageContaining("in step");
    }

    @Test
    void aGroundNeedsEvidence() {
        assertThatThrownBy(() -> new Behavioural("in step", Access.OPEN, List.of()))
                .hasMessageContaining("without evidence");
    }
}
