package headwater.trace;

import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/// The earliest observable items of a narrative in one class of outlets. "Observable" because nobody sees
/// everything: the share that is watched bounds what may be said.
///
/// @param language `*` or a language such as `zh`; Simplified and Traditional count as one
/// @param platform `*` or a platform
/// @param candidates observation ids, more than one where nothing decides which came first
/// @param when the bounds of the first of them
/// @param first the probability that a candidate was truly the first of its class, if the watched share is known
/// @param without what would be said if the candidates were not there; absent if nothing would be left, and for one
///     platform, of which it is not asked
/// @param reasons among them the watched share, the gap before it, and the note on zones
public record Earliest(
        String language,
        String platform,
        List<String> candidates,
        When when,
        Known<Double> first,
        Known<Without> without,
        List<Phrase> reasons)
        implements Serializable {

    /// The answer that takes the place of one whose candidates are removed: how much hangs on them.
    public record Without(List<String> candidates, Known<Double> first) implements Serializable {
        public Without {
            candidates = List.copyOf(candidates);
        }
    }

    /// Where nothing else would be left.
    public Earliest(
            String language,
            String platform,
            List<String> candidates,
            When when,
            Known<Double> first,
            List<Phrase> reasons) {
        this(language, platform, candidates, when, first, Known.notStated(), reasons);
    }

    public Earliest {
        candidates = List.copyOf(candidates);
        reasons = List.copyOf(reasons);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("no candidate for the earliest of " + language + "/" + platform);
        }
    }

    Earliest hangingOn(Known<Without> left) {
        return new Earliest(language, platform, candidates, when, first, left, reasons);
    }

    /// The same with further reasons, if there are any.
    Earliest because(List<Phrase> more) {
        return more.isEmpty()
                ? this
                : new Earliest(
                        language,
                        platform,
                        candidates,
                        when,
                        first,
                        without,
                        Stream.concat(reasons.stream(), more.stream()).toList());
    }
}
