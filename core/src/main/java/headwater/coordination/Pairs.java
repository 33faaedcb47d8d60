package headwater.coordination;

import headwater.chance.Tosses;
import headwater.model.Chance;
import headwater.model.Effect;
import headwater.model.Finding.Together;
import headwater.model.Phrase;
import headwater.synchrony.Answer;
import headwater.synchrony.PairAnswer;
import headwater.synchrony.SynchronyTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a test of synchrony says of some pairs, in phrases.
///
/// @param tested the pairs for which some outcome could have counted
record Pairs(List<PairAnswer> tested) {

    private static final Comparator<PairAnswer> CLEAREST = Comparator.comparingDouble(PairAnswer::p)
            .thenComparing(PairAnswer::a)
            .thenComparing(PairAnswer::b);

    Pairs {
        tested = tested.stream().sorted(CLEAREST).toList();
    }

    List<PairAnswer> beyond() {
        return with(Answer.BEYOND_HABIT);
    }

    List<PairAnswer> open() {
        return with(Answer.TRIGGER_OPEN);
    }

    List<PairAnswer> with(Answer answer) {
        return tested.stream().filter(each -> each.answer() == answer).toList();
    }

    /// Of the pair that stands out most, with an interval that holds for all that were tested.
    Effect effect() {
        return tested.stream()
                .findFirst()
                .map(PairAnswer::evidence)
                .<Effect>map(each -> new Effect.Interval(
                        Phrase.of("coordination.effect.unexplained"),
                        Effect.Unit.SHARE,
                        Math.clamp(each.unexplained(), each.leastUnexplained(), each.mostUnexplained()),
                        each.leastUnexplained(),
                        each.mostUnexplained(),
                        SynchronyTest.CONFIDENCE))
                .orElse(Effect.none(Effect.Why.TOO_LITTLE));
    }

    /// Those that stand out most, for who looks into them.
    List<Together> together() {
        return tested.stream().limit(SynchronyTest.SHOWN).map(Pairs::together).toList();
    }

    private static Together together(PairAnswer pair) {
        return new Together(
                pair.a(),
                pair.b(),
                pair.scale().window(),
                pair.evidence().blocks(),
                pair.evidence().together(),
                pair.evidence().expected(),
                pair.p(),
                switch (pair.answer()) {
                    case BEYOND_HABIT -> Together.Company.BEYOND;
                    case TRIGGER_OPEN -> Together.Company.TRIGGER_OPEN;
                    case HABIT_SUFFICES -> Together.Company.EXPLAINED;
                    case TOO_FEW, TOO_WEAK, TOO_COARSE -> Together.Company.TOO_WEAK;
                });
    }

    /// In how many of their joint blocks the pair that stands out most would be together by chance; nothing where no
    /// pair
    /// was tested.
    Optional<Chance> chance() {
        return tested.stream()
                .findFirst()
                .flatMap(pair -> pair.windows().stream()
                        .filter(each -> each.scale().equals(pair.scale()))
                        .findFirst()
                        .map(own -> Chance.counted(
                                        Phrase.of(
                                                "coordination.chance.together",
                                                pair.evidence().blocks(),
                                                own.scale().window()),
                                        pair.evidence().together(),
                                        Tosses.exactly(own.chances().stream()
                                                .mapToDouble(each -> each)
                                                .toArray()))
                                .under(varied(pair, own))));
    }

    private static List<Chance.Varied> varied(PairAnswer pair, PairAnswer.AtScale own) {
        Stream<Chance.Varied> windows = pair.windows().stream()
                .map(each -> new Chance.Varied(
                        Phrase.of(
                                "coordination.chance.window",
                                each.scale().window(),
                                each.scale().block()),
                        each.p(),
                        each.equals(own)));
        Chance.Varied crowd = new Chance.Varied(
                Phrase.of("coordination.chance.crowd", own.scale().window()), own.byCrowd(), false);
        return Stream.concat(windows, Stream.of(crowd)).toList();
    }

    List<Phrase> reasons() {
        List<Phrase> reasons = new ArrayList<>();
        if (!beyond().isEmpty()) {
            reasons.add(clearest(beyond()));
            reasons.add(Phrase.of("coordination.synchrony.arranged-or-triggered"));
        }
        if (!open().isEmpty()) {
            reasons.add(clearest(open()));
            reasons.add(Phrase.of("coordination.synchrony.trigger"));
        }
        List<PairAnswer> found =
                Stream.concat(beyond().stream(), open().stream()).toList();
        long followers = found.stream()
                .filter(pair -> pair.lead() != PairAnswer.Lead.NEITHER)
                .count();
        if (followers > 0) {
            reasons.add(Phrase.of("coordination.synchrony.follows", followers, found.size()));
        }
        if (found.isEmpty() && !tested.isEmpty()) {
            reasons.add(Phrase.of("coordination.synchrony.within", tested.size(), SynchronyTest.RATE));
        }
        return reasons;
    }

    private static Phrase clearest(List<PairAnswer> found) {
        PairAnswer first = found.getFirst();
        return Phrase.of(
                "coordination.synchrony.beyond",
                found.size(),
                first.evidence().together(),
                first.evidence().blocks(),
                first.evidence().expected(),
                first.p(),
                first.scale().window());
    }
}
