package headwater.synchrony;

import headwater.chance.Discoveries;
import headwater.chance.Tosses;
import headwater.synchrony.PairAnswer.Evidence;
import headwater.synchrony.PairAnswer.Lead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Whether accounts share the same things closer in time than hour, crowd, clock and their own habits explain.
///
/// What was shared, and in which block of time, is taken as it is: interests, popularity and time of day therefore
/// explain nothing away and give nothing away. Only the moments within a block are tested, against two nested
/// chances: that each comes by itself, drawn by crowd, age and clock; and that each keeps to the delay it has for
/// this source anyway. Pairs that could not be significant whatever they did are not tested (Tarone 1990), and of
/// those that are, a twentieth of the discoveries may be false (Benjamini and Hochberg 1995).
public final class SynchronyTest {

    /// The rate of false discoveries.
    public static final double RATE = 0.05;

    /// The share of joint blocks together that would matter.
    public static final double EFFECT = 0.6;

    /// What a negative answer needs.
    public static final double POWER = 0.8;

    /// A discovery is together at least so many times as often as chance gives.
    public static final double EXCESS = 1.5;

    /// Of the intervals of all pairs tested at once, so that one may be picked out because it stands out.
    public static final double CONFIDENCE = 0.95;

    /// A pair is tested only if being together always would be at most this probable.
    public static final double TESTABLE = 1e-4;

    /// For so many of the blocks it has to be known when the objects became public.
    public static final double TRIGGERS = 0.8;

    /// So many pairs, those that stand out most, are told with every window.
    public static final int SHOWN = 100;

    private static final double FIRST = 0.01;

    private final Shares shares;
    private final Setting setting;

    private SynchronyTest(Shares shares, Setting setting) {
        this.shares = shares;
        this.setting = setting;
    }

    /// How to test.
    ///
    /// @param scales the windows to try; all answers count as tests
    /// @param precision how many seconds a time may be off; windows that are less than three times that are not
    ///   tried
    /// @param seed for the draws of the groups' chance
    /// @param among accounts that were named before the first of them shared anything: only pairs of two of
    ///   them are tested, and only those count as tests; none: everybody is tested
    public record Setting(List<Scale> scales, long precision, long seed, Set<String> among) {

        public Setting(List<Scale> scales, long precision, long seed) {
            this(scales, precision, seed, Set.of());
        }

        public Setting {
            scales = List.copyOf(scales);
            among = Set.copyOf(among);
            if (scales.isEmpty()) {
                throw new IllegalArgumentException("no window");
            }
        }

        /// The whole ladder, for times to the second.
        public static Setting ladder() {
            return new Setting(Scale.LADDER, 1, 1);
        }

        private boolean isAsked(String a, String b) {
            return among.isEmpty() || (among.contains(a) && among.contains(b));
        }

        /// How many answers count as tests at least, whether or not anything was seen of them.
        private int family() {
            return usable().size() * among.size() * (among.size() - 1) / 2;
        }

        /// What being together always must be at most as probable as, so that it could matter.
        private double testable() {
            return among.isEmpty() ? TESTABLE : RATE / Math.max(1, family());
        }

        List<Scale> usable() {
            return scales.stream().filter(scale -> scale.widest() >= precision).toList();
        }
    }

    /// What the test says.
    ///
    /// @param tested pairs for which some outcome could have been significant, by name
    /// @param groups at the finest window, if it is known when most objects became public
    /// @param met how many pairs shared something in one block at all, at the widest window; pairs of accounts
    ///   that met others in fewer than three blocks are not among them
    /// @param mostBlocks the most joint blocks any two of them have; 0 where none has three
    /// @param scales the windows that the times allowed
    /// @param level the p-value up to which a pair is a discovery
    /// @param testable how probable being always together may be at most
    public record Outcome(
            List<PairAnswer> tested,
            List<GroupAnswer> groups,
            int met,
            int mostBlocks,
            List<Scale> scales,
            double level,
            double testable) {

        public Outcome {
            tested = List.copyOf(tested);
            groups = List.copyOf(groups);
            scales = List.copyOf(scales);
        }

        /// Those with one answer.
        public List<PairAnswer> with(Answer answer) {
            return tested.stream().filter(pair -> pair.answer() == answer).toList();
        }
    }

    public static Outcome test(Shares shares, Setting setting) {
        return new SynchronyTest(shares, setting).outcome();
    }

    /// One pair at one scale.
    private record Trial(long pair, Scale scale, History history, double p, double byCrowd) {
        PairAnswer.AtScale told() {
            return new PairAnswer.AtScale(
                    scale, p, byCrowd, Arrays.stream(history.chances).boxed().toList());
        }
    }

    private Outcome outcome() {
        List<Trial> trials = new ArrayList<>();
        int met = 0;
        int most = 0;
        List<GroupAnswer> groups = List.of();
        Firsts firsts = new Firsts(shares);
        Ages ages = new Ages(firsts);
        Habits habits = new Habits(shares);
        Delays delays = new Delays(firsts, habits);
        for (Scale scale : setting.usable()) {
            Meetings meetings = Meetings.of(firsts, scale);
            Company company = new Company(meetings);
            met = Math.max(met, company.met());
            most = Math.max(most, company.mostBlocks());
            Crowd crowd = new Crowd(meetings, ages, habits, company);
            Occasions occasions = new Occasions(meetings, company, crowd, delays);
            addTestable(occasions, scale, trials);
            boolean isFinest = scale.equals(setting.usable().getFirst());
            if (isFinest && setting.among().isEmpty() && firsts.triggersKnown() >= TRIGGERS) {
                groups = new Groups(meetings, occasions, crowd, delays, setting.seed()).all();
            }
        }
        return answered(trials, met, most, groups);
    }

