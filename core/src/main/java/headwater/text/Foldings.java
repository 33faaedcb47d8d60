package headwater.text;

import headwater.problem.Problem;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which differences of writing one run overlooks: all of [Folding] but those it keeps.
///
/// @param kept the differences that count, each once, in the order of [Folding]
public record Foldings(List<Folding> kept) implements Serializable {

    /// Nothing is kept, which is the default.
    public static final Foldings ALL = new Foldings(List.of());

    public Foldings {
        kept = List.copyOf(new TreeSet<>(kept));
    }

    public static Foldings keeping(Folding... kept) {
        return new Foldings(List.of(kept));
    }

    /// Reads `traditional,accents`; nothing keeps nothing.
    ///
    /// @param where what a person would call the parameter, for the problem with an unknown name
    public static Foldings keeping(String names, String where) {
        return new Foldings(Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> named(name, where))
                .toList());
    }

    private static Folding named(String name, String where) {
        return Arrays.stream(Folding.values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.BAD_PARAMETER.at(
                        where, "\"" + name + "\" is none of " + list(List.of(Folding.values()))));
    }

    public boolean folds(Folding folding) {
        return !kept.contains(folding);
    }

    public boolean isAll() {
        return kept.isEmpty();
    }

    /// The same, but these are overlooked too.
    public Foldings folding(Folding... also) {
        return new Foldings(
                kept.stream().filter(each -> !List.of(also).contains(each)).toList());
    }

    /// What is kept, as it is written: `traditional, accents`.
    public String names() {
        return list(kept);
    }

    private static String list(Collection<Folding> foldings) {
        return foldings.stream().map(Folding::toString).collect(Collectors.joining(", "));
    }
}
