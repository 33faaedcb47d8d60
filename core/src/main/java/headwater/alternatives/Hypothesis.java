package headwater.alternatives;

import headwater.model.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Ways in which the same narrative comes to stand in many places. A case is weighed against all of them, so that
/// one cannot be found probable only because no other was looked at.
public enum Hypothesis {
    /// People and newsrooms took it up because it interested them.
    ORGANIC,
    /// All took it from one wire, release, alert or public moment; nobody arranged anything.
    COMMON_SOURCE,
    /// Outlets copied what draws readers, for their own gain.
    OPPORTUNISTIC,
    /// Somebody arranged that it be spread.
    DIRECTED;

    /// Those that are compared with [#ORGANIC].
    static List<Hypothesis> rivals() {
        return Stream.of(values()).filter(each -> each != ORGANIC).toList();
    }

    public Phrase phrase() {
        return Phrase.of(
                "alternatives.hypothesis." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
