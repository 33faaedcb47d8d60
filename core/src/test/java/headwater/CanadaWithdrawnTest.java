package headwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import headwater.assess.Assessment;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Issued;
import headwater.model.When;
import headwater.model.Written.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Days that were not searched after all count in no test of the reference case.
class CanadaWithdrawnTest {

    private static final Context.Searched DAYS = new Context.Searched(
            "every-day",
            "*",
            LocalDate.parse("2021-07-01"),
            LocalDate.parse("2021-09-20"),
            ZoneOffset.UTC,
            "By hand, every day.");

    private static final Context AWAY = new Issued.Withdrawal(
            "w-1",
            DAYS.id(),
            List.of(new Said("en", "It was another platform.")),
            When.at(
                    Instant.parse("2021-09-21T10:00:00Z"),
                    When.Zone.UTC_EPOCH,
                    When.Basis.COLLECTOR_CLOCK,
                    "2021-09-21T10:00:00Z"),
            "KL");

    @Test
    void takenAwayTheyLeaveTheFindingsAsIfTheyHadNeverBeenGiven() {
        CanadaCase canada = CanadaCase.shared();

        assertNotEquals(findings(canada.assessment), findings(canada.with(DAYS)));
        assertEquals(findings(canada.assessment), findings(canada.with(DAYS, AWAY)));
    }

    private static List<Finding> findings(Assessment of) {
        return of.narratives().stream()
                .flatMap(each -> each.findings().stream())
                .toList();
    }
}
