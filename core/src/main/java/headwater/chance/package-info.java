/// What chance does: sums of unequal tosses, many tests at once, and how sure a counted share is.
@NullMarked
package headwater.chance;

import org.jspecify.annotations.NullMarked;
