package headwater.timing;

import headwater.chance.Discoveries;
import headwater.model.Chance;
import headwater.model.Context;
import headwater.model.Context.Event;
import headwater.model.Context.Preregistration;
import headwater.model.Context.Searched;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The lists of events that were fixed before anybody looked, each event with its rank among all other days, and all of
/// them together held to one false discovery rate.
final class RegisteredEvents {

    static final double LEVEL = 0.05;

    /// With fewer items a quiet day beside an event says nothing.
    static final int ITEMS = 20;

    /// With a lower level the interval would be about nothing.
    private static final double LEAST_LEVEL = 0.8;

    private static final ShiftRank NONE = new ShiftRank(1, 0, List.of());

    /// Other lengths of the window, in days after its first, under which the rank is told too.
    private static final List<Integer> OTHER_DAYS = List.of(0, 1, 2, 3);

    /// One event of one list.
    ///
    /// @param varied its rank where the window is shorter or longer
    private record Ranked(Event event, Plan.EventList list, ShiftRank rank, List<Chance.Varied> varied) {

        boolean isRanked() {
            return rank.windows() >= ShiftRank.NEEDED;
        }

        /// 1 where it could not be ranked.
        double p() {
            return isRanked() ? rank.p() : 1;
        }

        Chance chance() {
            return Chance.drawn(
                            Phrase.of("timing.chance.event", EventTest.title(event), rank.windows()),
                            rank.mean(),
                            rank.others().stream().mapToDouble(each -> each).toArray())
                    .under(varied);
        }
    }

    private final List<Context> context;
    private final List<Plan.Kept> lists;

    RegisteredEvents(List<Context> context, List<Plan.Kept> kept) {
        this.context = context;
        this.lists = kept.stream()
                .filter(each -> each.fixed().plan() instanceof Plan.EventList)
                .toList();
    }

    private List<Preregistration> fixed() {
        return lists.stream()
                .filter(each -> each.standing() == Plan.Standing.FIXED)
                .map(Plan.Kept::fixed)
                .toList();
    }

    boolean isAny() {
        return !fixed().isEmpty();
    }

    /// Why the lists that there are do not count; that there is none, if there is none.
    List<Missing> whyNone() {
        if (lists.isEmpty()) {
            return List.of(new Missing(Code.NO_BASELINE, "*", Phrase.of("timing.missing.unregistered")));
        }
        return lists.stream().flatMap(this::whyNot).toList();
    }

    private Stream<Missing> whyNot(Plan.Kept kept) {
        Preregistration list = kept.fixed();
        return switch (kept.standing()) {
            case FIXED -> Stream.of();
            case CHANGED ->
                Stream.of(new Missing(
                        Code.NO_BASELINE,
                        "*",
                        Phrase.of(
                                "timing.missing.changed",
                                list.made(),
                                list.sha256().substring(0, 16))));
            case LATE ->
                Stream.of(new Missing(
                        Code.NO_BASELINE,
                        "*",
                        Phrase.of(
                                "timing.missing.late",
                                list.made(),
                                list.analysed().orElse(list.made()))));
        };
    }

    /// @param reasons what is said anyway
    Finding answer(List<Observation> items, List<Phrase> reasons, Finding.Method method) {
        List<Searched> searched = context.stream()
                .filter(Searched.class::isInstance)
                .map(Searched.class::cast)
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        int leftOut = 0;
        for (Preregistration each : fixed()) {
            Plan.EventList list = (Plan.EventList) each.plan();
            Series series = Series.daily(items, searched, list.zone());
            reasons.add(Phrase.of(
                    "timing.registered.list",
                    each.made(),
                    list.events().size(),
                    list.days(),
                    each.sha256().substring(0, 16)));
            reasons.add(
                    Phrase.of("timing.series.counted", series.items(), series.known(), series.days() - series.known()));
            fewest = Math.min(fewest, series.items());
            leftOut = Math.max(leftOut, series.leftOut());
            list.named(context).forEach(event -> ranked.add(rank((Event) event, list, series)));
        }
        if (leftOut > 0) {
            reasons.add(Phrase.of("timing.series.left-out", leftOut));
        }
        return verdict(ranked, searched.isEmpty() ? -1 : fewest, reasons, method);
    }

    private static Ranked rank(Event event, Plan.EventList list, Series series) {
        LocalDate first = event.when().earliest().atZone(list.zone()).toLocalDate();
        LocalDate last = event.when().latest().atZone(list.zone()).toLocalDate();
        int day = series.position(first);
        if (!first.equals(last) || !series.isKnown(day, list.days() + 1)) {
            return new Ranked(event, list, NONE, List.of());
        }
        return new Ranked(event, list, ShiftRank.of(series, day, list.days()), varied(series, day, list.days()));
    }

