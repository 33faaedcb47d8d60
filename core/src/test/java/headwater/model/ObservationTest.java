package headwater.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static final Capture.Digest DIGEST = Capture.Digest.sha256("ab");

    private static Observation observation(Item.Completeness completeness, Credit credit) {
        When captured = When.at(
                Instant.parse("2021-09-13T14:00:00Z"),
                When.Zone.UTC_EPOCH,
                When.Basis.COLLECTOR_CLOCK,
                "2021-09-13T14:00:00Z");
        return new Observation(
                Observation.idOf(DIGEST, "a.html", Known.notStated()),
                new Capture(
                        captured,
                        Known.of("https://example.org/a"),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(DIGEST),
                        "html",
                        "a.html",
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                Channel.site("example.org", Known.notStated(), List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of("https://example.org/a"),
                        new Item.Body(
                                Known.of("A title"),
                                Known.notStated(),
                                Known.of("Some text."),
                                completeness,
                                Known.of("en"),
                                Item.LanguageBasis.DETECTED),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                credit,
                List.of(),
                List.of());
    }

    private static Credit noneFound(List<String> checked) {
        return new Credit(
                Credit.Status.NONE_FOUND, Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM, List.of(), checked);
    }

    @Test
    void noneFoundNeedsTheMarksThatWereLookedFor() {
        assertThrows(IllegalArgumentException.class, () -> noneFound(List.of()));
    }

    @Test
    void noneFoundNeedsTheFullText() {
        Credit credit = noneFound(List.of("text-pattern"));
        assertThrows(IllegalArgumentException.class, () -> observation(Item.Completeness.TRUNCATED, credit));
        assertEquals(credit, observation(Item.Completeness.FULL, credit).credit());
    }

    @Test
    void sameBytesSamePlaceSameId() {
        assertEquals(Observation.idOf(DIGEST, "a#1", Known.of("7")), Observation.idOf(DIGEST, "a#1", Known.of("7")));
        assertNotEquals(
                Observation.idOf(DIGEST, "a#1", Known.of("7")), Observation.idOf(DIGEST, "a#17", Known.notStated()));
    }

    @Test
    void captureWithoutDigestIsRefused() {
        Capture capture = observation(Item.Completeness.FULL, noneFound(List.of("text-pattern")))
                .capture();
        assertThrows(
                IllegalArgumentException.class,
                () -> new Capture(
                        capture.captured(),
                        capture.url(),
                        200,
                        capture.availability(),
                        List.of(),
                        "html",
                        "a.html",
                        capture.collector()));
    }
}
