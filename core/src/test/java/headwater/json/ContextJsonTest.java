package headwater.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.model.Context;
import headwater.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextJsonTest {

    @Test
    void everyFieldOfEveryKindComesBack() {
        RandomRecords random = new RandomRecords(11);
        for (Class<? extends Context> kind : List.of(
                Context.Question.class,
                Context.Outlet.class,
                Context.Event.class,
                Context.ControlStory.class,
                Context.Watched.class)) {
            for (int i = 0; i < 300; i++) {
                Context context = random.next(kind);
                assertEquals(context, ContextJson.read(ContextJson.write(context)));
            }
        }
    }

    @Test
    void anUnknownKindIsNamed() {
        ProblemException thrown =
                assertThrows(ProblemException.class, () -> ContextJson.read("{\"kind\":\"rumour\",\"id\":\"x\"}"));
        assertEquals("kind: \"rumour\" is no kind of context", thrown.getMessage());
    }

    @Test
    void anOutletWithoutANameIsBroken() {
        assertThrows(ProblemException.class, () -> ContextJson.read("{\"kind\":\"outlet\",\"id\":\"x\"}"));
    }
}
