/// Captured files become observations; what cannot be read is a value with a place and a reason.
@NullMarked
package headwater.importing;

import org.jspecify.annotations.NullMarked;
