package headwater.judging;

import headwater.agreement.Coder;
import headwater.assess.Assessment;
import headwater.looking.MatchSheet;
import headwater.match.Match;
import headwater.model.Judgement;
import headwater.model.Known;
import headwater.narrative.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The matches that one person has still to look at, the least certain first: theirs is the answer that is worth most.
///
/// What others said of a pair is not shown before one has said it oneself.
///
/// @param next the one to look at now; absent when all are seen
/// @param left how many there are with it
/// @param alike further matches of either of its two items
/// @param last what this person said last, which may be taken back
/// @param tally what all persons said of the same pairs
/// @param agreement how far that is more than chance
public record MatchQueue(
        Known<MatchSheet> next,
        int left,
        List<Match> alike,
        Known<Judgement> last,
        Tally tally,
        AnswerAgreement agreement) {

    /// So many further matches are listed beside one.
    private static final int ALIKE = 12;

    /// How far persons said the same of one pair.
    ///
    /// @param persons who answered anything
    /// @param pairs that two persons or more answered
    /// @param same pairs of which all of them said the same
    public record Tally(int persons, int pairs, int same) {
        public Tally {
            if (same > pairs || same < 0) {
                throw new IllegalArgumentException(same + " of " + pairs + " pairs cannot agree");
            }
        }
    }

    public MatchQueue {
        alike = List.copyOf(alike);
    }

    static MatchQueue of(Assessment assessment, Heard heard, String by) {
        PairAnswers answers = PairAnswers.of(heard);
        String person = Coder.key(by);
        List<Match> left = assessment.matches().stream()
                .filter(each -> each.kind().asserts())
                .filter(each -> !answers.has(heard.items(List.of(each.a(), each.b())), person))
                .sorted(Comparator.comparingDouble(Match::score)
                        .thenComparing(Match::a)
                        .thenComparing(Match::b))
                .toList();
        Known<Match> next = left.isEmpty() ? Known.notStated() : Known.of(left.getFirst());
        return new MatchQueue(
                next.map(each -> MatchSheet.of(assessment, each)),
                left.size(),
                next.stream().flatMap(each -> alike(assessment, each).stream()).toList(),
                last(heard, person),
                tally(answers),
                AnswerAgreement.of(answers, assessment.settings().seed()));
    }

    private static List<Match> alike(Assessment assessment, Match match) {
        return assessment.matches().stream()
                .filter(each -> !each.equals(match) && each.kind().asserts())
                .filter(each -> names(each, match.a()) || names(each, match.b()))
                .sorted(MatchSheet.BEST_FIRST)
                .limit(ALIKE)
                .toList();
    }

    private static boolean names(Match match, String item) {
        return match.a().equals(item) || match.b().equals(item);
    }

    private static Known<Judgement> last(Heard heard, String person) {
        return heard.standings().stream()
                .filter(each -> each.state() != Standing.State.WITHDRAWN)
                .map(Standing::judgement)
                .filter(each -> Coder.key(each.by()).equals(person)
                        && heard.items(PairAnswers.named(each.says())).size() == 2)
                .reduce((earlier, later) -> later)
                .map(Known::of)
                .orElse(Known.notStated());
    }

    private static Tally tally(PairAnswers answers) {
        List<Map<String, String>> several = answers.several();
        return new Tally(answers.names().size(), several.size(), (int) several.stream()
                .filter(each -> Set.copyOf(each.values()).size() == 1)
                .count());
    }
}
