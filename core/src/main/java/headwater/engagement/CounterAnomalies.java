package headwater.engagement;

import headwater.chance.Share;
import headwater.model.About;
import headwater.model.Chance;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks whether the counters of a narrative's items moved as counters of comparable items do not.
///
/// An anomaly is one of counters, and it has many causes; it is never said to be bought.
///
/// @param steps the series of the narrative's items beside all others
/// @param ratios their likes for each view beside those of others
/// @param beside every series of the case
record CounterAnomalies(List<Steps.Step> steps, List<Ratios.Ratio> ratios, Steps beside) {

    /// Anomalies that are told one by one.
    private static final int MOST_TOLD = 5;

    private static final Comparator<Steps.Found> CLEAREST = Comparator.comparingDouble(Steps.Found::p)
            .thenComparing(each -> each.series().item())
            .thenComparing(each -> each.series().name());

    CounterAnomalies {
        steps = List.copyOf(steps);
        ratios = List.copyOf(ratios);
    }

    static About about() {
        return new About(
                "engagement",
                "counters",
                1,
                List.of(
                        new About.Parameter("beside", String.valueOf(Steps.LEAST_SERIES)),
                        new About.Parameter("small", String.valueOf(Steps.SMALL)),
                        new About.Parameter("rate", String.valueOf(Steps.RATE)),
                        new About.Parameter("times", String.valueOf((int) Steps.TIMES)),
                        new About.Parameter("power", String.valueOf(Steps.POWER))));
    }

    /// Whether any counter could be compared over time.
    boolean isCompared() {
        return steps.stream().anyMatch(each -> !(each instanceof Steps.NotCompared));
    }

    /// Nothing where no counter was read twice and nothing else could be compared: there is nothing to be asked.
    Optional<Finding> finding(long seed) {
        List<Ratios.Compared> compared = ratios.stream()
                .filter(Ratios.Compared.class::isInstance)
                .map(Ratios.Compared.class::cast)
                .toList();
        if (steps.isEmpty() && compared.isEmpty()) {
            return Optional.empty();
        }
        Phrase proposition = Phrase.of("engagement.counters.proposition");
        List<Phrase> reasons = reasons(compared);
        if (steps.stream().anyMatch(Steps.Found.class::isInstance)) {
            return Optional.of(new Finding.Supported(
                    proposition, Finding.Strength.SOME_INDICATORS, effect(), reasons, method(seed)));
        }
        List<Missing> missing = missing();
        return Optional.of(
                missing.isEmpty()
                        ? new Finding.NotIndicated(proposition, effect(), reasons, method(seed))
                        : new Finding.Undetermined(proposition, missing, effect(), reasons, method(seed)));
    }

    /// How large the clearest step is; where there is none, how many counters may yet have one.
    private Effect effect() {
        List<Steps.Found> found = of(Steps.Found.class);
        Share stepped = new Share(
                found.size(), steps.size() - of(Steps.NotCompared.class).size());
        return found.stream()
                .min(CLEAREST)
                .<Effect>map(each -> new Effect.Interval(
                        Phrase.of("engagement.effect.step", each.series().item(), name(each.series()), each.from()),
                        Effect.Unit.TIMES,
                        each.rise().times(),
                        each.rise().low(),
                        each.rise().high(),
                        Steps.CONFIDENCE))
                .orElseGet(() -> stepped.of() == 0
                        ? Effect.none(Effect.Why.TOO_LITTLE)
                        : new Effect.Interval(
                                Phrase.of("engagement.effect.stepped"),
                                Effect.Unit.SHARE,
                                stepped.seen(),
                                stepped.exactLow(Steps.CONFIDENCE),
                                stepped.exactHigh(Steps.CONFIDENCE),
                                Steps.CONFIDENCE));
    }

