/// What one page shows of one channel or one finding, put together from results.
@NullMarked
package headwater.looking;

import org.jspecify.annotations.NullMarked;
