package headwater.site;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.page.Origin;
import headwater.page.PageReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Pages as a reader of pages gives them.
final class Samples {

    private Samples() {}

    /// A page of so many containers with classes of one designer, and what stands in its head.
    static Observation page(String url, String head, String designer) {
        StringBuilder html = new StringBuilder("<!doctype html><html><head>" + head + "</head><body>");
        for (int i = 0; i < 30; i++) {
            String letters = designer + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            html.append("<div class='").append(letters).append("'><section class='inner'>Words</section></div>");
        }
        return read(url, html + "<p>Of " + url + "</p></body></html>");
    }

    static Observation read(String url, String html) {
        When captured = When.at(
                Instant.parse("2021-09-09T00:00:00Z"), When.Zone.EXPLICIT_OFFSET, When.Basis.ARCHIVE_CAPTURE, "");
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return PageReading.observe(
                bytes,
                new Origin(
                        Known.of(captured),
                        Instant.parse("2021-09-10T00:00:00Z"),
                        Known.of(url),
                        200,
                        Capture.Availability.AVAILABLE,
                        Capture.Digest.sha256(Integer.toHexString(url.hashCode())),
                        new Origin.Place("html", url + ".html", "", List.of()),
                        "utf-8"));
    }

    static String analytics(String id) {
        return "<script>ga('create', '" + id + "', 'auto');</script>";
    }
}
