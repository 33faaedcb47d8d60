/// Finds texts of one language that tell the same in other words, by the rare words they share.
@NullMarked
package headwater.retelling;

import org.jspecify.annotations.NullMarked;
