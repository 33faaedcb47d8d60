/// Pictures: marks on a surface, and time along a line.
@NullMarked
package headwater.drawing;

import org.jspecify.annotations.NullMarked;
