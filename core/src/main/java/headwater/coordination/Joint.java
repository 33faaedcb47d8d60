package headwater.coordination;

import headwater.match.Match;
import headwater.model.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two posts of two accounts that share the same, and how many seconds lie between them: what stands behind one line of
/// a picture of who acts with whom.
///
/// @param object what both share: `text`, or `image` or `link` with its address
public record Joint(Observation a, Observation b, String object, long seconds) {

    /// All that two accounts shared alike: each post of the one with the nearest in time of the other that shares the
    /// same, oldest first.
    ///
    /// @param items those of all accounts, as a text may be the same by way of others
    /// @param matches which of them repeat which
    /// @param a key of one account
    /// @param window posts are compared whose time is known to a third of these seconds
    public static List<Joint> between(List<Observation> items, List<Match> matches, String a, String b, int window) {
        SharedObjects objects = SharedObjects.of(items, matches, window / 3);
        Map<String, List<Observation>> others = new HashMap<>();
        objects.of(b)
                .forEach(item -> objects.shared(item)
                        .forEach(object -> others.computeIfAbsent(object, _ -> new ArrayList<>())
                                .add(item)));
        List<Joint> found = new ArrayList<>();
        for (Observation item : objects.of(a)) {
            for (String object : objects.shared(item)) {
                others.getOrDefault(object, List.of()).stream()
                        .map(other -> new Joint(
                                item,
                                other,
                                object.startsWith("text ") ? "text" : object,
                                Math.abs(SharedObjects.second(item) - SharedObjects.second(other))))
                        .min(Comparator.comparingLong(Joint::seconds)
                                .thenComparing(each -> each.b().id()))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingLong((Joint each) -> SharedObjects.second(each.a()))
                .thenComparing(each -> each.a().id())
                .thenComparing(Joint::object));
        return found;
    }
}
