package headwater.store;

/// A record that could not be read, as kept.
///
/// @param problem the name of the [headwater.problem.Problem]
public record Refusal(String where, String problem, String detail) {
    public Refusal {
        if (problem.isBlank()) {
            throw new IllegalArgumentException("a refusal names its problem: " + where);
        }
    }
}
