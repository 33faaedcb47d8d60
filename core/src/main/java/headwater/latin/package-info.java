/// Which language a text in Latin letters is written in.
@NullMarked
package headwater.latin;

import org.jspecify.annotations.NullMarked;
