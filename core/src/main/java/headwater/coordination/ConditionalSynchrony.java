package headwater.coordination;

import headwater.match.Match;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Finding.Strength;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.narrative.Narrative;
import headwater.synchrony.Answer;
import headwater.synchrony.PairAnswer;
import headwater.synchrony.Plan;
import headwater.synchrony.Scale;
import headwater.synchrony.Shares;
import headwater.synchrony.SynchronyTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whether pairs of accounts share the same text, link or picture closer in time than the hour, the crowd, the
/// clock and their own delays explain.
///
/// If it is not known when the things they share became public, a significant answer stays undetermined: an alert
/// that both follow looks the same. If it is, the answer is that they were synchronised, not by what.
final class ConditionalSynchrony implements CoordinationTest {

    private static final double KEPT = 0.9;

    private static final Phrase OF_NARRATIVE = Phrase.of("coordination.synchrony.proposition");
    private static final Phrase OF_CASE = Phrase.of("coordination.synchrony.proposition-case");

    @Override
    public About about() {
        return new About("coordination", "conditional-synchrony", 2, parameters());
    }

    private static List<About.Parameter> parameters() {
        return List.of(
                new About.Parameter("windows", "60 s in 1 h, 300 s in 4 h, 1800 s in 24 h"),
                new About.Parameter("rate", String.valueOf(SynchronyTest.RATE)),
                new About.Parameter("effect", String.valueOf(SynchronyTest.EFFECT)),
                new About.Parameter("power", String.valueOf(SynchronyTest.POWER)),
                new About.Parameter("excess", String.valueOf(SynchronyTest.EXCESS)),
                new About.Parameter("triggers", String.valueOf(SynchronyTest.TRIGGERS)));
    }

    @Override
    public Finding test(Narrative narrative, List<Observation> members, List<Context> context, long seed) {
        return finding(OF_NARRATIVE, members, narrative.matches(), context, seed);
    }

    @Override
    public Finding testAll(List<Observation> items, List<Match> matches, List<Context> context, long seed) {
        return finding(OF_CASE, items, matches, context, seed);
    }

    private static Finding finding(
            Phrase proposition, List<Observation> members, List<Match> matches, List<Context> context, long seed) {
        List<Observation> sorted =
                members.stream().sorted(Comparator.comparing(Observation::id)).toList();
        Scale finest = finest(sorted);
        Shares shares = SharedObjects.of(sorted, matches, finest.widest());
        SynchronyTest.Outcome outcome =
                SynchronyTest.test(shares, new SynchronyTest.Setting(Scale.LADDER, finest.widest(), seed));
        List<Observation> coarse = sorted.stream()
                .filter(member -> !SharedObjects.isFine(member, finest.widest()))
                .toList();
        return new Result(proposition, sorted, coarse, outcome, context, seed).finding();
    }

    /// The finest window that loses no more than a tenth of the members whose times allow any.
    private static Scale finest(List<Observation> members) {
        long most = timed(members, Scale.LADDER.getLast());
        return Scale.LADDER.stream()
                .filter(scale -> timed(members, scale) >= Math.max(2, KEPT * most))
                .findFirst()
                .orElse(Scale.LADDER.getLast());
    }

    private static long timed(List<Observation> members, Scale scale) {
        return members.stream()
                .filter(member -> SharedObjects.isFine(member, scale.widest()))
                .count();
    }

