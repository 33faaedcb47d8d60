package headwater.twin;

import headwater.synchrony.Shares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A made stream of shares, and who of its accounts act together.
///
/// @param acts each share, in no order
/// @param objects what is shared, with the moment it became public
/// @param groups accounts that act together; none in an organic stream
public record Stream(List<Act> acts, List<Made> objects, List<List<String>> groups) {

    public Stream {
        acts = List.copyOf(acts);
        objects = List.copyOf(objects);
        groups = List.copyOf(groups);
    }

    /// One account sharing one object at one second.
    public record Act(String account, String object, long second) {}

    /// An object, when it became public, and where it comes from.
    ///
    /// @param from one wire, one channel; the stories of all others are one source
    public record Made(String object, long trigger, String from, String kind) {}

    /// The table, with the moments at which objects became public.
    public Shares shares() {
        return table(true);
    }

    /// The table as most people hold it: nobody knows when anything became public.
    public Shares sharesOfUnknownTrigger() {
        return table(false);
    }

    private Shares table(boolean isKnown) {
        Shares.Table table = new Shares.Table();
        acts.forEach(act -> table.add(act.account(), act.object(), act.second()));
        Map<String, Made> shared = new HashMap<>();
        objects.forEach(object -> shared.put(object.object(), object));
        if (isKnown) {
            acts.stream()
                    .map(Act::object)
                    .distinct()
                    .map(shared::get)
                    .forEach(made -> table.origin(made.object(), made.trigger(), made.from(), made.kind()));
        }
        return table.shares();
    }

    /// Whether two accounts are in one group.
    public boolean isPlanted(String a, String b) {
        return groups.stream().anyMatch(group -> group.contains(a) && group.contains(b));
    }

    /// The same with more in it.
    Stream with(List<Act> more, List<Made> moreObjects, List<List<String>> moreGroups) {
        List<Act> allActs = new ArrayList<>(acts);
        allActs.addAll(more);
        List<Made> allObjects = new ArrayList<>(objects);
        allObjects.addAll(moreObjects);
        List<List<String>> allGroups = new ArrayList<>(groups);
        allGroups.addAll(moreGroups);
        return new Stream(allActs, allObjects, allGroups);
    }
}
