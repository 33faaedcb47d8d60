/// Works an exported package out again, from what it holds alone, and compares every value.
@NullMarked
package headwater.rerun;

import org.jspecify.annotations.NullMarked;
