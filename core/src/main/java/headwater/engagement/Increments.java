package headwater.engagement;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A series as increments of about an hour, and how much of each is expected from the hours before and
/// after it.
///
/// The expected level of a run is the geometric mean of the levels before and after, so that a counter that
/// slows down steadily is where it should be.
final class Increments {

    /// Readings closer than this are joined into one increment.
    private static final Duration LEAST = Duration.ofMinutes(50);

    /// A longer time without a reading is a gap: what happened in it is not compared.
    private static final Duration MOST = Duration.ofMinutes(130);

    /// How many increments to each side give the level, and the least that can.
    static final int BESIDE = 6;

    static final int LEAST_BESIDE = 3;

    private static final int DAY = 24;

    /// To each side of an increment, to see what its hour is beside a whole day.
    private static final int HALF_DAY = 12;

    final Series series;
    final List<Increment> all;

    /// @param hours its length
    /// @param counted what the counter rose by
    /// @param joined whether it follows the one before it without a gap
    record Increment(Series.Reading from, Series.Reading to, double hours, double counted, boolean joined) {
        int hourOfDay() {
            return from.at()
                    .plus(Duration.between(from.at(), to.at()).dividedBy(2))
                    .atOffset(ZoneOffset.UTC)
                    .getHour();
        }
    }

    /// A stretch of increments with what was counted and expected in it.
    ///
    /// @param noise the relative variance of what was expected, because few were counted beside it
    /// @param highest what is expected at the higher of the levels right before and right after
    record Run(int from, int length, double counted, double expected, double noise, double highest) {}

    private Increments(Series series, List<Increment> all) {
        this.series = series;
        this.all = all;
    }

    /// A counter that fell between two readings was cleaned by its platform: that stretch is a gap.
    static Increments of(Series series) {
        List<Increment> all = new ArrayList<>();
        Series.Reading from = series.readings().getFirst();
        boolean joined = false;
        for (Series.Reading to : series.readings().subList(1, series.readings().size())) {
            Duration length = Duration.between(from.at(), to.at());
            if (length.compareTo(MOST) > 0 || to.count() < from.count()) {
                joined = false;
            } else if (length.compareTo(LEAST) >= 0) {
                all.add(new Increment(from, to, length.toSeconds() / 3600.0, to.count() - from.count(), joined));
                joined = true;
            } else {
                continue;
            }
            from = to;
        }
        return new Increments(series, all);
    }

    /// What each hour of the day has beside the whole day around it, over many series; 1 for an hour too
    /// seldom seen.
    static double[] hours(List<Increments> many) {
        List<List<Double>> seen = new ArrayList<>();
        for (int hour = 0; hour < DAY; hour++) {
            seen.add(new ArrayList<>());
        }
        for (Increments each : many) {
            for (int i = HALF_DAY; i + HALF_DAY < each.all.size(); i++) {
                double around = each.rate(i - HALF_DAY, i + HALF_DAY + 1);
                if (around > 1 && each.isJoined(i - HALF_DAY, i + HALF_DAY)) {
                    Increment at = each.all.get(i);
                    seen.get(at.hourOfDay()).add(at.counted() / at.hours() / around);
                }
            }
        }
        double[] hours = new double[DAY];
        for (int hour = 0; hour < DAY; hour++) {
            hours[hour] = seen.get(hour).size() < LEAST_SEEN ? 1 : Math.max(0.05, median(seen.get(hour)));
        }
        return hours;
    }

    private static final int LEAST_SEEN = 10;

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private double rate(int from, int to) {
        double counted = 0;
        double hours = 0;
        for (int i = from; i < to; i++) {
            counted += all.get(i).counted();
            hours += all.get(i).hours();
        }
        return counted / hours;
    }

    private boolean isJoined(int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            if (!all.get(i).joined()) {
                return false;
            }
        }
        return true;
    }

    /// Every run of this many increments that has enough beside it.
    List<Run> runs(int length, double[] hours) {
        List<Run> runs = new ArrayList<>();
        for (int from = LEAST_BESIDE; from + length + LEAST_BESIDE <= all.size(); from++) {
            int before = from;
            while (before > 0 && from - before < BESIDE && all.get(before).joined()) {
                before--;
            }
            int after = from + length;
            while (after < all.size()
                    && after - from - length < BESIDE
                    && all.get(after).joined()) {
                after++;
            }
            boolean whole = isJoined(from, from + length - 1);
            if (whole && from - before >= LEAST_BESIDE && after - from - length >= LEAST_BESIDE) {
                runs.add(run(new int[] {before, from, from + length, after}, hours));
            }
        }
        return runs;
    }

    private Run run(int[] bounds, double[] hours) {
        double before = counted(bounds[0], bounds[1]) + 0.5;
        double after = counted(bounds[2], bounds[3]) + 0.5;
        double level = Math.sqrt(
                before / exposure(bounds[0], bounds[1], hours) * after / exposure(bounds[2], bounds[3], hours));
        double exposure = exposure(bounds[1], bounds[2], hours);
        double highest = Math.max(
                level(bounds[1] - LEAST_BESIDE, bounds[1], hours), level(bounds[2], bounds[2] + LEAST_BESIDE, hours));
        return new Run(
                bounds[1],
                bounds[2] - bounds[1],
                counted(bounds[1], bounds[2]),
                level * exposure,
                (1 / before + 1 / after) / 4,
                highest * exposure);
    }

    private double level(int from, int to, double[] hours) {
        return (counted(from, to) + 0.5) / exposure(from, to, hours);
    }

    private double counted(int from, int to) {
        return all.subList(from, to).stream().mapToDouble(Increment::counted).sum();
    }

    private double exposure(int from, int to, double[] hours) {
        return all.subList(from, to).stream()
                .mapToDouble(each -> each.hours() * hours[each.hourOfDay()])
                .sum();
    }

    /// How much the increments of this series vary about what is expected beyond pure counting, as a
    /// relative variance; by the median, so that a step in it does not count.
    static double spread(List<Run> runs) {
        if (runs.isEmpty()) {
            return 0;
        }
        double[] off = runs.stream()
                .mapToDouble(each -> Math.abs(Math.log((each.counted() + 0.5) / (each.expected() + 0.5))))
                .sorted()
                .toArray();
        double sd = 1.4826 * off[off.length / 2];
        double counting = Arrays.stream(runs.stream()
                        .mapToDouble(each -> 1 / (each.expected() + 0.5) + each.noise())
                        .sorted()
                        .toArray())
                .skip(runs.size() / 2)
                .findFirst()
                .orElse(0);
        return Math.max(0, sd * sd - counting);
    }
}
