package headwater.descent;

import headwater.model.When;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which of several items of one story came first, when some of their times may have been read in a wrong zone.
///
/// All items react to one start, after delays of one heavy-tailed distribution. Neither the start nor the length of
/// the delays is known: every pair of them is weighed by how probable it makes all times together, each read as it
/// stands or off by a slip. So one that lies by just a zone before all others has probably slipped. A single pair of
/// times cannot tell that: of many, one with a slip easily looks the earliest.
public final class ZoneSlips {

    /// The slips that occur, in hours: summer time, and mixing Europe, China and North America.
    static final List<Integer> HOURS = List.of(-13, -12, -8, -1, 1, 8, 12, 13);

    private static final int MOST_HOURS = 13;

    /// Starts are tried at so many medians before what may be the first.
    private static final double[] BEFORE = {0.01, 0.03, 0.1, 0.3, 1, 3};

    /// Of so many of the earliest items, one is taken for the first.
    private static final int EARLIEST = 4;

    /// Starts nearer to each other than this share of the median say the same.
    private static final double SAME = 0.1;

    /// Times as coarse as an hour, and as half a day, in hours, are cut into parts, as an item may lie between them.
    private static final double HOUR = 0.5;

    private static final double DAY = 12;

    private static final int PARTS_OF_HOUR = 6;

    private static final int PARTS_OF_DAY = 24;

    /// Less of an item's time than this is not followed any further.
    private static final double LEFT = 1e-3;

    /// What contributes less than this share is passed over.
    private static final double LITTLE = 1e-6;

    private static final double INSTANT = 1.0 / 3600;

    /// Two parts of times whose middles lie nearer than this lie together.
    private static final double TOGETHER = 1e-7;

    /// That a time has nothing to do with the story, an hour.
    private static final double ELSEWHERE = 1e-12;

    private static final double ALL_BUT = 1 - 1e-9;

    private final int items;

    /// The readings of all items, those of one behind each other.
    private final double[] starts;

    private final double[] ends;
    private final double[] weights;
    private final int[] itemOf;
    private final boolean[] asStated;

    private final Integer[] byMiddle;

    /// For each item the latest reading of its upper bound, and the bound as stated.
    private final double[] latest;

    private final double[] stated;
    private final boolean[] maySlip;

    private final double[] first;
    private final double[] wrong;
    private double total;

    /// As much of the total as ended with somebody first.
    private double followed;
    private double reference = Double.NEGATIVE_INFINITY;

    /// What is left of each reading and of each item for the start that is looked at.
    private final double[] mass;

    private final double[] left;

