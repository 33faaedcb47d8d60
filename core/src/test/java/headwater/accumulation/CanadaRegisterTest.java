package headwater.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.accumulation.Accumulation.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The threshold part of the reference case: two incidents, told apart by their lineage, in a register as data. The
/// probabilities and levels are made up for the test and say nothing of what happened.
class CanadaRegisterTest {

    private static final List<Incident> REGISTER =
            Register.read(CanadaRegisterTest.class.getResourceAsStream("/headwater/accumulation/canada-2021.csv"));

    @Test
    void theTwoNarrativesAreTwoIncidents() {
        assertThat(REGISTER).extracting(Incident::id).containsExactly("platform", "platform-retold", "registry");
        assertThat(of().incidents()).extracting(Incident::id).containsExactly("platform", "registry");
    }

    @Test
    void whetherAThresholdIsMetIsLeftToPeople() {
        assertThat(of().verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(of().said())
                .extracting(each -> each.key())
                .startsWith("accumulation.verdict.not-met", "accumulation.people");
    }

    private static Accumulation of() {
        return Accumulation.of(REGISTER, Threshold.all(), 7);
    }
}
