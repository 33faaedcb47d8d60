package headwater.coordination;

import headwater.chance.Discoveries;
import headwater.chance.Tosses;
import headwater.coordination.Synchrony.Pair;
import headwater.coordination.Synchrony.Scale;
import headwater.coordination.Synchrony.Share;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.synchrony.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whether pairs of accounts share the same text closer in time than the hour and the crowd explain.
///
/// Public triggers and the own habits of an account are not known to it, so a significant answer stays
/// undetermined: an alert that both follow looks the same.
final class ConditionalSynchrony implements CoordinationTest {

    /// Tried from the finest; the first that the time stamps allow is used, whatever it answers.
    private static final List<Scale> SCALES = List.of(new Scale(60, 3_600), new Scale(300, 14_400));

    private static final double RATE = 0.05;
    private static final double EFFECT = 0.6;
    private static final double POWER = 0.8;
    private static final double EXCESS = 1.5;

    /// No fewer blocks than this are an answer, whatever the arithmetic says.
    private static final int FEWEST = 3;

    private static final Phrase PROPOSITION = Phrase.of("coordination.synchrony.proposition");

    @Override
    public About about() {
        return new About(
                "coordination",
                "conditional-synchrony",
                1,
                List.of(
                        new About.Parameter("windows", "60 s in 1 h, 300 s in 4 h"),
                        new About.Parameter("rate", String.valueOf(RATE)),
                        new About.Parameter("effect", String.valueOf(EFFECT)),
                        new About.Parameter("power", String.valueOf(POWER)),
                        new About.Parameter("excess", String.valueOf(EXCESS))));
    }

    @Override
    public Finding test(Narrative narrative, List<Observation> members, List<Context> context, long seed) {
        List<Observation> sorted =
                members.stream().sorted(Comparator.comparing(Observation::id)).toList();
        Scale scale = scale(sorted);
        List<Observation> timed = sorted.stream()
                .filter(member -> isFine(member.item().published(), scale))
                .toList();
        SharedTexts texts = SharedTexts.of(narrative, sorted);
        List<Pair> pairs = new Synchrony(scale)
                .pairs(timed.stream().map(each -> share(each, texts)).toList());
        return new Answer(sorted, timed, pairs, context, scale, seed).finding();
    }

    private static Share share(Observation member, SharedTexts texts) {
        return new Share(
                member.channel().key(),
                texts.textOf(member.id()),
                member.item().published().get().earliest().getEpochSecond());
    }

    /// The finest scale for which at least two members are timed finely enough.
    private static Scale scale(List<Observation> members) {
        for (Scale scale : SCALES) {
            if (members.stream()
                            .filter(member -> isFine(member.item().published(), scale))
                            .count()
                    == members.size()) {
                return scale;
            }
        }
        boolean enough = members.stream()
                        .filter(member -> isFine(member.item().published(), SCALES.getFirst()))
                        .count()
                >= 2;
        return enough ? SCALES.getFirst() : SCALES.getLast();
    }

    private static boolean isFine(Known<When> published, Scale scale) {
        return published.stream().anyMatch(when -> when.width().toSeconds() <= scale.widest());
    }

