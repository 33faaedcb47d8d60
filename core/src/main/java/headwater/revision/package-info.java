/// The texts that one item held one after the other, when each came in, and whether it was there when it says.
@NullMarked
package headwater.revision;

import org.jspecify.annotations.NullMarked;
