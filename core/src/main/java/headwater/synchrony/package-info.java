/// Who shares the same things close in time, counted as other tools count it and tested against crowd, clock and
/// habit.
///
/// This stage knows accounts, objects and seconds; what its answers mean in a case is said in `coordination`.
@NullMarked
package headwater.synchrony;

import org.jspecify.annotations.NullMarked;
