package headwater.timing;

import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How many items of a narrative were published on each day of a period.
///
/// A day counts only if every platform that is searched at all was searched on all of it; any other day is unknown,
/// which is not zero.
public final class Series {

    private final LocalDate from;
    private final int[] counts;
    private final int leftOut;

    private Series(LocalDate from, int[] counts, int leftOut) {
        this.from = from;
        this.counts = counts;
        this.leftOut = leftOut;
    }

    /// Day after day; negative where nobody watched.
    public static Series of(LocalDate from, int... counts) {
        return new Series(from, counts.clone(), 0);
    }

    /// The days from the first to the last that any search covers; none if there was no search.
    ///
    /// @param zone where a day begins and ends
    public static Series daily(List<Observation> items, List<Context.Searched> searched, ZoneId zone) {
        if (searched.isEmpty()) {
            return of(LocalDate.EPOCH);
        }
        LocalDate from = searched.stream()
                .map(each -> begin(each).atZone(zone).toLocalDate())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = searched.stream()
                .map(each -> end(each).atZone(zone).toLocalDate())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        int[] counts = new int[(int) ChronoUnit.DAYS.between(from, to) + 1];
        int leftOut = 0;
        for (Observation item : items) {
            int day = day(item, searched, zone, from);
            if (day >= 0 && day < counts.length) {
                counts[day]++;
            } else {
                leftOut++;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (!isWatched(from.plusDays(i), searched, zone)) {
                leftOut += counts[i];
                counts[i] = -1;
            }
        }
        return new Series(from, counts, leftOut);
    }

    /// The day of an item; negative if its platform is not searched or its time could be of two days.
    private static int day(Observation item, List<Context.Searched> searched, ZoneId zone, LocalDate from) {
        if (searched.stream().noneMatch(each -> each.covers(item.channel().platform()))
                || !(item.item().published() instanceof Known.Value<When>(When when))) {
            return -1;
        }
        LocalDate first = when.earliest().atZone(zone).toLocalDate();
        LocalDate last = when.latest().atZone(zone).toLocalDate();
        return first.equals(last) ? (int) ChronoUnit.DAYS.between(from, first) : -1;
    }

    private static boolean isWatched(LocalDate day, List<Context.Searched> searched, ZoneId zone) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Set<String> platforms =
                searched.stream().map(Context.Searched::platform).collect(Collectors.toCollection(TreeSet::new));
        return platforms.stream()
                .allMatch(platform -> isCovered(
                        begin,
                        end,
                        searched.stream().filter(each -> each.covers(platform)).toList()));
    }

    private static boolean isCovered(Instant begin, Instant end, List<Context.Searched> searched) {
        Instant reached = begin;
        List<Context.Searched> inOrder = new ArrayList<>(searched);
        inOrder.sort(Comparator.comparing(Series::begin));
        for (Context.Searched each : inOrder) {
            if (!begin(each).isAfter(reached) && end(each).plusNanos(1).isAfter(reached)) {
                reached = end(each).plusNanos(1);
            }
        }
        return !reached.isBefore(end);
    }

    static Instant begin(Context.Searched searched) {
        return searched.from().atStartOfDay(searched.zone()).toInstant();
    }

    /// The last moment that was searched.
    static Instant end(Context.Searched searched) {
        return searched.to()
                .plusDays(1)
                .atStartOfDay(searched.zone())
                .toInstant()
                .minusNanos(1);
    }

    public LocalDate from() {
        return from;
    }

    /// How many days there are, watched or not.
    public int days() {
        return counts.length;
    }

    /// How many of them were watched.
    public int known() {
        int known = 0;
        for (int count : counts) {
            known += count >= 0 ? 1 : 0;
        }
        return known;
    }

    /// How many items were counted.
    public int items() {
        int items = 0;
        for (int count : counts) {
            items += Math.max(0, count);
        }
        return items;
    }

    /// How many items have no day of their own in it: published on a platform nobody searched, before or after, or at
    /// a time that may be of two days.
    public int leftOut() {
        return leftOut;
    }

    public boolean isKnown(int day) {
        return day >= 0 && day < counts.length && counts[day] >= 0;
    }

    /// Whether all days from this one on are known.
    public boolean isKnown(int day, int length) {
        for (int i = day; i < day + length; i++) {
            if (!isKnown(i)) {
                return false;
            }
        }
        return true;
    }

    int count(int day) {
        return counts[day];
    }

    public LocalDate date(int day) {
        return from.plusDays(day);
    }

    /// The position of a day, which may lie outside.
    int position(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, date));
    }

    /// What each day would have if only its weekday mattered.
    double[] expected() {
        return Weekdays.expected(values());
    }

    /// Negative where unknown.
    double[] values() {
        double[] values = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            values[i] = counts[i];
        }
        return values;
    }
}
