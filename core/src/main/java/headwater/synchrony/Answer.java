package headwater.synchrony;

/// What the test says of two accounts, or of a group.
public enum Answer {
    /// Together beyond crowd, clock and own habits: an arrangement, or a common trigger that nobody saw.
    BEYOND_HABIT,
    /// Public triggers and habits suffice: not significant, with enough power to have seen what would matter.
    HABIT_SUFFICES,
    /// Too few joint blocks for any outcome to count.
    TOO_FEW,
    /// Not significant, but what would matter could have been missed.
    TOO_WEAK,
    /// Beyond the crowd, but a common trigger or own habits are not excluded.
    TRIGGER_OPEN,
    /// The times are too coarse for every window.
    TOO_COARSE
}
