package headwater.descent;

import headwater.model.When;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One moment read in two places. At 10:28 on the 9th in Beijing it is 22:28 on the 8th in Ottawa, and two reports
/// that give different dates may both be right.
public final class Zones {

    private Zones() {}

    /// The same time as the zone most used by the other items shows it, if the date there is another one.
    public static Optional<When> otherDate(When time, List<When> others) {
        boolean hasZone = time.zone() != When.Zone.LOCAL_NAIVE && time.zone() != When.Zone.UNKNOWN;
        if (!hasZone || time.width().compareTo(Duration.ofHours(12)) > 0) {
            return Optional.empty();
        }
        Map<String, Integer> uses = new TreeMap<>();
        others.stream().map(When::zoneId).filter(Zones::isZone).forEach(each -> uses.merge(each, 1, Integer::sum));
        LocalDate own = date(time.latest(), isZone(time.zoneId()) ? time.zoneId() : "Z");
        return uses.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .filter(zone -> !date(time.latest(), zone).equals(own))
                .findFirst()
                .map(zone -> in(time, zone));
    }

    private static When in(When time, String zone) {
        return new When(time.earliest(), time.latest(), time.precision(), time.zone(), zone, time.basis(), time.raw());
    }

    private static LocalDate date(Instant instant, String zone) {
        return instant.atZone(ZoneId.of(zone)).toLocalDate();
    }

    private static boolean isZone(String zoneId) {
        try {
            return !zoneId.isEmpty() && ZoneId.of(zoneId) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
