/// Reports as PDF, with the fonts they need.
@NullMarked
package headwater.print;

import org.jspecify.annotations.NullMarked;
