package headwater.revision;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When an item was published, from what its captures state and from when they show it and do not show it yet.
public final class Dating {

    /// What a server or a list shows may have been kept for so long.
    private static final Duration KEPT = Duration.ofHours(1);

    private Dating() {}

    /// The narrowest of the times that agree with the fullest capture's; where two contradict each other, that one's.
    /// None lies after the item was first captured.
    public static Known<When> published(Observation fullest, List<Observation> captures) {
        Known<When> stated = stated(fullest, captures);
        return stated.isKnown()
                ? Known.of(captures.stream()
                        .filter(each -> each.capture().availability() == Capture.Availability.AVAILABLE)
                        .map(each -> each.capture().captured().latest())
                        .min(Comparator.naturalOrder())
                        .map(stated.get()::thereAt)
                        .orElse(stated.get()))
                : stated;
    }

    static Known<When> stated(Observation fullest, List<Observation> captures) {
        List<When> stated = captures.stream()
                .flatMap(each -> each.item().published().stream())
                .toList();
        if (stated.isEmpty()) {
            return fullest.item().published();
        }
        When base = fullest.item().published().orElse(stated.getFirst());
        return Known.of(stated.stream()
                .filter(base::undeterminedOrder)
                .min(Comparator.comparing(When::width))
                .orElse(base));
    }

    /// The same, and not before the last capture without it: a stated time that lies before is not used, and a
    /// time that nobody states lies between that capture and the first with it.
    static Known<When> published(Observation fullest, List<Observation> captures, @Nullable NotYet notYet) {
        Known<When> published = published(fullest, captures);
        if (notYet == null) {
            return published;
        }
        Instant notBefore = notBefore(notYet);
        When seen = captures.stream()
                .filter(Texts::isThere)
                .map(each -> each.capture().captured())
                .min(Comparator.comparing(When::latest))
                .orElse(fullest.capture().captured());
        if (!published.isKnown() || notYet.contradicts()) {
            return Known.of(between(notBefore, seen));
        }
        When when = published.get();
        return when.earliest().isBefore(notBefore) && !when.latest().isBefore(notBefore)
                ? Known.of(new When(
                        notBefore,
                        when.latest(),
                        when.precision(),
                        when.zone(),
                        when.zoneId(),
                        when.basis(),
                        when.raw()))
                : published;
    }

    static Instant notBefore(NotYet notYet) {
        return notYet.captured().earliest().minus(KEPT);
    }

    static When between(Instant notYet, When seen) {
        return new When(
                notYet,
                seen.latest().isBefore(notYet) ? notYet : seen.latest(),
                When.Precision.RELATIVE,
                seen.zone(),
                seen.zoneId(),
                When.Basis.ARCHIVE_CAPTURE,
                seen.raw());
    }
}
