/// How probable each order of two items is, and which of several items one was taken from.
@NullMarked
package headwater.descent;

import org.jspecify.annotations.NullMarked;
