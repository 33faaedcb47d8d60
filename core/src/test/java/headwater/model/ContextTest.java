package headwater.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContextTest {

    private static Context.Outlet outlet(Context.Category category, String reason) {
        return new Context.Outlet(
                "gt",
                List.of("Global Times", "环球时报"),
                List.of("web:huanqiu.com"),
                category,
                reason,
                "2021-09-13",
                new Profile.Registration("China", "", "public record"),
                Profile.Link.UNCLEAR);
    }

    @Test
    void categoryOtherThanTheDefaultNeedsAReason() {
        assertThrows(IllegalArgumentException.class, () -> outlet(Context.Category.STATE_CONTROLLED, ""));
    }

    @Test
    void registrationDoesNotChangeTheCategory() {
        assertEquals(
                Context.Category.UNATTRIBUTED,
                outlet(Context.Category.UNATTRIBUTED, "").category());
    }

    @Test
    void watchingMoreThanThereAreIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Context.Watched("w", "zh", "*", 11, 10, "an estimate"));
    }
}
