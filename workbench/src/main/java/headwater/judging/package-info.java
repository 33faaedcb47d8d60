/// What people say of which observations carry one line: taken down, kept and told.
@NullMarked
package headwater.judging;

import org.jspecify.annotations.NullMarked;
