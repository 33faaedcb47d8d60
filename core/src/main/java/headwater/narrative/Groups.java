package headwater.narrative;

import java.util.Collection;
import java.util.TreeMap;

/// Ids in disjoint groups; a group is called by its smallest id, so that the order of joining leaves no trace.
final class Groups {

    private final TreeMap<String, String> parents = new TreeMap<>();

    Groups() {}

    Groups(Groups other) {
        parents.putAll(other.parents);
    }

    Collection<String> names() {
        return parents.keySet();
    }

    String of(String id) {
        String root = id;
        String parent = parents.computeIfAbsent(id, key -> key);
        while (!parent.equals(root)) {
            root = parent;
            parent = parents.getOrDefault(root, root);
        }
        parents.put(id, root);
        return root;
    }

    void join(String a, String b) {
        String one = of(a);
        String other = of(b);
        if (one.compareTo(other) <= 0) {
            parents.put(other, one);
        } else {
            parents.put(one, other);
        }
    }
}
