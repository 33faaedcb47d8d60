package headwater.job;

import headwater.assess.Material;
import headwater.store.CaseStore;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;

/// What cases hold, read once for each state of a case and kept while there is room: a page asks for it again and
/// again.
final class Materials {

    /// A person looks at one case, or holds two against each other.
    private static final int MOST = 2;

    private record Held(String state, SoftReference<Material> material) {}

    private final Map<String, Held> held = new LinkedHashMap<>();

    /// Everything a case was given, as it is now.
    synchronized Material of(String name, CaseStore store) {
        String folder = store.folder().toString();
        String state = store.state();
        Held known = held.get(folder);
        Material kept = known == null || !known.state().equals(state)
                ? null
                : known.material().get();
        if (kept != null && kept.name().equals(name)) {
            return kept;
        }
        held.remove(folder);
        Material read = Loading.material(name, store);
        if (state.equals(store.state())) {
            keep(folder, new Held(state, new SoftReference<>(read)));
        }
        return read;
    }

    private void keep(String folder, Held read) {
        if (held.size() >= MOST) {
            held.remove(held.keySet().iterator().next());
        }
        held.put(folder, read);
    }
}
