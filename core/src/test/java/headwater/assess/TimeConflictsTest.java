package headwater.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.assess.TimeConflicts.Kind;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.model.Channel;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeConflictsTest {

    private static final String NO_HEADERS = "";

    @Test
    void twoCapturesThatStateTheSameTimeDoNotDisagree() {
        assertEquals(
                List.of(),
                TimeConflicts.of(List.of(
                        page("2031-05-02T08:00:00Z", "2031-05-01T10:00:00Z", NO_HEADERS),
                        page("2031-05-03T08:00:00Z", "2031-05-01T12:00:00+02:00", NO_HEADERS))));
    }

    @Test
    void aDayAndAnHourOfThatDayDoNotDisagree() {
        assertEquals(
                List.of(),
                TimeConflicts.of(List.of(
                        page("2031-05-02T08:00:00Z", "2031-05-01T10:00:00Z", NO_HEADERS),
                        page("2031-05-03T08:00:00Z", "2031-05-01", NO_HEADERS))));
    }

    @Test
    void twoCapturesThatStateDifferentTimesAreBothShown() {
        TimeConflicts found = TimeConflicts.of(List.of(
                        page("2031-05-02T08:00:00Z", "2031-05-01T10:00:00Z", NO_HEADERS),
                        page("2031-05-03T08:00:00Z", "2031-05-01T09:00:00Z", NO_HEADERS)))
                .getFirst();
        assertEquals("news.example/a", found.item());
        assertEquals(
                List.of("2031-05-01T09:00:00Z", "2031-05-01T10:00:00Z"),
                found.statements().stream()
                        .map(each -> each.when().earliest().toString())
                        .toList());
    }

    @Test
    void aCaptureSpeaksAgainstALaterPublication() {
        TimeConflicts found = TimeConflicts.of(
                        List.of(page("2031-05-02T08:00:00Z", "2031-05-03T10:00:00Z", NO_HEADERS)))
                .getFirst();
        assertEquals(
                List.of(Kind.CAPTURED, Kind.PUBLISHED),
                found.statements().stream().map(TimeConflicts.Statement::kind).toList());
        assertEquals("WARC-Date", found.warnings().getFirst().path());
    }

    @Test
    void aHeaderOfTheServerThatIsOlderThanThePublicationIsTold() {
        Observation page = page(
                "2031-05-04T08:00:00Z",
                "2031-05-03T10:00:00Z",
                "Date: Sun, 04 May 2031 08:00:00 GMT\r\nLast-Modified: Fri, 02 May 2031 08:00:00 GMT\r\n");
        assertEquals(
                List.of(
                        "\"Fri, 02 May 2031 08:00:00 GMT\" is before the stated publication, 2031-05-03T10:00:00Z at the earliest"),
                TimeConflicts.within(page).stream()
                        .map(Observation.Warning::detail)
                        .toList());
    }

    @Test
    void aLaterChangeIsNoConflict() {
        assertEquals(
                List.of(),
                TimeConflicts.within(page(
                        "2031-05-09T08:00:00Z",
                        "2031-05-03T10:00:00Z",
                        "Last-Modified: Thu, 08 May 2031 08:00:00 GMT\r\n")));
    }

    @Test
    void anIdGivenOutAfterThePublicationIsTold() {
        Observation page = page("2021-09-11T00:00:00Z", "2021-09-08T10:00:00Z", NO_HEADERS);
        Observation post = new Observation(
                page.id(),
                page.capture(),
                new Channel(
                        "x",
                        Known.of("12"),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        List.of()),
                new Item(
                        Item.Kind.POST,
                        Known.of("1436000000000000000"),
                        page.item().address(),
                        page.item().body(),
                        page.item().published(),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                page.credit(),
                List.of(),
                List.of());
        assertEquals(
                List.of(Kind.PUBLISHED, Kind.ID_GIVEN_OUT),
                TimeConflicts.of(List.of(post)).getFirst().statements().stream()
                        .map(TimeConflicts.Statement::kind)
                        .toList());
    }

    private static Observation page(String captured, String published, String headers) {
        String body = "<!doctype html><html lang=\"en\"><head><title>A line</title>"
                + "<meta property=\"article:published_time\" content=\"" + published + "\"></head>"
                + "<body><article><h1>A line</h1><p>Some words of the page.</p></article></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
        String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: " + captured
                + "\r\nWARC-Target-URI: https://news.example/a\r\nContent-Type: application/http; msgtype=response\r\n"
                + "Content-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
        List<Observation> pages = new ArrayList<>();
        new Given("a.warc", record.getBytes(StandardCharsets.UTF_8), List.of())
                .read()
                .forEach(each -> pages.add(((Imported.Accepted) each).observation()));
        return pages.getFirst();
    }
}
