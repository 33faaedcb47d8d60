package headwater.looking;

import headwater.assess.Assessment;
import headwater.listing.MatchView;
import headwater.listing.Names;
import headwater.match.Match;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.trace.Derivation;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// One match as a person looks at it who asks why: both originals, and what else comes near either of them.
///
/// @param nextOfA what A matches best beside B, if it is asserted to match anything else
/// @param derivation of one of the two from the other, if it was found
public record MatchSheet(MatchView view, Known<Other> nextOfA, Known<Other> nextOfB, Known<Derivation> derivation)
        implements Serializable {

    /// What asserts that two texts are related before what does not, then the higher score.
    public static final Comparator<Match> BEST_FIRST = Comparator.comparing(
                    (Match each) -> !each.kind().asserts())
            .thenComparing(Comparator.comparingDouble(Match::score).reversed())
            .thenComparing(Match::a)
            .thenComparing(Match::b);

    /// So many are listed beside one item; the rest is counted.
    public static final int SHOWN = 40;

    /// An item on the other side of a match.
    public record Other(Match match, Observation item) implements Serializable {}

    public static MatchSheet of(Assessment assessment, Match match) {
        return new MatchSheet(
                MatchView.of(match, assessment.texts()),
                next(assessment, match, match.a()),
                next(assessment, match, match.b()),
                derivation(assessment, match));
    }

    static MatchSheet of(Assessment assessment, String a, String b) {
        return of(
                assessment,
                assessment.matches().stream()
                        .filter(each -> each.a().equals(a) && each.b().equals(b))
                        .findFirst()
                        .orElseThrow(
                                () -> Problem.NO_SUCH_RESULT.at(Names.plain(a + " " + b), "these two do not match")));
    }

    /// What matches an item, the best first; whichever of its captures or texts was compared.
    static List<Other> others(Assessment assessment, Observation item) {
        Set<String> own = new HashSet<>(Set.of(item.id()));
        assessment.texts().stream()
                .filter(each -> each.itemKey().equals(item.itemKey()))
                .forEach(each -> own.add(each.id()));
        return others(assessment, own, each -> own.contains(each.a()) != own.contains(each.b()));
    }

    private static Known<Other> next(Assessment assessment, Match match, String item) {
        List<Other> others = others(
                assessment,
                Set.of(item),
                each -> each.kind().asserts()
                        && !each.equals(match)
                        && (each.a().equals(item) || each.b().equals(item)));
        return others.isEmpty() ? Known.notStated() : Known.of(others.getFirst());
    }

    private static List<Other> others(Assessment assessment, Set<String> own, Predicate<Match> wanted) {
        Map<String, Observation> texts = new HashMap<>();
        assessment.texts().forEach(each -> texts.put(each.id(), each));
        return assessment.matches().stream()
                .filter(wanted)
                .sorted(BEST_FIRST)
                .map(each -> new Other(
                        each, Objects.requireNonNull(texts.get(own.contains(each.a()) ? each.b() : each.a()))))
                .toList();
    }

    private static Known<Derivation> derivation(Assessment assessment, Match match) {
        return assessment.narratives().stream()
                .flatMap(each -> each.trace().derivations().stream())
                .filter(each -> (each.child().equals(match.a()) && each.parent().equals(match.b()))
                        || (each.child().equals(match.b()) && each.parent().equals(match.a())))
                .findFirst()
                .map(Known::of)
                .orElse(Known.notStated());
    }
}
