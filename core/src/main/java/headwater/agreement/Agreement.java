package headwater.agreement;

import headwater.model.About;
import headwater.model.Observation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
            Answers answers = new Answers(variable, codings.read(variable), seed);
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

    /// Whether anybody coded by hand.
    public boolean isCoded() {
        return codings + unnamed > 0;
    }
}
