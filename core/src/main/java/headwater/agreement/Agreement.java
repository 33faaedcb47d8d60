package headwater.agreement;

import headwater.model.About;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How far people who read the same items by hand agree. It says nothing of who is right: two coders may share a
/// mistake.
///
/// @param coders everybody who coded, sorted
/// @param codings how many rows were written
/// @param unnamed further rows that name no coder
/// @param items how many items were coded
/// @param doubled how many of them by two coders or more
public record Agreement(
        List<String> coders,
        int codings,
        int unnamed,
        int items,
        int doubled,
        List<Reliability> variables,
        List<Disagreement> disagreements)
        implements Serializable {

    /// Of a case in which nobody coded by hand.
    public static final Agreement NONE = new Agreement(List.of(), 0, 0, 0, 0, List.of(), List.of());

    public Agreement {
        coders = List.copyOf(coders);
        variables = List.copyOf(variables);
        disagreements = List.copyOf(disagreements);
    }

    public static About about() {
        return new About(
                "agreement",
                "krippendorff-alpha",
                1,
                List.of(
                        new About.Parameter("items", String.valueOf(Answers.FEWEST)),
                        new About.Parameter("draws", String.valueOf(Draws.DRAWS)),
                        new About.Parameter("rate", String.valueOf(Draws.RATE)),
                        new About.Parameter("values", String.valueOf(Answers.MOST_VALUES))));
    }

    /// @param observations of any kind; those of other formats are no codings
    public static Agreement of(List<Observation> observations, long seed) {
        Codings codings = Codings.of(observations);
        if (codings.count() + codings.unnamed() == 0) {
            return NONE;
        }
        List<Reliability> variables = new ArrayList<>();
        List<Disagreement> disagreements = new ArrayList<>();
        for (Variable variable : Variable.all()) {
            Answers answers =
                    new Answers(variable.name(), variable.level(), codings.read(variable), "undetermined", seed);
            if (!variable.isCount() || answers.isCoded()) {
                variables.add(answers.reliability());
                disagreements.addAll(answers.disagreements());
            }
        }
        disagreements.sort(Comparator.comparing(Disagreement::item));
        return new Agreement(
                codings.coders(),
                codings.count(),
                codings.unnamed(),
                codings.byItem().size(),
                codings.readByTwo(),
                variables,
                disagreements);
    }

    /// How far people gave the same answer to the same questions, where one answer is as far from another as any.
    ///
    /// @param question what was asked
    /// @param answers by what it was asked of, what each person answered
    public static Reliability nominal(Phrase question, Map<String, Map<String, String>> answers, long seed) {
        Map<String, List<Codings.Read>> read = new TreeMap<>();
        answers.forEach((asked, said) -> read.put(
                asked,
                new TreeMap<>(said)
                        .entrySet().stream()
                                .map(each -> read(asked, each.getKey(), each.getValue()))
                                .toList()));
        return new Answers(question, Level.NOMINAL, read, "unanswered", seed).reliability();
    }

    private static Codings.Read read(String asked, String person, String answer) {
        Variable.Value value = new Variable.Value(answer, 0, Phrase.of("agreement.words", answer));
        return new Codings.Read(person, List.of(new Codings.Written(person, asked, value)));
    }

    /// Whether anybody coded by hand.
    public boolean isCoded() {
        return codings + unnamed > 0;
    }
}
