/// How many of several incidents are real, what they touch together, and whether published definitions of a
/// threshold would then be met; people decide.
@NullMarked
package headwater.accumulation;

import org.jspecify.annotations.NullMarked;
