/// Where a narrative was first observable, who derived from whom, with what credit, and what was added.
@NullMarked
package headwater.trace;

import org.jspecify.annotations.NullMarked;
