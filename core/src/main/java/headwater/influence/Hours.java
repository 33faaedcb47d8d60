package headwater.influence;

import headwater.influence.Influence.Stream;
import headwater.model.Context.Searched;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.timing.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The longest stretch of days on which two platforms were both searched all through, in hours.
///
/// @param from the first day, in UTC
/// @param days how many
record Hours(LocalDate from, int days) {

    private static final int DAY = 24;

    static final Hours NONE = new Hours(LocalDate.EPOCH, 0);

    static Hours of(List<Searched> searched, String one, String other) {
        Series first = days(searched, one);
        Series second = days(searched, other);
        Hours longest = NONE;
        int length = 0;
        for (int day = 0; day < first.days(); day++) {
            LocalDate date = first.date(day);
            length = first.isKnown(day) && isKnown(second, date) ? length + 1 : 0;
            if (length > longest.days) {
                longest = new Hours(date.minusDays(length - 1L), length);
            }
        }
        return longest;
    }

    private static boolean isKnown(Series series, LocalDate date) {
        return series.isKnown(Math.toIntExact(date.toEpochDay() - series.from().toEpochDay()));
    }

    private static Series days(List<Searched> searched, String platform) {
        List<Searched> there = searched.stream()
                .filter(each -> each.covers(platform))
                .map(each -> new Searched(each.id(), platform, each.from(), each.to(), each.zone(), each.basis()))
                .toList();
        return Series.daily(List.of(), there, ZoneOffset.UTC);
    }

    Stream stream(List<Observation> items, List<Observation> others) {
        return new Stream(counts(items), counts(others));
    }

    /// Items whose hour is known, by hour.
    List<Integer> counts(List<Observation> items) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(days * DAY, 0));
        Instant begin = from.atStartOfDay().toInstant(ZoneOffset.UTC);
        for (Observation item : items) {
            if (item.item().published() instanceof Known.Value<When>(When when)
                    && when.width().compareTo(Duration.ofHours(1)) <= 0) {
                long hour = Duration.between(begin, when.earliest()).toHours();
                if (!when.earliest().isBefore(begin) && hour < counts.size()) {
                    counts.set((int) hour, counts.get((int) hour) + 1);
                }
            }
        }
        return counts;
    }
}
