package headwater.accuracy.coordination;

import headwater.twin.Stream;
import headwater.twin.Stream.Act;
import headwater.twin.Stream.Made;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

/// Makes streams of shares a second way, so that the scores do not hang on how the first maker
/// works: a town lived through minute by minute for three weeks.
///
/// Nothing is drawn ahead but the people. Visits come by a day's profile and by an account's place
/// in Zipf's law (exponent .9). A visitor takes up a fresh page (one in eight), or copies what it
/// saw lately, so that the rich get richer (Yule 1925, Simon 1955). News decays as a power of its
/// age (Omori, exponent 1.2, three minutes). Each share draws a quarter of a share from followers,
/// four minutes later on average, and those draw more: chains that die in minutes. Who follows whom
/// is a block model.
final class Towns {

    static final int ACCOUNTS = 500;
    static final int DAYS = 21;
    static final long START = 1_700_438_400;
    static final long END = START + DAYS * 86_400L;

    private static final int VISITS = 14_000;
    private static final int BLOCKS = 8;
    private static final int PAGES_A_DAY = 130;
    private static final double NEWS_A_DAY = 1.2;
    private static final double BRANCHING = 0.25;
    private static final double OMORI = 1.2;
    private static final double OMORI_MINUTES = 3;
    private static final int MEMORY = 450;

    final SplittableRandom random;
    final List<Act> acts = new ArrayList<>();
    final List<Made> objects = new ArrayList<>();

    private final Set<String> done = new HashSet<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<News> news = new ArrayList<>();
    private final List<Page> seen = new ArrayList<>();
    private final PriorityQueue<Made> announced = new PriorityQueue<>(Comparator.comparingLong(Made::trigger));
    private final PriorityQueue<Step> chains = new PriorityQueue<>(Comparator.comparingLong(Step::at));
    private final double[] upTo = new double[ACCOUNTS];
    private final int[] block = new int[ACCOUNTS];
    private final int[] shift = new int[ACCOUNTS];
    private final int[][] followers = new int[ACCOUNTS][];

    /// Seconds of the hour at which an account's timer lets posts out; none where it has no timer.
    private final int[][] slots = new int[ACCOUNTS][];

    private Towns(long seed) {
        random = new SplittableRandom(seed);
    }

    record Page(Made made, int block) {}

    /// A great event: how many take it up over all, and its pages.
    private record News(long at, double size, List<Page> pages) {}

    /// A follower who will take a page up.
    private record Step(int account, Page page, long at) {}

    /// A town of people alone.
    static Stream plain(long seed) {
        Towns town = new Towns(seed);
        town.settle(0);
        town.live();
        return town.stream();
    }

    /// A town with timers (one account in five), machines that poll feeds, fans with alerts, and
    /// broadcasts.
    static Stream everything(long seed) {
        Towns town = new Towns(seed);
        town.settle(0.2);
        Machines.publish(town, 1_260);
        town.live();
        Machines.poll(town, Machines.POLLERS);
        Crowds.add(town);
        return town.stream();
    }

    /// A town with twelve machines that one service lets poll at one moment, whose five minutes
    /// slip by two seconds each round: no clock shows that moment, and nobody else knows it.
    static Stream slippingPolls(long seed) {
        Towns town = new Towns(seed);
        town.settle(0);
        Machines.publish(town, 1_260);
        town.live();
        Machines.poll(town, Machines.SLIPPING);
        return town.stream();
    }

    private Stream stream() {
        return new Stream(acts.stream().filter(act -> act.second() < END).toList(), objects, List.of());
    }

    static String account(int number) {
        return "a%03d".formatted(number);
    }

