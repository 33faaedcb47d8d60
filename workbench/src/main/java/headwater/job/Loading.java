package headwater.job;

import headwater.assess.Material;
import headwater.importing.Imported;
import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.model.Context;
import headwater.problem.Problem;
import headwater.store.CaseStore;
import java.util.List;

/// Reads everything a case was given.
final class Loading {

    private Loading() {}

    static Material material(String name, CaseStore store) {
        return new Material(
                name,
                store.observations().stream()
                        .map(row -> ObservationJson.read(row.json()))
                        .toList(),
                context(store),
                store.rejected().stream()
                        .map(each ->
                                new Imported.Rejected(each.where(), Problem.valueOf(each.problem()), each.detail()))
                        .toList());
    }

    static List<Context> context(CaseStore store) {
        return store.context().stream().map(row -> ContextJson.read(row.json())).toList();
    }
}
