package headwater.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Time from left to right in columns of one UTC day. A day on which more happened is wider, and a run of empty
/// days is one narrow break, so a distance on the picture may only be read inside one day: the picture says so.
public final class TimeScale {

    /// The room the number of a day needs; a wider column also names its month.
    private static final double NARROWEST = 34;

    private static final double FOR_EACH = 13;

    private static final double WIDEST = 150;

    private static final double BREAK = 26;

    /// @param days how many days the column stands for: 1, or more if it is a break
    public record Column(LocalDate first, long days, double x, double width) {
        public boolean isBreak() {
            return days > 1;
        }

        Instant start() {
            return first.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        Instant end() {
            return first.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /// A day in another zone, where it lies on this scale.
    public record Span(LocalDate day, double from, double to) {}

    private final List<Column> columns;

    private TimeScale(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /// @param instants everything that will be drawn: a day with none of them may be left out
    /// @param room what there is to fill at least
    public static TimeScale over(List<Instant> instants, double left, double room) {
        SortedMap<LocalDate, Integer> busy = new TreeMap<>();
        instants.forEach(each -> busy.merge(each.atZone(ZoneOffset.UTC).toLocalDate(), 1, Integer::sum));
        List<Column> natural = natural(busy, left);
        double wanted = natural.stream().mapToDouble(Column::width).sum();
        double stretch = wanted == 0 ? 1 : Math.max(1, room / wanted);
        List<Column> columns = new ArrayList<>();
        double x = left;
        for (Column each : natural) {
            columns.add(new Column(each.first(), each.days(), x, each.width() * stretch));
            x += each.width() * stretch;
        }
        return new TimeScale(columns);
    }

    private static List<Column> natural(SortedMap<LocalDate, Integer> busy, double left) {
        List<Column> columns = new ArrayList<>();
        LocalDate next = busy.isEmpty() ? LocalDate.EPOCH : busy.firstKey();
        for (var day : busy.entrySet()) {
            long empty = next.until(day.getKey(), java.time.temporal.ChronoUnit.DAYS);
            if (empty == 1) {
                columns.add(new Column(next, 1, left, NARROWEST));
            } else if (empty > 1) {
                columns.add(new Column(next, empty, left, BREAK));
            }
            double width = Math.min(WIDEST, NARROWEST + FOR_EACH * (day.getValue() - 1));
            columns.add(new Column(day.getKey(), 1, left, width));
            next = day.getKey().plusDays(1);
        }
        return columns;
    }

    public List<Column> columns() {
        return columns;
    }

    public double right() {
        return columns.isEmpty() ? 0 : columns.getLast().x() + columns.getLast().width();
    }

    public double x(Instant instant) {
        if (columns.isEmpty() || instant.isBefore(columns.getFirst().start())) {
            return columns.isEmpty() ? 0 : columns.getFirst().x();
        }
        for (Column each : columns) {
            if (instant.isBefore(each.end())) {
                double into = Duration.between(each.start(), instant).toMillis();
                double whole = Duration.between(each.start(), each.end()).toMillis();
                return each.x() + each.width() * into / whole;
            }
        }
        return right();
    }

    /// The days of another zone, each as far as it lies inside columns that stand for one day.
    public List<Span> days(ZoneId zone) {
        SortedMap<LocalDate, Span> days = new TreeMap<>();
        for (Column each : columns) {
            if (!each.isBreak()) {
                LocalDate first = each.start().atZone(zone).toLocalDate();
                LocalDate last = each.end().minusMillis(1).atZone(zone).toLocalDate();
                first.datesUntil(last.plusDays(1))
                        .forEach(day -> days.merge(day, span(day, zone, each), TimeScale::join));
            }
        }
        return List.copyOf(days.values());
    }

    private Span span(LocalDate day, ZoneId zone, Column within) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        double from = start.isBefore(within.start()) ? within.x() : x(start);
        double to = end.isBefore(within.end()) ? x(end) : within.x() + within.width();
        return new Span(day, from, to);
    }

    private static Span join(Span a, Span b) {
        return new Span(a.day(), Math.min(a.from(), b.from()), Math.max(a.to(), b.to()));
    }
}
