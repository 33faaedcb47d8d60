package headwater.timing;

import headwater.model.About;
import headwater.model.Context;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Finding.Missing;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import headwater.model.When;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Asks whether a narrative's timing follows listed events beyond what chance would do.
///
/// Only a list that was fixed before anybody looked can be answered, from the counts of each day. Otherwise there is
/// one first appearance, and with fifteen notable events in sixty days a random moment is within a day of one of them
/// more often than not, so that such a coincidence is never supported.
public final class EventTest {

    private static final String TEST = "event-coincidence/2";
    /// How many days away a burst still lies beside an event, in the sentence that every answer has.
    private static final int BESIDE = 1;

    private static final String POLLS = "poll-effect/1";

    private EventTest() {}

    /// The narrative whose timing is asked about, and the period that is looked at.
    ///
    /// @param earliest when the narrative was first observable
    /// @param items what was published of it
    /// @param from the beginning of the study window, `to` its end; both are printed with the answer
    public record Study(When earliest, List<Observation> items, Instant from, Instant to) implements Serializable {
        public Study {
            items = List.copyOf(items);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a window from " + from + " to " + to);
            }
        }

        /// Begun days.
        int days() {
            return (int) Math.ceilDiv(
                    Duration.between(from, to).toSeconds(), Duration.ofDays(1).toSeconds());
        }
    }

    public static About about() {
        return new About(
                "timing",
                "event-coincidence",
                2,
                List.of(
                        new About.Parameter("window", Events.WINDOW.toDays() + " days"),
                        new About.Parameter("level", String.valueOf(RegisteredEvents.LEVEL)),
                        new About.Parameter("windows", String.valueOf(ShiftRank.NEEDED))));
    }

    /// The question of an effect on polls, which is always refused.
    public static About aboutPolls() {
        return new About(
                "timing", "poll-effect", 1, List.of(new About.Parameter("window", Events.WINDOW.toDays() + " days")));
    }

    /// A list that was fixed beforehand is answered from the counts of each day. Without one the first
    /// appearance alone is looked at, and what chance would do with so many events stands in place of a
    /// p-value.
    ///
    /// @param context events, and which days were searched
    /// @param kept what was fixed beforehand
    public static Finding coincidence(Study study, List<Context> context, List<Plan.Kept> kept, long seed) {
        Phrase proposition = Phrase.of("timing.coincidence.proposition");
        List<Context.Event> sorted = context.stream()
                .filter(Context.Event.class::isInstance)
                .map(Context.Event.class::cast)
                .sorted(Comparator.comparing(Context.Event::id))
                .toList();
        Finding.Method method = new Finding.Method(
                TEST,
                List.of(
                        "window=" + Events.WINDOW.toDays() + " d",
                        "from=" + study.from(),
                        "to=" + study.to(),
                        "events=" + sorted.size()),
                seed,
                Phrase.of("timing.needed.windows", ShiftRank.NEEDED),
                List.of(Phrase.of("timing.change.register"), Phrase.of("timing.change.series")));
        if (sorted.isEmpty()) {
            return new Finding.Undetermined(
                    proposition,
                    List.of(new Missing(Code.NO_BASELINE, "*", Phrase.of("timing.missing.no-events"))),
                    Effect.none(Effect.Why.NO_SIZE),
                    List.of(Phrase.of("timing.missing.no-events")),
                    method);
        }
        List<Context.Event> near = near(study.earliest(), sorted);
        List<Phrase> reasons = new ArrayList<>();
        reasons.add(Phrase.of("timing.coincidence.counts", sorted.size(), near.size(), Events.WINDOW.toDays()));
        reasons.add(Phrase.of(
                "timing.coincidence.random-burst",
                sorted.size(),
                study.days(),
                BESIDE,
                Coincidences.chance(sorted.size(), study.days(), BESIDE)));
        near.forEach(event -> reasons.add(Phrase.of("timing.coincidence.beside", title(event), event.when())));
        RegisteredEvents registered = new RegisteredEvents(context, kept);
        if (registered.isAny()) {
            return registered.answer(study.items(), reasons, method);
        }
        if (near.isEmpty()) {
            return new Finding.NotIndicated(proposition, Effect.none(Effect.Why.NO_SIZE), reasons, method);
        }
        Duration distance = farthestGap(study.earliest(), near);
        double share = shareAsClose(distance, sorted, study.from(), study.to());
        reasons.add(
                distance.isZero()
                        ? Phrase.of("timing.coincidence.inside", share)
                        : Phrase.of("timing.coincidence.chance", share, distance));
        List<Missing> missing = missing(near, share);
        missing.addAll(registered.whyNone());
        return new Finding.Undetermined(proposition, missing, Effect.none(Effect.Why.NO_SIZE), reasons, method);
    }

    /// Refuses every claim that the narrative moved a poll: polls measure days on which other things happened.
    public static Finding polls(When earliest, List<Context.Event> events, long seed) {
        List<Context.Event> near = near(earliest, events);
        List<Context.Event> polls = ofKind(near, "poll");
        List<Context.Event> rivals = near.stream()
                .filter(event -> event.kind().equals("debate") || event.confounder())
                .toList();
        List<Missing> missing = new ArrayList<>();
        rivals.forEach(rival -> missing.add(new Missing(
                Code.CONFOUNDED, "*", Phrase.of("timing.missing.rival", rival.id(), title(rival), rival.when()))));
        missing.add(new Missing(Code.NO_BASELINE, "*", Phrase.of("timing.missing.no-design")));
        List<Phrase> reasons = new ArrayList<>();
        reasons.add(Phrase.of("timing.polls.counts", polls.size(), rivals.size()));
        polls.forEach(poll -> reasons.add(Phrase.of("timing.polls.poll", title(poll), poll.when())));
        reasons.add(Phrase.of("timing.polls.refused"));
        return new Finding.Undetermined(
                Phrase.of("timing.polls.proposition"),
                missing,
                Effect.none(Effect.Why.REFUSED),
                reasons,
                new Finding.Method(
                        POLLS,
                        List.of("window=" + Events.WINDOW.toDays() + " d"),
                        seed,
                        Phrase.of("timing.needed.panel"),
                        List.of(Phrase.of("timing.change.panel"))));
    }

    /// The share of moments in the window that lie within `distance` of some event: the exact length of the joined
    /// stretches, not a count of events.
    static double shareAsClose(Duration distance, List<Context.Event> events, Instant from, Instant to) {
        List<Context.Event> byTime = events.stream()
                .sorted(Comparator.comparing(
                        (Context.Event event) -> event.when().earliest()))
                .toList();
        Duration covered = Duration.ZERO;
        Instant reached = from;
        for (Context.Event event : byTime) {
            Instant start = later(event.when().earliest().minus(distance), reached);
            Instant end = earlier(event.when().latest().plus(distance), to);
            if (end.isAfter(start)) {
                covered = covered.plus(Duration.between(start, end));
                reached = end;
            }
        }
        long window = Duration.between(from, to).toSeconds();
        return window <= 0 ? 1 : (double) covered.toSeconds() / window;
    }

    private static List<Missing> missing(List<Context.Event> near, double share) {
        List<Missing> missing = new ArrayList<>();
        boolean several = near.size() > 1 || near.stream().anyMatch(Context.Event::confounder);
        if (several) {
            missing.add(new Missing(Code.CONFOUNDED, "*", Phrase.of("timing.missing.several", near.size())));
        }
        missing.add(new Missing(Code.TOO_FEW_ITEMS, "*", Phrase.of("timing.missing.one-moment", share)));
        return missing;
    }

    /// The distance to the nearest event on the reading that puts it farthest away: vague times must not make a
    /// coincidence look closer.
    private static Duration farthestGap(When earliest, List<Context.Event> near) {
        return near.stream()
                .map(event -> Stream.of(earliest.earliest(), earliest.latest())
                        .map(instant -> Events.gap(moment(instant, earliest), event.when()))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static When moment(Instant instant, When like) {
        return new When(instant, instant, like.precision(), like.zone(), like.zoneId(), like.basis(), like.raw());
    }

    private static List<Context.Event> near(When earliest, List<Context.Event> events) {
        List<String> ids =
                Events.near(earliest, events).stream().map(Nearby::event).toList();
        return events.stream()
                .filter(event -> ids.contains(event.id()))
                .sorted(Comparator.comparing(
                                (Context.Event event) -> event.when().earliest())
                        .thenComparing(Context.Event::id))
                .toList();
    }

    private static List<Context.Event> ofKind(List<Context.Event> events, String kind) {
        return events.stream().filter(event -> event.kind().equals(kind)).toList();
    }

    static Phrase title(Context.Event event) {
        return Phrase.of("timing.title", event.title().get(0), event.title().get(1));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
