/// Many small things kept close together: texts and rows of numbers without an object for each, in memory that the
/// program gives.
@NullMarked
package headwater.room;

import org.jspecify.annotations.NullMarked;
