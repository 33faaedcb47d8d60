/// Observations and context in the form of the published JSON schema, both ways.
@NullMarked
package headwater.json;

import org.jspecify.annotations.NullMarked;
