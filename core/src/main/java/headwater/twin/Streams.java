package headwater.twin;

import headwater.twin.Scenario.Trait;
import headwater.twin.Stream.Act;
import headwater.twin.Stream.Made;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Makes streams of shares: five hundred accounts over three weeks.
///
/// The maker knows nothing of the test. It draws sessions, stories with a life of hours, followers and delays, and
/// no density over an hour stands anywhere in it.
public final class Streams {

    static final int ACCOUNTS = 500;
    static final int DAYS = 21;
    static final long START = 1_629_676_800;

    private static final int STORIES = 3_000;
    private static final int SHARES = 24_000;
    private static final int COMMUNITIES = 6;
    private static final int NEWS = 8;
    private static final double QUARTER_POSTERS = 0.2;
    private static final long DAY = 86_400;

    private static final List<String> NAMES =
            IntStream.range(0, ACCOUNTS).mapToObj("a%03d"::formatted).toList();

    private final Scenario scenario;
    private final boolean hasDays;
    private final boolean hasBursts;
    private final SplittableRandom random;
    private final Draw draw;
    private final List<Act> acts = new ArrayList<>();
    private final List<Made> objects = new ArrayList<>();
    private final double[] activity = new double[ACCOUNTS];
    private final int[] community = new int[ACCOUNTS];
    private final int[] zone = new int[ACCOUNTS];
    private final boolean[] hasTimer = new boolean[ACCOUNTS];
    private final int[][] follows = new int[ACCOUNTS][];
    private Story[] stories = new Story[0];

    /// Of the stories, each added to those before it.
    private double[] pulls = new double[0];

    private Streams(Scenario scenario, long seed) {
        this.scenario = scenario;
        hasDays = scenario.has(Trait.DAYS);
        hasBursts = scenario.has(Trait.BURSTS);
        random = new SplittableRandom(seed);
        draw = new Draw(random);
    }

    /// A story, its pull, and the seconds in which it falls to a third.
    private record Story(String name, long published, double pull, double life, int community) {}

    /// An organic stream: nobody acts together.
    public static Stream organic(Scenario scenario, long seed) {
        return new Streams(scenario, seed).made();
    }

    private Stream made() {
        people();
        stories();
        for (int a = 0; a < ACCOUNTS; a++) {
            days(a);
        }
        if (hasBursts) {
            contagion();
            news();
        }
        if (scenario.has(Trait.WIRES)) {
            Wires.add(random, acts, objects);
        }
        if (scenario.has(Trait.FANS)) {
            Fans.add(random, acts, objects);
        }
        if (scenario.has(Trait.HIDDEN)) {
            HiddenList.add(
                    random,
                    acts,
                    objects,
                    Arrays.stream(stories).map(Story::name).toList());
        }
        return new Stream(
                acts.stream().filter(act -> act.second() < START + DAYS * DAY).toList(), objects, List.of());
    }

    static String account(int number) {
        return NAMES.get(number);
    }

    private void people() {
        double sum = 0;
        for (int a = 0; a < ACCOUNTS; a++) {
            activity[a] = hasDays ? Math.exp(1.15 * draw.normal()) : 1;
            community[a] = random.nextInt(COMMUNITIES);
            zone[a] = random.nextInt(3) == 0 ? 8 : -4;
            hasTimer[a] = scenario.has(Trait.TIMERS) && random.nextDouble() < QUARTER_POSTERS;
            follows[a] = random.ints(8, 0, ACCOUNTS).toArray();
            sum += activity[a];
        }
        for (int a = 0; a < ACCOUNTS; a++) {
            activity[a] *= SHARES / sum;
        }
    }

    private void stories() {
        stories = new Story[STORIES];
        for (int s = 0; s < STORIES; s++) {
            long published = START + (long) (random.nextDouble() * DAYS * DAY);
            if (hasDays) {
                published = draw.awake(START + random.nextInt(DAYS) * DAY, random.nextBoolean() ? -4 : 8);
            }
            // Pareto 1.2: a few stories draw most of the shares.
            double pull = Math.min(400, Math.pow(1 - random.nextDouble(), -1 / 1.2));
            double life = 3_600 * Math.exp(1.4 + 0.8 * draw.normal());
            stories[s] = new Story("story-" + s, published, pull, life, random.nextInt(COMMUNITIES));
            objects.add(new Made(stories[s].name(), published, "press", "story"));
        }
        Arrays.sort(stories, Comparator.comparingLong(Story::published));
        pulls = new double[STORIES];
        double sum = 0;
        for (int s = 0; s < STORIES; s++) {
            sum += stories[s].pull();
            pulls[s] = sum;
        }
    }

