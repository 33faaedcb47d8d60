package headwater.people;

import headwater.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// How long a case may keep what is personal in it, and what becomes of it then.
///
/// Hashes, counts and the custody log stay in any case: they show what was there without saying who it was.
///
/// @param code as it is stated, such as `two-years` or `until:2027-01-31`
public record Retention(String code) {

    private static final String ELECTION = "election-30-days-after:";

    private static final String UNTIL = "until:";

    /// How long after polling day a result may still be disputed and the material be needed.
    private static final Period AFTER_ELECTION = Period.ofDays(30);

    /// What is done on the day.
    public enum Action {

        /// Names are covered for good, the key is destroyed, originals that hold personal data go.
        PSEUDONYMISE,

        /// Words and originals go, too.
        DELETE
    }

    /// The class of cases for which nobody states another: Canada's Privacy Regulations (SOR/83-508, section 4) keep
    /// personal information that served a decision for two years at least, so that people can ask to see it; a
    /// longer time needs a reason of its own.
    public static final Retention USUAL = new Retention("two-years");

    /// Kept until somebody deletes the case.
    public static final Retention NONE = new Retention("none");

    /// The classes, as they are written.
    public static final List<String> CLASSES =
            List.of("two-years", "one-year", ELECTION + "YYYY-MM-DD", UNTIL + "YYYY-MM-DD", "none");

    public Retention {
        if (!isOne(code)) {
            throw Problem.BAD_PARAMETER.at("--retention", "\"" + code + "\" is none of " + String.join(", ", CLASSES));
        }
    }

    private static boolean isOne(String code) {
        return switch (code) {
            case "none", "one-year", "two-years" -> true;
            default ->
                (code.startsWith(ELECTION)
                                && date(code.substring(ELECTION.length())).isPresent())
                        || (code.startsWith(UNTIL)
                                && date(code.substring(UNTIL.length())).isPresent());
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /// The instant from which it has expired: the end of the last day, in UTC; none if it never does.
    ///
    /// @param created when the case was made
    public Optional<Instant> expires(Instant created) {
        return switch (code) {
            case "none" -> Optional.empty();
            case "one-year" -> Optional.of(later(created, Period.ofYears(1)));
            case "two-years" -> Optional.of(later(created, Period.ofYears(2)));
            default ->
                code.startsWith(ELECTION)
                        ? date(code.substring(ELECTION.length())).map(day -> end(day.plus(AFTER_ELECTION)))
                        : date(code.substring(UNTIL.length())).map(Retention::end);
        };
    }

    public Action action() {
        return code.startsWith(ELECTION) ? Action.DELETE : Action.PSEUDONYMISE;
    }

    private static Instant later(Instant created, Period period) {
        return end(created.atZone(ZoneOffset.UTC).toLocalDate().plus(period));
    }

    private static Instant end(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofDays(1));
    }
}
