/// How far a narrative went, level by level, and what no counter can say of minds and votes.
@NullMarked
package headwater.impact;

import org.jspecify.annotations.NullMarked;
