/// Matched observations chained into narratives.
@NullMarked
package headwater.narrative;

import org.jspecify.annotations.NullMarked;
