package headwater.trace;

import headwater.credit.Outlets;
import headwater.delta.Change;
import headwater.lexicon.Mentions;
import headwater.model.Context;
import headwater.model.Phrase;
import java.util.List;
import java.util.stream.Stream;

/// A source that the parent credits and the child, captured in full, no longer names.
final class LostCredit {

    private LostCredit() {}

    static List<Change> of(Pair pair, Outlets outlets) {
        if (!pair.child().isFull()) {
            return List.of();
        }
        String parent = pair.parent().document().text();
        return outlets.namedIn(parent).stream()
                .filter(outlet -> isCredited(pair.parent(), outlet) && !isTheirOwn(pair, outlet))
                .filter(outlet -> outlet.names().stream()
                        .noneMatch(name -> Mentions.find(pair.child().document().text(), name) >= 0))
                .flatMap(outlet -> lost(parent, outlet))
                .toList();
    }

    private static boolean isCredited(Node node, Context.Outlet outlet) {
        return node.observation().credit().credited().stream()
                .anyMatch(each -> outlet.names().stream().anyMatch(name -> Mentions.find(each.name(), name) >= 0));
    }

    private static boolean isTheirOwn(Pair pair, Context.Outlet outlet) {
        return pair.parent().outlet().isNamed(outlet.name())
                || pair.child().outlet().isNamed(outlet.name());
    }

    private static Stream<Change> lost(String parent, Context.Outlet outlet) {
        return outlet.names().stream()
                .filter(name -> Mentions.find(parent, name) >= 0)
                .limit(1)
                .map(name -> {
                    int at = Mentions.find(parent, name);
                    Phrase why = Phrase.of("trace.change.credit-dropped", outlet.name());
                    return new Change(Change.Sort.DROPPED, at, at + name.strip().length(), -1, -1, why);
                });
    }
}