    private List<Phrase> reasons(List<Ratios.Compared> compared) {
        List<Phrase> reasons = new ArrayList<>();
        List<Steps.Found> found =
                of(Steps.Found.class).stream().sorted(CLEAREST).toList();
        reasons.add(Phrase.of(
                "engagement.counters.compared",
                steps.size(),
                steps.size() - of(Steps.NotCompared.class).size(),
                found.size()));
        found.stream().limit(MOST_TOLD).forEach(each -> reasons.add(told(each)));
        List<Ratios.Compared> unusual = compared.stream()
                .filter(each -> each.p() <= Steps.SMALL && each.q() <= Steps.RATE)
                .sorted(Comparator.comparingDouble(Ratios.Compared::p))
                .toList();
        if (!compared.isEmpty()) {
            reasons.add(Phrase.of("engagement.counters.ratios", compared.size(), unusual.size()));
        }
        unusual.stream().limit(MOST_TOLD).forEach(each -> reasons.add(told(each)));
        reasons.add(Phrase.of("engagement.counters.causes"));
        return reasons;
    }

    private <T extends Steps.Step> List<T> of(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Phrase told(Steps.Found each) {
        return Phrase.of(
                "engagement.counters.step",
                each.series().item(),
                name(each.series()),
                each.rise().counted(),
                each.from(),
                each.to(),
                each.rise().expected(),
                Math.max(each.p(), 0.0001),
                Math.max(each.q(), 0.0001));
    }

    private static Phrase told(Ratios.Compared each) {
        return Phrase.of(
                "engagement.counters.ratio",
                each.shown().item(),
                each.shown().likes(),
                each.shown().views(),
                each.usual(),
                Math.max(each.p(), 0.0001));
    }

    private static Phrase name(Series series) {
        return Phrase.of("engagement.count."
                + series.name().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        List<Steps.NotCompared> not = of(Steps.NotCompared.class);
        if (steps.isEmpty()) {
            missing.add(new Missing(Code.NO_BASELINE, "*", Phrase.of("engagement.missing.not-polled")));
        }
        if (!not.isEmpty()) {
            int most =
                    not.stream().mapToInt(Steps.NotCompared::increments).max().orElse(0);
            int beside = not.stream().mapToInt(Steps.NotCompared::beside).max().orElse(0);
            missing.add(new Missing(
                    Code.NO_BASELINE,
                    "*",
                    Phrase.of(
                            "engagement.missing.beside",
                            not.size(),
                            most,
                            Steps.LEAST_INCREMENTS,
                            beside,
                            Steps.LEAST_SERIES)));
        }
        int capped =
                (int) steps.stream().filter(each -> each.series().capped() > 0).count();
        if (capped > 0) {
            missing.add(new Missing(Code.CAPPED_COUNT, "*", Phrase.of("engagement.missing.capped-series", capped)));
        }
        int weak = (int) of(Steps.Quiet.class).stream()
                .filter(each -> each.power() < Steps.POWER)
                .count();
        if (weak > 0) {
            missing.add(new Missing(
                    Code.TOO_FEW_ITEMS, "*", Phrase.of("engagement.missing.power", weak, Steps.TIMES, Steps.POWER)));
        }
        return missing;
    }

    /// The rise that stands out most beside the sharpest rise of each counter of its kind: where all goes its ordinary
    /// way,
    /// one of them in a thousand is as sharp as one in a thousand.
    private Optional<Chance> chance() {
        return steps.stream()
                .filter(each -> !(each instanceof Steps.NotCompared))
                .min(Comparator.comparingDouble(Steps.Step::p)
                        .thenComparing(each -> each.series().item())
                        .thenComparing(each -> each.series().name()))
                .map(each -> {
                    double[] surprises = beside.surprises(each.series().kind());
                    return Chance.drawn(
                            Phrase.of("engagement.chance.rises", surprises.length),
                            Steps.surprise(each.p()),
                            surprises);
                });
    }

    private Finding.Method method(long seed) {
        Finding.Method method = new Finding.Method(
                "counters/1",
                about().parameters().stream()
                        .map(each -> each.name() + "=" + each.defaultValue())
                        .toList(),
                seed,
                Phrase.of("engagement.needed.counters", Steps.LEAST_INCREMENTS, Steps.LEAST_SERIES),
                List.of(
                        Phrase.of("engagement.change.polls", Steps.LEAST_INCREMENTS),
                        Phrase.of("engagement.change.beside", Steps.LEAST_SERIES),
                        Phrase.of("engagement.change.platform")));
        return chance().map(method::beside).orElse(method);
    }
}