    private void settle(double timers) {
        double sum = 0;
        for (int a = 0; a < ACCOUNTS; a++) {
            sum += Math.pow(a + 8, -0.9);
            upTo[a] = sum;
            block[a] = (int) (BLOCKS * Math.pow(random.nextDouble(), 1.5));
            shift[a] = random.nextInt(4) == 0 ? 9 : random.nextInt(-6, -3);
            slots[a] = random.nextDouble() >= timers ? new int[0] : slots();
        }
        for (int a = 0; a < ACCOUNTS; a++) {
            List<Integer> found = new ArrayList<>();
            for (int b = 0; b < ACCOUNTS; b++) {
                if (a != b && random.nextDouble() < (block[a] == block[b] ? 0.06 : 0.006)) {
                    found.add(b);
                }
            }
            followers[a] = found.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /// What was out when the first day began.
    private void remember() {
        for (int p = 40; p > 0; p--) {
            page("page-" + objects.size(), START - 900L * p, "press", "story", random.nextInt(BLOCKS));
        }
    }

    /// Every quarter, or once an hour: on the hour for half of those, else at a minute of their own.
    private int[] slots() {
        if (random.nextBoolean()) {
            return new int[] {0, 900, 1_800, 2_700};
        }
        return new int[] {random.nextBoolean() ? 0 : 60 * random.nextInt(60)};
    }

    private void live() {
        remember();
        for (int minute = 0; minute < DAYS * 1_440; minute++) {
            long now = START + 60L * minute;
            publish(now);
            while (!chains.isEmpty() && chains.peek().at() < now) {
                Step step = chains.poll();
                share(step.account(), step.page(), step.at());
            }
            int visits = poisson((double) VISITS / (DAYS * 1_440) * 2);
            for (int v = 0; v < visits; v++) {
                visit(somebody(), now + random.nextInt(60));
            }
            for (News each : news) {
                takeUp(each, now);
            }
            news.removeIf(each -> now - each.at() > 86_400);
        }
    }

    private int somebody() {
        int found = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[ACCOUNTS - 1]);
        return found < 0 ? -1 - found : found;
    }

    /// Half of all moments on average: a low from one to six, a noon and a higher evening.
    private boolean isUp(int account, long at) {
        double hour = Math.floorMod(at / 60 + 60L * shift[account], 1_440L) / 60.0;
        double profile = 0.45 - 0.4 * Math.cos((hour - 4) / 12 * Math.PI) + (hour > 18 && hour < 23 ? 0.15 : 0);
        return random.nextDouble() < profile;
    }

    private void publish(long now) {
        int fresh = poisson(PAGES_A_DAY / 1_440.0);
        for (int p = 0; p < fresh; p++) {
            page("page-" + objects.size(), now + random.nextInt(60), "press", "story", random.nextInt(BLOCKS));
        }
        while (!announced.isEmpty() && announced.peek().trigger() < now + 60) {
            Made made = announced.poll();
            page(made.object(), made.trigger(), made.from(), made.kind(), random.nextInt(BLOCKS));
        }
        if (random.nextDouble() < NEWS_A_DAY / 1_440) {
            List<Page> told = new ArrayList<>();
            for (int p = 0; p < 1 + random.nextInt(5); p++) {
                told.add(page("news-" + objects.size(), now + random.nextInt(60), "press", "story", -1));
            }
            news.add(new News(now + 60, Math.min(400, 45 * Math.pow(1 - random.nextDouble(), -1 / 1.3)), told));
        }
    }

    Page page(String name, long at, String from, String kind, int of) {
        Page page = new Page(new Made(name, at, from, kind), of);
        objects.add(page.made());
        pages.add(page);
        return page;
    }

    /// A page that will come out at a moment laid down beforehand; people find it as they find any other.
    void announce(Made made) {
        announced.add(made);
    }

    /// The part of a day's following that falls into this minute.
    private void takeUp(News each, long now) {
        double age = (now - each.at()) / 60.0;
        if (age < 0) {
            return;
        }
        double whole = Math.pow(OMORI_MINUTES, 1 - OMORI) - Math.pow(1_440 + OMORI_MINUTES, 1 - OMORI);
        double part = (OMORI - 1) * Math.pow(age + OMORI_MINUTES, -OMORI) / whole;
        int reacting = poisson(2 * each.size() * part);
        for (int r = 0; r < reacting; r++) {
            int account = somebody();
            if (isUp(account, now)) {
                share(account, each.pages().get(random.nextInt(each.pages().size())), now + random.nextInt(60));
            }
        }
    }

    private void visit(int account, long at) {
        if (!isUp(account, at)) {
            return;
        }
        long moment = at;
        do {
            Page page = random.nextInt(8) == 0 || seen.isEmpty() ? fresh(at) : copied(account);
            if (page.made().trigger() <= moment) {
                share(account, page, moment);
            }
            // Erlang of shape two: reading takes some time.
            moment += (long) (exponential(45) + exponential(45));
        } while (random.nextDouble() < 0.4);
    }

    /// One of the pages of the last hours.
    private Page fresh(long at) {
        int newest = pages.size() - 1;
        while (pages.get(newest).made().trigger() > at && newest > 0) {
            newest--;
        }
        return pages.get(Math.max(0, newest - (int) exponential(12)));
    }

    /// Something shared lately, most likely by one of the own block.
    private Page copied(int account) {
        Page page = seen.getLast();
        for (int tries = 0; tries < 6; tries++) {
            double back = random.nextDouble();
            page = seen.get(Math.max(0, seen.size() - 1 - (int) (MEMORY * back * back)));
            if (page.block() < 0 || page.block() == block[account] || random.nextInt(5) == 0) {
                return page;
            }
        }
        return page;
    }

    private void share(int account, Page page, long at) {
        if (!done.add(account + " " + page.made().object())) {
            return;
        }
        acts.add(new Act(account(account), page.made().object(), let(account, at)));
        seen.add(page);
        int drawn = poisson(BRANCHING);
        for (int d = 0; d < drawn && followers[account].length > 0; d++) {
            int follower = followers[account][random.nextInt(followers[account].length)];
            long then = at + (long) exponential(240);
            if (isUp(follower, then)) {
                chains.add(new Step(follower, page, then));
            }
        }
    }

    /// When a timer lets it out, with some seconds for the machine.
    private long let(int account, long at) {
        long hour = Math.floorDiv(at, 3_600L) * 3_600;
        for (int slot : slots[account]) {
            if (hour + slot >= at) {
                return hour + slot + random.nextInt(20);
            }
        }
        return slots[account].length == 0 ? at : hour + 3_600 + slots[account][0] + random.nextInt(20);
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /// By counting exponential gaps.
    int poisson(double mean) {
        int count = 0;
        for (double at = exponential(1); at < mean; at += exponential(1)) {
            count++;
        }
        return count;
    }
}
