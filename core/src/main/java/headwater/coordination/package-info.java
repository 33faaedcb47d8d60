/// Tests of coordination that say plainly when the data cannot answer.
@NullMarked
package headwater.coordination;

import org.jspecify.annotations.NullMarked;
