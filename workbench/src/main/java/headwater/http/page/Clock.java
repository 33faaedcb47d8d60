package headwater.http.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Instants as clocks in the zones of a case show them.
public final class Clock {

    /// Universal time first, then where most of the readers and most of the material are.
    public static final List<String> ZONES = List.of("UTC", "America/Toronto", "Asia/Shanghai");

    private Clock() {}

    public static String at(Instant instant, String zone, Words words) {
        String pattern = words.language().equals("fr") ? "d MMM yyyy, HH 'h' mm:ss" : "d MMM yyyy, HH:mm:ss";
        return DateTimeFormatter.ofPattern(pattern, words.locale()).format(instant.atZone(ZoneId.of(zone)));
    }

    public static String key(String zone) {
        return zone.substring(zone.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
