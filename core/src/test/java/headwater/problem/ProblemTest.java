package headwater.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void exitCodeFollowsFromWhoCanMendIt() {
        assertEquals(2, Problem.NO_SUCH_CASE.blame().exitCode());
        assertEquals(3, Problem.BROKEN_RECORD.blame().exitCode());
        assertEquals(4, Problem.STORE_UNAVAILABLE.blame().exitCode());
        assertEquals(70, Problem.OUR_MISTAKE.blame().exitCode());
    }

    @Test
    void messageSaysWhereAndWhy() {
        ProblemException problem = Problem.UNKNOWN_FORMAT.at("a.bin", "no importer recognises its first bytes");
        assertEquals("a.bin: no importer recognises its first bytes", problem.getMessage());
        assertEquals("unknown-format", problem.problem().code());
    }
}
