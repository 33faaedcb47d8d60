package headwater.sharing;

import headwater.problem.Problem;
import headwater.synchrony.Scale;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as people write it: `60s`, `5m`, `1h`, `1d`, or a number of seconds.
public final class Span {

    /// What `--window` is if nobody says.
    public static final String USUAL = "60s";

    /// Stands for all windows of [Scale#LADDER].
    static final String LADDER = "ladder";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})\\s*([smhd]?)");

    /// A week: beyond it, blocks of time would be longer than most material.
    private static final long LONGEST = 7 * 86_400L;

    private Span() {}

    /// Seconds, from one to a week.
    ///
    /// @param where the name of the parameter that says so
    public static long seconds(String written, String where) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw Problem.BAD_PARAMETER.at(where, "\"" + written + "\" is no length of time such as 60s, 5m or 1h");
        }
        long unit = switch (parts.group(2)) {
            case "m" -> 60;
            case "h" -> 3_600;
            case "d" -> 86_400;
            default -> 1;
        };
        long seconds = Long.parseLong(parts.group(1)) * unit;
        if (seconds < 1 || seconds > LONGEST) {
            throw Problem.BAD_PARAMETER.at(where, "\"" + written + "\" is not between 1s and 7d");
        }
        return seconds;
    }

    /// The windows to try: one, or the ladder.
    public static List<Scale> windows(String written, String where) {
        String stripped = written.strip();
        if (stripped.equals(LADDER)) {
            return Scale.LADDER;
        }
        return List.of(Scale.of((int) seconds(stripped.isEmpty() ? USUAL : stripped, where)));
    }
}
