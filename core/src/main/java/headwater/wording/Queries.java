package headwater.wording;

import headwater.lexicon.Mentions;
import headwater.lexicon.Plain;
import headwater.model.Written.Contender;
import headwater.model.Written.QuerySet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Whether queries look for every side alike: a term for one party asks for one for each, and a term for one leader for
/// one for each.
final class Queries {

    private Queries() {}

    /// The names for which there is no term though there is one for another of their kind; none if that is justified.
    ///
    /// Where nobody says who stands for election, a term that names a party has nothing to be compared with and is
    /// itself what is wrong.
    static List<String> missing(QuerySet queries, List<Contender> contenders) {
        if (!queries.justification().isBlank()) {
            return List.of();
        }
        if (contenders.isEmpty()) {
            return queries.terms().stream().filter(Linter::namesAParty).toList();
        }
        List<String> missing = new ArrayList<>();
        missing.addAll(missing(queries.terms(), contenders, Contender::names));
        missing.addAll(missing(
                queries.terms(),
                contenders.stream().filter(each -> !each.leaders().isEmpty()).toList(),
                Contender::leaders));
        return missing;
    }

    private static List<String> missing(
            List<String> terms, List<Contender> contenders, Function<Contender, List<String>> names) {
        List<String> folded = terms.stream().map(Plain::of).toList();
        List<String> without = contenders.stream()
                .filter(each -> names.apply(each).stream()
                        .noneMatch(name -> folded.stream().anyMatch(term -> mentions(term, name))))
                .map(each -> names.apply(each).getFirst())
                .toList();
        return without.size() == contenders.size() ? List.of() : without;
    }

    /// As a whole word, whatever its length: what people search for is often an abbreviation.
    private static boolean mentions(String in, String name) {
        String wanted = Plain.of(name.strip());
        for (int at = in.indexOf(wanted); at >= 0; at = in.indexOf(wanted, at + 1)) {
            if (Mentions.isWord(in, at, at + wanted.length(), false)) {
                return true;
            }
        }
        return false;
    }
}
