package headwater.registry;

import headwater.model.Context.Category;
import headwater.model.Known;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What sources say differently of one outlet or channel, side by side. Nobody is declared right.
///
/// @param over what they differ in
public record Disagreement(Over over, List<Position> positions) implements Serializable {

    public Disagreement {
        positions = List.copyOf(positions);
        if (positions.stream().map(Position::source).distinct().count() < 2) {
            throw new IllegalArgumentException("it takes two sources to disagree: " + positions);
        }
    }

    /// What sources can differ in.
    public enum Over {
        /// How it stands to a state, by typologies that compare.
        CATEGORY,
        /// Which network it is said to belong to.
        NETWORK
    }

    /// What one source says.
    ///
    /// @param source empty for the case's own analysts
    /// @param says in its own words
    /// @param asOf as written; empty if it does not say
    public record Position(String source, String says, Known<Category> category, String network, String asOf)
            implements Serializable {

        static final Comparator<Position> ORDER = Comparator.comparing(Position::source)
                .thenComparing(Position::asOf)
                .thenComparing(Position::says)
                .thenComparing(Position::network);

        /// "Source: its words (as of its date)".
        public Phrase said() {
            Phrase who = source.isEmpty()
                    ? Phrase.of("registry.position.own")
                    : Phrase.of("registry.position.source", source);
            String words = network.isEmpty() ? says : says.isEmpty() ? network : network + ": " + says;
            return asOf.isEmpty()
                    ? Phrase.of("registry.position.undated", who, words)
                    : Phrase.of("registry.position", who, words, asOf);
        }
    }

    /// Every way in which these differ.
    static List<Disagreement> among(List<Position> given) {
        List<Position> positions =
                given.stream().distinct().sorted(Position.ORDER).toList();
        List<Position> categorised =
                positions.stream().filter(each -> each.category().isKnown()).toList();
        List<Position> networked =
                positions.stream().filter(each -> !each.network().isEmpty()).toList();
        List<Disagreement> found = new ArrayList<>();
        if (differ(categorised, each -> each.category().get().name())) {
            found.add(new Disagreement(Over.CATEGORY, categorised));
        }
        if (differ(networked, Position::network)) {
            found.add(new Disagreement(Over.NETWORK, networked));
        }
        return List.copyOf(found);
    }

    /// Whether two sources say different things. One that says several is at odds with itself only.
    private static boolean differ(List<Position> positions, Function<Position, String> what) {
        return positions.stream()
                        .collect(Collectors.groupingBy(
                                Position::source, Collectors.mapping(what, Collectors.toCollection(TreeSet::new))))
                        .values()
                        .stream()
                        .distinct()
                        .count()
                > 1;
    }
}
