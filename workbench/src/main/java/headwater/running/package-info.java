/// Long jobs that run while somebody does something else, and the files that wait for them.
@NullMarked
package headwater.running;

import org.jspecify.annotations.NullMarked;
