package headwater.job;

import headwater.assess.Material;
import headwater.importing.Imported;
import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.problem.Problem;
import headwater.store.CaseStore;

/// Reads everything a case was given.
final class Loading {

    private Loading() {}

    static Material material(String name, CaseStore store) {
        return new Material(
                name,
                store.observations().stream()
                        .map(row -> ObservationJson.read(row.json()))
                        .toList(),
                store.context().stream()
                        .map(row -> ContextJson.read(row.json()))
                        .toList(),
                store.rejected().stream()
                        .map(each ->
                                new Imported.Rejected(each.where(), Problem.valueOf(each.problem()), each.detail()))
                        .toList());
    }
}
