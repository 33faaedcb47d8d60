package headwater.twin;

import java.util.EnumSet;
import java.util.Set;

/// Kinds of made streams of shares. In none of them but the last does anybody act together; each adds a reason for
/// which accounts that know nothing of each other are close in time.
public enum Scenario {
    /// Accounts share at any moment.
    FLAT,
    /// They sleep, some are far more active, and what they do comes in sessions.
    DAILY(Trait.DAYS),
    /// News breaks, communities share what their members like, and followers take up what they see.
    NEWS(Trait.DAYS, Trait.BURSTS),
    /// A fifth posts by timer, on the quarters of the hour.
    TIMERS(Trait.DAYS, Trait.BURSTS, Trait.TIMERS),
    /// Outlets take items from two wires, half of them by machine.
    WIRES(Trait.DAYS, Trait.BURSTS, Trait.WIRES),
    /// Fans have alerts on for a channel.
    FANS(Trait.DAYS, Trait.BURSTS, Trait.FANS),
    /// All of it.
    ALL(Trait.DAYS, Trait.BURSTS, Trait.TIMERS, Trait.WIRES, Trait.FANS),
    /// News, and thirty accounts that follow a hidden list of pushes: nobody can tell this from an arrangement by
    /// its times.
    HIDDEN_LIST(Trait.DAYS, Trait.BURSTS, Trait.HIDDEN);

    /// Reasons to be close in time.
    enum Trait {
        DAYS,
        BURSTS,
        TIMERS,
        WIRES,
        FANS,
        HIDDEN
    }

    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    Scenario(Trait... traits) {
        this.traits.addAll(Set.of(traits));
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
