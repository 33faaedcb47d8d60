package headwater.sharing;

import headwater.importing.value.Clock;
import headwater.model.Known;
import headwater.model.When;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the times of a table as seconds since 1970, and how finely each is stated.
///
/// A clock time that states no zone is no moment: taken for one, two accounts in two zones would be together or apart
/// by
/// mistake.
final class Moments {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)(\\.\\d+)?");

    /// How many digits a count of seconds has at most: the year 2286.
    private static final int SECONDS = 10;

    private final Clock clock;
    private long finer;

    /// @param zone of times that state none; empty if nobody knows
    Moments(String zone) {
        Clock usual = Clock.of(When.Basis.PLATFORM_TEXT);
        clock = zone.isEmpty() ? usual : new Clock(Known.of(new Clock.ZoneIdText(zone)), usual.format(), usual.basis());
    }

    /// What a cell says.
    sealed interface Moment {
        /// @param width how many seconds it covers: 1, or 60 where only minutes are stated
        record At(long second, long width) implements Moment {}

        record Unread(String why) implements Moment {}
    }

    Moment read(String cell) {
        Matcher number = NUMBER.matcher(cell);
        return number.matches() ? count(number.group(1), cell) : stated(cell);
    }

    /// How many were counts of milliseconds or smaller units.
    long finer() {
        return finer;
    }

    private Moment count(String digits, String cell) {
        if (digits.length() <= SECONDS) {
            boolean isDate = digits.matches("(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");
            return isDate && digits.equals(cell)
                    ? new Moment.Unread("\"" + cell + "\" could be a date or a number of seconds")
                    : new Moment.At(Long.parseLong(digits), 1);
        }
        int thousands = (digits.length() - SECONDS) / 3;
        if (digits.length() != SECONDS + 3 * thousands || thousands > 3) {
            return new Moment.Unread("\"" + cell + "\" has " + digits.length()
                    + " digits, which is neither seconds (10), milliseconds (13), microseconds nor nanoseconds");
        }
        finer++;
        return new Moment.At(
                new BigInteger(digits).divide(BigInteger.TEN.pow(3 * thousands)).longValueExact(), 1);
    }

    private Moment stated(String cell) {
        Known<When> read = clock.read(cell);
        if (!read.isKnown()) {
            return new Moment.Unread("the time \"" + cell + "\" cannot be read");
        }
        When when = read.get();
        if (when.zone() == When.Zone.LOCAL_NAIVE) {
            return new Moment.Unread("the time \"" + cell + "\" states no zone; --zone says which it is in");
        }
        return new Moment.At(when.earliest().getEpochSecond(), width(when));
    }

    private static long width(When when) {
        return when.latest().getEpochSecond() - when.earliest().getEpochSecond() + 1;
    }
}
