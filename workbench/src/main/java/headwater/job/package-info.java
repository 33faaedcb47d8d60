/// Everything the program does, once: the command line and the HTTP routes call the same methods.
@NullMarked
package headwater.job;

import org.jspecify.annotations.NullMarked;
