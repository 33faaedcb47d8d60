package headwater.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.model.Judgement;
import headwater.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementJsonTest {

    private static final Instant MADE = Instant.parse("2021-10-01T10:00:00Z");

    private static Judgement of(Judgement.Says says) {
        return Judgement.of(says, "KL", MADE, "Dit « la même chose » : 同一说法");
    }

    @Test
    void everyKindComesBackAsItWas() {
        for (Judgement each : List.of(
                of(new Judgement.Together(List.of("o-2", "o-1", "o-2"))),
                of(new Judgement.Apart(List.of("o-1"), List.of("o-3", "o-2"))),
                of(new Judgement.Unsure(List.of("o-2", "o-1"))),
                of(new Judgement.Taken("o-2", "o-1", Judgement.Answer.REJECTED)),
                of(new Judgement.Withdrawn("j-1")))) {
            assertEquals(each, JudgementJson.read(JudgementJson.write(each)));
        }
    }

    @Test
    void aChangedWordIsNoticedByTheId() {
        String json = JudgementJson.write(of(new Judgement.Together(List.of("o-1", "o-2"))));
        assertThrows(ProblemException.class, () -> JudgementJson.read(json.replace("\"KL\"", "\"XY\"")));
        assertThrows(ProblemException.class, () -> JudgementJson.read(json.replace("o-2", "o-3")));
        assertThrows(ProblemException.class, () -> JudgementJson.read(json.replace("2021", "in 2021")));
        assertThrows(ProblemException.class, () -> JudgementJson.read(json.replace("together", "beside")));
    }

    @Test
    void theOrderOfIdsMakesNoDifferenceAndTheSidesDo() {
        assertEquals(
                of(new Judgement.Together(List.of("o-1", "o-2"))).id(),
                of(new Judgement.Together(List.of("o-2", "o-1"))).id());
        assertNotEquals(
                of(new Judgement.Apart(List.of("o-1"), List.of("o-2"))).id(),
                of(new Judgement.Apart(List.of("o-2"), List.of("o-1"))).id());
    }

    @Test
    void whoAndWhyAreSaidAndNothingIsApartFromItself() {
        Judgement.Together two = new Judgement.Together(List.of("o-1", "o-2"));
        assertThrows(IllegalArgumentException.class, () -> Judgement.of(two, " ", MADE, "why"));
        assertThrows(IllegalArgumentException.class, () -> Judgement.of(two, "KL", MADE, " "));
        assertThrows(IllegalArgumentException.class, () -> new Judgement.Together(List.of("o-1", "o-1")));
        assertThat(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Judgement.Apart(List.of("o-1", "o-2"), List.of("o-2"))))
                .hasMessageContaining("o-2");
    }
}
