/// What a copier did to the text it took: added, dropped, moved, changed, said more or less surely.
@NullMarked
package headwater.delta;

import org.jspecify.annotations.NullMarked;
