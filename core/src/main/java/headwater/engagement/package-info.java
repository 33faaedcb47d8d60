/// Reach with its floors, and tests of authenticity.
@NullMarked
package headwater.engagement;

import org.jspecify.annotations.NullMarked;
