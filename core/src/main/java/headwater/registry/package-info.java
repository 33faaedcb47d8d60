/// Who they are: outlets with their channels, categories and links, as far as what the case holds carries them.
@NullMarked
package headwater.registry;

import org.jspecify.annotations.NullMarked;