    private void addTestable(Occasions occasions, Scale scale, List<Trial> trials) {
        Occasions.Histories histories = occasions.histories();
        PairCounts candidates = occasions.candidates();
        for (long pair : candidates.pairs()) {
            if (!setting.isAsked(shares.accounts[PairCounts.lower(pair)], shares.accounts[PairCounts.higher(pair)])) {
                continue;
            }
            History history = histories.of(candidates.get(pair));
            if (history.best() <= setting.testable()) {
                trials.add(new Trial(pair, scale, history, history.pValue(), history.pValueByCrowd()));
            }
        }
    }

    private Outcome answered(List<Trial> trials, int met, int most, List<GroupAnswer> groups) {
        double[] p = tests(trials.stream().mapToDouble(Trial::p));
        double[] q = Discoveries.qValues(p);
        double[] qByCrowd = Discoveries.qValues(tests(trials.stream().mapToDouble(Trial::byCrowd)));
        double level = Math.max(Discoveries.bound(p, RATE), RATE / Math.max(1, p.length));
        Map<Long, PairAnswer> best = new TreeMap<>();
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            PairAnswer answer = answer(trial, q[i], answerOf(trial.history(), q[i], qByCrowd[i], level), p.length);
            best.merge(trial.pair(), answer, SynchronyTest::tellsMore);
        }
        showWindows(trials, best);
        List<PairAnswer> sorted = best.values().stream()
                .sorted(Comparator.comparing(PairAnswer::a).thenComparing(PairAnswer::b))
                .toList();
        return new Outcome(sorted, groups, met, most, setting.usable(), level, setting.testable());
    }

    private static void showWindows(List<Trial> trials, Map<Long, PairAnswer> best) {
        Set<Long> shown = best.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Long, PairAnswer> each) ->
                                each.getValue().p())
                        .thenComparing(each -> each.getValue().a())
                        .thenComparing(each -> each.getValue().b()))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<Long, List<Trial>> byPair =
                trials.stream().filter(each -> shown.contains(each.pair())).collect(Collectors.groupingBy(Trial::pair));
        byPair.forEach((pair, all) -> best.computeIfPresent(
                pair, (_, answer) -> answer.at(all.stream().map(Trial::told).toList())));
    }

    /// With those of a list that could not be tested: they were asked about, and count.
    private double[] tests(DoubleStream tested) {
        double[] values = tested.toArray();
        double[] all = Arrays.copyOf(values, Math.max(values.length, setting.family()));
        Arrays.fill(all, values.length, all.length, 1);
        return all;
    }

    private static Answer answerOf(History history, double q, double qByCrowd, double level) {
        boolean isMore = history.together >= EXCESS * history.expected();
        if (q <= RATE && isMore) {
            return history.known >= TRIGGERS ? Answer.BEYOND_HABIT : Answer.TRIGGER_OPEN;
        }
        if (qByCrowd <= RATE) {
            return Answer.TRIGGER_OPEN;
        }
        return Tosses.power(history.chances, EFFECT, level) >= POWER ? Answer.HABIT_SUFFICES : Answer.TOO_WEAK;
    }

    private PairAnswer answer(Trial trial, double q, Answer answer, int tests) {
        History history = trial.history();
        double surprise = (1 - CONFIDENCE) / 2 / tests;
        Evidence evidence = new Evidence(
                history.blocks(),
                history.days,
                history.together,
                history.expected(),
                history.unexplained(),
                history.leastUnexplained(surprise),
                history.mostUnexplained(surprise),
                history.known);
        String lower = shares.accounts[PairCounts.lower(trial.pair())];
        String higher = shares.accounts[PairCounts.higher(trial.pair())];
        boolean inOrder = lower.compareTo(higher) < 0;
        int aFirst = inOrder ? history.lowerFirst : history.higherFirst;
        int bFirst = inOrder ? history.higherFirst : history.lowerFirst;
        return new PairAnswer(
                inOrder ? lower : higher,
                inOrder ? higher : lower,
                trial.scale(),
                evidence,
                trial.p(),
                q,
                answer,
                lead(aFirst, bFirst),
                List.of());
    }

    private static Lead lead(int aFirst, int bFirst) {
        int all = aFirst + bFirst;
        double p = 2 * BinomialDistribution.of(all, 0.5).survivalProbability(Math.max(aFirst, bFirst) - 1);
        if (all == 0 || p >= FIRST) {
            return Lead.NEITHER;
        }
        return aFirst > bFirst ? Lead.A_LEADS : Lead.B_LEADS;
    }

    /// A pair that is beyond habit at one window is so; it is explained only if it is at every window.
    private static PairAnswer tellsMore(PairAnswer x, PairAnswer y) {
        int byAnswer = Integer.compare(weight(x.answer()), weight(y.answer()));
        if (byAnswer != 0) {
            return byAnswer > 0 ? x : y;
        }
        return x.p() <= y.p() ? x : y;
    }

    private static int weight(Answer answer) {
        return switch (answer) {
            case BEYOND_HABIT -> 5;
            case TRIGGER_OPEN -> 4;
            case TOO_WEAK -> 3;
            case HABIT_SUFFICES -> 2;
            case TOO_FEW, TOO_COARSE -> 1;
        };
    }
}
