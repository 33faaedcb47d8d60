package headwater.coordination;

import headwater.match.Match;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Link;
import headwater.model.Finding.Missing;
import headwater.model.Finding.Strength;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import headwater.narrative.Narrative;
import headwater.synchrony.Answer;
import headwater.synchrony.PairAnswer;
import headwater.synchrony.Scale;
import headwater.synchrony.SynchronyTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    public Finding test(Narrative narrative, List<Observation> members, Beside beside, long seed) {
        Material material = Material.of(members, narrative.matches());
        SynchronyTest.Outcome outcome = material.outcome(List.of(), Scale.LADDER, Set.of(), seed);
        return Result.of(OF_NARRATIVE, material, outcome, Known.notStated(), beside, seed)
                .finding();
    }

    @Override
    public List<Finding> testAll(List<Observation> items, List<Match> matches, Beside beside, long seed) {
        Material material = Material.of(items, matches);
        SynchronyTest.Outcome outcome = material.outcome(List.of(), Scale.LADDER, Set.of(), seed);
        List<Finding> findings = new ArrayList<>();
        findings.add(Result.of(OF_CASE, material, outcome, Known.notStated(), beside, seed)
                .finding());
        for (Plan.Kept each : beside.kept()) {
            if (each.fixed().plan() instanceof Plan.AccountList list) {
                AccountLists.Asked asked = AccountLists.Asked.of(each, list, items);
                SynchronyTest.Outcome own = asked.isFixed()
                        ? material.outcome(list.objects(), asked.scales(), asked.accounts(), seed)
                        : asked.within(outcome);
                findings.add(Result.of(
                                asked.proposition(), material.of(asked.accounts()), own, Known.of(asked), beside, seed)
                        .finding());
            }
        }
        return findings;
    }

    /// Items and what repeats what, at the finest window that their times allow.
    private record Material(List<Observation> members, List<Match> matches, Scale finest) {

        static Material of(List<Observation> members, List<Match> matches) {
            List<Observation> sorted = members.stream()
                    .sorted(Comparator.comparing(Observation::id))
                    .toList();
            return new Material(sorted, matches, ConditionalSynchrony.finest(sorted));
        }

        /// What these accounts published, at the same window.
        Material of(Set<String> accounts) {
            return new Material(
                    members.stream()
                            .filter(member -> accounts.contains(member.channel().key()))
                            .toList(),
                    matches,
                    finest);
        }

        /// Of these the times are too coarse.
        List<Observation> coarse() {
            return members.stream()
                    .filter(member -> !SharedObjects.isFine(member, finest.widest()))
                    .toList();
        }

        SynchronyTest.Outcome outcome(List<String> objects, List<Scale> scales, Set<String> among, long seed) {
            return SynchronyTest.test(
                    SharedObjects.of(members, matches, finest.widest(), objects),
                    new SynchronyTest.Setting(scales, finest.widest(), seed, among));
        }
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
            Pairs pairs,
            Beside beside,
            Known<AccountLists.Asked> list,
            long seed) {

        static Result of(
                Phrase proposition,
                Material material,
                SynchronyTest.Outcome outcome,
                Known<AccountLists.Asked> list,
                Beside beside,
                long seed) {
            return new Result(
                    proposition,
                    material.members,
                    material.coarse(),
                    outcome,
                    new Pairs(outcome.tested()),
                    beside,
                    list,
                    seed);
        }

        Finding finding() {
            List<PairAnswer> open = pairs.open();
            List<Link> links = links();
            List<Phrase> reasons = reasons(links);
            if (!pairs.beyond().isEmpty()) {
                return new Finding.Supported(proposition, strength(links), pairs.effect(), reasons, method());
            }
            if (!open.isEmpty()) {
                Missing trigger =
                        new Missing(Code.COMMON_TRIGGER, "*", Phrase.of("coordination.missing.common-trigger"));
                return undetermined(Stream.concat(Stream.of(trigger), platforms().stream()), reasons);
            }
            List<Missing> gaps = gaps();
            return gaps.isEmpty()
                    ? new Finding.NotIndicated(proposition, pairs.effect(), reasons, method())
                    : undetermined(Stream.concat(gaps.stream(), platforms().stream()), reasons);
        }

        /// Of pairs that are together beyond habit.
        private List<Link> links() {
            return pairs.beyond().stream()
                    .flatMap(pair -> beside.links(pair.a(), pair.b()).stream())
                    .distinct()
                    .toList();
        }

        /// Times alone give some indicators and never more.
        private static Strength strength(List<Link> links) {
            return links.isEmpty() ? Strength.SOME_INDICATORS : new Strength.StrongIndicators(links);
        }

        private Finding undetermined(Stream<Missing> missing, List<Phrase> reasons) {
            return new Finding.Undetermined(
                    proposition, missing.distinct().toList(), pairs.effect(), reasons, method());
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
                        list.isKnown()
                                ? Phrase.of("coordination.missing.list-occasions", plan().forPower())
                                : Phrase.of(
                                        "coordination.missing.occasions", outcome.mostBlocks(), plan().forPower())));
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
            long all = list.map(AccountLists.Asked::pairs).orElse(accounts * (accounts - 1) / 2);
            return all > 0 && pairs.with(Answer.HABIT_SUFFICES).size() == all;
        }

        private List<Phrase> reasons(List<Link> links) {
            List<Phrase> reasons = new ArrayList<>();
            reasons.add(
                    Phrase.of("coordination.synchrony.counts", accounts(), members.size(), timed(), finest().widest()));
            list.stream().forEach(each -> reasons.addAll(each.reasons(members, outcome)));
            if (!list.isKnown()) {
                reasons.add(Phrase.of(
                        "coordination.synchrony.pairs",
                        outcome.met(),
                        outcome.tested().size()));
            }
            Set<String> accounts =
                    members.stream().map(each -> each.channel().key()).collect(Collectors.toSet());
            int open = (int) beside.ties().stream()
                    .filter(each -> each.isOpenly(accounts))
                    .flatMap(each -> each.accounts().stream())
                    .filter(accounts::contains)
                    .distinct()
                    .count();
            if (open > 0) {
                reasons.add(Phrase.of("coordination.open", open));
            }
            reasons.addAll(pairs.reasons());
            if (!links.isEmpty()) {
                long tied = pairs.beyond().stream()
                        .filter(pair -> !beside.links(pair.a(), pair.b()).isEmpty())
                        .count();
                reasons.add(
                        Phrase.of("coordination.linked", tied, pairs.beyond().size()));
                links.forEach(each -> reasons.add(each.said()));
                reasons.add(Phrase.of("coordination.linked.open"));
            }
            return reasons;
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

        private headwater.synchrony.Plan plan() {
            return headwater.synchrony.Plan.of(outcome, finest());
        }

        private List<Missing> platforms() {
            return PlatformEvidence.missing(
                    platformsOf(members), List.of(Code.NO_ACCOUNT_AGE, Code.PRIVATE_SPACE, Code.PLATFORM_OPAQUE));
        }

        /// Platforms for which nobody has said how much of the class is watched.
        private List<String> unwatched() {
            return platformsOf(members).stream()
                    .filter(platform -> beside.context().stream()
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
            list.stream().forEach(each -> parameters.add("pairs=" + each.pairs()));
            outcome.scales()
                    .forEach(scale -> parameters.add("window=" + scale.window() + " s in " + scale.block() + " s"));
            parameters().stream()
                    .filter(parameter -> !parameter.name().equals("windows"))
                    .forEach(parameter -> parameters.add(parameter.name() + "=" + parameter.defaultValue()));
            Finding.Method method = new Finding.Method(
                    "conditional-synchrony/2",
                    parameters,
                    seed,
                    needed(),
                    List.of(
                            Phrase.of("coordination.change.occasions"),
                            Phrase.of("coordination.change.triggers"),
                            Phrase.of("coordination.change.times"),
                            Phrase.of("coordination.change.platform")));
            Finding.Method beside = pairs.chance().map(method::beside).orElse(method);
            // Of a list of accounts nobody is named.
            return list.isKnown() ? beside : beside.over(pairs.together());
        }
    }
}