    private static List<Chance.Varied> varied(Series series, int day, int own) {
        return Stream.concat(OTHER_DAYS.stream(), Stream.of(own))
                .distinct()
                .sorted()
                .filter(days -> series.isKnown(day, days + 1))
                .map(days -> new Chance.Varied(
                        Phrase.of("timing.chance.event.setting", days),
                        ShiftRank.of(series, day, days).p(),
                        days == own))
                .toList();
    }

    /// @param items in the series; negative if nobody stated which days were searched
    private Finding verdict(List<Ranked> ranked, int items, List<Phrase> reasons, Finding.Method asked) {
        Finding.Method method =
                clearest(ranked).map(each -> asked.beside(each.chance())).orElse(asked);
        double[] q = Discoveries.qValues(ranked.stream().mapToDouble(Ranked::p).toArray());
        Effect effect = effect(ranked);
        boolean isSupported = false;
        List<Missing> missing = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            Ranked each = ranked.get(i);
            if (!each.isRanked()) {
                missing.add(unranked(each, items));
                continue;
            }
            reasons.add(Phrase.of(
                    "timing.registered.rank",
                    EventTest.title(each.event()),
                    each.rank().mean(),
                    each.rank().windows(),
                    each.p(),
                    q[i]));
            if (q[i] <= LEVEL) {
                isSupported = true;
                rivals(each).forEach(reasons::add);
            }
        }
        Phrase proposition = Phrase.of("timing.coincidence.proposition");
        if (isSupported) {
            missing.forEach(each -> reasons.add(each.detail()));
            reasons.add(Phrase.of("timing.registered.beyond-chance"));
            return new Finding.Supported(proposition, Finding.Strength.SOME_INDICATORS, effect, reasons, method);
        }
        missing.addAll(tooFew(ranked, items));
        if (missing.isEmpty()) {
            reasons.add(Phrase.of("timing.registered.compatible"));
            return new Finding.NotIndicated(proposition, effect, reasons, method);
        }
        return new Finding.Undetermined(proposition, missing.stream().distinct().toList(), effect, reasons, method);
    }

    /// Of the event that stands out most, with an interval that holds for all of them.
    private static Effect effect(List<Ranked> ranked) {
        return clearest(ranked)
                .map(each -> {
                    double one = 2.0 * ranked.size() / (each.rank().windows() + 1);
                    int ranks = Math.max(1, (int) (LEVEL / one));
                    return 1 - ranks * one < LEAST_LEVEL
                            ? Effect.none(Effect.Why.TOO_LITTLE)
                            : each.rank()
                                    .times(
                                            Phrase.of("timing.effect.event", EventTest.title(each.event())),
                                            ranks,
                                            1 - ranks * one);
                })
                .orElse(Effect.none(Effect.Why.TOO_LITTLE));
    }

    private static Optional<Ranked> clearest(List<Ranked> ranked) {
        return ranked.stream()
                .filter(Ranked::isRanked)
                .min(Comparator.comparingDouble(Ranked::p)
                        .thenComparing(each -> each.event().id()));
    }

    private static Missing unranked(Ranked each, int items) {
        if (items < 0) {
            return new Missing(Code.CAPTURE_GAP, "*", Phrase.of("timing.missing.searched"));
        }
        return each.rank().windows() > 0
                ? new Missing(
                        Code.TOO_FEW_ITEMS,
                        "*",
                        Phrase.of(
                                "timing.missing.windows",
                                EventTest.title(each.event()),
                                each.rank().windows(),
                                ShiftRank.NEEDED))
                : new Missing(
                        Code.CAPTURE_GAP,
                        "*",
                        Phrase.of(
                                "timing.missing.unwatched",
                                EventTest.title(each.event()),
                                each.event().when()));
    }

    /// A negative answer that no single event could have avoided is none.
    private static List<Missing> tooFew(List<Ranked> ranked, int items) {
        List<Missing> missing = new ArrayList<>();
        int windows =
                ranked.stream().mapToInt(each -> each.rank().windows()).max().orElse(0);
        double least = (double) ranked.size() / (windows + 1);
        if (windows >= ShiftRank.NEEDED && least > LEVEL) {
            int needed = (int) Math.ceil(ranked.size() / LEVEL) - 1;
            missing.add(new Missing(
                    Code.TOO_FEW_ITEMS,
                    "*",
                    Phrase.of("timing.missing.reach", windows, ranked.size(), Math.min(1, least), needed)));
        }
        if (items >= 0 && items < ITEMS) {
            missing.add(new Missing(Code.TOO_FEW_ITEMS, "*", Phrase.of("timing.missing.items", items, ITEMS)));
        }
        return missing;
    }

    /// Other events of the case on the same days: the counts cannot say which it was.
    private Stream<Phrase> rivals(Ranked found) {
        return context.stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .filter(event -> !event.id().equals(found.event().id()))
                .filter(event -> Events.gap(event.when(), found.event().when()).toDays()
                        <= found.list().days())
                .sorted(Comparator.comparing(Event::id))
                .map(event -> Phrase.of("timing.registered.rival", EventTest.title(event), event.when()));
    }
}
