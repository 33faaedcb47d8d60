package headwater.assess;

import headwater.embedding.Encoder;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The parameters of one run: no stage asks the clock or draws a number of its own.
///
/// @param asOf what counts as now; printed in the report
/// @param localZone the second zone beside UTC in tables and pictures
/// @param models the sentence models that are asked, none or one
public record Settings(Instant asOf, long seed, ZoneId localZone, List<Encoder.Model> models) implements Serializable {

    public Settings {
        models = List.copyOf(models);
    }

    /// Without a model.
    public Settings(Instant asOf, long seed, ZoneId localZone) {
        this(asOf, seed, localZone, List.of());
    }
}
