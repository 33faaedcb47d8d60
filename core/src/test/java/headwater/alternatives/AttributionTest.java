package headwater.alternatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.alternatives.Attribution.Access;
import headwater.alternatives.Attribution.Behavioural;
import headwater.alternatives.Attribution.Contextual;
import headwater.alternatives.Attribution.Dated;
import headwater.alternatives.Attribution.Linked;
import headwater.alternatives.Attribution.Review;
import headwater.model.Context.Category;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Behavioural TIMING = new Behavioural("posted within seconds, 40 times", Access.OPEN);
    private static final Contextual OWNER = new Contextual("company register", Access.OPEN, LocalDate.of(2021, 9, 1));

    @Test
    void behaviourAloneGoesNoFurtherThanAligned() {
        assertThat(Attribution.cap(List.of(TIMING, TIMING))).isEqualTo(Category.STATE_ALIGNED);
        assertThat(Attribution.cap(List.of())).isEqualTo(Category.UNATTRIBUTED);
        assertThat(Attribution.cap(List.of(TIMING, OWNER))).isEqualTo(Category.STATE_CONTROLLED);
    }

    /// The type asks for a dated ground, and behaviour is none, so that no code can link a channel by it.
    @Test
    void noTypeAboveAlignedTakesBehaviourForItsTie() {
        assertThat(Dated.class.isAssignableFrom(Behavioural.class)).isFalse();
        for (Class<?> above : List.of(Linked.class, Attribution.Controlled.class)) {
            assertThat(Arrays.stream(above.getRecordComponents()).map(RecordComponent::getType))
                    .contains((Class) Dated.class);
        }
    }

    @Test
    void aTieHasADateAndASecondReader() {
        assertThat(new Linked("web:a.example", OWNER, List.of(TIMING), new Review("Ana", "Bo")).category())
                .isEqualTo(Category.STATE_LINKED);
        assertThatThrownBy(() -> new Review("Ana", "ana ")).hasMessageContaining("second person");
    }

    @Test
    void inStepNeedsBehaviour() {
        assertThatThrownBy(() -> new Attribution.Aligned("web:a.example", List.of()))
                .hasMessageContaining("in step");
    }
}
