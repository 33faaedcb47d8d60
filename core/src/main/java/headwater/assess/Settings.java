package headwater.assess;

import headwater.text.Foldings;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;

/// The parameters of one run: no stage asks the clock or draws a number of its own.
///
/// @param asOf what counts as now; printed in the report
/// @param localZone the second zone beside UTC in tables and pictures
/// @param foldings which differences of writing the comparison of texts overlooks
public record Settings(Instant asOf, long seed, ZoneId localZone, Foldings foldings) implements Serializable {}
