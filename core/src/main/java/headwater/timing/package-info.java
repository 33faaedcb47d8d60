/// Timing against events and against stories that drew no reaction.
@NullMarked
package headwater.timing;

import org.jspecify.annotations.NullMarked;
