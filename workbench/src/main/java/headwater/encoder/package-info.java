/// Folders with a sentence model, and whoever can run one.
@NullMarked
package headwater.encoder;

import org.jspecify.annotations.NullMarked;
