package headwater.assess;

import headwater.importing.Imported;
import headwater.model.Context;
import headwater.model.Observation;
import java.io.Serializable;
import java.util.List;

/// Everything a case was given: what the path runs on.
///
/// @param name the case's name
/// @param observations sorted by id
/// @param rejected what could not be read; it travels along into the report
public record Material(
        String name, List<Observation> observations, List<Context> context, List<Imported.Rejected> rejected)
        implements Serializable {
    public Material {
        observations = List.copyOf(observations);
        context = List.copyOf(context);
        rejected = List.copyOf(rejected);
    }
}