    private ZoneSlips(List<When> times) {
        this.items = times.size();
        this.first = new double[items];
        this.wrong = new double[items];
        this.left = new double[items];
        this.latest = new double[items];
        this.stated = new double[items];
        this.maySlip = new boolean[items];
        int readings = times.stream().mapToInt(ZoneSlips::readings).sum();
        this.starts = new double[readings];
        this.ends = new double[readings];
        this.weights = new double[readings];
        this.itemOf = new int[readings];
        this.asStated = new boolean[readings];
        this.mass = new double[readings];
        int filled = 0;
        for (int item = 0; item < items; item++) {
            filled = read(item, times.get(item), filled);
        }
        this.byMiddle = IntStream.range(0, readings)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer each) -> middle(each))
                        .thenComparing(each -> each))
                .toArray(Integer[]::new);
    }

    /// @param times of one story, one for each item
    public static ZoneSlips of(List<When> times) {
        ZoneSlips slips = new ZoneSlips(times);
        for (double median : Delay.MEDIANS) {
            slips.weigh(median);
        }
        return slips;
    }

    /// That this item came before all others.
    public double first(int item) {
        return followed == 0 ? 1.0 / items : first[item] / followed;
    }

    /// That its time was read in a wrong zone.
    public double wrong(int item) {
        return total == 0 ? 0 : wrong[item] / total;
    }

    private static boolean maySlip(When when) {
        return FirstChance.doubt(when) > 0;
    }

    private static double width(When when) {
        return Math.max(INSTANT, Moment.hours(when.latest()) - Moment.hours(when.earliest()));
    }

    private static int parts(When when) {
        double width = width(when);
        return width > DAY ? PARTS_OF_DAY : width > HOUR ? PARTS_OF_HOUR : 1;
    }

    private static int readings(When when) {
        return parts(when) * (maySlip(when) ? 1 + HOURS.size() : 1);
    }

    private int read(int item, When when, int from) {
        maySlip[item] = maySlip(when);
        stated[item] = Moment.hours(when.latest());
        latest[item] = stated[item] + (maySlip[item] ? MOST_HOURS : 0);
        double doubt = FirstChance.doubt(when);
        int filled = read(item, when, 0, 1 - doubt, from);
        if (maySlip[item]) {
            for (int hours : HOURS) {
                filled = read(item, when, hours, doubt / HOURS.size(), filled);
            }
        }
        return filled;
    }

    /// As it is if it slipped by so many hours.
    private int read(int item, When when, int hours, double chance, int from) {
        double width = width(when);
        int parts = parts(when);
        double start = Moment.hours(when.earliest()) - hours;
        for (int part = 0; part < parts; part++) {
            int at = from + part;
            starts[at] = start + width * part / parts;
            ends[at] = start + width * (part + 1) / parts;
            weights[at] = chance / width;
            itemOf[at] = item;
            asStated[at] = hours == 0;
        }
        return from + parts;
    }

    private double middle(int reading) {
        return (starts[reading] + ends[reading]) / 2;
    }

    private void weigh(double median) {
        double[] tried = starts(median);
        for (int i = 0; i < tried.length; i++) {
            double before = i == 0 ? tried[i] - BEFORE[BEFORE.length - 1] * median : tried[i - 1];
            double after = tried[Math.min(i + 1, tried.length - 1)];
            weigh(tried[i], median, after - before);
        }
    }

    /// When the story may have begun, ascending: before each reading of the earliest items, and before all others could
    /// be.
    private double[] starts(double median) {
        double last = Arrays.stream(latest).min().orElse(0);
        TreeSet<Double> all = new TreeSet<>();
        IntStream.range(0, items)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer each) -> stated[each])
                        .thenComparing(each -> each))
                .limit(EARLIEST)
                .forEach(item -> {
                    addStarts(stated[item], last, median, all);
                    if (maySlip[item]) {
                        HOURS.forEach(hours -> addStarts(stated[item] - hours, last, median, all));
                    }
                });
        double[] apart = new double[all.size()];
        int count = 0;
        for (double each : all) {
            if (count == 0 || each - apart[count - 1] > SAME * median) {
                apart[count++] = each;
            }
        }
        return Arrays.copyOf(apart, count);
    }

    private static void addStarts(double reading, double last, double median, Set<Double> all) {
        for (double each : BEFORE) {
            if (reading <= last) {
                all.add(reading - each * median);
            }
        }
    }

    /// Adds what follows if the story began then and delays have this median.
    ///
    /// @param width how much of all possible starts this one stands for
    private void weigh(double start, double median, double width) {
        spread(start, median);
        double log = Math.log(width) + Delay.logChance(median);
        for (double each : left) {
            log += Math.log(each);
        }
        if (log > reference) {
            rescale(Math.exp(reference - log));
            reference = log;
        }
        double share = Math.exp(log - reference);
        if (share < LITTLE * total) {
            return;
        }
        total += share;
        for (int at = 0; at < mass.length; at++) {
            if (!asStated[at]) {
                wrong[itemOf[at]] += share * mass[at] / left[itemOf[at]];
            }
        }
        walk(share);
    }

    private void rescale(double factor) {
        total *= factor;
        followed *= factor;
        for (int item = 0; item < items; item++) {
            first[item] *= factor;
            wrong[item] *= factor;
        }
    }

    private void spread(double start, double median) {
        Arrays.fill(left, ELSEWHERE);
        double log = Math.log(median);
        for (int at = 0; at < mass.length; at++) {
            mass[at] = weights[at] * Delay.between(starts[at] - start, ends[at] - start, log);
            left[itemOf[at]] += mass[at];
        }
    }

    /// From the earliest reading on: what is lost of "all are later" is that one of those met was the first, each in
    /// proportion to how much of it was met.
    private void walk(double share) {
        double all = 1;
        double[] met = new double[items];
        int at = 0;
        while (at < byMiddle.length && all > LEFT) {
            double later = all;
            double sum = 0;
            int to = at;
            while (to < byMiddle.length && middle(byMiddle[to]) - middle(byMiddle[at]) < TOGETHER) {
                int reading = byMiddle[to++];
                int item = itemOf[reading];
                double part = Math.min(ALL_BUT, mass[reading] / left[item]);
                if (part > 0) {
                    left[item] *= 1 - part;
                    later *= 1 - part;
                    met[item] += part;
                    sum += part;
                }
            }
            for (int i = at; i < to && sum > 0; i++) {
                int item = itemOf[byMiddle[i]];
                first[item] += share * (all - later) * met[item] / sum;
                met[item] = 0;
            }
            all = later;
            at = to;
        }
        followed += share * (1 - all);
    }
}
