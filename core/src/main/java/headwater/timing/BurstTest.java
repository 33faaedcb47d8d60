package headwater.timing;

import headwater.model.About;
import headwater.model.Context;
import headwater.model.Context.Searched;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Asks whether a narrative had a burst that its own ups and downs do not explain.
///
/// Attention to anything rises and falls by itself, in weeks and in waves, so that every series has a highest day. A
/// negative answer is given only where a burst would have been found.
public final class BurstTest {

    private static final String TEST = "burst-scan/1";

    private static final double LEVEL = 0.05;

    /// The burst whose power is told: two days with so many times the ordinary on top.
    private static final int PLANTED = 8;

    private static final double POWER = 0.8;

    private static final Phrase PROPOSITION = Phrase.of("timing.burst.proposition");

    private BurstTest() {}

    public static About about() {
        return new About(
                "timing",
                "burst-scan",
                1,
                List.of(
                        new About.Parameter("level", String.valueOf(LEVEL)),
                        new About.Parameter("days", String.valueOf(BurstScan.DAYS)),
                        new About.Parameter("items", String.valueOf(BurstScan.ITEMS)),
                        new About.Parameter("drawn", String.valueOf(BurstScan.DRAWN))));
    }

    /// @param items what was published of the narrative
    /// @param context which days were searched
    public static Finding test(List<Observation> items, List<Context> context, long seed) {
        List<Searched> searched = context.stream()
                .filter(Searched.class::isInstance)
                .map(Searched.class::cast)
                .sorted(Comparator.comparing(Searched::id))
                .toList();
        ZoneId zone =
                searched.isEmpty() ? ZoneId.of("UTC") : searched.getFirst().zone();
        Series series = Series.daily(items, searched, zone);
        Finding.Method method = new Finding.Method(
                TEST,
                List.of("level=" + LEVEL, "drawn=" + BurstScan.DRAWN, "zone=" + zone, "days=" + series.known()),
                seed,
                Phrase.of("timing.needed.burst", BurstScan.DAYS, BurstScan.ITEMS),
                List.of(Phrase.of("timing.change.series"), Phrase.of("timing.change.searched")));
        List<Phrase> reasons = new ArrayList<>();
        reasons.add(
                searched.isEmpty()
                        ? Phrase.of("timing.burst.unsearched")
                        : Phrase.of(
                                "timing.series.counted",
                                series.items(),
                                series.known(),
                                series.days() - series.known()));
        if (series.leftOut() > 0 && !searched.isEmpty()) {
            reasons.add(Phrase.of("timing.series.left-out", series.leftOut()));
        }
        List<Missing> missing = missing(series, searched.isEmpty());
        return missing.isEmpty()
                ? answer(series, reasons, method)
                : new Finding.Undetermined(PROPOSITION, missing, Effect.none(Effect.Why.TOO_LITTLE), reasons, method);
    }

    private static Finding answer(Series series, List<Phrase> reasons, Finding.Method asked) {
        BurstScan scan = BurstScan.of(series, asked.seed());
        Finding.Method method = asked.beside(scan.chance());
        Effect effect = new Effect.Interval(
                Phrase.of("timing.effect.burst", series.date(scan.day()).toString()),
                Effect.Unit.TIMES,
                scan.times(),
                scan.low(),
                scan.high(),
                BurstScan.CONFIDENCE);
        reasons.add(Phrase.of("timing.burst.highest", series.date(scan.day()).toString(), scan.length(), scan.p()));
        reasons.add(Phrase.of("timing.burst.peer", Automaton.bursts(series)));
        if (scan.p() <= LEVEL) {
            reasons.add(Phrase.of("timing.burst.no-cause"));
            return new Finding.Supported(PROPOSITION, Finding.Strength.SOME_INDICATORS, effect, reasons, method);
        }
        double power = BurstScan.power(series, PLANTED, method.seed());
        reasons.add(Phrase.of("timing.burst.power", PLANTED, power));
        return power >= POWER
                ? new Finding.NotIndicated(PROPOSITION, effect, reasons, method)
                : new Finding.Undetermined(
                        PROPOSITION,
                        List.of(new Missing(Code.TOO_FEW_ITEMS, "*", Phrase.of("timing.missing.power", power, POWER))),
                        effect,
                        reasons,
                        method);
    }

    private static List<Missing> missing(Series series, boolean unsearched) {
        List<Missing> missing = new ArrayList<>();
        if (unsearched) {
            missing.add(new Missing(Code.CAPTURE_GAP, "*", Phrase.of("timing.missing.searched")));
        } else if (series.known() < BurstScan.DAYS) {
            missing.add(new Missing(
                    Code.CAPTURE_GAP, "*", Phrase.of("timing.missing.days", series.known(), BurstScan.DAYS)));
        }
        if (!unsearched && series.items() < BurstScan.ITEMS) {
            missing.add(new Missing(
                    Code.TOO_FEW_ITEMS, "*", Phrase.of("timing.missing.burst-items", series.items(), BurstScan.ITEMS)));
        }
        return missing;
    }
}
