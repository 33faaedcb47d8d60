package headwater.judging;

import headwater.agreement.Agreement;
import headwater.agreement.Reliability;
import headwater.model.Phrase;
import headwater.prose.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How far persons who looked at the same pairs give the same of three answers: one line, not one line, cannot tell.
/// It says nothing of who is right.
///
/// @param all of all persons together
/// @param twos of each two of them
public record AnswerAgreement(Reliability all, List<OfTwo> twos) {

    /// How far two persons do.
    public record OfTwo(String one, String other, Reliability reliability) {}

    public AnswerAgreement {
        twos = List.copyOf(twos);
    }

    /// @param seed of the draws for the intervals
    static AnswerAgreement of(PairAnswers answers, long seed) {
        List<Map.Entry<String, String>> persons = List.copyOf(answers.names().entrySet());
        List<OfTwo> twos = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            for (Map.Entry<String, String> other : persons.subList(i + 1, persons.size())) {
                Map.Entry<String, String> one = persons.get(i);
                twos.add(new OfTwo(
                        one.getValue(),
                        other.getValue(),
                        reliability(answers, Set.of(one.getKey(), other.getKey()), seed)));
            }
        }
        return new AnswerAgreement(reliability(answers, answers.names().keySet(), seed), twos);
    }

    /// All persons first, then each two.
    public Block.Table table() {
        List<List<Phrase>> rows = new ArrayList<>();
        rows.add(row(Phrase.of("agreement.answers.all", all.tally().coders()), all));
        twos.forEach(each ->
                rows.add(row(Phrase.of("agreement.answers.two", each.one(), each.other()), each.reliability())));
        return new Block.Table(
                Phrase.of("agreement.answers.caption"),
                Stream.of("who", "pairs", "equal", "alpha", "interval")
                        .map(each -> Phrase.of("agreement.answers.head." + each))
                        .toList(),
                rows);
    }

    private static List<Phrase> row(Phrase who, Reliability reliability) {
        Phrase none = Phrase.of("agreement.answers.none");
        Reliability.Printed printed = reliability.printed();
        return List.of(
                who,
                Phrase.of("agreement.number", (long) reliability.tally().items()),
                printed.equal().orElse(none),
                printed.alpha(),
                printed.interval().orElse(none));
    }

    private static Reliability reliability(PairAnswers answers, Set<String> persons, long seed) {
        return Agreement.nominal(Phrase.of("agreement.match"), answers.of(persons), seed);
    }
}
