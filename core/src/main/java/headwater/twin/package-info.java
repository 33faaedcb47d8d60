/// Made data whose truth is known, so that every kind of verdict can be scored.
@NullMarked
package headwater.twin;

import org.jspecify.annotations.NullMarked;
