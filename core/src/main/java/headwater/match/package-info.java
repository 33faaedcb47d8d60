/// Pairs of observations that share text, with the passages aligned in the originals.
@NullMarked
package headwater.match;

import org.jspecify.annotations.NullMarked;
