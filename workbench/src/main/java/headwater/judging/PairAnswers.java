package headwater.judging;

import headwater.agreement.Coder;
import headwater.listing.Tree;
import headwater.model.Judgement;
import headwater.narrative.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What each person last said of whether two items carry one line, and did not take back.
///
/// @param byPair by the two items, what each person answered
/// @param names how persons are called who may be written in several ways: as they first wrote themselves
record PairAnswers(Map<String, Map<String, String>> byPair, Map<String, String> names) {

    static PairAnswers of(Heard heard) {
        PairAnswers answers = new PairAnswers(new TreeMap<>(), new TreeMap<>());
        for (Standing each : heard.standings()) {
            Judgement judgement = each.judgement();
            Set<String> pair = heard.items(named(judgement.says()));
            if (pair.size() == 2 && each.state() != Standing.State.WITHDRAWN) {
                String person = Coder.key(judgement.by());
                answers.names.putIfAbsent(person, judgement.by());
                answers.byPair
                        .computeIfAbsent(key(pair), _ -> new TreeMap<>())
                        .put(person, Tree.kebab(judgement.says().getClass().getSimpleName()));
            }
        }
        return answers;
    }

    /// The observations that somebody says belong together, do not, or may.
    static List<String> named(Judgement.Says says) {
        return switch (says) {
            case Judgement.Together(List<String> items) -> items;
            case Judgement.Unsure(List<String> items) -> items;
            case Judgement.Apart(List<String> items, List<String> from) ->
                Stream.concat(items.stream(), from.stream()).toList();
            case Judgement.Taken _, Judgement.Withdrawn _ -> List.of();
        };
    }

    boolean has(Set<String> pair, String person) {
        return byPair.getOrDefault(key(pair), Map.of()).containsKey(person);
    }

    /// Those that two persons or more answered.
    List<Map<String, String>> several() {
        return byPair.values().stream().filter(each -> each.size() > 1).toList();
    }

    /// What these persons answered, by pair.
    Map<String, Map<String, String>> of(Collection<String> persons) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        byPair.forEach((pair, said) -> {
            Map<String, String> answers = new TreeMap<>(said);
            answers.keySet().retainAll(persons);
            found.put(pair, answers);
        });
        return found;
    }

    private static String key(Set<String> pair) {
        return String.join(" ", new TreeSet<>(pair));
    }
}
