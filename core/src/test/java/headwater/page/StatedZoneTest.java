package headwater.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.When;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Whoever saves a page may know where its clock stands; the page's own hints come after that.
class StatedZoneTest {

    @Test
    void theZoneStatedWithTheCaptureComesFirst() {
        PageZone zone = zone("<meta name='headwater:zone' content='America/Toronto'>"
                + "<meta property='og:x' content='2021-09-08T10:00:00+08:00'>");
        assertEquals("America/Toronto", zone.zoneId().orElseThrow().getId());
        assertEquals(When.Zone.DECLARED_ZONE, zone.how());
    }

    @Test
    void theOffsetOfTheCaptureIsNotThePages() {
        assertEquals(
                Optional.empty(),
                zone("<meta name='headwater:captured' content='2021-09-13T10:00:00-04:00'>")
                        .zoneId());
    }

    private static PageZone zone(String head) {
        return PageZone.of(Jsoup.parse("<html><head>" + head + "</head></html>"), "news.example", "News", false);
    }
}
