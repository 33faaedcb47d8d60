package headwater.assess;

import headwater.importing.Imported;
import headwater.model.Context;
import headwater.model.Issued;
import headwater.model.Judgement;
import headwater.model.Observation;
import headwater.registry.Registry;
import java.io.Serializable;
import java.util.List;

/// Everything a case was given: what the path runs on.
///
/// @param name the case's name
/// @param observations sorted by id
/// @param rejected what could not be read; it travels along into the report
/// @param judgements what people said of which observations carry one line, all that were ever made
public record Material(
        String name,
        List<Observation> observations,
        List<Context> context,
        List<Imported.Rejected> rejected,
        List<Judgement> judgements)
        implements Serializable {

    public Material(
            String name, List<Observation> observations, List<Context> context, List<Imported.Rejected> rejected) {
        this(name, observations, context, rejected, List.of());
    }

    public Material {
        observations = List.copyOf(observations);
        context = List.copyOf(context);
        rejected = List.copyOf(rejected);
        judgements = List.copyOf(judgements);
    }

    /// The context that stands: all but what somebody took away.
    public List<Context> standing() {
        return Issued.standing(context);
    }

    /// Who speaks on the channels of the case. Made anew each time: whoever asks more than once keeps it.
    public Registry registry() {
        return Registry.of(context, observations);
    }
}
