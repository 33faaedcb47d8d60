package headwater.listing;

import headwater.model.Context;
import headwater.people.Retention;
import java.time.Instant;

/// A case in a list.
///
/// @param notice printed on every page, or empty
/// @param isAnalysed whether the latest analysis is of the material as it is now
public record CaseInfo(
        String name,
        String question,
        String notice,
        int observations,
        int context,
        int rejected,
        boolean isAnalysed,
        Rules rules) {

    /// How the case treats what it holds. Where nobody stated a basis for the case, the kind of an export tells its
    /// basis first, and a table must state its own.
    ///
    /// @param access the public basis of what states none itself
    /// @param accessStated whether somebody stated it for the case
    /// @param persons `pseudonymise` or `keep`
    /// @param floor followers from which an account is a public one
    /// @param retention such as `two-years`
    /// @param until when it ends, as an instant, or empty if it does not
    public record Rules(
            String access, boolean accessStated, String persons, long floor, String retention, String until) {

        public static Rules of(Context.Handling handling, Instant created) {
            return new Rules(
                    handling.standing().code(),
                    handling.access().isKnown(),
                    Tree.kebab(handling.persons().name()),
                    handling.floor(),
                    handling.retention(),
                    new Retention(handling.retention())
                            .expires(created)
                            .map(Instant::toString)
                            .orElse(""));
        }
    }

    public CaseInfo {
        if (name.isBlank() || observations < 0 || context < 0 || rejected < 0) {
            throw new IllegalArgumentException("not a case: \"" + name + "\"");
        }
    }
}
