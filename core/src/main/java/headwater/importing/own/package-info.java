/// What this program writes or asks for itself: observations in the published schema's form, and context.
@NullMarked
package headwater.importing.own;

import org.jspecify.annotations.NullMarked;