    /// The answer from the counts.
    private record Answer(
            List<Observation> members,
            List<Observation> timed,
            List<Pair> pairs,
            List<Context> context,
            Scale scale,
            long seed) {

        Finding finding() {
            List<Pair> testable = pairs.stream().filter(this::isTestable).toList();
            List<Pair> found = found(testable);
            List<Phrase> reasons = reasons(testable, found);
            if (!found.isEmpty()) {
                Missing trigger =
                        new Missing(Code.COMMON_TRIGGER, "*", Phrase.of("coordination.missing.common-trigger"));
                return undetermined(Stream.concat(Stream.of(trigger), platforms().stream()), reasons);
            }
            List<Missing> gaps = gaps(testable);
            return gaps.isEmpty()
                    ? new Finding.NotIndicated(PROPOSITION, reasons, method())
                    : undetermined(Stream.concat(gaps.stream(), platforms().stream()), reasons);
        }

        private Finding undetermined(Stream<Missing> missing, List<Phrase> reasons) {
            return new Finding.Undetermined(PROPOSITION, missing.distinct().toList(), reasons, method());
        }

        /// What chance would allow per pair when all of them are looked at.
        private double level() {
            return RATE / Math.max(1, pairs.size());
        }

        private boolean isTestable(Pair pair) {
            return pair.occasions().size() >= FEWEST && pair.best() <= level();
        }

        private static List<Pair> found(List<Pair> testable) {
            double bound = Discoveries.bound(
                    testable.stream().mapToDouble(Pair::pValue).toArray(), RATE);
            return testable.stream()
                    .filter(pair -> pair.pValue() <= bound && pair.together() >= EXCESS * pair.expected())
                    .sorted(Comparator.comparingDouble(Pair::pValue)
                            .thenComparing(Pair::a)
                            .thenComparing(Pair::b))
                    .toList();
        }

        /// What stands between a negative result and the words "not indicated".
        private List<Missing> gaps(List<Pair> testable) {
            List<Missing> gaps = new ArrayList<>();
            int coarse = members.size() - timed.size();
            if (coarse > 0) {
                for (String platform : platformsOf(members, timed)) {
                    gaps.add(new Missing(
                            Code.NO_TIMESTAMPS,
                            platform,
                            Phrase.of("coordination.missing.times", coarse, members.size(), scale.widest())));
                }
            }
            boolean powered = !pairs.isEmpty()
                    && testable.size() == pairs.size()
                    && testable.stream().allMatch(pair -> Tosses.power(pair.chances(), EFFECT, level()) >= POWER)
                    && Synchrony.accounts(pairs).size() == accounts();
            if (!powered && (timed.size() >= 2 || coarse == 0)) {
                gaps.add(new Missing(
                        Code.TOO_FEW_ITEMS,
                        "*",
                        Phrase.of("coordination.missing.occasions", mostOccasions(), neededForPower())));
            }
            for (String platform : unwatched()) {
                gaps.add(new Missing(
                        Code.CAPTURE_GAP,
                        platform,
                        Phrase.of("coordination.missing.coverage", PlatformEvidence.name(platform))));
            }
            return gaps;
        }

        private List<Phrase> reasons(List<Pair> testable, List<Pair> found) {
            List<Phrase> reasons = new ArrayList<>();
            reasons.add(Phrase.of(
                    "coordination.synchrony.counts", accounts(), members.size(), timed.size(), scale.widest()));
            reasons.add(Phrase.of("coordination.synchrony.pairs", pairs.size(), testable.size()));
            reasons.add(Phrase.of(
                    "coordination.synchrony.needed",
                    Math.max(FEWEST, Plan.occasionsForAnyAnswer(typicalChance(), level())),
                    neededForPower()));
            if (!found.isEmpty()) {
                Pair first = found.getFirst();
                reasons.add(Phrase.of(
                        "coordination.synchrony.beyond",
                        found.size(),
                        first.together(),
                        first.occasions().size(),
                        first.expected(),
                        first.pValue(),
                        scale.window()));
                reasons.add(Phrase.of("coordination.synchrony.trigger"));
            } else if (!testable.isEmpty()) {
                reasons.add(Phrase.of("coordination.synchrony.within", testable.size(), RATE));
            }
            return reasons;
        }

        private int accounts() {
            return (int) members.stream()
                    .map(each -> each.channel().key())
                    .distinct()
                    .count();
        }

        private int mostOccasions() {
            return pairs.stream()
                    .mapToInt(pair -> pair.occasions().size())
                    .max()
                    .orElse(0);
        }

        private int neededForPower() {
            return Math.max(FEWEST, Plan.occasionsForPower(typicalChance(), EFFECT, level(), POWER));
        }

        /// The mean chance of an occasion; where there is none, that of two free moments in a quiet block.
        private double typicalChance() {
            return pairs.stream()
                    .flatMap(pair -> pair.occasions().stream())
                    .mapToDouble(Synchrony.Occasion::chance)
                    .average()
                    .orElse(2.0 * scale.window() / scale.block());
        }

        private List<Missing> platforms() {
            return PlatformEvidence.missing(
                    platformsOf(members, List.of()),
                    List.of(Code.NO_ACCOUNT_AGE, Code.PRIVATE_SPACE, Code.PLATFORM_OPAQUE));
        }

        /// Platforms for which nobody has said how much of the class is watched.
        private List<String> unwatched() {
            return platformsOf(members, List.of()).stream()
                    .filter(platform -> context.stream()
                            .noneMatch(each -> each instanceof Context.Watched watched
                                    && watched.outOf() > 0
                                    && (watched.platform().equals("*")
                                            || watched.platform().equals(platform))))
                    .toList();
        }

        private static List<String> platformsOf(List<Observation> members, List<Observation> without) {
            TreeSet<String> platforms = new TreeSet<>();
            members.stream()
                    .filter(each -> !without.contains(each))
                    .forEach(each -> platforms.add(each.channel().platform()));
            return List.copyOf(platforms);
        }

        private Finding.Method method() {
            return new Finding.Method(
                    "conditional-synchrony/1",
                    List.of(
                            "window=" + scale.window() + " s",
                            "block=" + scale.block() + " s",
                            "rate=" + RATE,
                            "effect=" + EFFECT,
                            "power=" + POWER,
                            "excess=" + EXCESS),
                    seed,
                    List.of(
                            Phrase.of("coordination.change.occasions"),
                            Phrase.of("coordination.change.triggers"),
                            Phrase.of("coordination.change.times"),
                            Phrase.of("coordination.change.platform")));
        }
    }
}