    private void days(int account) {
        double perDay = activity[account] / DAYS;
        for (int day = 0; day < DAYS; day++) {
            int left = draw.poisson(perDay);
            long midnight = START + day * DAY;
            while (left > 0) {
                int now = hasDays ? Math.min(left, 1 + draw.poisson(3)) : 1;
                left -= now;
                session(account, midnight, now);
            }
        }
    }

    private void session(int account, long midnight, int shares) {
        long at = hasDays ? draw.awake(midnight, zone[account]) : midnight + (long) (random.nextDouble() * DAY);
        for (int i = 0; i < shares; i++) {
            at += (long) draw.exponential(180);
            long moment = hasTimer[account] && random.nextInt(5) > 0 ? quarter(at) : at;
            share(account, moment);
        }
    }

    /// The next quarter of an hour, and a few seconds for the machine.
    private long quarter(long at) {
        return Math.floorDiv(at, 900L) * 900 + 900 + random.nextInt(8);
    }

    /// One of the stories of the last days, by its pull, its age, and who likes such stories.
    private void share(int account, long at) {
        int from = hasDays ? firstAfter(at - 2 * DAY) : 0;
        int to = hasDays ? firstAfter(at) : stories.length;
        if (to <= from) {
            return;
        }
        double[] upTo = hasDays ? upTo(from, to, account, at) : pulls;
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[to - from - 1]);
        acts.add(new Act(account(account), stories[from + (found < 0 ? -1 - found : found)].name(), at));
    }

    /// How strongly stories draw an account at a moment, each added to those before it.
    private double[] upTo(int from, int to, int account, long at) {
        int liked = community[account];
        double[] upTo = new double[to - from];
        double sum = 0;
        for (int s = from; s < to; s++) {
            Story story = stories[s];
            double weight = story.pull() * Math.exp((story.published() - at) / story.life());
            if (hasBursts && story.community() == liked) {
                weight *= 6;
            }
            sum += weight;
            upTo[s - from] = sum;
        }
        return upTo;
    }

    private int firstAfter(long at) {
        int low = 0;
        int high = stories.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stories[middle].published() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Who follows an account takes up some of what it shared, minutes to hours later, if awake.
    private void contagion() {
        List<List<Integer>> followers = new ArrayList<>();
        for (int a = 0; a < ACCOUNTS; a++) {
            followers.add(new ArrayList<>());
        }
        for (int a = 0; a < ACCOUNTS; a++) {
            for (int followed : follows[a]) {
                followers.get(followed).add(a);
            }
        }
        int seen = acts.size();
        for (int i = 0; i < seen; i++) {
            Act act = acts.get(i);
            for (int follower : followers.get(Integer.parseInt(act.account().substring(1)))) {
                if (random.nextDouble() < 0.02) {
                    long at = act.second() + (long) (60 * Math.exp(3.4 + 1.1 * draw.normal()));
                    if (draw.isAwake(at, zone[follower])) {
                        acts.add(new Act(account(follower), act.object(), at));
                    }
                }
            }
        }
    }

    /// Great news: half of all accounts take it up, most within the hour.
    private void news() {
        for (int n = 0; n < NEWS; n++) {
            long published = draw.awake(START + random.nextInt(DAYS - 1) * DAY, -4);
            for (int piece = 0; piece < 4; piece++) {
                String name = "news-" + n + "-" + piece;
                long out = published + (long) draw.exponential(900);
                objects.add(new Made(name, out, "press", "story"));
                for (int a = 0; a < ACCOUNTS; a++) {
                    if (random.nextDouble() < 0.15) {
                        long at = out + (long) (60 * Math.exp(3.2 + 1.0 * draw.normal()));
                        acts.add(new Act(account(a), name, hasTimer[a] && random.nextInt(3) > 0 ? quarter(at) : at));
                    }
                }
            }
        }
    }
}
