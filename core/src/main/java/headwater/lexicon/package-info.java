/// Word lists and names, found in texts of any script with their offsets in the original.
@NullMarked
package headwater.lexicon;

import org.jspecify.annotations.NullMarked;
