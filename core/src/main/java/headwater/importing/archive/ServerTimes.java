package headwater.importing.archive;

import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.model.When;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an answer's headers and the record's own date say against a stated publication. A server that sent a page, or
/// last changed it, before the page says it was published is at odds with the page; both stay as they are.
final class ServerTimes {

    private static final List<String> HEADERS = List.of("date", "last-modified");

    private ServerTimes() {}

    /// @param head the lines of the answer before its body
    static List<Warning> conflicts(byte[] head, Observation page) {
        List<Warning> warnings = new ArrayList<>();
        if (page.item().published() instanceof Known.Value<When>(When published)) {
            new String(head, StandardCharsets.ISO_8859_1).lines().skip(1).forEach(line -> {
                int colon = line.indexOf(':');
                String name = colon < 0 ? "" : line.substring(0, colon).strip();
                if (HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                    header(name, line.substring(colon + 1).strip(), published, warnings);
                }
            });
            if (page.capture().captured().certainlyBefore(published)) {
                warnings.add(conflict("WARC-Date", page.capture().captured().raw(), published));
            }
        }
        return warnings;
    }

    private static void header(String name, String raw, When published, List<Warning> warnings) {
        try {
            Instant stated = ZonedDateTime.parse(raw, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            if (stated.isBefore(published.earliest())) {
                warnings.add(conflict(name, raw, published));
            }
        } catch (DateTimeException unreadable) {
            // A header that is no date says nothing.
        }
    }

    private static Warning conflict(String name, String raw, When published) {
        return new Warning(
                "time-conflict",
                name,
                "\"" + raw + "\" is before the stated publication, " + published.earliest() + " at the earliest");
    }
}