    /// What the outcome means for a narrative, or for the case.
    private record Result(
            Phrase proposition,
            List<Observation> members,
            List<Observation> coarse,
            SynchronyTest.Outcome outcome,
            List<Context> context,
            long seed) {

        Finding finding() {
            List<PairAnswer> beyond = sorted(Answer.BEYOND_HABIT);
            List<PairAnswer> open = sorted(Answer.TRIGGER_OPEN);
            List<Phrase> reasons = reasons(beyond, open);
            if (!beyond.isEmpty()) {
                return new Finding.Supported(proposition, Strength.SOME_INDICATORS, reasons, method());
            }
            if (!open.isEmpty()) {
                Missing trigger =
                        new Missing(Code.COMMON_TRIGGER, "*", Phrase.of("coordination.missing.common-trigger"));
                return undetermined(Stream.concat(Stream.of(trigger), platforms().stream()), reasons);
            }
            List<Missing> gaps = gaps();
            return gaps.isEmpty()
                    ? new Finding.NotIndicated(proposition, reasons, method())
                    : undetermined(Stream.concat(gaps.stream(), platforms().stream()), reasons);
        }

        private List<PairAnswer> sorted(Answer answer) {
            return outcome.with(answer).stream()
                    .sorted(Comparator.comparingDouble(PairAnswer::p)
                            .thenComparing(PairAnswer::a)
                            .thenComparing(PairAnswer::b))
                    .toList();
        }

        private Finding undetermined(Stream<Missing> missing, List<Phrase> reasons) {
            return new Finding.Undetermined(proposition, missing.distinct().toList(), reasons, method());
        }

        /// What stands between a negative result and the words "not indicated".
        private List<Missing> gaps() {
            List<Missing> gaps = new ArrayList<>();
            for (String platform : platformsOf(coarse)) {
                gaps.add(new Missing(
                        Code.NO_TIMESTAMPS,
                        platform,
                        Phrase.of("coordination.missing.times", coarse.size(), members.size(), finest().widest())));
            }
            if (!everyPairIsExplained() && (timed() >= 2 || coarse.isEmpty())) {
                gaps.add(new Missing(
                        Code.TOO_FEW_ITEMS,
                        "*",
                        Phrase.of("coordination.missing.occasions", outcome.mostBlocks(), plan().forPower())));
            }
            for (String platform : unwatched()) {
                gaps.add(new Missing(
                        Code.CAPTURE_GAP,
                        platform,
                        Phrase.of("coordination.missing.coverage", PlatformEvidence.name(platform))));
            }
            return gaps;
        }

        private int timed() {
            return members.size() - coarse.size();
        }

        private boolean everyPairIsExplained() {
            long accounts = accounts();
            long pairs = accounts * (accounts - 1) / 2;
            return pairs > 0 && outcome.with(Answer.HABIT_SUFFICES).size() == pairs;
        }

        private List<Phrase> reasons(List<PairAnswer> beyond, List<PairAnswer> open) {
            List<Phrase> reasons = new ArrayList<>();
            reasons.add(
                    Phrase.of("coordination.synchrony.counts", accounts(), members.size(), timed(), finest().widest()));
            reasons.add(Phrase.of(
                    "coordination.synchrony.pairs",
                    outcome.met(),
                    outcome.tested().size()));
            if (!beyond.isEmpty()) {
                reasons.add(clearest(beyond));
                reasons.add(Phrase.of("coordination.synchrony.arranged-or-triggered"));
            }
            if (!open.isEmpty()) {
                reasons.add(clearest(open));
                reasons.add(Phrase.of("coordination.synchrony.trigger"));
            }
            List<PairAnswer> found =
                    Stream.concat(beyond.stream(), open.stream()).toList();
            long followers = found.stream()
                    .filter(pair -> pair.lead() != PairAnswer.Lead.NEITHER)
                    .count();
            if (followers > 0) {
                reasons.add(Phrase.of("coordination.synchrony.follows", followers, found.size()));
            }
            if (found.isEmpty() && !outcome.tested().isEmpty()) {
                reasons.add(Phrase.of(
                        "coordination.synchrony.within", outcome.tested().size(), SynchronyTest.RATE));
            }
            return reasons;
        }

        private static Phrase clearest(List<PairAnswer> found) {
            PairAnswer first = found.getFirst();
            return Phrase.of(
                    "coordination.synchrony.beyond",
                    found.size(),
                    first.evidence().together(),
                    first.evidence().blocks(),
                    first.evidence().expected(),
                    first.p(),
                    first.scale().window(),
                    first.evidence().leastUnexplained(),
                    first.evidence().mostUnexplained());
        }

        private Scale finest() {
            return outcome.scales().isEmpty()
                    ? Scale.LADDER.getLast()
                    : outcome.scales().getFirst();
        }

        private int accounts() {
            return (int) members.stream()
                    .map(each -> each.channel().key())
                    .distinct()
                    .count();
        }

        private Phrase needed() {
            return Phrase.of("coordination.synchrony.needed", plan().forAny(), plan().forPower());
        }

        private Plan plan() {
            return Plan.of(outcome, finest());
        }

        private List<Missing> platforms() {
            return PlatformEvidence.missing(
                    platformsOf(members), List.of(Code.NO_ACCOUNT_AGE, Code.PRIVATE_SPACE, Code.PLATFORM_OPAQUE));
        }

        /// Platforms for which nobody has said how much of the class is watched.
        private List<String> unwatched() {
            return platformsOf(members).stream()
                    .filter(platform -> context.stream()
                            .noneMatch(each -> each instanceof Context.Watched watched
                                    && watched.outOf() > 0
                                    && (watched.platform().equals("*")
                                            || watched.platform().equals(platform))))
                    .toList();
        }

        private static List<String> platformsOf(List<Observation> items) {
            return items.stream()
                    .map(each -> each.channel().platform())
                    .distinct()
                    .sorted()
                    .toList();
        }

        private Finding.Method method() {
            List<String> parameters = new ArrayList<>();
            outcome.scales()
                    .forEach(scale -> parameters.add("window=" + scale.window() + " s in " + scale.block() + " s"));
            parameters().stream()
                    .filter(parameter -> !parameter.name().equals("windows"))
                    .forEach(parameter -> parameters.add(parameter.name() + "=" + parameter.defaultValue()));
            return new Finding.Method(
                    "conditional-synchrony/2",
                    parameters,
                    seed,
                    needed(),
                    List.of(
                            Phrase.of("coordination.change.occasions"),
                            Phrase.of("coordination.change.triggers"),
                            Phrase.of("coordination.change.times"),
                            Phrase.of("coordination.change.platform")));
        }
    }
}
