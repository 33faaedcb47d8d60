/// What may explain a narrative beside a directed operation, how the findings weigh for and against each, and the
/// words that may then be used.
@NullMarked
package headwater.alternatives;

import org.jspecify.annotations.NullMarked;
