package headwater.model;

import java.io.Serializable;
import java.util.Objects;

/// How often two accounts shared the same within one window of time, beside what chance gives: what a finding about
/// accounts acting together rests on, for the analyst who looks into it. It is in no report and no export, as it names
/// accounts one by one.
///
/// @param a the key of the account that comes first ([Channel#key])
/// @param window at most so many seconds apart
/// @param blocks in how many blocks of time both shared something of the same
/// @param times in how many of them they were together
/// @param expected in how many chance would have them together
/// @param p how probable it is that chance has them together so often
public record Together(
        String a, String b, int window, int blocks, int times, double expected, double p, Company company)
        implements Serializable {

    /// What the test says of the two.
    public enum Company {
        /// More than crowd, clock and own habits give.
        BEYOND,
        /// More than the crowd gives, but a common trigger or own habits are not excluded.
        TRIGGER_OPEN,
        /// Chance and habits suffice.
        EXPLAINED,
        /// Nothing found, and nothing excluded.
        TOO_WEAK
    }

    public Together {
        Objects.requireNonNull(company, "company");
        if (a.equals(b) || times > blocks) {
            throw new IllegalArgumentException("not two accounts together: " + times + " of " + blocks);
        }
    }

    /// Whether the two stand out at all.
    public boolean standsOut() {
        return company == Company.BEYOND || company == Company.TRIGGER_OPEN;
    }
}
