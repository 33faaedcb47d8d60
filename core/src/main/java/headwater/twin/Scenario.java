package headwater.twin;

import java.util.EnumSet;
import java.util.Set;

/// Kinds of made streams of shares. In none of them but the last does anybody act together; each adds a reason for
/// which accounts that know nothing of each other are close in time.
public enum Scenario {
    /// Accounts share at any moment.
    FLAT,
    /// They sleep, some are far more active, and what they do comes in sessions.
    DAILY,
    /// News breaks, communities share what their members like, and followers take up what they see.
    NEWS,
    /// A fifth posts by timer, on the quarters of the hour.
    TIMERS,
    /// Outlets take items from two wires, half of them by machine.
    WIRES,
    /// Fans have alerts on for a channel.
    FANS,
    /// All of it.
    ALL,
    /// News, and thirty accounts that follow a hidden list of pushes: nobody can tell this from an arrangement by
    /// its times.
    HIDDEN_LIST;

    /// Reasons to be close in time.
    enum Trait {
        DAYS,
        BURSTS,
        TIMERS,
        WIRES,
        FANS,
        HIDDEN
    }

    boolean has(Trait trait) {
        return traits().contains(trait);
    }

    private Set<Trait> traits() {
        return switch (this) {
            case FLAT -> EnumSet.noneOf(Trait.class);
            case DAILY -> EnumSet.of(Trait.DAYS);
            case NEWS -> EnumSet.of(Trait.DAYS, Trait.BURSTS);
            case TIMERS -> EnumSet.of(Trait.DAYS, Trait.BURSTS, Trait.TIMERS);
            case WIRES -> EnumSet.of(Trait.DAYS, Trait.BURSTS, Trait.WIRES);
            case FANS -> EnumSet.of(Trait.DAYS, Trait.BURSTS, Trait.FANS);
            case ALL -> EnumSet.of(Trait.DAYS, Trait.BURSTS, Trait.TIMERS, Trait.WIRES, Trait.FANS);
            case HIDDEN_LIST -> EnumSet.of(Trait.DAYS, Trait.BURSTS, Trait.HIDDEN);
        };
    }
}
