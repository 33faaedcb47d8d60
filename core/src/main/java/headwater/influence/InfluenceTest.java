package headwater.influence;

import headwater.influence.Influence.Stream;
import headwater.model.About;
import headwater.model.Chance;
import headwater.model.Context;
import headwater.model.Context.Searched;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Asks whether activity on one platform drew activity on another.
///
/// Two platforms that follow the same news look as if one drew the other. So the volume of all other stories in the
/// same hours is put in between, the same is worked out with one platform moved by whole days, and only what is left
/// above both counts. Without other stories to measure the news by, there is no answer.
public final class InfluenceTest {

    /// Items of the narrative that each platform needs.
    static final int ITEMS = 500;

    /// Other items for each of the narrative.
    static final int OTHERS = 5;

    /// Days that both platforms need, so that one can be moved by enough of them.
    static final int DAYS = Influence.SHIFTS + 3;

    private static final double POWER = 0.8;

    private static final String TEST = "cross-platform-influence/1";

    private static final Phrase PROPOSITION = Phrase.of("influence.proposition");

    private final Map<String, List<Observation>> items;
    private final List<Observation> all;
    private final Set<String> own;
    private final List<Searched> searched;
    private final List<Phrase> reasons = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Measured> measured = new ArrayList<>();

    /// What one platform drew on another, and what chance gives.
    private record Measured(Effect.Interval effect, Chance chance) {}

    private InfluenceTest(List<Observation> items, List<Observation> all, List<Context> context) {
        this.own = items.stream().map(Observation::id).collect(Collectors.toSet());
        this.all = all;
        this.items = byPlatform(items);
        this.searched = context.stream()
                .filter(Searched.class::isInstance)
                .map(Searched.class::cast)
                .toList();
    }

    public static About about() {
        return new About(
                "influence",
                "cross-platform-influence",
                1,
                List.of(
                        new About.Parameter("items", String.valueOf(ITEMS)),
                        new About.Parameter("others", String.valueOf(OTHERS)),
                        new About.Parameter("days", String.valueOf(DAYS)),
                        new About.Parameter("floor", String.valueOf(Influence.FLOOR))));
    }

    /// Whether there is anything to ask: a narrative on one platform drew nothing on another.
    public static boolean isAsked(List<Observation> items) {
        return items.stream().map(each -> each.channel().platform()).distinct().count() > 1;
    }

    /// @param items what was published of the narrative
    /// @param all every item of the case, by which the news is measured
    /// @param context which days were searched
    public static Finding test(List<Observation> items, List<Observation> all, List<Context> context, long seed) {
        return new InfluenceTest(items, all, context).finding(seed);
    }

    private static Map<String, List<Observation>> byPlatform(List<Observation> items) {
        return items.stream()
                .collect(Collectors.groupingBy(each -> each.channel().platform(), TreeMap::new, Collectors.toList()));
    }

    private Finding finding(long seed) {
        boolean isFound = false;
        for (String source : items.keySet()) {
            for (String target : items.keySet()) {
                if (!source.equals(target) && isEnough(source, target)) {
                    isFound |= drew(source, target, seed);
                }
            }
        }
        reasons.addFirst(Phrase.of("influence.platforms", items.size()));
        Finding.Method asked = new Finding.Method(
                TEST,
                List.of("floor=" + Influence.FLOOR, "shifts=" + Influence.SHIFTS, "platforms=" + items.keySet()),
                seed,
                Phrase.of("influence.needed", ITEMS, OTHERS, DAYS),
                List.of(Phrase.of("influence.change.background"), Phrase.of("influence.change.contact")));
        Optional<Measured> most = most();
        Effect effect = most.<Effect>map(Measured::effect).orElse(Effect.none(Effect.Why.TOO_LITTLE));
        Finding.Method method = most.map(each -> asked.beside(each.chance())).orElse(asked);
        if (isFound) {
            reasons.add(Phrase.of("influence.or-common"));
            return new Finding.Supported(PROPOSITION, Finding.Strength.SOME_INDICATORS, effect, reasons, method);
        }
        return !measured.isEmpty() && missing.isEmpty()
                ? new Finding.NotIndicated(PROPOSITION, effect, reasons, method)
                : new Finding.Undetermined(
                        PROPOSITION, missing.stream().distinct().toList(), effect, reasons, method);
    }

    /// Of the two platforms between which most is left.
    private Optional<Measured> most() {
        return measured.stream()
                .max(Comparator.comparingDouble((Measured each) -> each.effect().low())
                        .thenComparingDouble(each -> each.effect().point()));
    }

    /// Says what one platform drew on another.
    private boolean drew(String source, String target, long seed) {
        Hours hours = Hours.of(searched, source, target);
        Stream into = stream(hours, target);
        Stream from = stream(hours, source);
        Influence influence = Influence.of(into, from, seed);
        reasons.add(Phrase.of(
                "influence.share",
                source,
                target,
                influence.share(),
                influence.placebo(),
                influence.corrected(),
                Influence.withConstantBackground(into, from)));
        measured.add(new Measured(
                influence.effect(Phrase.of("influence.effect.left", source, target)),
                influence
                        .chance(Phrase.of("influence.chance", source, target, influence.shifts()))
                        .under(List.of(
                                new Chance.Varied(Phrase.of("influence.chance.news"), influence.p(), true),
                                new Chance.Varied(
                                        Phrase.of("influence.chance.constant"),
                                        Influence.pWithConstantBackground(into, from),
                                        false)))));
        boolean isFound = influence.corrected() >= Influence.FLOOR;
        if (!isFound && influence.power() < POWER) {
            missing.add(new Missing(
                    Code.TOO_FEW_ITEMS,
                    "*",
                    Phrase.of("influence.missing.power", source, target, influence.power(), POWER)));
        }
        return isFound;
    }

    private boolean isEnough(String source, String target) {
        Hours hours = Hours.of(searched, source, target);
        if (searched.isEmpty() || hours.days() < DAYS) {
            missing.add(new Missing(
                    Code.CAPTURE_GAP,
                    "*",
                    searched.isEmpty()
                            ? Phrase.of("influence.missing.searched")
                            : Phrase.of("influence.missing.days", source, target, hours.days(), DAYS)));
            return false;
        }
        // Both are looked at, so that all that is missing is named.
        boolean isSource = isEnough(source, hours);
        boolean isTarget = isEnough(target, hours);
        return isSource && isTarget;
    }

    private boolean isEnough(String platform, Hours hours) {
        int items = sum(hours.counts(this.items.getOrDefault(platform, List.of())));
        if (items < ITEMS) {
            missing.add(
                    new Missing(Code.TOO_FEW_ITEMS, "*", Phrase.of("influence.missing.items", platform, items, ITEMS)));
            return false;
        }
        // Only now, as a case may have a million others.
        int others = sum(stream(hours, platform).others());
        if (others < (long) OTHERS * items) {
            missing.add(new Missing(
                    Code.NO_BASELINE, "*", Phrase.of("influence.missing.others", platform, others, OTHERS)));
        }
        return others >= (long) OTHERS * items;
    }

    private Stream stream(Hours hours, String platform) {
        return hours.stream(
                items.getOrDefault(platform, List.of()),
                all.stream()
                        .filter(each -> each.channel().platform().equals(platform) && !own.contains(each.id()))
                        .toList());
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(each -> each).sum();
    }
}
