/// Cases on disk: what was given kept apart from what was derived, and the original bytes under their own hash.
/// All SQL is in this package.
@NullMarked
package headwater.store;

import org.jspecify.annotations.NullMarked;
