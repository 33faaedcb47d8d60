package headwater.listing;

import headwater.credit.CreditGiven;
import headwater.delta.Change;
import headwater.match.Match;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.trace.Derivation;
import headwater.trace.SourcePath;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/// One derivation with all that its card in the report shows: the words of both originals, the credit found and looked
/// for, what was changed, why this parent and not another, and the way up.
public record DerivationView(
        String narrative,
        Sides sides,
        Derivation.Manner manner,
        CreditGiven credit,
        List<Passage> passages,
        List<Altered> changes,
        List<Phrase> reasons,
        Way way) {

    /// The item that took, the one it was taken from, the next best of these, and how probable the first is, 0 to 1.
    public record Sides(Source child, Source parent, Known<Source> runnerUp, double probability) {}

    /// An item in short.
    public record Source(String item, String title, String channel, String language, Known<When> published)
            implements Serializable {}

    /// The same content in both originals.
    public record Passage(Words parent, Words child) {}

    /// Words of an original with their offsets into title and text, in UTF-16 units; -1 and nothing if not there.
    public record Words(int start, int end, String text) {}

    /// A change with the words it is about.
    public record Altered(Change change, Words parent, Words child) {}

    /// The path of the child with its first steps, nearest first.
    public record Way(SourcePath path, List<Step> steps) {
        public Way {
            steps = List.copyOf(steps);
        }
    }

    /// One derivation on the way up.
    public record Step(String child, String parent, CreditGiven.Status credit) {}

    public DerivationView {
        passages = List.copyOf(passages);
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    /// The passages of a match between the two, the parent's words first.
    static List<Passage> passages(Match match, Derivation derivation, Function<String, String> text) {
        boolean forward = match.a().equals(derivation.parent());
        String a = text.apply(match.a());
        String b = text.apply(match.b());
        return match.passages().stream()
                .map(each -> {
                    Words first = words(a, each.aStart(), each.aEnd());
                    Words second = words(b, each.bStart(), each.bEnd());
                    return forward ? new Passage(first, second) : new Passage(second, first);
                })
                .toList();
    }

    static Words words(String text, int start, int end) {
        return start < 0 || end > text.length() || end < start
                ? new Words(-1, -1, "")
                : new Words(start, end, text.substring(start, end));
    }
}
