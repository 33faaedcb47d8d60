package headwater.job;

import headwater.assess.Material;
import headwater.importing.Imported;
import headwater.json.ContextJson;
import headwater.json.JudgementJson;
import headwater.json.ObservationJson;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.people.Covered;
import headwater.problem.Problem;
import headwater.registering.Registering;
import headwater.store.CaseStore;
import headwater.store.Row;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads everything a case was given.
final class Loading {

    private Loading() {}

    static Material material(String name, CaseStore store) {
        return new Material(
                name,
                store.observations().stream().map(Loading::observation).toList(),
                context(store),
                store.rejected().stream()
                        .map(each ->
                                new Imported.Rejected(each.where(), Problem.valueOf(each.problem()), each.detail()))
                        .toList(),
                store.judgements().stream()
                        .map(row -> JudgementJson.read(row.json()))
                        .toList());
    }

    /// How to read what a case holds when somebody fixes a plan.
    static Registering.Held held() {
        return new Registering.Held(
                Loading::context,
                store -> store.observations().stream().map(Loading::observation).toList(),
                Persons::named);
    }

    /// As it is shown: private persons are covered.
    static Observation observation(Row row) {
        return Covered.of(ObservationJson.read(row.json()));
    }

    /// What an analyst gave beside the material. How the case treats it is asked of [Persons].
    static List<Context> context(CaseStore store) {
        return store.context().stream()
                .map(row -> ContextJson.read(row.json()))
                .filter(each -> !(each instanceof Context.Handling))
                .toList();
    }

    /// What the case asks; `?` where nobody said.
    static Context.Question question(List<Context> context) {
        return context.stream()
                .filter(Context.Question.class::isInstance)
                .map(Context.Question.class::cast)
                .findFirst()
                .orElse(new Context.Question("question", "?", "", "", ""));
    }

    /// What cases hold, read once for each state of a case and kept while there is room: a page asks for it again and
    /// again.
    static final class Materials {

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
            Material read = material(name, store);
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
}
