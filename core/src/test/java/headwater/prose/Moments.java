package headwater.prose;

import headwater.model.When;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Times as sources state them.
public final class Moments {

    private Moments() {}

    public static When minute(String local, ZoneId zone) {
        return When.local(
                LocalDateTime.parse(local),
                zone,
                When.Precision.MINUTE,
                When.Zone.DECLARED_ZONE,
                When.Basis.HTML_META,
                local);
    }

    public static When day(String date, ZoneId zone) {
        return When.local(
                LocalDateTime.parse(date + "T00:00"),
                zone,
                When.Precision.DAY,
                When.Zone.DECLARED_ZONE,
                When.Basis.HTML_META,
                date);
    }

    public static When bracket() {
        return When.bracket(
                Instant.parse("2021-09-08T23:08:04Z"), Instant.parse("2021-09-09T00:31:42Z"), "+08:00", "crawls");
    }
}
