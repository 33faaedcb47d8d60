package headwater.descent;

import headwater.model.When;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Times as pages state them, for tests.
public final class Times {

    private Times() {}

    public static When minute(String local, String zone) {
        return When.local(
                LocalDateTime.parse(local),
                ZoneId.of(zone),
                When.Precision.MINUTE,
                When.Zone.DECLARED_ZONE,
                When.Basis.HTML_META,
                local);
    }

    public static When day(String date, String zone) {
        return When.local(
                LocalDateTime.parse(date + "T00:00"),
                ZoneId.of(zone),
                When.Precision.DAY,
                When.Zone.DECLARED_ZONE,
                When.Basis.HTML_META,
                date);
    }
}
