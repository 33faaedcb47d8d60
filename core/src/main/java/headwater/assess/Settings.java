package headwater.assess;

import headwater.embedding.Encoder;
import headwater.text.Foldings;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The parameters of one run: no stage asks the clock or draws a number of its own.
///
/// @param asOf what counts as now; printed in the report
/// @param localZone the second zone beside UTC in tables and pictures
/// @param models the sentence models that are asked, none or one
/// @param foldings which differences of writing the comparison of texts overlooks
public record Settings(Instant asOf, long seed, ZoneId localZone, List<Encoder.Model> models, Foldings foldings)
        implements Serializable {

    public Settings {
        models = List.copyOf(models);
    }

    /// Without a model.
    public Settings(Instant asOf, long seed, ZoneId localZone, Foldings foldings) {
        this(asOf, seed, localZone, List.of(), foldings);
    }
}
